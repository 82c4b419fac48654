import {
  type CalendarSpan,
  type CalendarUnit,
  dayFrom,
  daysOf,
  monthLength,
  SEASONS,
  spanAt,
  weekdayOf,
  yearOf,
  yearOfSpan,
  yearText,
} from "./calendar.js";
import { at, moved, type Placed, stepUnit, UNKNOWN } from "./move-span.js";
import { feastDay, isFeast, pickNearest, spansNear } from "./near-spans.js";
import { placeOffset } from "./place-offset.js";
import type { Anchor, Tense, TimeExpression } from "./time-expression.js";

/** What a time is understood from, besides its own words. */
export interface Moment {
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The calendar span told last. */
  readonly focus: CalendarSpan | undefined;
  /** The day that a part of a day, told without one, is of. */
  readonly day: CalendarSpan | undefined;
  /** The year that a narrative has come to. */
  readonly storyYear: number | undefined;
  /** The day told for the event that the time is counted from. */
  readonly event?: CalendarSpan | undefined;
  /** The quarter told last, where the report counts in quarters. */
  readonly quarter: CalendarSpan | undefined;
  /** Of the clause the time stands in; open where it is an infinitive or a modal under a past verb. */
  readonly tense: Tense;
  /** The words before it look ahead to it: "until", "to". */
  readonly ahead: boolean;
  /** It says when the verb that it hangs on was done: "was taken on 3 March". */
  readonly dates: boolean;
  /** True for a text that tells of years other than its own: it is followed, not dated, by what it told last. */
  readonly narrative: boolean;
}

const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));

/** Places points, steps and offsets; undefined for what cannot be (30 February). */
export function placeOnCalendar(time: TimeExpression, moment: Moment): Placed | undefined {
  if (time.kind === "step") return placeStep(time, moment);
  if (time.kind === "offset") return placeFrom(time, moment);
  const placed = placePoint(time, moment);
  return placed && "span" in placed && time.unit !== undefined ? widened(placed.span, stepUnit(time)) : placed;
}

/** "the week of 6 March": the unit that the point lies in. */
function widened(span: CalendarSpan, unit: CalendarUnit): Placed {
  const days = daysOf(span);
  return { span: days ? spanAt(unit, days.from) : span };
}

function placePoint(time: TimeExpression, moment: Moment): Placed | undefined {
  if (time.decade !== undefined) return at("decade", time.decade);
  if (time.century !== undefined) return at("century", time.bc ? -time.century : time.century);
  const base = time.base && placeOnCalendar(time.base, moment);
  if (base && !("span" in base)) return partly(time, base.value.slice(0, 4));
  const year = time.year !== undefined ? (time.bc ? -time.year : time.year) : base && yearOfSpan(base.span);
  if (time.year === 0) return undefined;
  if (year !== undefined) return inYear(time, year, base?.span, moment.quarter);
  if (time.moveable) return moved(anchorOf(undefined, moment), "year", 0);
  return withoutYear(time, moment);
}

function inYear(
  time: TimeExpression,
  year: number,
  base: CalendarSpan | undefined,
  quarter: CalendarSpan | undefined,
): Placed | undefined {
  const { month, day } = time;
  if (month !== undefined && day !== undefined) {
    if (year < 1 || year > 9998) return { value: `${yearText(year)}-${two(month)}-${two(day)}`, unit: "day" };
    return day > monthLength(year, month) ? undefined : at("day", dayFrom(year, month, day));
  }
  if (year > 0 && isFeast(time)) return at("day", feastDay(time, year));
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
  if (time.anchor === "quarter" && quarter) return at("quarter", 4 * year + (quarter.index % 4));
  if (time.half !== undefined) return at("half", 2 * year + time.half - 1);
  if (time.season !== undefined) return at("season", 4 * year + time.season);
  return base && time.year === undefined ? { span: base } : at("year", year);
}

/** The value as far as it is known, with `year` (four characters) before it. */
function partly(time: TimeExpression, year = "XXXX"): Placed {
  if (time.weekday !== undefined && time.month === undefined)
    return { value: `${year}-WXX-${time.weekday}`, unit: "day" };
  if (time.day !== undefined) return { value: `${year}-${two(time.month)}-${two(time.day)}`, unit: "day" };
  if (time.month !== undefined) return { value: `${year}-${two(time.month)}`, unit: "month" };
  if (time.quarter !== undefined) return { value: `${year}-Q${time.quarter}`, unit: "quarter" };
  if (time.half !== undefined) return { value: `${year}-H${time.half}`, unit: "half" };
  if (time.season !== undefined) return { value: `${year}-${SEASONS[time.season]}`, unit: "season" };
  return time.part !== undefined || time.hour !== undefined
    ? { value: `${year}-XX-XX`, unit: "day" }
    : { value: year, unit: "year" };
}

/** True for what comes again each week or year. */
function isNamed({ weekday, month, season, quarter, easter }: TimeExpression): boolean {
  return (weekday ?? month ?? season ?? quarter) !== undefined || easter === true;
}

/** A point whose year the words leave out: the nearest before or after, as the tense has it. */
function withoutYear(time: TimeExpression, moment: Moment): Placed | undefined {
  const told = moment.focus && daysOf(moment.focus);
  const toldYear = moment.narrative ? moment.storyYear : undefined;
  const following = toldYear !== undefined && told !== undefined;
  const now = following ? told.from : moment.published;
  if (!isNamed(time) && time.day === undefined && time.half === undefined) return dayItself(moment);
  if (toldYear !== undefined && (time.month !== undefined || time.season !== undefined || time.quarter !== undefined)) {
    return inYear(time, toldYear, undefined, undefined);
  }
  if (now === undefined) return partly(time);
  const spans = spansNear(time, now);
  if (spans.length === 0) return undefined;
  // "is shut until Monday"
  const isNextDay = moment.ahead && moment.tense === "none" && time.weekday !== undefined && time.month === undefined;
  return {
    span: pickNearest(spans, now, following || isNextDay ? "future" : moment.tense, moment.dates && !moment.ahead),
  };
}

/** A part of the day or a clock time without a day. */
function dayItself({ day }: Moment): Placed {
  return day?.unit === "day" ? { span: day } : { value: "XXXX-XX-XX", unit: "day" };
}

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
  if (isNamed(time)) return placeNamedStep(time, anchor, shift, moment);
  if (time.anchor === "quarter") return quarterStep(moment, shift);
  if (unit === "weekend" && shift === 0 && anchor.unit === "day") {
    const own = spanAt(unit, anchor.index).index;
    return {
      span: pickNearest(
        [own - 1, own, own + 1].map((index) => ({ unit, index })),
        anchor.index,
        moment.tense,
      ),
    };
  }
  return moved(anchor, unit, shift);
}

/** A quarter told from the one that the report is about: the one told last, else the one before publication. */
function quarterStep({ quarter, published }: Moment, shift: number): Placed {
  if (quarter) return at("quarter", quarter.index + shift);
  return published === undefined
    ? { value: UNKNOWN.quarter, unit: "quarter" }
    : at("quarter", spanAt("quarter", published).index - 1 + shift);
}

/** The value of a unit of which nothing is known. */
function unknownOf(time: TimeExpression, unit: CalendarUnit): Placed {
  if (isNamed(time)) return partly(time);
  return { value: UNKNOWN[unit], unit };
}

function placeNamedStep(time: TimeExpression, anchor: CalendarSpan, shift: number, moment: Moment): Placed | undefined {
  const days = daysOf(anchor);
  if (!days) return partly(time);
  const now = days.from;
  const spans = spansNear(time, now);
  if (shift === 0) {
    if (time.weekday !== undefined)
      return { span: pickNearest(spans, now, moment.tense === "past" ? "past" : "future") };
    const year = yearOf(now);
    return { span: spans.find((s) => yearOfSpan(s) === year) ?? spans[1]! };
  }
  const own = spanAt(spans[0]!.unit, now).index;
  const before = spans.filter((s) => s.index < own);
  const after = spans.filter((s) => s.index > own);
  // "next Thursday" is that of the next week; "the following Thursday" the very next.
  const skipped = time.weekday !== undefined && time.anchor === undefined && shift > 0 && days.to - now === 1;
  const own7 = skipped ? spanAt("week", now).index : undefined;
  const found =
    shift < 0 ? before.at(-1) : after.find((s) => own7 === undefined || spanAt("week", s.index).index > own7);
  return found && { span: found };
}

/** "two weeks ago", "a year earlier", "three days before 5 January": an offset from what it counts from. */
function placeFrom(time: TimeExpression, moment: Moment): Placed | undefined {
  if (time.base) {
    const base = placeOnCalendar(time.base, moment);
    return placeOffset(time, base && "span" in base ? base.span : undefined);
  }
  if (time.anchor === "event") return placeOffset(time, moment.event);
  // Business news compares quarters: "up from 40 tonnes a year earlier".
  if (time.unit === "year" && moment.quarter && time.amount === 1 && time.direction !== 1)
    return at("quarter", moment.quarter.index - 4);
  return placeOffset(time, anchorOf(time.anchor, moment));
}
