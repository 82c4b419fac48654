import type { Parse } from "#read";
import { isRelation } from "./tree.js";
import type { View, Words } from "./view.js";

/** The cue with its subject and auxiliaries as one stretch: "the ministry had said", "said the ministry". */
export function asideAround({ parse, reach }: View, cue: number): Words {
  let from = cue;
  let to = cue + 1;
  for (let c = parse.childFrom[cue]!; c < parse.childFrom[cue + 1]!; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    if (!isRelation(relation, "nsubj") && !BESIDE.has(relation)) continue;
    if (child < cue && cue - reach.last[child]! <= MAX_GAP) from = Math.min(from, reach.first[child]!);
    if (child > cue && reach.first[child]! - cue <= MAX_GAP) to = Math.max(to, reach.last[child]! + 1);
  }
  while (from < cue && isPunctuation(parse, from)) from++;
  while (to > cue + 1 && isPunctuation(parse, to - 1)) to--;
  return { from, to };
}

const BESIDE = new Set(["aux", "aux:pass", "advmod", "obl", "obl:unmarked", "obl:tmod", "iobj"]);

/** How many words may stand between a cue and what belongs to its aside. */
const MAX_GAP = 4;

export function isPunctuation(parse: Parse, word: number): boolean {
  return word >= 0 && word < parse.size && parse.upos[word] === "PUNCT";
}
