import {
  type ClassSet,
  childWith,
  type FrameMatch,
  meets,
  type ReportView,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";

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
    let { to } = phrase;
    for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
      const below = parse.child[c]!;
      const from = first[below]!;
      if (below < head || from <= head || from >= to || parse.deprel[below] !== "nmod") continue;
      const isMeans = match.form === "verb" && match.frame.gives.type === ATTACK && isWith(view, below, arms);
      if (isMeans || isInAim(view, below, aims)) to = from;
    }
    return { from: Math.min(phrase.from, titleBefore(view, phrase.from, match.word)), to };
  };
}

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
