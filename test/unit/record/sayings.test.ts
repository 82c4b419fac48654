import { describe, expect, test } from "vitest";
import { hasDay, sayInterval } from "#record";

describe("days in words", () => {
  test.each([
    ["2022-01-07", "2022-01-08", "7 January 2022"],
    ["2022-01-02", "2022-01-16", "2–15 January 2022"],
    ["2021-12-30", "2022-01-03", "30 December 2021 – 2 January 2022"],
    ["2021-12-01", "2022-01-01", "December 2021"],
    ["2021-11-01", "2022-01-01", "November – December 2021"],
    ["2021-11-01", "2022-02-01", "November 2021 – January 2022"],
    ["2021-01-01", "2022-01-01", "2021"],
    ["2019-01-01", "2021-01-01", "2019 – 2020"],
    ["2022-01-05", undefined, "since 5 January 2022"],
    [undefined, "2022-01-20", "until 19 January 2022"],
  ])("%s … %s is %s", (from, to, words) => {
    expect(sayInterval({ ...(from ? { from } : {}), ...(to ? { to } : {}) })).toBe(words);
  });

  test.each([
    ["2022-01-07", "2022-01-08", true],
    ["2022-01-31", "2022-02-28", true],
    ["2022-01-05", undefined, true],
    ["2022-02-01", "2022-03-01", false],
    ["2021-12-15", "2022-01-15", false],
    ["2021-01-01", "2022-01-01", false],
    [undefined, "2022-01-20", false],
    [undefined, undefined, false],
  ])("%s … %s has a day of its own: %s", (from, to, has) => {
    expect(hasDay({ ...(from ? { from } : {}), ...(to ? { to } : {}) })).toBe(has);
  });
});
