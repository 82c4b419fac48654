import type { LanguagePack } from "#lang";
import { headIn, type Parse } from "#read";
import { dayNumber, type Note, type Time } from "#record";
import { type CalendarSpan, daysOf, yearOf, yearOfSpan } from "./calendar.js";
import { createTimeWordCutter, type TimeWords } from "./cut-words.js";
import { createTimeMatcher, type TimeMatch, type TimeMatcher } from "./match-times.js";
import type { Moment } from "./place-on-calendar.js";
import { resolveTime, type TimeDoubt } from "./resolve-time.js";
import { createTenseReader } from "./tense.js";
import { createTimeLimits } from "./time-limits.js";

/** Finds the times of a report, in order; `published` anchors the relative ones (`YYYY-MM-DD…`). */
export type FindTimes = (parse: Parse, published: string | undefined) => FoundTimes;

export interface FoundTimes {
  readonly times: readonly Time[];
  readonly notes: readonly Note[];
}

/** A text tells of other years if this share of its years, and at least three, are more than a year off its own. */
const NARRATIVE_SHARE = 0.6;
const NARRATIVE_YEARS = 4;
const BARE_YEAR = 0.25;
/** Words at the head of a sentence in which a year sets the scene. */
const OPENING = 8;

/** Words after which a quarter that was told no longer colours "a year earlier". */
const QUARTER_REACH = 150;

export function createTimeFinder(pack: LanguagePack, matchTimes: TimeMatcher = createTimeMatcher(pack)): FindTimes {
  const cutWords = createTimeWordCutter(pack);
  const { tenseAt, looksBack } = createTenseReader(pack);
  const limits = createTimeLimits(pack);
  return (parse, publishedText) => {
    const published = dayNumber(publishedText);
    const words = cutWords(parse);
    const matches = matchTimes(words);
    const narrative = tellsOfOtherYears(matches, words, published);
    const times: Time[] = [];
    const told: ToldDay[] = [];
    let main: CalendarSpan | undefined;
    const notes: Note[] = [];
    let focus: CalendarSpan | undefined =
      narrative || published === undefined ? undefined : { unit: "day", index: published };
    let undated = false;
    let storyYear: number | undefined;
    let quarter: { span: CalendarSpan; word: number } | undefined;
    for (const match of matches) {
      const moment: Moment = {
        event: match.value.event === undefined ? undefined : eventDay(match, told, parse),
        published,
        focus,
        day:
          narrative || published === undefined
            ? focus
            : (dayTold(told, wordOf(match, words), parse, published) ?? main ?? { unit: "day", index: published }),
        narrative,
        storyYear,
        quarter: quarter && match.start - quarter.word < QUARTER_REACH ? quarter.span : undefined,
        tense: tenseAt(parse, wordOf(match, words)),
        dates: datesDeed(parse, headWord(match, parse, words)),
        ahead: limits.isAhead(parse, wordOf(match, words), endOf(match, words)),
      };
      const found = resolveTime(match.value, moment);
      if (!found) continue;
      const { focus: span, unplaced, doubt, ...placed } = found;
      if (span) {
        if (isStoryStep(span, match, words)) storyYear = yearOfSpan(span);
        focus = span;
        if (span.unit === "day") {
          const word = headWord(match, parse, words);
          const day = { span, word, looksBack: looksBack(parse, word) };
          told.push(day);
          if (published !== undefined && isMain(day, published)) main ??= span;
        }
      }
      if (span?.unit === "quarter" && isReported(span, moment)) quarter = { span, word: match.start };
      const time: Time = {
        start: words.start[match.start]!,
        end: words.end[match.end - 1]!,
        ...placed,
        rule: match.rule,
      };
      if (doubt) notes.push(noteOn(time, doubt, DOUBTS[doubt]));
      if (isOutOfRange(time)) notes.push(noteOn(time, "date-out-of-range", "A date outside 1900 to 2100."));
      if (unplaced && !undated) {
        undated = true;
        notes.push(
          noteOn(time, "no-publication-date", "Relative times have no days: the report's own date is not known."),
        );
      }
      times.push(time);
    }
    return { times, notes };
  };
}

const DOUBTS: Readonly<Record<TimeDoubt, string>> = {
  "business-year": "A business year: when it begins and ends is not told.",
  "moveable-feast": "A feast that another calendar sets: its days are not known.",
};

interface ToldDay {
  readonly span: CalendarSpan;
  readonly word: number;
  /** It dates what had happened before what the report is about. */
  readonly looksBack: boolean;
}

/** Where a match begins among the words of the parse. */
function wordOf({ start }: TimeMatch, { origin }: TimeWords): number {
  return origin?.[start] ?? start;
}

/** The word of the parse behind its last. */
function endOf({ end }: TimeMatch, { origin }: TimeWords): number {
  return (origin?.[end - 1] ?? end - 1) + 1;
}

/** Sentences over which a day goes on, and how many days before publication the day can be that a report is about. */
const DAY_REACH = 3;
const LATE = 2;

/** The day of which "in the afternoon" is a part: of news that told last, just before, unless it looks back or ahead. */
function dayTold(
  told: readonly ToldDay[],
  word: number,
  { sentenceOf }: Parse,
  published: number,
): CalendarSpan | undefined {
  const near = sentenceOf[word]! - DAY_REACH;
  for (let k = told.length - 1; k >= 0 && sentenceOf[told[k]!.word]! >= near; k--) {
    const { span, looksBack, word: at } = told[k]!;
    if (span.index <= published && (!looksBack || sentenceOf[at] === sentenceOf[word])) return span;
  }
  return undefined;
}

/** The first such day is the one that the report is about: where none was told just before, "in the afternoon" is a part of it. */
function isMain({ span, looksBack }: ToldDay, published: number): boolean {
  return !looksBack && span.index <= published && span.index >= published - LATE;
}

/** Days told before that are looked at for an event's own. */
const TOLD_DAYS = 12;

/** The day told last for the event: "The vote is on Sunday. Two days before the vote …". */
function eventDay(match: TimeMatch, told: readonly ToldDay[], parse: Parse): CalendarSpan | undefined {
  for (let k = told.length - 1; k >= Math.max(0, told.length - TOLD_DAYS); k--) {
    const { span, word } = told[k]!;
    const sentence = parse.sentenceOf[word]!;
    for (let i = parse.sentence[sentence]!; i < parse.sentence[sentence + 1]!; i++) {
      if (parse.lemma[i] === match.value.event && isTimeOf(parse, word, i)) return span;
    }
  }
  return undefined;
}

/** The word of the time that hangs on one outside it. */
function headWord(match: TimeMatch, parse: Parse, words: TimeWords): number {
  return headIn(parse, wordOf(match, words), endOf(match, words));
}

/** "was taken [on 3 March]", "took power in a coup [on 3 March]", but not "set [3 March] as the deadline", "a dividend payable [on 3 March]" */
function datesDeed({ head, deprel, upos, xpos, childFrom, child }: Parse, time: number): boolean {
  const up = head[time]!;
  // "set 3 March": without a preposition it may be the object.
  if (childFrom[time] === childFrom[time + 1] || deprel[child[childFrom[time]!]!] !== "case") return false;
  const isOfNoun = up >= 0 && deprel[time] === "nmod" && deprel[up]!.startsWith("obl");
  const verb = isOfNoun ? head[up]! : deprel[time]!.startsWith("obl") ? up : -1;
  return verb >= 0 && upos[verb] === "VERB" && (xpos[verb] === "VBD" || xpos[verb] === "VBN");
}

/** "the vote of 3 January", "the vote was held on 3 January", "the vote is on 3 January". */
function isTimeOf({ head, upos, deprel }: Parse, time: number, noun: number): boolean {
  if (upos[noun] !== "NOUN") return false;
  if (head[time] === noun) return true;
  return deprel[noun]!.startsWith("nsubj") && (head[noun] === time || head[noun] === head[time]);
}

/** Of two quarters compared the later is what the report is about, but for one that was not over. */
function isReported(told: CalendarSpan, { quarter, published }: Moment): boolean {
  const days = daysOf(told);
  if (!days || (published !== undefined && days.to > published)) return false;
  return quarter === undefined || told.index >= quarter.index;
}

/** A story moves on with whole dates, and with bare years where a sentence begins: others are asides. */
function isStoryStep(told: CalendarSpan, match: TimeMatch, words: TimeWords): boolean {
  const { kind, year, month, season } = match.value;
  if (kind === "step" && month !== undefined) return false;
  if (year === undefined) return told.unit !== "year" && told.unit !== "decade" && told.unit !== "century";
  return (
    month !== undefined ||
    season !== undefined ||
    match.start - words.sentence[words.sentenceOf[match.start]!]! <= OPENING
  );
}

/** A sentence of its own, such as the year over a chapter. */
function isHeading({ start, end }: TimeMatch, { sentence, sentenceOf }: TimeWords): boolean {
  return sentence[sentenceOf[start]!] === start && sentence[sentenceOf[start]! + 1] === end;
}

function tellsOfOtherYears(matches: readonly TimeMatch[], words: TimeWords, published: number | undefined): boolean {
  const own = published === undefined ? undefined : yearOf(published);
  let far = 0;
  let all = 0;
  let near = 0;
  for (const match of matches) {
    const time = match.value;
    if (time.year === undefined) {
      if (time.kind === "step" || (time.weekday !== undefined && time.kind === "point")) near++;
      continue;
    }
    // News looks back on bare years too; whole dates of other years are what histories are made of.
    const weight = time.month !== undefined || time.bc || isHeading(match, words) ? 1 : BARE_YEAR;
    all += weight;
    if (own === undefined || time.bc || Math.abs(time.year - own) > 1) far += weight;
  }
  return far >= NARRATIVE_YEARS && far >= NARRATIVE_SHARE * all && (own === undefined || far > near);
}

function noteOn({ start, end }: Time, code: string, text: string): Note {
  return { code, start, end, text };
}

/** True for a date outside 1900 to 2100. */
function isOutOfRange({ type, value }: Time): boolean {
  if (type !== "DATE" && type !== "TIME") return false;
  const year = Number(/^\d{4}/.exec(value)?.[0] ?? Number.NaN);
  return value.startsWith("BC") || year < 1900 || year > 2100;
}
