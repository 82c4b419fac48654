import { childWith, conjuncts, type FrameMatch, type ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";
import { SHARE } from "./units.js";

type IsOf = (view: ReportView, word: number) => boolean;

/**
 * What or whom a verb's sum is for: "paid 3 million [for a mill]", "to the heirs", "6 million in [interest]", "spent 9 million to build [a mill]";
 * undefined where nothing says. "In May", "for two years" and what stands between commas as an aside ("for example") are none.
 */
export function paidFor(view: ReportView, match: FrameMatch<FigureGives>, isPaidIn: IsOf): number | undefined {
  const { roles, frame, form, word } = match;
  const isMoney = frame.gives.units === "money" && form === "verb";
  // "in cash", but "for its stock"
  const isBare = (head: number) =>
    isPaidIn(view, head) && childCount(view, head) < 2 && childWith(view.parse, head, "case") >= 0;
  const isFor = (head: number) => !isMoney || !(isAmountOrTime(view, head) || isBare(head) || isAside(view, head));
  const told = (roles.get("thing") ?? []).find(isFor);
  if (told !== undefined || !isMoney) return told;
  const part = (roles.get("part") ?? []).find((head) => isFor(head) && view.place[head]! < 0);
  return part ?? [throughTotal(view, word)].find((head) => head >= 0 && isFor(head)) ?? aimOf(view, word);
}

/** "spent a total of 9 million on [acquisitions]": what hangs on the sum behind a word for the whole; -1 for none. */
function throughTotal(view: ReportView, verb: number): number {
  const { parse } = view;
  const total = childWith(parse, verb, "obj");
  const sum = total < 0 || view.quantity[total]! < 0 ? -1 : childWith(parse, total, "nmod");
  return sum >= 0 && isAmountOrTime(view, sum) ? childWith(parse, sum, "nmod") : -1;
}

function childCount({ parse }: ReportView, head: number): number {
  return parse.childFrom[head + 1]! - parse.childFrom[head]!;
}

function isAmountOrTime(view: ReportView, head: number): boolean {
  const { time, quantity, findings } = view;
  const isAmount = quantity[head]! >= 0 && findings.quantities[quantity[head]!]!.unit !== undefined;
  return time[head]! >= 0 || (isAmount && !isPartOf(view, head));
}

/** "for 12 pct [of the firm]" */
export function isPartOf({ parse, quantity, findings }: ReportView, head: number): boolean {
  const unit = quantity[head]! < 0 ? undefined : findings.quantities[quantity[head]!]!.unit;
  return unit === SHARE && childWith(parse, head, "nmod") > head;
}

function isAside({ parse, first, last }: ReportView, head: number): boolean {
  const isComma = (word: number) => parse.xpos[word] === ",";
  const [start, end] = [first[head]!, last[head]!];
  return (isComma(start) || isComma(start - 1)) && (isComma(end) || isComma(end + 1));
}

/** "to develop [the prototype]": the object of an infinitive behind the verb; "9 million for [building a mill]". */
function aimOf({ parse }: ReportView, verb: number): number | undefined {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const clause = parse.child[c]!;
    if (clause < verb || parse.deprel[clause] !== "advcl" || parse.xpos[childWith(parse, clause, "mark")] !== "TO")
      continue;
    const object = childWith(parse, clause, "obj");
    if (object > clause && parse.upos[object] === "NOUN") return object;
  }
  const sum = childWith(parse, verb, "obj");
  const doing = sum < verb ? -1 : childWith(parse, sum, "acl");
  return doing > sum && parse.xpos[doing] === "VBG" && childWith(parse, doing, "mark") > sum ? doing : undefined;
}

/**
 * "bought [two mills] for a price of 18 million", "[the road] was built at a cost of 9 million", "[bills] at a price of 98": what the verb that
 * a price stands with has got or was done to, or the noun it stands with, if that is no deed ("a rise in wages"); -1 for none.
 */
export function boughtFor(
  view: ReportView,
  { form, word, frame }: FrameMatch<FigureGives>,
  isDeed: (noun: number) => boolean,
): number {
  const { parse } = view;
  const above = parse.head[word]!;
  if (form !== "noun" || frame.gives.units !== "money" || above < 0 || childWith(parse, word, "case") < 0) return -1;
  const isNoun =
    parse.upos[above] === "NOUN" && parse.deprel[above] !== "obl" && !isAmountOrTime(view, above) && !isDeed(above);
  if (parse.deprel[word] === "nmod" && above < word && isNoun) return above;
  if (parse.deprel[word] !== "obl" || parse.upos[above] !== "VERB") return -1;
  const object = childWith(parse, above, "obj");
  if (object > above && object < word) return isAmountOrTime(view, object) ? -1 : object;
  const done = childWith(parse, above, "nsubj:pass");
  return done >= 0 && done < above && !isAmountOrTime(view, done) ? done : -1;
}

/**
 * "spent 9 million on [mills and other works]", "[pipes and other goods] made up 9 percent", "9 casualties among [guards and clerks]": a
 * number is of all that stand in one row, where none of them has its own.
 */
export function withRow({ parse, quantity }: ReportView, figure: FoundFigure): FoundFigure {
  const { of, match, row } = figure;
  const isSubject = of >= 0 && of < match.word && parse.deprel[of]!.startsWith("nsubj");
  const { counter, units } = match.frame.gives;
  const isShared = match.form === "verb" ? units !== undefined : counter && of > match.word && parse.xpos[of] === "NNS";
  if (of < 0 || row || !isShared || (of < match.word && !isSubject)) return figure;
  const all = conjuncts(parse, of);
  const isWhole = of > match.word || all.every((head) => head < match.word);
  const isBare = (head: number) => quantity[head]! < 0 && childWith(parse, head, "nummod") < 0;
  return all[1] !== undefined && all[0] === of && isWhole && all.every(isBare) ? { ...figure, row: all } : figure;
}
