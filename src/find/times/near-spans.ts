import { type CalendarSpan, dayFrom, daysOf, easterDay, monthLength, spanAt, weekdayOf, yearOf } from "./calendar.js";
import type { Tense, TimeExpression } from "./time-expression.js";

/** The spans of three years (or weeks, or months) round `now` that fit the point's fields, ascending. */
export function spansNear(time: TimeExpression, now: number): CalendarSpan[] {
  const year = yearOf(now);
  const { month, day, weekday } = time;
  const years = [year - 1, year, year + 1];
  if (isFeast(time)) return years.map((y) => ({ unit: "day", index: feastDay(time, y) }));
  if (month !== undefined && day !== undefined) {
    const fit = years.filter((y) => day <= monthLength(y, month)).map((y) => dayFrom(y, month, day));
    const onWeekday = weekday === undefined ? [] : fit.filter((d) => weekdayOf(d) === weekday);
    return (onWeekday.length > 0 ? onWeekday : fit).map((index) => ({ unit: "day", index }));
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
    return [same - 7, same, same + 7, same + 14].map((index) => ({ unit: "day", index }));
  }
  if (time.quarter !== undefined) return years.map((y) => ({ unit: "quarter", index: 4 * y + time.quarter! - 1 }));
  if (time.half !== undefined) return years.map((y) => ({ unit: "half", index: 2 * y + time.half! - 1 }));
  return years.map((y) => ({ unit: "season", index: 4 * y + time.season! }));
}

/** True for a day that is counted out in each year: the fourth Thursday of November, two days before Easter. */
export function isFeast({ month, nth, easter }: TimeExpression): boolean {
  return easter === true || (month !== undefined && nth !== undefined);
}

/** The day of a feast in a year after Christ. */
export function feastDay({ month, weekday, nth, easter, plus = 0 }: TimeExpression, year: number): number {
  return plus + (easter ? easterDay(year) : nthWeekday(year, month!, weekday!, nth!));
}

/** The nth such weekday of a month; -1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayFrom(year, month, monthLength(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** A day or month so many days back that dates no deed is rather the next one, even beside a past tense ("extended to 16 November"). */
const FAR_BACK = 270;

/**
 * Past: the last that has begun; future: the first not yet over; else the nearest. A weekday without any tense is past:
 * most of news is.
 */
export function pickNearest(spans: readonly CalendarSpan[], now: number, tense: Tense, dates = false): CalendarSpan {
  const days = spans.map((s) => daysOf(s)!);
  const begun = days.findLastIndex((d) => d !== undefined && d.from <= now);
  const open = days.findIndex((d) => d !== undefined && d.to > now);
  if (spans[0]!.unit === "quarter" && begun >= 0) return pickQuarter(spans, days, begun, now, tense);
  if (tense === "future" && open >= 0) return spans[open]!;
  if (begun < 0 || open < 0) return spans[Math.max(begun, open, 0)]!;
  const back = now - (days[begun]!.to - 1);
  if (tense === "past" && (dates || back < FAR_BACK)) return spans[begun]!;
  if (tense === "none" && back < 7) return spans[begun]!;
  return back <= days[open]!.from - now ? spans[begun]! : spans[open]!;
}

/** A quarter is the last that has begun ("expects to report a third-quarter loss"), or with a future tense the very next. */
function pickQuarter(
  spans: readonly CalendarSpan[],
  days: readonly { readonly from: number }[],
  begun: number,
  now: number,
  tense: Tense,
): CalendarSpan {
  const next = days[begun + 1];
  return tense === "future" && next && next.from - now < 92 ? spans[begun + 1]! : spans[begun]!;
}
