import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import { dayNumber, type FigureAccount, type Interval, type Span } from "#record";
import { childWith, hasSubject, type ReportView, spanOf } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

export type Scope = FigureAccount["scope"];

/** What a figure covers: one incident, all up to now, or so many in a period. */
export type ScopeReader = (view: ReportView, figure: FoundFigure, clause: Span, published: string | undefined) => Scope;

const CUMULATIVE: Scope = "cumulative";

/** Reads the scope by the frame, by the verb of change and by `lexicon/scope-words.tsv` in the clause. */
export function createScopeReader(pack: LanguagePack): ScopeReader {
  const phrases = pack.lexicon("scope-words").map((row) => ({
    words: row.words!.split(" "),
    scope: row.scope as Scope,
  }));

  return (view, figure, clause, published) => {
    const { match, count, single, change } = figure;
    const gives = match.frame.gives;
    if (gives.scope) return gives.scope;
    if (gives.units !== undefined || single || count.unit !== undefined) return "incident";
    const own = inWords(view, clause);
    const told = own === "incident" ? inWords(view, nextClause(view, figure)) : own;
    const today = dayNumber(published);
    if (isForPeriod(view, figure, clause, today, told)) return "rate";
    return (change && gives.counter) || (told === "incident" && isUpToNow(view, figure, clause, today))
      ? CUMULATIVE
      : told;
  };

  function inWords({ parse }: ReportView, clause: Span): Scope {
    for (let w = wordAt(parse, clause.start); w < parse.size && parse.start[w]! < clause.end; w++) {
      const found = phrases.find(({ words }) => words.every((word, i) => parse.lower[w + i] === word));
      if (found) return found.scope;
    }
    return "incident";
  }
}

/** "has killed hundreds and [displaced thousands since May]": what stands in the same tense behind an "and" shares its time. */
function nextClause(view: ReportView, { match: { word, form } }: FoundFigure): Span {
  const { parse } = view;
  const next = form === "verb" && isPerfect(parse, word) ? childWith(parse, word, "conj") : -1;
  const isShared = next > word && parse.upos[next] === "VERB" && childWith(parse, next, "aux") < 0;
  if (!isShared || hasSubject(parse, next)) return { start: 0, end: 0 };
  return spanOf(view, { from: next, to: view.last[next]! + 1 });
}

const RECURRING = new Set(["year", "month"]);

/**
 * "81 homicides this year", "have killed 200 people this month": so many in a period of the calendar, of no one happening. With "so far",
 * only a year is no count of one happening.
 */
function isForPeriod(
  view: ReportView,
  { match, measure, groups = [] }: FoundFigure,
  clause: Span,
  today = Infinity,
  scope: Scope = "incident",
): boolean {
  const { parse, findings, time } = view;
  // "this year's murders of a clerk and two cooks": who are told one by one are no matter of statistics.
  if (groups.length > 1) return false;
  // A count for a year is a matter of statistics, not of an incident.
  const counts = match.form === "noun" && match.frame.gives.counter === true && measure === "killed";
  const lasting = counts || isPerfect(parse, match.word);
  for (let w = wordAt(parse, clause.start); w < parse.size && parse.start[w]! < clause.end; w++) {
    const told = time[w]! < 0 ? undefined : findings.times[time[w]!]!;
    // "kills 400 people a year", "five people die every day"
    if (told?.type === "SET" && isOfDeed(parse, w, match.word)) return true;
    if (told?.type !== "DATE" || !RECURRING.has(told.precision) || isOfDay(view, w)) continue;
    if (scope !== "incident" && told.precision !== "year") continue;
    // "the fatal 2021 shooting of two cooks" was one.
    if (counts && w < match.word && parse.head[w] === match.word) continue;
    if (counts && told.precision === "year") return true;
    if ((lasting || told.precision === "year") && holds(told, today)) return true;
  }
  return false;
}

/** "have died [in the past ten years]": all of a time that runs up to now, and no one happening. */
function isUpToNow(
  { parse, findings, time }: ReportView,
  { match }: FoundFigure,
  clause: Span,
  today = Infinity,
): boolean {
  for (let w = wordAt(parse, clause.start); w < parse.size && parse.start[w]! < clause.end; w++) {
    const told = time[w]! < 0 ? undefined : findings.times[time[w]!]!;
    const isLong = told?.type === "DURATION" && LONG.has(told.precision);
    if (isLong && holds(told, today) && isOfDeed(parse, w, match.word)) return true;
  }
  return false;
}

/** How a time is told that is too long for one happening. */
const LONG: ReadonlySet<string> = new Set(["month", "year", "decade", "century"]);

/** "died [every day]", but not "an attack on the [daily] Post" or "hit the tourists who come [every year]": what recurs is told of the deed itself. */
function isOfDeed({ head, deprel }: ReportView["parse"], word: number, deed: number): boolean {
  for (let at = word, step = 0; at >= 0 && step < MAX_STEPS; at = head[at]!, step++) {
    if (at === deed || at === head[deed]) return true;
    if (deprel[at] === "acl:relcl" || (step === 0 && deprel[at] === "amod" && head[at] !== deed)) return false;
  }
  return false;
}

const MAX_STEPS = 6;
const DAY = /^\d{1,2}$/;

/** "on 3 June [this year]", "on 24 [May this year]": a year right behind a day says which day it was. */
function isOfDay({ parse, time, findings }: ReportView, word: number): boolean {
  let before = word - 1;
  while (before >= 0 && time[before] === time[word]) before--;
  if (before >= 0 && DAY.test(parse.form[before]!)) return true;
  const told = before < 0 || time[before]! < 0 ? undefined : findings.times[time[before]!]!;
  return told?.type === "DATE" && !RECURRING.has(told.precision);
}

function holds({ from, to }: Interval, today: number): boolean {
  const [first, end] = [dayNumber(from), dayNumber(to)];
  return first !== undefined && end !== undefined && first <= today && end >= today;
}

function isPerfect(parse: ReportView["parse"], verb: number): boolean {
  const have = childWith(parse, verb, "aux");
  return have >= 0 && PRESENT.has(parse.xpos[have]!) && parse.xpos[verb] === "VBN";
}

const PRESENT = new Set(["VBP", "VBZ"]);
