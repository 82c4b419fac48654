import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventType } from "#record";

const TABLE = join(import.meta.dirname, "verbs.tsv");
const NONE = "none";

/**
 * Verbs that no frame had, by report and the character where they begin, with the type of the event they tell by an annotator; undefined for
 * none. The table holds no words.
 */
export function readVerbs(): Map<string, Map<number, EventType | undefined>> {
  const known = new Map<string, Map<number, EventType | undefined>>();
  for (const line of readFileSync(TABLE, "utf8").split("\n").slice(1)) {
    const [report = "", start = "", , type = ""] = line.split("\t");
    if (report === "") continue;
    let own = known.get(report);
    if (!own) known.set(report, (own = new Map()));
    own.set(Number(start), type === NONE ? undefined : (type as EventType));
  }
  return known;
}
