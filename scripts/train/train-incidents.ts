import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#engine";
import { openBenchPack } from "../../bench/bench-pack.js";
import { knownReadings } from "../../bench/incidents.js";
import { ordinaryWords } from "../../bench/ordinary-words.js";
import { fitIncidents } from "./incident-model.js";

/** Writes lexicon/incidents.tsv. Comes last, since it weighs events with their confidence. */
export default async function run(_data: string, out: string): Promise<void> {
  const pack = openBenchPack();
  const known = await knownReadings(createEngine(pack));
  console.error(`${known.length} reports, ${known.filter(({ relevant }) => relevant).length} with an incident`);
  const lines = [...fitIncidents(known, await ordinaryWords(pack))].flatMap(([feature, kinds]) =>
    [...kinds].map(([of, weight]) => `${feature}\t${of}\t${weight}`),
  );
  writeFileSync(join(out, "lexicon/incidents.tsv"), `${["feature\tof\tweight", ...lines].join("\n")}\n`);
}
