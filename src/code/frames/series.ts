import type { Parse } from "#read";
import { childWith } from "./tree.js";

const PAST: ReadonlySet<string> = new Set(["VBD", "VBN"]);

/** "captured, tortured and [murdered] three nurses": the last of verbs in a row, where it alone has the object of all; -1 for others. */
export function lastInSeries(parse: Parse, verb: number): number {
  const { upos, xpos, size } = parse;
  if (!PAST.has(xpos[verb]!) || !followsVerb(parse, verb)) return -1;
  for (let at = verb, joined = false; !joined; ) {
    let next = at + 1;
    if (upos[next] === "PUNCT") next++;
    if (upos[next] === "CCONJ") {
      joined = true;
      next++;
    }
    if (next === at + 1 || next >= size || upos[next] !== "VERB" || !PAST.has(xpos[next]!)) return -1;
    at = next;
    if (joined) return childWith(parse, at, "obj") > at ? at : -1;
  }
  return -1;
}

/** The first of a row has its subject right before it; what a comma parts from a noun is said of that noun: "the man, [captured], fled". */
function followsVerb({ upos }: Parse, verb: number): boolean {
  const mark = verb - 1;
  return upos[mark] !== "PUNCT" || upos[mark - 1] === "VERB";
}
