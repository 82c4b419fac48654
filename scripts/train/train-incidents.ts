import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#engine";
import { openBenchPack } from "../../bench/bench-pack.js";
import { knownReadings } from "../../bench/incidents.js";
import { fitIncidents } from "./incident-model.js";

/** Writes lexicon/incidents.tsv. Comes last, since it weighs events with their confidence. */
export default async function run(_data: string, out: string): Promise<void> {
  const known = await knownReadings(createEngine(openBenchPack()));
  console.error(`${known.length} reports, ${known.filter(({ relevant }) => relevant).length} with an incident`);
  const lines = [...fitIncidents(known)].map(([feature, weight]) => `${feature}\t${weight}`);
  writeFileSync(join(out, "lexicon/incidents.tsv"), `${["feature\tweight", ...lines].join("\n")}\n`);
}
