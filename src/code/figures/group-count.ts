import type { Parse } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { OfHead } from "./of-head.js";
import { isPartIn } from "./part-in-row.js";
import {
  isApposed,
  isDescribed,
  isDetermined,
  isNamedAfter,
  isToldBehind,
  nameBehind,
  PLURAL,
} from "./who-they-are.js";

/** How many there are of the heads of a group, and of each that counts. */
export interface GroupCount {
  readonly count: Count;
  readonly groups: readonly OfHead[];
  /** Heads that the one number before the first counts together, or with those of whom no number is told. */
  readonly row?: readonly number[];
  /** True where no number is written: "a driver and his guard" told by nouns or names alone. */
  readonly single: boolean;
}

export interface GroupAsk {
  readonly heads: readonly number[];
  /** True where a person told without a number counts as one. */
  readonly single: boolean;
  /** True where those counted are people, whatever the measure says of one alone. */
  readonly ofPeople?: boolean;
  readonly fits: (count: Count | undefined) => count is Count;
  /** Lemmas that begin a part of what was counted before: "including". */
  readonly partSlots: ReadonlySet<string>;
  /** True where the verb tells of one: "officials" is none of its subjects in "the driver, whom officials have not named, was killed". */
  readonly alone?: boolean;
  /** True where it tells of several: "a clerk and guard Ben Ito were killed" is of two, whatever either is. */
  readonly several?: boolean;
  /** Lemmas that say what kind of person somebody is; two of them are two people: "a man and woman". */
  readonly kinds: ReadonlySet<string>;
}

/** Counts a group of coordinated heads: "two children and a woman" → 3, "a man and his children" → 1 or more. */
export function countGroup(view: ReportView, counter: Counter, ask: GroupAsk): GroupCount | undefined {
  const { parse } = view;
  const counted: OfHead[] = [];
  const under: number[] = [];
  let same = -1;
  const uncounted: number[] = [];
  const single = ask.single || isRowOfPeople(view, counter, ask);
  ask.heads.forEach((head, i) => {
    const isOffice = (at: number) => isOfficeIn(parse, ask, at);
    if (isOffice(i)) return;
    const isHis = i > 0 && isOffice(i - 1);
    if (
      i > 0 &&
      !isHis &&
      (isPartIn(view, counter, i, ask) ||
        isCounted(view, head, ask.heads[i - 1]!, ask, counted, same) ||
        isOneOfAll(parse, i, ask))
    ) {
      same = head;
      return;
    }
    // "an accidental shooting Feb. [12]", where the tree takes the day for whoever was shot.
    if (view.time[head]! >= 0) return;
    if (isAge(view, head, i > 0) || (ask.heads.length > 1 && counter.isThing(view, head))) return;
    const stated = counter.stated(view, head);
    // "Ben Ito, 26, [of Osh], was killed": where somebody is from.
    if (i > 0 && !stated && parse.upos[head] === "PROPN" && childWith(parse, head, "case") >= 0) return;
    const count = stated ?? (single ? counter.single(view, head) : undefined);
    // "two hundred and five people", where the parser made two of it: one number counts once.
    if (counted.some((c) => c.count.span.start === count?.span.start)) return;
    // "5 million yuan ($700,000)" is one sum in two currencies.
    if (counted.length > 0 && counted[0]!.count.unit !== count?.unit && count !== undefined) return;
    const name = count === undefined && ask.single ? nameBehind(view.parse, ask.heads, i) : -1;
    const named = name < 0 ? undefined : counter.single(view, name);
    if (ask.fits(named)) counted.push({ head: name, count: named, stated: false });
    else if (ask.fits(count)) counted.push({ head, count, stated: stated !== undefined });
    else if (count === undefined && !ask.alone && !isMarked(view, head)) {
      if (PLURAL.has(parse.xpos[head]!))
        (isUnderOne(view, ask.heads, i, counted.at(-1)) ? under : uncounted).push(head);
      else if (counted.length > 0 && counter.isSeveral(view, head) && isDetermined(parse, head)) uncounted.push(head);
    }
  });
  if (counted.length === 0) return undefined;
  // "for 5 dollars and 9 dollars": two sums, each of its own.
  if (counted[0]!.count.unit !== undefined) counted.length = 1;
  if (
    isApposed(view, counted) ||
    isNamedAfter(view, counted) ||
    isBrokenDown(view, counted, ask.kinds) ||
    isDescribed(view, counted)
  )
    counted.length = 1;
  const isTold = isToldBehind(view, ask.heads, counted);
  if (isTold) uncounted.length = 0;
  const sum = sumOf(counted.map((c) => c.count));
  const isStated = counted.some(({ stated }) => stated);
  return {
    count: uncounted.length > 0 ? atLeast(sum, isStated ? 0 : leastOf(parse, uncounted)) : sum,
    groups: counted,
    ...(under.length > 0 && counted.length === 1 ? { row: [counted[0]!.head, ...under] } : {}),
    ...(isTold ? { row: ask.heads } : {}),
    ...(uncounted.length > 0 && isClosed(parse, ask.heads)
      ? { row: [...counted.map(({ head }) => head), ...uncounted] }
      : {}),
    single: !isStated,
  };
}

/** "Two boys and [their father] are missing": beside those counted, one stands for one. */
function isRowOfPeople(view: ReportView, counter: Counter, { heads, ofPeople, fits }: GroupAsk): boolean {
  if (!ofPeople || heads.length < 2 || !isClosed(view.parse, heads)) return false;
  return heads.some((head) => fits(counter.stated(view, head)));
}

/** "killed, with [clubs] and knives, three guards": what a preposition marks is no object or subject, whatever the tree says. */
function isMarked({ parse }: ReportView, head: number): boolean {
  const first = parse.deprel[head] === "conj" ? parse.head[head]! : head;
  const marker = MARKED.has(parse.deprel[first]!) ? childWith(parse, first, "case") : -1;
  return marker >= 0 && parse.upos[marker] === "ADP";
}

const MARKED: ReadonlySet<string> = new Set(["obj", "nsubj", "nsubj:pass"]);

/** A row with an "and" before the last. */
function isClosed(parse: Parse, heads: readonly number[]): boolean {
  return childWith(parse, heads.at(-1)!, "cc") >= 0;
}

/** True for one whom the head before tells already; not for "his companion, [Anna Smith]" where the noun is no known word for a person. */
function isCounted(
  view: ReportView,
  head: number,
  before: number,
  { kinds }: GroupAsk,
  counted: readonly OfHead[],
  same: number,
): boolean {
  if (isNameOf(view.parse, head, before) && counted.every((c) => c.head !== before)) return false;
  return isSame(view, head, before, kinds, same);
}

/**
 * "[nine nurses] and teachers were hurt", "[nine nurses], cooks and teachers": one number right before the first of several bare nouns, with
 * an "and" before the last, counts them together.
 */
function isUnderOne({ parse }: ReportView, heads: readonly number[], at: number, before: OfHead | undefined): boolean {
  const head = heads[at]!;
  if (before === undefined || !before.stated || parse.upos[heads.at(-1)! - 1] !== "CCONJ") return false;
  for (let w = before.head + 1; w < head; w++) if (!IN_ROW.has(parse.xpos[w]!)) return false;
  return PLURAL.has(parse.xpos[before.head]!) && childWith(parse, before.head, "nummod") >= 0;
}

/** Tags of bare nouns and of what stands between them. */
const IN_ROW: ReadonlySet<string> = new Set([",", "CC", "NNS", "NNPS"]);

/** An office of the next in the row, unless two told of are all that a plural verb can have. */
function isOfficeIn(parse: Parse, { heads, kinds, several }: GroupAsk, at: number): boolean {
  return !(several && heads.length === 2) && isOfficeOf(parse, heads[at]!, heads[at + 1], kinds);
}

/** "the death of [former director] and chief cook Ben Ito": an office joined to one that has a name behind it, and no article, is his too. */
function isOfficeOf(parse: Parse, head: number, next: number | undefined, kinds: ReadonlySet<string>): boolean {
  if (next === undefined || childWith(parse, next, "cc") !== head + 1 || isDetermined(parse, next)) return false;
  const isOffice = (w: number) => parse.xpos[w] === "NN" && !kinds.has(parse.lemma[w]!);
  const isTitle = parse.xpos[head] === "NNP" && childWith(parse, head, "flat") < 0;
  if (!(isTitle || isOffice(head)) || !isNamed(parse, next)) return false;
  return parse.upos[next] === "PROPN"
    ? childWith(parse, next, "nmod:desc") >= 0 || childWith(parse, next, "compound") >= 0
    : isOffice(next);
}

/** "chief cook [Ben Ito]": a name, or a noun with one right behind, wherever the tree hangs it. */
function isNamed(parse: Parse, noun: number): boolean {
  return parse.upos[noun] === "PROPN" || parse.upos[noun + 1] === "PROPN";
}

/**
 * "the five hostages - two nurses and three clerks - were hurt": numbers that add up to the first say who those are, but not in
 * "two nurses, a cook and a clerk were hurt", where the verb follows the last and the first says no less than the others who they are.
 */
function isBrokenDown(view: ReportView, counted: readonly OfHead[], kinds: ReadonlySet<string>): boolean {
  const { parse, last } = view;
  const [group, ...parts] = counted;
  const size = group!.count.low ?? 0;
  const adds =
    group!.stated && parts.length > 1 && parts.reduce((sum, { count }) => sum + (count.low ?? 0), 0) === size;
  if (!adds || isAnybody(view, group!.head, kinds) || childWith(parse, group!.head, "det") >= 0) return adds;
  const next = last[parts.at(-1)!.head]! + 1;
  return !(parse.upos[next] === "AUX" || parse.upos[next] === "VERB") || childWith(parse, group!.head, "appos") >= 0;
}

/** "people", "boys", "victims": whom a word of no trade tells of may be told again by what they are. */
function isAnybody({ parse, actor, findings }: ReportView, head: number, kinds: ReadonlySet<string>): boolean {
  const sector = actor[head]! < 0 ? undefined : findings.actors[actor[head]!]!.sector;
  return sector === undefined || sector === ANYBODY || kinds.has(parse.lemma[head]!);
}

const ANYBODY = "CVL";

/** A bare number joined on to a name is an age: "Smith, 23". "One of his guards" is not bare. */
function isAge({ parse }: ReportView, head: number, joined: boolean): boolean {
  if (parse.upos[head] !== "NUM") return false;
  if (!joined) return isBehindName(parse, head);
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++)
    if (!AMONG_AGES.has(parse.upos[parse.child[c]!]!)) return false;
  return true;
}

/** What may hang on the first of several ages: "the sisters, 11 and 17". */
const AMONG_AGES = new Set(["PUNCT", "CCONJ", "NUM"]);

/** "Ito, 39", "the guard, 39, died", and where a name is read as an adjective */
function isBehindName({ upos, xpos }: Parse, number: number): boolean {
  if (number < 2 || xpos[number - 1] !== ",") return false;
  return upos[number - 2] === "PROPN" || (CALLED.has(upos[number - 2]!) && xpos[number + 1] === ",");
}

const CALLED: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

const SEPARATES = new Set([",", ":", "CC"]);

/**
 * What the parser joined to somebody and is no second one: the rest of a name behind a nickname in quotation marks, or another
 * office of the same person ("a lawyer and former minister"). "Ito was hurt along with [a girl]": behind the verb stands somebody else.
 */
function isSame(
  { parse }: ReportView,
  head: number,
  before: number,
  kinds: ReadonlySet<string>,
  same: number,
): boolean {
  let separate = false;
  const isCompany = parse.deprel[head] === "obl";
  for (let w = before + 1; w < head; w++)
    separate ||= SEPARATES.has(parse.xpos[w]!) || (isCompany && parse.upos[w] === "VERB");
  if (!separate || isNameOf(parse, head, before)) return true;
  const office = (w: number) => parse.xpos[w] === "NN" && !kinds.has(parse.lemma[w]!);
  // "Father Ben Ito, [head] of a school and [owner] of a magazine": an office of his leads on to the next.
  const isHis = before === same || (office(before) && isDetermined(parse, before));
  const isTold = parse.xpos[head - 1] === "," && isNamedBehind(parse, before);
  const known = parse.upos[before] === "PROPN" || isHis || isTold;
  return office(head) && known && !isDetermined(parse, head) && !isNamedBehind(parse, head);
}

/** "The clerk, cook, and [former guard] was hurt": under one article, and with the verb of one, all are one. */
function isOneOfAll(parse: Parse, at: number, { heads, alone, kinds }: GroupAsk): boolean {
  const [first, ...others] = heads;
  const isOffice = (w: number) => parse.xpos[w] === "NN" && !kinds.has(parse.lemma[w]!);
  const isBare = (w: number) => isOffice(w) && !isDetermined(parse, w) && !isNamedBehind(parse, w);
  return alone === true && at > 0 && isOffice(first!) && isDetermined(parse, first!) && others.every(isBare);
}

/** "Anna Smith, a clerk, and [captain Ben Ito]": with a name of its own, an office is somebody's else. */
function isNamedBehind({ upos, head, deprel, size }: Parse, noun: number): boolean {
  const next = noun + 1;
  return next < size && upos[next] === "PROPN" && head[next] === noun && NAMING.has(deprel[next]!);
}

const NAMING: ReadonlySet<string> = new Set(["appos", "flat"]);

/** "her daughter, [Anna Smith]": a name right behind a noun and its comma says who that is. */
function isNameOf(parse: Parse, head: number, before: number): boolean {
  return (
    parse.upos[head] === "PROPN" && parse.xpos[before] === "NN" && head === before + 2 && parse.xpos[before + 1] === ","
  );
}

/** "Ben Ito and [his sons]": several of whom nobody says how many are two or more, each time; of "his family" there may be but one more. */
function leastOf(parse: Parse, heads: readonly number[]): number {
  return heads.reduce((sum, head) => sum + (PLURAL.has(parse.xpos[head]!) ? 2 : 1), 0);
}

function atLeast({ low, ...sum }: Count, more: number): Count {
  return { ...sum, low: low === null ? null : low + more, high: null };
}

/** The span runs from the first number to the last. */
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
