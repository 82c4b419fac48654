import type { Parse } from "#read";
import type { Span } from "#record";
import { childWith, type FrameMatch, hasSubject, type ReportView, spanOf, type WordRange } from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";
import { withNames } from "./heads.js";
import type { ObjectExtent } from "./object-extent.js";
import type { Surroundings } from "./surroundings.js";
import { withQuotes, withWhich } from "./which-clause.js";

/** Things that were acted on: heads of recipient and thing that are no actors, as noun phrases. */
export function objectsOf(
  around: Surroundings & { readonly extent: ObjectExtent },
  match: FrameMatch<EventGives>,
): Span[] {
  const { view, cast, matches, extent } = around;
  // "exploded outside [the ministry]": where an attack is on nobody by its frame, whoever stands there is a thing.
  const { gives, roles } = match.frame;
  const hasNobody = gives.type === ATTACK && roles.get("recipient")?.length === 0;
  // "the school was damaged in [the raid]": of a deed that is told to be on nobody, what came to harm in it.
  const acted = actedOn(around, match);
  // "the killing of priests and the [bombings]": where people are killed, what happens beside it is not.
  const isBeside = (w: number) =>
    view.parse.deprel[w] === "conj" && cast.at(view.parse.head[w]!) >= 0 && matches.has(w);
  const told =
    acted.length === 0 && gives.type === ATTACK
      ? (match.harmed ?? [])
      : acted.filter((w) => gives.type !== ATTACK || !isBeside(w));
  const nominal = told.filter(
    (w) => (hasNobody || cast.at(w) < 0) && withNames(view, [w])[0] === w && view.parse.upos[w] !== "PRON",
  );
  const spans = [...new Set(nominal)].map((w) => {
    const phrase = extent(view, w, withWhich(view, w, match.word), match);
    return withNumber(view, w, spanOf(view, withQuotes(view, withoutSide(view, w, phrase, match))));
  });
  return spans.filter((span) => !spans.some((other) => isWithin(span, other)));
}

/** "approved [15 mln pesos]", where the tree cuts the number off from what it is of. */
function withNumber({ quantity, findings }: ReportView, head: number, { start, end }: Span): Span {
  const number = quantity[head]! < 0 ? end : findings.quantities[quantity[head]!]!.end;
  return { start, end: Math.max(end, number) };
}

/** "called for [talks on [the dam]]": what is part of a longer object is none by itself. */
function isWithin(span: Span, other: Span): boolean {
  return other !== span && other.start <= span.start && other.end >= span.end;
}

/** "discussed the border [with Kenya]": whom the frame finds below its object is no part of that. */
function withoutSide(view: ReportView, head: number, phrase: WordRange, match: FrameMatch<EventGives>): WordRange {
  const slots = match.frame.roles.get("recipient") ?? [];
  for (const side of match.roles.get("recipient") ?? []) {
    const from = view.first[side]!;
    if (from <= head || from >= phrase.to || !slots.includes(`object.${view.parse.lemma[from]}`)) continue;
    return { from: phrase.from, to: view.parse.upos[from - 1] === "PUNCT" ? from - 1 : from };
  }
  // "a raid on two ships [by rebels]": who does it, hung on what it is done to.
  for (const doer of match.form === "noun" ? (match.roles.get("actor") ?? []) : []) {
    const from = view.first[doer]!;
    if (from > head && from < phrase.to && view.parse.deprel[from] === "case") return { from: phrase.from, to: from };
  }
  return phrase;
}

/** "rejected [it]": what is meant is not known, but that it is something. */
export function pronounsOf(around: Surroundings, match: FrameMatch<EventGives>, actors: readonly number[]): Span[] {
  const { view, cast } = around;
  const things = actedOn(around, match).filter((w) => view.parse.upos[w] === "PRON" && cast.isThing(w, actors));
  return [...new Set(things)].map((w) => spanOf(view, { from: w, to: w + 1 }));
}

function actedOn({ view, isNoThing }: Surroundings, match: FrameMatch<EventGives>): readonly number[] {
  const { parse, time } = view;
  const { roles, from, to } = match;
  const heads = [...(roles.get("recipient") ?? []), ...(roles.get("thing") ?? [])];
  const isApart = (w: number) => w < from || w > to || standsInside(parse, w, match);
  const isSaidOf = (w: number) => match.frame.gives.type === ACCUSING && isOfClause(parse, w, match.word);
  const isThing = (w: number) => time[w]! < 0 && !isNoThing(view, w) && !isClause(parse, w, match.word);
  return heads.filter((w) => isThing(w) && isApart(w) && !isJoint(parse, w) && !isSaidOf(w));
}

const ACCUSING = "ACCUSE";

/** "alleged that [talks] broke off": the subject of what is told is nothing that the telling is done to. */
function isOfClause({ head, deprel }: Parse, w: number, trigger: number): boolean {
  const verb = head[w]!;
  return verb > trigger && deprel[w]!.startsWith("nsubj") && head[verb] === trigger && deprel[verb] === "ccomp";
}

/** "demanded [money] from the bank": a thing between a verb and the preposition that brings in another. */
function standsInside({ head, upos, lower }: Parse, w: number, match: FrameMatch<EventGives>): boolean {
  const { frame, word, to } = match;
  const { gives, roles } = frame;
  if (head[w] !== word || upos[w] !== "NOUN" || word === to || gives.type === ATTACK) return false;
  return [roles.get("recipient"), roles.get("thing")].some((slots) => slots?.includes(lower[to]!));
}

/** "agreed that peace is [possible]": what something is said to be is no thing. A verb with an article is a noun, whatever its tag. */
function isClause(parse: Parse, word: number, trigger: number): boolean {
  if (parse.upos[word] === "VERB") return childWith(parse, word, "det") < 0;
  // "asked the board to be [fair]", "asked it to [clear] the road", taken for a noun
  if (childWith(parse, word, "mark") >= 0) return true;
  // "This is [a plan] that the union rejected"
  if (parse.head[word] !== trigger || parse.deprel[word]!.startsWith("nsubj")) return false;
  return childWith(parse, word, "cop") >= 0 && hasSubject(parse, word);
}

/** "was unable to approve it [because] of the cost": what brings in a phrase is no thing, whatever the tree says. */
function isJoint({ upos, deprel }: Parse, word: number): boolean {
  return upos[word] === "ADP" || (upos[word] === "SCONJ" && deprel[word + 1] === "case");
}
