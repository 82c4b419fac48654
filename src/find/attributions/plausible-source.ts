import { isRelation } from "./tree.js";
import type { View, Words } from "./view.js";

/** False where what was found as a source is a clause, stands in somebody's quoted words, or is itself part of what is said. */
export function isPlausibleSource(
  view: View,
  cueWord: number,
  head: number,
  source: readonly Words[],
  content: readonly Words[],
): boolean {
  const { parse, quotes } = view;
  if (parse.upos[head] === "VERB" || parse.upos[head] === "AUX") return false;
  if (quotes.of[head]! >= 0 && quotes.of[head] !== quotes.of[cueWord]) return false;
  return !content.some(({ from, to }) => from <= head && head < to) && !holdsVerb(view, head, source);
}

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** A finite verb that is not that of a relative clause about the source: "those who stayed", but not "the road was open". */
function holdsVerb({ parse }: View, head: number, source: readonly Words[]): boolean {
  for (const { from, to } of source) {
    for (let word = from; word < to; word++) {
      if (word !== head && FINITE.has(parse.xpos[word]!) && !isUnderRelative(parse, word, head)) return true;
    }
  }
  return false;
}

const MAX_STEPS = 32;

function isUnderRelative(parse: View["parse"], word: number, head: number): boolean {
  for (let at = word, steps = 0; at >= 0 && at !== head && steps < MAX_STEPS; at = parse.head[at]!, steps++)
    if (isRelation(parse.deprel[at]!, "acl")) return true;
  return false;
}
