import type { LanguagePack } from "#lang";
import { type FigureAccount, stableId } from "#record";
import { accountBase, type CodingContext } from "../account-base.js";
import {
  childWith, createFrameMatcher, type FrameMatch, phraseOf, type ReportView, spanOf, type WordClasses,
} from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { type Change, createChangeReader } from "./change-verbs.js";
import { type Count, type Counter, createCounter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";
import { findParts } from "./parts.js";

export type FigureCoder = (context: CodingContext, published: string | undefined) => FigureAccount[];

const CUMULATIVE: FigureAccount["scope"] = "cumulative";
/** A number that was only understood ("a policeman" → 1) is less sure than one that was read. */
const UNDERSTOOD = 0.8;

/** Takes the figures of a report by the frames in `rules/figures`. */
export function createFigureCoder(pack: LanguagePack, classes: WordClasses): FigureCoder {
  const matchFrames = createFrameMatcher<FigureGives>(pack, "figures", classes);
  const counter = createCounter(pack, classes);
  const readChange = createChangeReader(pack, counter);
  const partSlots = new Set(pack.lexicon("part-words").map((row) => row.word!));

  return (context, published) => {
    const { view } = context;
    const found = matchFrames(view).flatMap((match) => {
      const figure = readFigure(view, match, counter, readChange);
      return figure ? [figure] : [];
    });
    const whole = dropDoubles(found);
    const all = [...whole, ...findParts(view, whole, counter, partSlots)];
    const ids = new Map<FoundFigure, string>(all.map((figure) => [figure, idOf(context, figure)]));
    return all.map((figure) => toAccount(context, figure, ids, published));
  };
}

function readFigure(
  view: ReportView, match: FrameMatch<FigureGives>, counter: Counter, readChange: (view: ReportView, noun: number) => Change | undefined,
): FoundFigure | undefined {
  const gives = match.frame.gives;
  const group = match.roles.get("group") ?? [];
  const change = gives.counter ? readChange(view, match.word) : undefined;
  const fits = (count: Count | undefined): count is Count => count !== undefined && unitFits(gives, count.unit);
  const direct = gives.counter ? numberOfCounter(view, match, counter, change) : undefined;
  if (fits(direct)) return { match, count: direct, of: group[0] ?? -1, change, single: false };
  if (gives.counter) return undefined;
  const counts = group.map((head) => ({ head, stated: counter.stated(view, head), single: gives.single ? counter.single(view, head) : undefined }));
  const numbered = counts.filter((c) => fits(c.stated ?? c.single));
  if (numbered.length === 0) return undefined;
  const summed = sumOf(numbered.map((c) => (c.stated ?? c.single)!));
  return { match, count: summed, of: numbered[0]!.head, change, single: numbered.every((c) => c.stated === undefined) };
}

/** "a toll of 164", "12 deaths", "the toll rose to 164", "the toll is 164". */
function numberOfCounter(view: ReportView, match: FrameMatch<FigureGives>, counter: Counter, change: Change | undefined): Count | undefined {
  if (change?.now) return change.now;
  for (const head of match.roles.get("number") ?? []) {
    const count = counter.stated(view, head);
    if (count) return count;
  }
  const { parse } = view;
  const noun = match.word;
  const predicate = parse.deprel[noun] === "nsubj" && parse.head[noun]! >= 0 && childWith(parse, parse.head[noun]!, "cop") >= 0 ? parse.head[noun]! : -1;
  return counter.stated(view, noun) ?? (predicate >= 0 ? counter.stated(view, predicate) : undefined);
}

function unitFits({ units }: FigureGives, unit: string | undefined): boolean {
  if (units === "any") return true;
  if (units === "share") return unit === "%";
  if (units === "money") return unit !== undefined && unit !== "%";
  return unit === undefined;
}

/** "two children and a woman" → 3; the span runs from the first number to the last. */
function sumOf(counts: readonly Count[]): Count {
  const [first] = counts;
  if (counts.length === 1) return first!;
  const add = (side: "low" | "high") => counts.reduce<number | null>((sum, c) => (sum === null || c[side] === null ? null : sum + c[side]!), 0);
  return {
    low: add("low"),
    high: add("high"),
    ...(counts.some((c) => c.approximate) ? { approximate: true } : {}),
    span: { start: Math.min(...counts.map((c) => c.span.start)), end: Math.max(...counts.map((c) => c.span.end)) },
    rules: [...new Set(counts.flatMap((c) => c.rules))],
  };
}

/** One number told by two triggers of one measure ("12 deaths … killed 12") in one place stands once. */
function dropDoubles(found: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return found.filter(({ match, count }) => {
    const key = `${match.frame.gives.measure} ${count.span.start} ${count.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function idOf({ view, reportId }: CodingContext, { match, count }: FoundFigure): string {
  const { start, end } = view.parse;
  return stableId("f", reportId, "figure", start[match.from]!, end[match.to]!, match.frame.gives.measure, count.span.start, count.span.end);
}

function toAccount(context: CodingContext, figure: FoundFigure, ids: ReadonlyMap<FoundFigure, string>, published: string | undefined): FigureAccount {
  const { view } = context;
  const { match, count, change } = figure;
  const gives = match.frame.gives;
  const base = accountBase(context, {
    ...match,
    carrier: change?.verb ?? match.carrier,
    confidence: (gives.confidence ?? 0.7) * (figure.single ? UNDERSTOOD : 1),
    rules: [match.frame.id, ...count.rules, ...(change ? ["lexicon/change-verbs"] : [])],
    more: [count.span],
  });
  const time = base.time === undefined ? undefined : view.findings.times[base.time]!;
  const asOf = time ? intervalOf(time) : published ? { from: published.slice(0, 10) } : undefined;
  const whole = figure.partOf ? ids.get(figure.partOf) : undefined;
  return {
    id: ids.get(figure)!,
    kind: "figure",
    ...base,
    measure: gives.measure,
    ...ofWhom(view, figure.of),
    low: count.low,
    high: count.high,
    ...(count.approximate ? { approximate: true } : {}),
    ...(count.unit === undefined ? {} : { unit: count.unit }),
    scope: gives.scope ?? (gives.counter && gives.units === undefined ? CUMULATIVE : "incident"),
    ...(asOf ? { asOf } : {}),
    change: change?.change ?? "none",
    ...(change?.was ? { was: { low: change.was.low, high: change.was.high } } : {}),
    ...(whole ? { partOf: whole } : {}),
  };
}

function ofWhom(view: ReportView, head: number): Pick<FigureAccount, "of"> {
  if (head < 0) return {};
  const actor = view.actor[head]!;
  return { of: actor >= 0 ? actor : spanOf(view, phraseOf(view, head)) };
}

