import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a row of the accuracy table is held against: what we aim at, and what other programs are known to reach. */
export interface Target {
  readonly set: string;
  readonly row: string;
  readonly target: number;
  readonly peers: string;
}

/** The rows of bench/targets.tsv, in file order. */
export function readTargets(): Target[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "targets.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [set = "", row = "", target = "", peers = ""] = line.split("\t");
    return { set, row, target: Number(target), peers };
  });
}
