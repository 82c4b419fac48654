import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarUnit,
  calendarValue,
  dayFrom,
  daysOf,
  easterDay,
  spanAt,
  weekdayOf,
} from "../../../../src/find/times/calendar.js";

const UNITS: readonly CalendarUnit[] = [
  "day",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];

describe("calendar", () => {
  it.each<[CalendarUnit, string]>([
    ["day", "2022-01-07"],
    ["weekend", "2022-W01-WE"],
    ["week", "2022-W01"],
    ["month", "2022-01"],
    ["season", "2021-WI"],
    ["quarter", "2022-Q1"],
    ["half", "2022-H1"],
    ["year", "2022"],
    ["decade", "202"],
    ["century", "20"],
  ])("the %s of 7 January 2022 is %s", (unit, value) => {
    expect(calendarValue(spanAt(unit, dayFrom(2022, 1, 7)))).toBe(value);
  });

  it.each([
    ["2021-01-03", "2020-W53"],
    ["2018-12-31", "2019-W01"],
    ["2016-01-03", "2015-W53"],
  ])("%s lies in ISO week %s", (date, week) => {
    const [y, m, d] = date.split("-").map(Number) as [number, number, number];
    expect(calendarValue(spanAt("week", dayFrom(y, m, d)))).toBe(week);
  });

  it("knows weekdays", () => {
    expect(
      [dayFrom(2022, 1, 7), dayFrom(1970, 1, 1), dayFrom(1900, 1, 1), dayFrom(2000, 2, 29)].map(weekdayOf),
    ).toEqual([5, 4, 1, 2]);
  });

  it.each([
    [1818, 3, 22],
    [1943, 4, 25],
    [2000, 4, 23],
    [2019, 4, 21],
    [2022, 4, 17],
  ])("Easter of %i is %i-%i", (year, month, day) => {
    expect(easterDay(year)).toBe(dayFrom(year, month, day));
  });

  it("finds each day inside the span that holds it, and spans follow each other without gaps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayFrom(1000, 1, 1), max: dayFrom(3000, 1, 1) }),
        fc.constantFrom(...UNITS),
        (day, unit) => {
          const span = spanAt(unit, day);
          const days = daysOf(span)!;
          expect(days.from <= day && day < days.to).toBe(true);
          expect(daysOf({ unit, index: span.index + 1 })!.from).toBe(days.to);
        },
      ),
    );
  });
});
