import {
  type ClassSet,
  childWith,
  type FrameMatch,
  meets,
  phraseOf,
  type ReportView,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";
import { isInsideWord, withoutLooseEnd } from "./which-clause.js";

/** Where the words of a thing that is acted on begin and end. */
export type ObjectExtent = (
  view: ReportView,
  head: number,
  phrase: WordRange,
  match: FrameMatch<EventGives>,
) => WordRange;

export function createObjectExtent(classes: WordClasses): ObjectExtent {
  const arms = classes.set(["weapon", "shot", "projectile", "bomb", "missile"]);
  const aims = classes.set(["aim"]);
  return (view, head, phrase, match) => {
    const { parse, first } = view;
    const half = otherHalf(view, head);
    let to = half < 0 ? phrase.to : Math.max(phrase.to, phraseOf(view, half).to);
    for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
      const below = parse.child[c]!;
      const from = first[below]!;
      if (below < head || from <= head || from >= to || parse.deprel[below] !== "nmod") continue;
      const isMeans = match.form === "verb" && match.frame.gives.type === ATTACK && isWith(view, below, arms);
      if (isMeans || isInAim(view, below, aims)) to = from;
    }
    // "the raid that killed six [on 14] March"
    if (view.time[to - 1]! >= 0) to = withoutLooseEnd(view, head + 1, to);
    const from = Math.min(phrase.from, titleBefore(view, phrase.from, match.word));
    return withWholeWords(view, { from, to }, match.to);
  };
}

/** "a [harbour and bridge bill]": one that follows with a word before it and no article of its own is the head of both, or as good as; -1 for none. */
function otherHalf({ parse, first }: ReportView, head: number): number {
  const { xpos, deprel, upos, childFrom, child } = parse;
  const other = childWith(parse, head, "conj");
  if (other < 0 || xpos[head] !== "NN" || xpos[other] !== "NN" || childWith(parse, head, "det") < 0) return -1;
  if (upos[head + 1] !== "CCONJ" || first[other] !== head + 1 || childWith(parse, other, "compound") < 0) return -1;
  for (let c = childFrom[other]!; c < childFrom[other + 1]! && child[c]! < other; c++)
    if (deprel[child[c]!] !== "cc" && deprel[child[c]!] !== "compound") return -1;
  return other;
}

/** "[12 AK-]47 rifles", "12 AK[-47 rifles]": a phrase that the tree cuts off inside a word, with the rest of that word and what it stands before. */
function withWholeWords(view: ReportView, { from, to }: WordRange, trigger: number): WordRange {
  const { parse } = view;
  let [first, end] = [from, to];
  if (first - 2 > trigger && isInsideWord(parse, first - 1))
    first = Math.max(trigger + 1, phraseOf(view, first - 2).from);
  if (end > trigger && isInsideWord(parse, end)) {
    let noun = end + 1;
    while (parse.head[noun]! > noun && INSIDE.has(parse.deprel[noun]!)) noun = parse.head[noun]!;
    end = noun + 1;
  }
  return { from: first, to: end };
}

/** What leads from a word to the noun that it stands before. */
const INSIDE: ReadonlySet<string> = new Set(["compound", "amod", "nummod", "flat"]);

/** "shelled the post [with mortar fire]": what it was done with, hung on what it was done to. */
function isWith(view: ReportView, word: number, arms: ClassSet): boolean {
  const { parse, classesOf } = view;
  const marker = childWith(parse, word, "case");
  return parse.xpos[marker] === "IN" && childWith(parse, word, "det") < 0 && meets(classesOf(word), arms);
}

/** "burned the mill [in revenge] for the raid": why it was done. */
function isInAim(view: ReportView, word: number, aims: ClassSet): boolean {
  const { parse, first, classesOf } = view;
  return meets(classesOf(word), aims) && parse.deprel[first[word]!] === "case" && parse.xpos[first[word]!] === "IN";
}

/** "criticised [clerk] Ann Bell's conduct": the first word of the name that holds the first of a phrase, where that is cut. */
function titleBefore({ actor, findings, parse }: ReportView, from: number, trigger: number): number {
  const known = actor[from]!;
  const start = known < 0 ? undefined : findings.actors[known]?.start;
  if (start === undefined) return from;
  let first = from;
  while (first > 0 && first - 1 !== trigger && parse.start[first - 1]! >= start) first--;
  return first;
}
