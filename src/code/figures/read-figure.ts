import { wordAt } from "#read";
import type { Measure } from "#record";
import { childWith, conjuncts, type FrameMatch, type ReportView, type VerbNumberReader } from "../frames/index.js";
import { asMeant } from "./as-meant.js";
import { isParticiple } from "./change-verbs.js";
import type { Count, Counter } from "./count.js";
import { exchanged } from "./exchanged.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";
import { countGroup, type GroupAsk, type GroupCount } from "./group-count.js";
import { groupHeads } from "./group-heads.js";
import { whoHas } from "./holder.js";
import { namedBy, type WhatReader, withOwner } from "./named-by.js";
import { isInTitle, isOrder } from "./no-deed.js";
import { noneReported } from "./none-reported.js";
import { BETWEEN, numberBefore, numberBehind } from "./number-before.js";
import { isMeasure, isOwnNumber, numbered, numberOfCounter } from "./number-of-counter.js";
import { ofThem, withGroup } from "./of-figure-before.js";
import { countOfThose } from "./of-those.js";
import { isOtherSum } from "./other-sum.js";
import { type States, stateBehind } from "./state-of.js";
import { type TakenBackReader, takenBack, takenUp } from "./taken-back.js";
import { asNoun, isCounted, isOfThing, nounOf } from "./trigger-noun.js";
import { isWhole, unitFits, upTo } from "./units.js";
import { type EachReader, withEach } from "./with-each.js";
import { withRow } from "./with-row.js";
import { type StuffReader, withStuff } from "./with-stuff.js";

export interface FigureReader extends WhatReader, StuffReader, EachReader, TakenBackReader {
  readonly isDifference: (view: ReportView, noun: number) => boolean;
  /** Lemmas that begin a part of what was counted before: "including". */
  readonly partSlots: ReadonlySet<string>;
  /** Words before the upper end of a range. */
  readonly upper: ReadonlySet<string>;
  /** Lemmas that say what kind of person somebody is. */
  readonly kinds: ReadonlySet<string>;
  readonly isPerson: (view: ReportView, word: number) => boolean;
  /** True for a word that stands for a single person: "he". */
  readonly isOne: (view: ReportView, word: number) => boolean;
  /** "himself" */
  readonly isSelf: (view: ReportView, word: number) => boolean;
  /** "the widow" */
  readonly isKin: (view: ReportView, word: number) => boolean;
  readonly isTally: (view: ReportView, word: number) => boolean;
  /** "wounded", "dead" */
  readonly isHurt: (view: ReportView, word: number) => boolean;
  /** "a report" */
  readonly isReport: (view: ReportView, word: number) => boolean;
  readonly isCorpse: (view: ReportView, word: number) => boolean;
  readonly isPlace: (view: ReportView, word: number) => boolean;
  /** True for a noun of what is done: "expansion". */
  readonly isDeed: (view: ReportView, word: number) => boolean;
  readonly verbNumber: VerbNumberReader;
  readonly states: States;
  /** Currencies by their names: "dollar" → USD. */
  readonly currencyOf: ReadonlyMap<string, string>;
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
  for (const matched of matches) {
    const state = stateBehind(view, matched, reader.ofWords);
    const match = state < 0 ? matched : { ...matched, roles: new Map([...matched.roles, ["group", [state]]]) };
    const measure = measureOf(view, match, matches, out) ?? reader.states.get(view.parse.lemma[state] ?? "");
    const read = () => ofThem(view, match, out, reader) ?? readFigure(view, match, measure!, reader);
    const figure = measure && (read() ?? takenUp(view, match, out, reader));
    if (figure && !isOrder(view, match) && !(figure.single && isInTitle(view, match)))
      out.push(takenBack(view, withGroup(view, withRow(view, asTold(view, figure, reader)), out), reader));
  }
  return out;
}

/** With what else is told of the amount: for one of what, of what, and so what it measures. */
function asTold(view: ReportView, figure: FoundFigure, reader: FigureReader): FoundFigure {
  const meant = asMeant(view, withStuff(view, withEach(view, figure, reader), reader), reader.isDeed);
  return exchanged(view, withOwner(view, meant), reader.currencyOf);
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
  const end = view.last[match.word]!;
  // "the number of people [killed] rose", where the tree takes it for the verb
  const isBehind = (word: number) => word === end + 1 && end > match.word && isParticiple(view.parse, word);
  const under = matches.find(
    (m) => m.word > match.word && (m.word <= end || isBehind(m.word)) && !m.frame.gives.continues,
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
  reader: FigureReader,
): FoundFigure | undefined {
  const { counter, partSlots, kinds, isPerson, isCorpse, isPlace, verbNumber } = reader;
  const gives = match.frame.gives;
  const those = countOfThose(view, match, counter, reader.ofWords);
  if (those && fitsFrame(gives, those.count))
    return {
      match,
      measure,
      count: those.count,
      of: those.head,
      heads: [those.head],
      change: undefined,
      single: false,
    };
  const isSingle = (_: ReportView, word: number) => isOneOf(counter.stated(view, word) ?? counter.single(view, word));
  const group = groupHeads(view, match, nounOf(view, match), { ...reader, isSingle });
  const named = namedBy(view, match, group, reader);
  // "14 were wounded" does not say who; in "the fire that left 70 dead" the number is nobody else's.
  const of = match.form === "adjective" && (named === match.word || isCounted(view, match.word)) ? -1 : named;
  const fits = (count: Count | undefined): count is Count => fitsFrame(gives, count);
  const how = { counter, fits, partSlots, kinds, verbNumber };
  const byNoun = gives.counter ? readCounter(view, match, measure, { group, of }, how, reader) : undefined;
  if (byNoun) return byNoun.figure;
  // "the bodies of two children, both with wounds": who is dead is not hurt; nor are "two houses with a wounded man between them".
  if (gives.holder && group.some((word) => isCorpse(view, word) || isPlace(view, word))) return undefined;
  if (isOfThing(view, match, isPerson)) return undefined;
  const heads = group.slice(0, 1);
  const hasThing = match.roles.has("thing") || match.roles.has("payee");
  const whose = hasThing ? [] : group;
  const told = (count: Count, told = holding(view, counter, whose, count) ?? { of, heads }): FoundFigure => ({
    match,
    measure,
    count,
    ...told,
    change: undefined,
    single: false,
  });
  // "94 stab wounds" are not 94 people.
  const own = gives.holder ? counter.number(view, nounOf(view, match))?.span.start : undefined;
  const noun = gives.counter ? undefined : asNoun(view, match, counter);
  if (fits(noun)) return told(noun, { of: -1, heads: [match.word] });
  const tight = gives.counter ? undefined : tightNumber(view, match, counter);
  const counted = countTold(view, match, group, how);
  if (fits(tight) && tight.span.start !== own) return ofAll(told(tight), counted);
  // "flats over £1m sold": a sum before its verb is no price of that.
  if (!gives.counter && !gives.units && (!counted || counted.single)) {
    const left = numberBefore(view, match, counter, BETWEEN.group);
    if (fits(left) && left.span.start !== own) return told(left, wholeBefore(view, match, left));
  }
  if (!counted || isOneOfSeveral(view, match, counted.count)) return undefined;
  if (isNobody(view, match, counted, counter) || isOtherSum(view, match, counted.count)) return undefined;
  const { groups } = counted;
  const whom = hasThing || gives.units ? of : groups.length === 1 ? groups[0]!.head : -1;
  return {
    match,
    measure,
    count: gives.units ? upTo(view, counted.count, reader.upper) : counted.count,
    ...(counted.row ? { row: counted.row } : {}),
    // "no reports of injuries": a report is nobody who has one.
    of: whoHas(view, match, whom, counter),
    heads: groups.map(({ head }) => head),
    groups,
    change: undefined,
    single: counted.single,
  };
}

/** What a noun for the count itself tells ("a toll of 12"); undefined where those it names are to be counted, no figure where it tells none. */
function readCounter(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  measure: Measure,
  { group, of }: { readonly group: readonly number[]; readonly of: number },
  how: CountAsk,
  reader: FigureReader,
): { readonly figure: FoundFigure | undefined } | undefined {
  const { counter, fits, partSlots, kinds } = how;
  const { readChange, isPerson, isDifference } = reader;
  const gives = match.frame.gives;
  const moved = isMeasure(view, match) ? undefined : readChange(view, match.word);
  const count = numberOfCounter(view, match, counter, moved, fits) ?? noneReported(view, match, reader);
  if (gives.units && !moved?.now && isDifference(view, match.word)) return { figure: undefined };
  const change = isOwnNumber(view, match, count) && !moved?.was ? undefined : moved;
  const whose = fits(count) && count.unit === undefined ? numbered(view, match, counter, count, group) : -1;
  if (fits(count) && whose >= 0) {
    const ask = { heads: group, single: false, fits, partSlots, kinds };
    // "the arrest of a colonel and eight men"
    const all = group.includes(whose) ? countGroup(view, counter, ask) : undefined;
    if (all && all.groups.length > 1) return { figure: { match, measure, ...all, ...severally(all), change } };
    return { figure: { match, measure, count, of: whose, heads: [whose], change, single: false } };
  }
  // "two other shooting victims"
  const isThey = group.length === 0 && isPerson(view, match.word);
  const heads = isThey ? [match.word] : group.slice(0, 1);
  const whom = isThey && of < 0 && gives.people ? match.word : whoHas(view, match, of, counter);
  const told = { match, measure, of: whom, heads, change, single: false };
  if (fits(count)) return { figure: ofAll({ ...told, count }, countTold(view, match, group, how)) };
  return gives.single || gives.holder ? undefined : { figure: undefined };
}

function fitsFrame(gives: FigureGives, count: Count | undefined): boolean {
  if (count === undefined || !unitFits(gives, count.unit) || !isWhole(count)) return false;
  return (count.low ?? count.high ?? 0) >= (gives.least ?? 0);
}

/** A number right beside the word; a sum before it is no price of it. */
function tightNumber(view: ReportView, match: FrameMatch<FigureGives>, counter: Counter): Count | undefined {
  const behind = numberBehind(view, match, counter);
  return behind ?? (match.frame.gives.units ? undefined : numberBefore(view, match, counter, BETWEEN.tight));
}

/** "[A cook and a guard] were both killed": the number counts those told one by one. */
function ofAll(figure: FoundFigure, counted: GroupCount | undefined): FoundFigure {
  if (!counted || counted.groups.length < 2 || counted.count.low !== figure.count.low) return figure;
  return { ...figure, ...severally(counted), groups: counted.groups };
}

type CountAsk = Pick<FigureReader, "counter" | "verbNumber"> & Omit<GroupAsk, "heads" | "single">;

/** What befalls people: of those in a row, who has no number is one. */
const OF_PEOPLE: ReadonlySet<Measure> = new Set(["missing", "arrested", "kidnapped", "displaced", "rescued"]);

/** How many a group is: what its heads tell, or else those told behind them. */
function countTold(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  group: readonly number[],
  { counter, verbNumber, ...how }: CountAsk,
): GroupCount | undefined {
  const { single = false, measure } = match.frame.gives;
  const ask = { heads: group, single, ofPeople: OF_PEOPLE.has(measure), ...how };
  const number = match.form === "verb" ? verbNumber(view, match.word) : undefined;
  return (
    countGroup(view, counter, { alone: number === "one", several: number === "several", ...ask }) ??
    countGroup(view, counter, { ...ask, heads: toldBehind(view, group) })
  );
}

/** "the victims, [a boy of 14 and a man of 19], were hurt": who several are that no number counts. */
function toldBehind({ parse }: ReportView, group: readonly number[]): readonly number[] {
  const [head, another] = group;
  if (head === undefined || another !== undefined || parse.xpos[head] !== "NNS") return [];
  const appos = childWith(parse, head, "appos");
  const all = appos > head ? conjuncts(parse, appos) : [];
  return all.length > 1 ? all : [];
}

/** A sum over several heads is of none of them alone. */
function severally({ groups }: GroupCount): Pick<FoundFigure, "of" | "heads"> {
  return { of: -1, heads: groups.map(({ head }) => head) };
}

/** "the sinking, in which [140 sailors] drowned": who holds the number that was found, of all that may be counted. */
function holding(
  view: ReportView,
  counter: Counter,
  group: readonly number[],
  { span }: Count,
): Pick<FoundFigure, "of" | "heads"> | undefined {
  const isIts = (word: number) => counter.number(view, word)?.span.start === span.start;
  const { parse } = view;
  const number = wordAt(parse, span.end - 1);
  const noun = parse.deprel[number] === "nummod" ? parse.head[number]! : -1;
  const subject = noun >= 0 && parse.deprel[noun]!.startsWith("nsubj") && group.length > 0 ? noun : undefined;
  const head = [...group, ...(subject === undefined ? [] : [subject])].find(isIts);
  return head === undefined ? undefined : { of: head, heads: [head] };
}

/** "all [28 clerks] held in Osh are well", where the tree takes the participle for a verb of theirs: the noun of the number right before it. */
function wholeBefore(
  { parse }: ReportView,
  { from, form }: FrameMatch<FigureGives>,
  { span }: Count,
): Pick<FoundFigure, "of" | "heads"> | undefined {
  const noun = from - 1;
  const isNext = form === "verb" && noun > 0 && parse.upos[noun] === "NOUN";
  return isNext && childWith(parse, noun, "nummod") === wordAt(parse, span.end - 1)
    ? { of: noun, heads: [noun] }
    : undefined;
}

/** "the murders of staff": several were done, so that no noun alone stands for one. */
function isOneOfSeveral({ parse }: ReportView, { form, word, frame }: FrameMatch<FigureGives>, count: Count): boolean {
  if (form !== "noun" || frame.gives.holder || parse.xpos[word] !== "NNS") return false;
  return parse.lemma[word] !== parse.lower[word] && isOneOf(count);
}

/** "[a succession] of injuries": one thing that has harm in it, or is made of it. */
function isNobody(
  view: ReportView,
  { frame }: FrameMatch<FigureGives>,
  { groups: [one, another], count }: GroupCount,
  counter: Counter,
): boolean {
  if (!frame.gives.holder || another || !isOneOf(count) || view.parse.upos[one!.head] !== "NOUN") return false;
  return counter.single(view, one!.head) === undefined;
}

function isOneOf(count: Count | undefined): boolean {
  return count?.low === 1 && count.high === 1;
}
