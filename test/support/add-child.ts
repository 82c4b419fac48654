import { createHash } from "node:crypto";
import { openPgliteStore } from "#store";
import { addReports, problemOfStore } from "../../src/run/add-reports.js";
import { createRecorder } from "../../src/run/recorder.js";
import { makeNewReport, reconcileByType } from "./readings.js";

/**
 * A process that adds made-up reports to a store and prints the id of each once it is safely kept; for tests that kill it
 * or take the disk from under it. Arguments: the store's folder, how many reports, characters of each, reports in a batch.
 */
const [dir, count, length, batch] = process.argv.slice(2);

/** Text that does not compress well, the same for the same number. */
function noise(seed: number, characters: number): string {
  let text = "";
  for (let i = 0; text.length < characters; i++) text += createHash("sha256").update(`${seed}/${i}`).digest("base64");
  return text.slice(0, characters);
}

export function madeReport(number: number, characters: number) {
  const text = `Police clashed with crowds in Almaty. ${noise(number, characters)}`;
  const place = number % 2 === 0 ? { place: "Almaty", country: "KAZ" } : {};
  return makeNewReport(`r${number}`, text, [{ word: "clashed", type: "ASSAULT", day: "2022-01-05", ...place }], {
    publisher: `P${number % 5}`,
  });
}

async function* made() {
  for (let number = 0; number < Number(count); number++) yield madeReport(number, Number(length));
}

if (dir) {
  try {
    const store = await openPgliteStore({ dir, role: "add", empty: process.env.EMPTY_STORE! });
    try {
      for await (const result of addReports(createRecorder(store, reconcileByType), made(), { batch: Number(batch) })) {
        if ("id" in result) process.stdout.write(`${result.id}\n`);
      }
    } finally {
      await store.close();
    }
  } catch (error) {
    const problem = problemOfStore(error, dir);
    if (!problem) throw error;
    process.stderr.write(`${JSON.stringify(problem)}\n`);
    process.exitCode = 3;
  }
}
