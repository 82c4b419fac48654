import type { Measure } from "#record";
import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Change } from "./change-verbs.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";

export interface FigureReader {
  readonly counter: Counter;
  readonly readChange: (view: ReportView, word: number) => Change | undefined;
}

/** How many sentences a figure goes on to be what "the number" means. */
const CONTINUES = 4;

/** Reads the figures of a report's matches, in order. */
export function readFigures(
  view: ReportView,
  matches: readonly FrameMatch<FigureGives>[],
  reader: FigureReader,
): FoundFigure[] {
  const out: FoundFigure[] = [];
  for (const match of matches) {
    const measure = measureOf(view, match, matches, out);
    const figure = measure && readFigure(view, match, measure, reader);
    if (figure) out.push(figure);
  }
  return out;
}

/** The frame's own measure; for "the number" that of what it is the number of, or of the figure just told. */
function measureOf(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  matches: readonly FrameMatch<FigureGives>[],
  before: readonly FoundFigure[],
): Measure | undefined {
  const { measure, continues } = match.frame.gives;
  if (!continues) return measure;
  const under = matches.find(
    (m) => m.word > match.word && m.word <= view.last[match.word]! && !m.frame.gives.continues,
  );
  if (under) return under.frame.gives.measure;
  const last = before.at(-1);
  const { sentenceOf } = view.parse;
  const near = last && sentenceOf[match.word]! - sentenceOf[last.match.word]! <= CONTINUES;
  return near && (match.roles.get("group") ?? []).length === 0 ? last.measure : undefined;
}

function readFigure(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  measure: Measure,
  { counter, readChange }: FigureReader,
): FoundFigure | undefined {
  const gives = match.frame.gives;
  const group = match.roles.get("group") ?? [];
  const of = (match.roles.get("thing") ?? group)[0] ?? -1;
  const fits = (count: Count | undefined): count is Count =>
    count !== undefined && unitFits(gives, count.unit) && (count.low ?? count.high ?? 0) >= (gives.least ?? 0);
  if (gives.counter) {
    const change = readChange(view, match.word);
    const count = numberOfCounter(view, match, counter, change);
    if (fits(count)) return { match, measure, count, of, change, single: false };
    if (!gives.single) return undefined;
  }
  const tight = gives.counter ? undefined : numberBefore(view, match, counter, TIGHT);
  if (fits(tight)) return { match, measure, count: tight, of, change: undefined, single: false };
  const counts = group.map((head) => ({
    head,
    stated: counter.stated(view, head),
    single: gives.single ? counter.single(view, head) : undefined,
  }));
  // A bare number joined on to a name is an age: "Smith, 23".
  const numbered = counts.filter(
    (c, i) => fits(c.stated ?? c.single) && (i === 0 || view.parse.upos[c.head] !== "NUM"),
  );
  if (!gives.counter && numbered.every((c) => c.stated === undefined)) {
    const left = numberBefore(view, match, counter, BETWEEN);
    if (fits(left)) return { match, measure, count: left, of, change: undefined, single: false };
  }
  if (numbered.length === 0) return undefined;
  const summed = sumOf(numbered.map((c) => (c.stated ?? c.single)!));
  return {
    match,
    measure,
    count: summed,
    of: match.roles.has("thing") ? of : numbered[0]!.head,
    change: undefined,
    single: numbered.every((c) => c.stated === undefined),
  };
}

/** "a toll of 164", "12 deaths", "two of the dead", "the toll rose to 164", "the toll is 164". */
function numberOfCounter(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  counter: Counter,
  change: Change | undefined,
): Count | undefined {
  if (change?.now) return change.now;
  for (const head of match.roles.get("number") ?? []) {
    const count = counter.stated(view, head);
    if (count) return count;
  }
  const { parse } = view;
  const above = parse.head[match.word]!;
  const predicate =
    above >= 0 && parse.deprel[match.word] === "nsubj" && childWith(parse, above, "cop") >= 0 ? above : -1;
  const own = match.frame.gives.continues ? undefined : counter.number(view, match.word);
  return (
    own ??
    (predicate >= 0 ? counter.stated(view, predicate) : undefined) ??
    (match.form === "noun" && !match.frame.gives.continues
      ? numberBefore(view, match, counter, BEFORE_NOUN)
      : undefined)
  );
}

/** How far before its word a number is looked for without the tree. */
const REACH = 9;
const PARTICIPLES = new Set(["VBN", "VBD", "JJ", "NN", "NNS"]);
/** What may stand between "18" and "killed" in "18 police and national guard officers were killed". */
const BETWEEN = new Set(["NOUN", "PROPN", "ADJ", "CCONJ", "DET", "ADP", "AUX", "ADV", "PRON", "PUNCT", "NUM", "SYM"]);

/** And between "two" and "dead" in "two of the dead": no other noun, or "eight counts of murder" would be eight dead. */
const BEFORE_NOUN = new Set(["ADJ", "ADP", "DET"]);
/** What may stand between "748" and "injured" in "748 have been injured": there the tree is not asked. */
const TIGHT = new Set(["AUX", "ADV"]);

/** The number before a participle or noun that has none by the tree: "18 officers killed", "eight dead, 317 injured". */
function numberBefore(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  counter: Counter,
  between: ReadonlySet<string>,
): Count | undefined {
  const { parse, quantity, time } = view;
  if (!PARTICIPLES.has(parse.xpos[match.word]!) || childWith(parse, match.word, "obj") >= 0) return undefined;
  const start = Math.max(parse.sentence[parse.sentenceOf[match.word]!]!, match.from - REACH);
  let commas = 0;
  for (let w = match.from - 1; w >= start; w--) {
    if (quantity[w]! >= 0 && time[w]! < 0) return commas === 0 ? counter.stated(view, w) : undefined;
    if (!between.has(parse.upos[w]!)) return undefined;
    // Quotation marks may stand between; a comma or dash begins another thing.
    if (parse.upos[w] === "PUNCT" && parse.xpos[w] !== "``" && parse.xpos[w] !== "''") commas++;
  }
  return undefined;
}

/** The unit that find gives to percentages. */
const SHARE = "percent";

function unitFits({ units }: FigureGives, unit: string | undefined): boolean {
  if (units === "share") return unit === SHARE;
  if (units === "any") return unit !== SHARE && !isCurrency(unit);
  if (units === "measured") return unit !== undefined && unit !== SHARE && !isCurrency(unit);
  if (units === "money") return isCurrency(unit);
  return unit === undefined;
}

/** ISO 4217: three capitals, also as part of a rate ("KZT/l"). */
function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && /^[A-Z]{3}(?![A-Za-z])/.test(unit);
}

/** "two children and a woman" → 3; the span runs from the first number to the last. */
function sumOf(counts: readonly Count[]): Count {
  const [first] = counts;
  if (counts.length === 1) return first!;
  const add = (side: "low" | "high") =>
    counts.reduce<number | null>((sum, c) => (sum === null || c[side] === null ? null : sum + c[side]!), 0);
  return {
    low: add("low"),
    high: add("high"),
    ...(counts.some((c) => c.approximate) ? { approximate: true } : {}),
    span: { start: Math.min(...counts.map((c) => c.span.start)), end: Math.max(...counts.map((c) => c.span.end)) },
    rules: [...new Set(counts.flatMap((c) => c.rules))],
  };
}
