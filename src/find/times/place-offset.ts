import { type CalendarSpan, yearOfSpan, yearText } from "./calendar.js";
import { at, moved, type Placed, stepUnit, UNKNOWN } from "./move-span.js";
import type { TimeExpression } from "./time-expression.js";

/** "two weeks ago", "three days later": the unit that holds the day so far from the anchor. */
export function placeOffset(time: TimeExpression, anchor: CalendarSpan | undefined): Placed | undefined {
  const { direction = -1, amount = Number.NaN } = time;
  const unit = time.unit ?? "day";
  const calendar = stepUnit(time);
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
  if (unit === "decade" || unit === "century")
    return moved(anchor, "year", Math.round(by * (unit === "decade" ? 10 : 100)));
  if (!Number.isInteger(by)) {
    const finer = ({ year: 12, month: 30, week: 7 } as const)[unit as "year"];
    const next = ({ year: "month", month: "day", week: "day" } as const)[unit as "year"];
    return finer ? moved(anchor, next, Math.round(by * finer)) : moved(anchor, calendar, Math.round(by));
  }
  return moved(anchor, calendar, by);
}
