import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a row of the accuracy table is held against: what we aim at, and what other programs are known to reach. */
export interface Target {
  readonly set: string;
  readonly row: string;
  /** Null for a row that says more about one which has a target. */
  readonly target: number | null;
  readonly peers: string;
}

/** The rows of bench/targets.tsv, in file order. */
export function readTargets(): Target[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "targets.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [set = "", row = "", target = "", peers = ""] = line.split("\t");
    return { set, row, target: target === "" ? null : Number(target), peers };
  });
}
