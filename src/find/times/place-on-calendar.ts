import { type CalendarSpan, type CalendarUnit, dayFrom, daysOf, monthLength, SEASONS, spanAt, valueOf, weekdayOf, yearOf, yearText } from "./calendar.js";
import type { Anchor, TimeExpression, TimeUnit } from "./time-expression.js";

/** What a time is understood from, besides its own words. */
export interface Moment {
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The calendar span told last. */
  readonly focus: CalendarSpan | undefined;
  /** The year that a narrative has come to. */
  readonly storyYear: number | undefined;
  /** The quarter told last, where the report counts in quarters. */
  readonly quarter: CalendarSpan | undefined;
  /** Of the clause the time stands in; open where it is an infinitive or a modal under a past verb. */
  readonly tense: "past" | "future" | "open" | "none";
  /** True for a text that tells of years other than its own: it is followed, not dated, by what it told last. */
  readonly narrative: boolean;
}

/** A place on the calendar, or the TIMEX3 value with X where a part of it is unknown. */
export type Placed = { readonly span: CalendarSpan } | { readonly value: string; readonly unit: CalendarUnit };

const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));

/** Places points, steps and offsets; undefined for what cannot be (30 February). */
export function placeOnCalendar(time: TimeExpression, moment: Moment): Placed | undefined {
  if (time.kind === "step") return placeStep(time, moment);
  if (time.kind === "offset") return placeOffset(time, moment);
  return placePoint(time, moment);
}

function placePoint(time: TimeExpression, moment: Moment): Placed | undefined {
  if (time.decade !== undefined) return at("decade", time.decade);
  if (time.century !== undefined) return at("century", time.bc ? -time.century : time.century);
  const base = time.base && placeOnCalendar(time.base, moment);
  if (base && !("span" in base)) return partly(time, base.value.slice(0, 4));
  const year = time.year !== undefined ? (time.bc ? -time.year : time.year) : base && yearOfSpan(base.span);
  if (time.year === 0) return undefined;
  if (year !== undefined) return inYear(time, year, base?.span);
  return withoutYear(time, moment);
}

function at(unit: CalendarUnit, index: number): Placed {
  return { span: { unit, index } };
}

function inYear(time: TimeExpression, year: number, base: CalendarSpan | undefined): Placed | undefined {
  const { month, day } = time;
  if (month !== undefined && day !== undefined) {
    if (year < 1 || year > 9998) return { value: `${yearText(year)}-${two(month)}-${two(day)}`, unit: "day" };
    return day > monthLength(year, month) ? undefined : at("day", dayFrom(year, month, day));
  }
  if (month !== undefined && time.nth !== undefined && year > 0) return at("day", nthWeekday(year, month, time.weekday!, time.nth));
  if (month !== undefined) return at("month", 12 * year + month - 1);
  if (day !== undefined && base?.unit === "month") {
    const inside = daysOf(base);
    return inside && inside.from + day <= inside.to ? at("day", inside.from + day - 1) : undefined;
  }
  if (time.weekday !== undefined && base) {
    const days = daysOf(base);
    return days && at("day", days.from + ((time.weekday - weekdayOf(days.from) + 7) % 7));
  }
  if (time.quarter !== undefined) return at("quarter", 4 * year + time.quarter - 1);
  if (time.half !== undefined) return at("half", 2 * year + time.half - 1);
  if (time.season !== undefined) return at("season", 4 * year + time.season);
  return base && time.year === undefined ? { span: base } : at("year", year);
}

/** The value as far as it is known, with `year` (four characters) before it. */
function partly(time: TimeExpression, year = "XXXX"): Placed {
  if (time.weekday !== undefined && time.month === undefined) return { value: `${year}-WXX-${time.weekday}`, unit: "day" };
  if (time.day !== undefined) return { value: `${year}-${two(time.month)}-${two(time.day)}`, unit: "day" };
  if (time.month !== undefined) return { value: `${year}-${two(time.month)}`, unit: "month" };
  if (time.quarter !== undefined) return { value: `${year}-Q${time.quarter}`, unit: "quarter" };
  if (time.half !== undefined) return { value: `${year}-H${time.half}`, unit: "half" };
  if (time.season !== undefined) return { value: `${year}-${SEASONS[time.season]}`, unit: "season" };
  return time.part !== undefined || time.hour !== undefined ? { value: `${year}-XX-XX`, unit: "day" } : { value: year, unit: "year" };
}

/** A point whose year the words leave out: the nearest before or after, as the tense has it. */
function withoutYear(time: TimeExpression, moment: Moment): Placed | undefined {
  const told = moment.focus && daysOf(moment.focus);
  const toldYear = moment.narrative ? moment.storyYear : undefined;
  const following = toldYear !== undefined && told !== undefined;
  const now = following ? told.from : moment.published;
  if (time.month === undefined && time.day === undefined && time.weekday === undefined && time.quarter === undefined) {
    if (time.season === undefined && time.half === undefined) return dayItself(moment);
  }
  if (toldYear !== undefined && (time.month !== undefined || time.season !== undefined || time.quarter !== undefined)) {
    return inYear(time, toldYear, undefined);
  }
  if (now === undefined) return partly(time);
  const spans = candidates(time, now);
  if (spans.length === 0) return undefined;
  return { span: nearest(spans, now, following ? "future" : moment.tense) };
}

/** A part of the day or a clock time without a day: that of the day told last, else of publication. */
function dayItself({ focus, published, narrative }: Moment): Placed {
  // Not on a day still to come: "extended until 19 January … the internet went down in the afternoon".
  const told = focus?.unit === "day" && (narrative || published === undefined || focus.index <= published);
  if (told) return { span: focus };
  if (narrative) return { value: "XXXX-XX-XX", unit: "day" };
  if (published !== undefined) return at("day", published);
  return { value: "XXXX-XX-XX", unit: "day" };
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayFrom(year, month, monthLength(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** The spans of three years (or weeks, or months) round `now` that fit the point's fields, ascending. */
function candidates(time: TimeExpression, now: number): CalendarSpan[] {
  const year = yearOf(now);
  const { month, day, weekday } = time;
  const years = [year - 1, year, year + 1];
  if (month !== undefined && day !== undefined) {
    const fit = years.filter((y) => day <= monthLength(y, month)).map((y) => dayFrom(y, month, day));
    const onWeekday = weekday === undefined ? [] : fit.filter((d) => weekdayOf(d) === weekday);
    return (onWeekday.length > 0 ? onWeekday : fit).map((index) => ({ unit: "day", index }));
  }
  if (month !== undefined && time.nth !== undefined) {
    return years.map((y) => ({ unit: "day", index: nthWeekday(y, month, weekday!, time.nth!) }));
  }
  if (month !== undefined) return years.map((y) => ({ unit: "month", index: 12 * y + month - 1 }));
  if (day !== undefined) {
    const here = spanAt("month", now).index;
    return [here - 1, here, here + 1].flatMap((index) => {
      const y = Math.floor(index / 12);
      const m = index - 12 * y + 1;
      return day <= monthLength(y, m) ? [{ unit: "day" as const, index: dayFrom(y, m, day) }] : [];
    });
  }
  if (weekday !== undefined) {
    const same = now + ((weekday - weekdayOf(now) + 7) % 7);
    return [same - 7, same, same + 7].map((index) => ({ unit: "day", index }));
  }
  if (time.quarter !== undefined) return years.map((y) => ({ unit: "quarter", index: 4 * y + time.quarter! - 1 }));
  if (time.half !== undefined) return years.map((y) => ({ unit: "half", index: 2 * y + time.half! - 1 }));
  return years.map((y) => ({ unit: "season", index: 4 * y + time.season! }));
}

/** A day or month so many days back is rather the next one, even beside a past tense ("extended to 16 November"). */
const FAR_BACK = 270;

/**
 * Past: the last that has begun; future: the first not yet over; else the nearest. A weekday without any tense is past:
 * most of news is.
 */
function nearest(spans: readonly CalendarSpan[], now: number, tense: Moment["tense"]): CalendarSpan {
  const days = spans.map((s) => daysOf(s)!);
  const begun = days.findLastIndex((d) => d !== undefined && d.from <= now);
  const open = days.findIndex((d) => d !== undefined && d.to > now);
  if (spans[0]!.unit === "quarter" && begun >= 0) return pickQuarter(spans, days, begun, now, tense);
  if (tense === "future" && open >= 0) return spans[open]!;
  if (begun < 0 || open < 0) return spans[Math.max(begun, open, 0)]!;
  const back = now - (days[begun]!.to - 1);
  if (tense === "past" && back < FAR_BACK) return spans[begun]!;
  if (tense === "none" && back < 7) return spans[begun]!;
  return back <= days[open]!.from - now ? spans[begun]! : spans[open]!;
}

/** A quarter is the last that has begun ("expects to report a third-quarter loss"), or with a future tense the very next. */
function pickQuarter(
  spans: readonly CalendarSpan[], days: readonly { readonly from: number }[], begun: number, now: number, tense: Moment["tense"],
): CalendarSpan {
  const next = days[begun + 1];
  return tense === "future" && next && next.from - now < 92 ? spans[begun + 1]! : spans[begun]!;
}

export function yearOfSpan(span: CalendarSpan): number | undefined {
  switch (span.unit) {
    case "year":
      return span.index;
    case "month":
      return Math.floor(span.index / 12);
    case "season":
    case "quarter":
      return Math.floor(span.index / 4);
    case "half":
      return Math.floor(span.index / 2);
    case "decade":
    case "century":
    case "millennium":
      return undefined;
    default: {
      const days = daysOf(span);
      return days && yearOf(days.from);
    }
  }
}

const CALENDAR: Readonly<Partial<Record<TimeUnit, CalendarUnit>>> = {
  second: "day", minute: "day", hour: "day", night: "day", fortnight: "week",
};
const FINENESS: readonly CalendarUnit[] = [
  "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium",
];

function anchorOf(anchor: Anchor | undefined, moment: Moment): CalendarSpan | undefined {
  const published = moment.published === undefined ? undefined : { unit: "day" as const, index: moment.published };
  if (anchor === "focus" || moment.narrative) return moment.focus ?? published;
  return published;
}

/** "last year", "the next day", "last Friday", "this summer": the shift-th from the anchor's own. */
function placeStep(time: TimeExpression, moment: Moment): Placed | undefined {
  const anchor = anchorOf(time.anchor, moment);
  const shift = time.shift ?? 0;
  const unit = stepUnit(time);
  if (!anchor) return unknownOf(time, unit);
  if (time.weekday !== undefined || time.month !== undefined || time.season !== undefined || time.quarter !== undefined) {
    return placeNamedStep(time, anchor, shift, moment);
  }
  if (time.anchor === "quarter") return quarterStep(moment, shift);
  if (unit === "weekend" && shift === 0 && anchor.unit === "day") {
    const own = spanAt(unit, anchor.index).index;
    return { span: nearest([own - 1, own, own + 1].map((index) => ({ unit, index })), anchor.index, moment.tense) };
  }
  return moved(anchor, unit, shift);
}

function stepUnit(time: TimeExpression): CalendarUnit {
  return time.unit === undefined ? "day" : (CALENDAR[time.unit] ?? (time.unit as CalendarUnit));
}

/** A quarter told from the one that the report is about: the one told last, else the one before publication. */
function quarterStep({ quarter, published }: Moment, shift: number): Placed {
  if (quarter) return at("quarter", quarter.index + shift);
  return published === undefined ? { value: UNKNOWN.quarter, unit: "quarter" } : at("quarter", spanAt("quarter", published).index - 1 + shift);
}

/** The value of a unit of which nothing is known. */
function unknownOf(time: TimeExpression, unit: CalendarUnit): Placed {
  if (time.weekday !== undefined || time.month !== undefined || time.season !== undefined || time.quarter !== undefined) {
    return partly(time);
  }
  return { value: UNKNOWN[unit], unit };
}

const UNKNOWN: Readonly<Record<CalendarUnit, string>> = {
  day: "XXXX-XX-XX", weekend: "XXXX-WXX-WE", week: "XXXX-WXX", month: "XXXX-XX", season: "XXXX-XX", quarter: "XXXX-QX",
  half: "XXXX-HX", year: "XXXX", decade: "XXX", century: "XX", millennium: "X",
};

/** The unit `by` steps from the one that holds the anchor; known only so far as the anchor is fine enough. */
function moved(anchor: CalendarSpan, unit: CalendarUnit, by: number): Placed | undefined {
  if (anchor.unit === unit) return at(unit, anchor.index + by);
  const days = daysOf(anchor);
  if (!days) {
    const year = yearOfSpan(anchor);
    return unit === "year" && year !== undefined ? at("year", year + by) : { value: UNKNOWN[unit], unit };
  }
  if (FINENESS.indexOf(anchor.unit) < FINENESS.indexOf(unit)) return at(unit, spanAt(unit, days.from).index + by);
  if (anchor.unit === "month" && unit === "day") return { value: `${valueOf(anchor)}-XX`, unit };
  return { value: valueOf(anchor).slice(0, 4) + UNKNOWN[unit].slice(4), unit };
}

function placeNamedStep(time: TimeExpression, anchor: CalendarSpan, shift: number, moment: Moment): Placed | undefined {
  const days = daysOf(anchor);
  if (!days) return partly(time);
  const now = days.from;
  const spans = candidates(time, now);
  if (shift === 0) {
    if (time.weekday !== undefined) return { span: nearest(spans, now, moment.tense === "past" ? "past" : "future") };
    const year = yearOf(now);
    return { span: spans.find((s) => yearOfSpan(s) === year) ?? spans[1]! };
  }
  const own = spanAt(spans[0]!.unit, now).index;
  const before = spans.filter((s) => s.index < own);
  const after = spans.filter((s) => s.index > own);
  const found = shift < 0 ? before.at(-1) : after[0];
  return found && { span: found };
}

/** "two weeks ago", "three days later": the unit that holds the day so far from the anchor. */
function placeOffset(time: TimeExpression, moment: Moment): Placed | undefined {
  const { direction = -1, amount = Number.NaN } = time;
  const anchor = anchorOf(time.anchor, moment);
  const unit = time.unit ?? "day";
  const calendar = stepUnit(time);
  if (unit === "year" && moment.quarter && amount === 1 && direction < 0) {
    return at("quarter", moment.quarter.index - 4);
  }
  if (!anchor || Number.isNaN(amount)) {
    const year = anchor && yearOfSpan(anchor);
    return { value: (year === undefined ? "XXXX" : yearText(year)) + UNKNOWN[calendar].slice(4), unit: calendar };
  }
  const by = direction * amount;
  if (unit === "hour" || unit === "minute" || unit === "second") {
    const hours = by / { hour: 24, minute: 1440, second: 86400 }[unit];
    return anchor.unit === "day" ? at("day", anchor.index + Math.trunc(hours)) : moved(anchor, "day", 0);
  }
  if (unit === "fortnight") return moved(anchor, "week", 2 * by);
  if (unit === "decade" || unit === "century") return moved(anchor, "year", Math.round(by * (unit === "decade" ? 10 : 100)));
  if (!Number.isInteger(by)) {
    const finer = ({ year: 12, month: 30, week: 7 } as const)[unit as "year"];
    const next = ({ year: "month", month: "day", week: "day" } as const)[unit as "year"];
    return finer ? moved(anchor, next, Math.round(by * finer)) : moved(anchor, calendar, Math.round(by));
  }
  return moved(anchor, calendar, by);
}
