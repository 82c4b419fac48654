import { type CalendarSpan, type CalendarUnit, calendarValue, daysOf, spanAt, yearOfSpan } from "./calendar.js";
import type { TimeExpression, TimeUnit } from "./time-expression.js";

/** A place on the calendar, or the TIMEX3 value with X where a part of it is unknown. */
export type Placed = { readonly span: CalendarSpan } | { readonly value: string; readonly unit: CalendarUnit };

export function at(unit: CalendarUnit, index: number): Placed {
  return { span: { unit, index } };
}

const CALENDAR: Readonly<Partial<Record<TimeUnit, CalendarUnit>>> = {
  second: "day",
  minute: "day",
  hour: "day",
  night: "day",
  fortnight: "week",
};
const FINENESS: readonly CalendarUnit[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
];

/** The unit of the calendar that a time is told in. */
export function stepUnit(time: TimeExpression): CalendarUnit {
  return time.unit === undefined ? "day" : (CALENDAR[time.unit] ?? (time.unit as CalendarUnit));
}

/** Values of units of which nothing is known. */
export const UNKNOWN: Readonly<Record<CalendarUnit, string>> = {
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  season: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
  millennium: "X",
};

/** The unit `by` steps from the one that holds the anchor; known only so far as the anchor is fine enough. */
export function moved(anchor: CalendarSpan | undefined, unit: CalendarUnit, by: number): Placed {
  if (!anchor) return { value: UNKNOWN[unit], unit };
  if (anchor.unit === unit) return at(unit, anchor.index + by);
  const days = daysOf(anchor);
  if (!days) {
    const year = yearOfSpan(anchor);
    return unit === "year" && year !== undefined ? at("year", year + by) : { value: UNKNOWN[unit], unit };
  }
  if (FINENESS.indexOf(anchor.unit) < FINENESS.indexOf(unit)) return at(unit, spanAt(unit, days.from).index + by);
  if (anchor.unit === "month" && unit === "day") return { value: `${calendarValue(anchor)}-XX`, unit };
  return { value: calendarValue(anchor).slice(0, 4) + UNKNOWN[unit].slice(4), unit };
}
