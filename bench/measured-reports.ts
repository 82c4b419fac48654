import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GOLD, goldReports } from "./gold.js";

/** The files that accounts to be judged are drawn from, in groups of equal weight. */
export const GROUPS = [["news/reuters.jsonl", "news/bbc.jsonl"], ["muc/dev.jsonl"]];
/** All of them. */
export const FILES = GROUPS.flat();
/** Every how many reports one is read; all of them would give the same picture in more time. */
export const STRIDE = 29;
/** What is drawn, in JSON. */
export const SEED_FILE = join(import.meta.dirname, "draw-seed.json");

/** The reports of each group whose number leaves one of the residues. */
export async function* reportsOf(files: readonly string[], residues: readonly number[]) {
  let n = 0;
  for (const file of files.filter((name) => existsSync(join(GOLD, name))))
    for await (const report of goldReports(file)) if (residues.includes(n++ % STRIDE)) yield report;
}

/** Ids of the reports that the sample which measures is drawn from: confidence is not fitted on them. */
export async function measuredReports(): Promise<ReadonlySet<string>> {
  const { seed } = JSON.parse(readFileSync(SEED_FILE, "utf8")) as { readonly seed: number };
  const ids = new Set<string>();
  for (const files of GROUPS) for await (const { id } of reportsOf(files, [seed % STRIDE])) ids.add(id);
  return ids;
}
