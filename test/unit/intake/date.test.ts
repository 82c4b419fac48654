import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "#intake";

describe("parseDate", () => {
  test.each([
    ["2022-01-07", "2022-01-07"],
    ["20220107", "2022-01-07"],
    ["2022/01/07", "2022-01-07"],
    ["2022-01-07T21:10:00+06:00", "2022-01-07T21:10:00+06:00"],
    ["2022-01-07T21:10:00.123Z", "2022-01-07T21:10:00Z"],
    ["2022-01-07T21:10+0600", "2022-01-07T21:10:00+06:00"],
    ["2022-01-07 21:10:00", "2022-01-07"],
    ["Fri, 07 Jan 2022 18:30:00 +0600", "2022-01-07T18:30:00+06:00"],
    ["Fri, 7 Jan 22 18:30 GMT", "2022-01-07T18:30:00Z"],
    ["7 January 2022", "2022-01-07"],
    ["January 7, 2022", "2022-01-07"],
    ["Friday, January 7th, 2022 at 6:30 PST", "2022-01-07T06:30:00-08:00"],
    ["1850-01-07", "1850-01-07"],
    ["2020-02-29", "2020-02-29"],
  ])("%s → %s", (written, date) => {
    expect(parseDate(written)).toBe(date);
  });

  test.each([
    "",
    "soon",
    "2021-02-29",
    "2022-13-01",
    "2022-00-10",
    "07/01/2022",
    "2022-01",
    "1641548400",
    "2022-01-07T25:00:00Z",
    "32 Jan 2022",
    "7 Foo 2022",
  ])("%s is none", (written) => {
    expect(parseDate(written)).toBeUndefined();
  });

  test("gives a date of the contract's form or nothing, whatever is written", () => {
    const parts = fc.constantFrom("2022", "-", "01", "07", "T", "Z", ":", " ", "Jan", "+06", "99", ",", "GMT", "7");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 14 }).map((all) => all.join("")),
        ),
        (written) => {
          expect(parseDate(written) ?? "2022-01-07").toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/);
        },
      ),
    );
  });
});
