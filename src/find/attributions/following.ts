import { FINITE, type Parse } from "#read";
import { isPunctuation } from "./aside.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { childAs, isRelation } from "./tree.js";
import type { Finding, View } from "./view.js";

/** What follows a conjunction of content, or a verb of saying, where the parse missed that it is a clause. */
export function following(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[word]! + 1]!;
  let from = word + 1;
  for (let i = word + 1; i < Math.min(end, word + MAX_TOLD) && !isPunctuation(parse, i); i++) {
    if (!view.complementisers.has(parse.lower[i]!) || parse.head[i]! < 0) continue;
    // "explained the ban that …": that clause says more about the noun; only whoever is told something may stand before content.
    if (isRelation(parse.deprel[parse.head[i]!]!, "acl") && !cue.takes.has("hearer")) return undefined;
    from = i;
    break;
  }
  const marked = from > word + 1 || view.complementisers.has(parse.lower[from] ?? "");
  if (
    from >= end ||
    isPunctuation(parse, from) ||
    (!marked && !cue.takes.has("quote")) ||
    !isFiniteSoon(parse, from, Math.min(end, from + MAX_SUBJECT))
  )
    return undefined;
  if (childAs(parse, word, "nsubj") < 0 && !marked) return undefined;
  return { content: contentPieces(view, from, end, { from: word, to: word + 1 }) };
}

/** How many words may name whom was told, and how many the subject of what was said. */
const MAX_TOLD = 8;

const MAX_SUBJECT = 12;

function isFiniteSoon(parse: Parse, from: number, to: number): boolean {
  for (let i = from + 1; i < to && !isPunctuation(parse, i); i++) if (FINITE.has(parse.xpos[i]!)) return true;
  return false;
}
