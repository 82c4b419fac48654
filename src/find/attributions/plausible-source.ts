import { FINITE } from "#read";
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
  if (parse.upos[head] === "VERB" || parse.upos[head] === "AUX" || !canSpeak(view, head)) return false;
  if (quotes.of[head]! >= 0 && quotes.of[head] !== quotes.of[cueWord]) return false;
  return !content.some(({ from, to }) => from <= head && head < to) && !holdsVerb(view, head, source);
}

const LOOSE = new Set(["ADV", "ADP", "SCONJ", "CCONJ", "PART", "PUNCT", "INTJ"]);

/**
 * False for what names nobody and no text: "[The surprise] showed that …", and a loose "as". An actor that was found is one whatever his
 * noun can mean.
 */
export function canSpeak({ parse, actorOf, mute }: View, word: number): boolean {
  const next = word + 1 < parse.size ? parse.upos[word + 1]! : "";
  // Where a noun follows, the tree took a part of a name or a compound for its head.
  if (actorOf[word]! >= 0 || next === "NOUN" || next === "PROPN") return true;
  return !LOOSE.has(parse.upos[word]!) && !(parse.upos[word] === "NOUN" && mute(parse.lemma[word]!));
}

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
