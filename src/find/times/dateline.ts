import { type LanguagePack, SHAPES, shapeOf, WordMemory, type WordView } from "#lang";
import type { Parse } from "#read";
import { dayNumber, dayOf, type Note, type Report, type ReportHead, type Span } from "#record";
import { dayFrom, monthLength, yearOf } from "./calendar.js";
import { createTimeMatcher, type TimeMatch, type TimeMatcher } from "./match-times.js";
import type { TimeExpression } from "./time-expression.js";

/** What the head of a report says of the report: "date 2022-01-07 - …", or "ALMATY, Jan 7 (Steppe Wire) - …". */
export interface Dateline {
  readonly by: "first-line" | "dateline";
  readonly date?: TimeExpression;
  readonly dateSpan?: Span;
  readonly place?: Span;
  readonly agency?: Span;
  /** First word after its dash. */
  readonly next: number;
}

/** What a report's own head adds to what is known of it, and doubts about it. */
export type Dated = Pick<ReportHead, "published" | "publishedBy" | "credit"> & { readonly notes: readonly Note[] };

/** Lines at the head of a text that may hold a dateline: a title, a byline, and the first of the body. */
const LINES = 6;
/** Words of a line that are looked at. A dateline is shorter. */
const WORDS = 32;
const PLACE_WORDS = 10;
const AGENCY_WORDS = 8;

/** Opens the reader of a report's head. Words that may stand before the date of a first line: lexicon/first-line-words.tsv. */
export function createDatelineReader(
  pack: LanguagePack,
  matchTimes: TimeMatcher = createTimeMatcher(pack),
): (parse: Parse, report: Pick<Report, "published" | "publishedBy" | "credit">) => Dated {
  const readHead = createHeadReader(pack, matchTimes);
  return (parse, report) => {
    const found = readHead(parse);
    if (!found) return { notes: [] };
    const credit =
      report.credit === undefined && found.agency
        ? { credit: parse.text.slice(found.agency.start, found.agency.end) }
        : {};
    const known = dayNumber(report.published);
    if (known !== undefined && report.publishedBy !== "option") return { ...credit, notes: [] };
    if (!found.date) return { ...credit, notes: [] };
    const day = dayOfDateline(found.date, known);
    if (day !== undefined) return { ...credit, published: dayOf(day), publishedBy: found.by, notes: [] };
    const note: Note = {
      code: "dateline-without-year",
      ...found.dateSpan,
      text: "The dateline has no year, and no other date says which it is.",
    };
    return { ...credit, notes: known === undefined ? [note] : [] };
  };
}

/** The day of a dateline; without a year in it, that of the year which comes nearest to the `known` day. */
function dayOfDateline(date: TimeExpression, known: number | undefined): number | undefined {
  const { year, month, day } = date;
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return day <= monthLength(year, month) ? dayFrom(year, month, day) : undefined;
  if (known === undefined) return undefined;
  const near = yearOf(known);
  const days = [near - 1, near, near + 1]
    .filter((y) => day <= monthLength(y, month))
    .map((y) => dayFrom(y, month, day));
  return days.sort((a, b) => Math.abs(a - known) - Math.abs(b - known))[0];
}

/** Finds the dateline or dated first line of a text, if it has one. */
export function createHeadReader(
  pack: LanguagePack,
  matchTimes: TimeMatcher = createTimeMatcher(pack),
): (parse: Parse) => Dateline | undefined {
  const firstWords = new Set(pack.lexicon("first-line-words").map((r) => r.word!));
  const dashes = new WordMemory((form) => (shapeOf(form) & SHAPES.dash ? 1 : 0));
  /** Every dateline ends in a dash set off by spaces, and in no word in small letters before it; most lines have no such dash and are not looked at further. */
  const hasDash = (parse: Parse, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      const isDash = dashes.at(parse, i) === 1 && isSetOff(parse, from, to, i);
      if (isDash && (i === from || !isWrittenSmall(parse, i - 1))) return true;
    }
    return false;
  };
  return (parse) => {
    const starts = lineStarts(parse);
    for (let k = 0; k < starts.length; k++) {
      const from = starts[k]!;
      const to = Math.min(starts[k + 1] ?? parse.size, from + WORDS);
      const mayBeFirst = k === 0 && firstWords.has(parse.lower[0]!);
      const mayBeDateline = hasDash(parse, from, to);
      if (!mayBeFirst && !mayBeDateline) continue;
      const line = oneLine(parse, from, to);
      const times = matchTimes(line.view);
      const found =
        (mayBeFirst ? maybeFirstLine(line, times, firstWords) : undefined) ?? maybeDateline(line, times, parse);
      if (found) return found;
    }
    return undefined;
  };
}

interface Line {
  readonly view: WordView;
  readonly parse: Parse;
  /** Index in the parse of the line's first word. */
  readonly from: number;
  readonly start: (i: number) => number;
  readonly end: (i: number) => number;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) return true;
  }
  return false;
}

function lineStarts({ text, start, end, size }: Parse): number[] {
  const starts: number[] = [];
  for (let i = 0; i < size && starts.length <= LINES; i++) {
    if (i === 0 || hasLineBreak(text, end[i - 1]!, start[i]!)) starts.push(i);
  }
  return starts.slice(0, LINES);
}

/** As written: a parse may have recased it. */
function isWrittenSmall({ text, start }: Parse, i: number): boolean {
  const first = text.charAt(start[i]!);
  return first !== first.toUpperCase();
}

/** The words of a line as one sentence: the splitter may have cut at the dateline's dash. */
function oneLine(parse: Parse, from: number, to: number): Line {
  const part = <T>(list: readonly T[]): readonly T[] => list.slice(from, to);
  // As written: the parse recases a line in capitals, and capitals are what a dateline is known by.
  const form = Array.from({ length: to - from }, (_, i) =>
    parse.text.slice(parse.start[from + i]!, parse.end[from + i]!),
  );
  const view: WordView = {
    size: to - from,
    form,
    lower: part(parse.lower),
    lemma: part(parse.lemma),
    upos: part(parse.upos),
    xpos: part(parse.xpos),
    deprel: part(parse.deprel),
    sentenceOf: new Uint32Array(to - from),
    sentence: [0, to - from],
    type: typesOf(parse, from, form),
    vocabulary: parse.vocabulary,
  };
  return { view, parse, from, start: (i) => parse.start[from + i]!, end: (i) => parse.end[from + i]! };
}

/** Numbers of the words' forms, so that they are not looked up anew; 0 for a word that the parse writes in another way. */
function typesOf({ type, vocabulary }: Parse, from: number, form: readonly string[]): Int32Array {
  return Int32Array.from(form, (written, i) => (vocabulary.form[type[from + i]!] === written ? type[from + i]! : 0));
}

function isDash({ view }: Line, i: number): boolean {
  return i < view.size && (shapeOf(view.form[i]!) & SHAPES.dash) !== 0;
}

/** A dash set off by spaces; that of "Nur-Sultan" is not. */
function isDividingDash(line: Line, i: number): boolean {
  return isDash(line, i) && isSetOff(line.parse, line.from, line.from + line.view.size, line.from + i);
}

/** For a dash in a line of the words from … to - 1: true where no hyphen joins words by it. */
function isSetOff({ form, start, end }: Parse, from: number, to: number, i: number): boolean {
  return form[i] !== "-" || i === from || i + 1 >= to || start[i]! > end[i - 1]! || start[i + 1]! > end[i]!;
}

function maybeFirstLine(line: Line, times: readonly TimeMatch[], words: ReadonlySet<string>): Dateline | undefined {
  let at = 0;
  if (words.has(line.view.lower[0]!)) at = line.view.lower[1] === ":" ? 2 : 1;
  const date = times.find((t) => t.start === at);
  if (at === 0 || !date || date.value.day === undefined || date.value.year === undefined) return undefined;
  const next = isDash(line, date.end) ? date.end + 1 : date.end;
  return { by: "first-line", date: date.value, dateSpan: spanOf(line, date.start, date.end), next: line.from + next };
}

function maybeDateline(line: Line, times: readonly TimeMatch[], parse: Parse): Dateline | undefined {
  const { view } = line;
  const placeEnd = endOfPlace(line, times);
  let at = placeEnd;
  if (at > 0 && view.form[at] === ",") at++;
  const date = times.find(
    (t) => t.start === at && t.value.kind === "point" && t.value.month !== undefined && t.value.day !== undefined,
  );
  if (date) at = date.end;
  if (view.form[at] === ",") at++;
  const agency = agencyAt(line, at);
  if (agency) at = agency.close + 1;
  if (!isDividingDash(line, at)) return undefined;
  const place = placeEnd > 0 ? spanOf(line, 0, placeEnd) : undefined;
  if (!date && !agency && !(place && isCapitals(parse.text.slice(place.start, place.end)))) return undefined;
  return {
    by: "dateline",
    ...(place && { place }),
    ...(date && { date: date.value, dateSpan: spanOf(line, date.start, date.end) }),
    ...(agency && { agency: spanOf(line, agency.open + 1, agency.close) }),
    next: line.from + at + 1,
  };
}

/** Capitalised words, commas and full stops between, up to a date, a bracket or a dash. */
function endOfPlace(line: Line, times: readonly TimeMatch[]): number {
  const { view } = line;
  let end = 0;
  for (let i = 0; i < Math.min(view.size, PLACE_WORDS); i++) {
    if (times.some((t) => t.start === i && (t.value.day !== undefined || t.value.month !== undefined))) return end;
    const shape = shapeOf(view.form[i]!);
    if (isDividingDash(line, i) || view.form[i] === "(") return end;
    if (shape & SHAPES.cap) end = i + 1;
    else if (!(shape & (SHAPES.lower | SHAPES.punct)) || i === 0) return end;
  }
  return end;
}

function agencyAt({ view }: Line, at: number): { open: number; close: number } | undefined {
  if (view.form[at] !== "(" && view.form[at] !== "[") return undefined;
  for (let i = at + 1; i < Math.min(view.size, at + AGENCY_WORDS); i++) {
    if (view.form[i] === ")" || view.form[i] === "]") return i > at + 1 ? { open: at, close: i } : undefined;
  }
  return undefined;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function spanOf(line: Line, from: number, to: number): Span {
  return { start: line.start(from), end: line.end(to - 1) };
}
