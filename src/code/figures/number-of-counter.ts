import { wordAt } from "#read";
import { childWith, type FrameMatch, hasSubject, type ReportView } from "../frames/index.js";
import type { Change } from "./change-verbs.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import { BETWEEN, numberBefore } from "./number-before.js";
import { PER } from "./units.js";

/** "the injury of six [people]", whoever else is near; -1 where the number stands alone. */
export function numbered(
  view: ReportView,
  { form, roles }: FrameMatch<FigureGives>,
  counter: Counter,
  { span }: Count,
  group: readonly number[],
): number {
  const isCounted = (head: number) =>
    view.parse.upos[head] === "NOUN" && counter.stated(view, head)?.span.start === span.start;
  const own = (roles.get("number") ?? []).find(isCounted) ?? -1;
  // "[troops] suffered 12 casualties"
  return form === "verb" && group.length > 0 && !group.includes(own) ? -1 : own;
}

/** "a toll of 164", "12 deaths", "a double murder", "two of the dead", "the toll rose to 164", "the toll is 164". */
export function numberOfCounter(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  counter: Counter,
  change: Change | undefined,
  fits: (count: Count | undefined) => boolean,
): Count | undefined {
  if (change?.now) return change.now;
  for (const head of match.roles.get("number") ?? []) {
    const count = counter.stated(view, head);
    // "the price of [a litre] is 40 cents"
    if (count && (match.frame.gives.units !== "money" || (fits(count) && !isOfThing(view, count)))) return count;
  }
  const { parse } = view;
  const above = parse.head[match.word]!;
  const predicate =
    above >= 0 && parse.deprel[match.word] === "nsubj" && childWith(parse, above, "cop") >= 0 ? above : -1;
  const { continues, whole, deeds } = match.frame.gives;
  const own = continues || deeds ? undefined : counter.number(view, match.word);
  return (
    // "will double the number" counts nothing.
    (match.form === "noun" && !continues ? counter.multiple(view, whole ? match.word : match.from) : undefined) ??
    own ??
    // "the death was no accident"
    (predicate >= 0 && !counter.isThing(view, predicate) ? counter.stated(view, predicate) : undefined) ??
    (match.form === "noun" && !continues && !deeds ? numberBefore(view, match, counter, BETWEEN.noun) : undefined)
  );
}

/** "the cost of the [9 million dollar] mill": the sum says which mill. */
function isOfThing({ parse, time }: ReportView, { span, unit }: Count): boolean {
  const next = wordAt(parse, span.end);
  if (unit?.includes(PER) || next >= parse.size || time[next]! >= 0 || !THINGS.has(parse.upos[next]!)) return false;
  return parse.xpos[next - 1] !== "NNS" && parse.head[next] !== next - 1;
}

const THINGS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "at current [prices] output rose to 8 billion": what only says how something else was measured has no part in its change. */
export function isMeasure({ parse }: ReportView, { form, word, frame }: FrameMatch<FigureGives>): boolean {
  if (form !== "noun" || frame.gives.units !== "money" || childWith(parse, word, "case") < 0) return false;
  // "while operating [costs] rose", where the tree takes the subject for something else
  return parse.upos[word + 1] !== "VERB" || hasSubject(parse, word + 1);
}

/** "cut the [9 dollar] fee": the number before the noun tells what it was before it changed. */
export function isOwnNumber(
  { parse }: ReportView,
  { form, word, frame }: FrameMatch<FigureGives>,
  count: Count | undefined,
) {
  return (
    form === "noun" && frame.gives.units !== undefined && count !== undefined && count.span.end <= parse.start[word]!
  );
}
