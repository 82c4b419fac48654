import type { Span } from "#record";
import { childWith, conjuncts, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";
import type { Surroundings } from "./surroundings.js";

/** The ends of a trigger's phrase, and its words. */
export type Phrase = Pick<FrameMatch<unknown>, "from" | "to" | "words">;

/** "shot reporters [Ann Bell] and [Tom Reed]": each of several who are named right behind what all of them are. */
export function withNames(view: ReportView, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => {
    const names = byName(view, [head]);
    return names[0] === head + 1 ? names : [head];
  });
}

/** "the two presidents, [Ann Bell] and [Tom Reed], met": where each is named behind what all of them are, by the names. */
export function byName({ parse }: ReportView, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => {
    const name = parse.xpos[head] === "NNS" ? childWith(parse, head, "appos") : -1;
    const names = name >= 0 && parse.upos[name] === "PROPN" ? conjuncts(parse, name) : [];
    return names.length > 1 && names.every((word) => parse.upos[word] === "PROPN") ? names : [head];
  });
}

/**
 * "the worst [terrorist] attack": whose name reaches into the trigger from outside takes no part in the event. Who stands between its words
 * does: "took [the nurses] hostage".
 */
export function outside(
  { view, cast }: Surroundings,
  { word, from, to, form, words = [] }: FrameMatch<unknown>,
  heads: readonly number[] = [],
) {
  const { start, end, lemma } = view.parse;
  const crosses = (at: Span, edge: number) => at.start < start[edge]! && at.end > start[edge]!;
  return heads.filter((head) => {
    if (head === word) return true;
    // "the victims of the [rebel] attack": half of a name that holds the event is no part of it.
    if (from === to) return view.parse.head[head] !== word || head > word || !holds(cast, cast.at(head), start[word]!);
    if (form === "verb" && isInside({ from, to, words }, head, lemma[head]!)) return false;
    const known = cast.at(head);
    const isApart = head !== from && head !== to;
    if (known < 0) return isApart;
    const mention = cast.mention(known);
    if (form === "noun") return isApart && !(crosses(mention, from) && mention.end < end[to]!);
    return !crosses(mention, from) && !(mention.start < end[to]! && mention.end > end[to]!);
  });
}

/** "took [office] as mayor": a word of the trigger is nobody. */
export function isInside({ from, to, words = [] }: Phrase, word: number, lemma: string): boolean {
  return word > from && word < to && words.includes(lemma);
}

/** True of a name that another word stands inside of. */
export function holds(cast: Cast, actor: number, at: number): boolean {
  return actor >= 0 && cast.mention(actor).start < at && cast.mention(actor).end > at;
}
