import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What was annotated of an event: whether it is one of its type, and who takes part in it, by the characters where the heads of their words begin. */
export interface KnownParts {
  readonly verdict: string;
  readonly actor: ReadonlySet<number>;
  readonly recipient: ReadonlySet<number>;
}

const TABLE = join(import.meta.dirname, "parts.tsv");

/** The annotated events by report and the character where their words begin. */
export function readParts(): Map<string, Map<number, KnownParts>> {
  const known = new Map<string, Map<number, KnownParts>>();
  for (const line of readFileSync(TABLE, "utf8").split("\n").slice(1)) {
    const [report = "", start = "", , , verdict = "", actors = "", recipients = ""] = line.split("\t");
    if (report === "") continue;
    let own = known.get(report);
    if (!own) known.set(report, (own = new Map()));
    own.set(Number(start), { verdict, actor: numbersIn(actors), recipient: numbersIn(recipients) });
  }
  return known;
}

function numbersIn(cell: string): ReadonlySet<number> {
  return new Set(cell === "" ? [] : cell.split(",").map(Number));
}
