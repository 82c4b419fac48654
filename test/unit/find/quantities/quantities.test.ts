import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createReader } from "#read";
import type { Quantity } from "#record";
import { createQuantityFinder } from "../../../../src/find/quantities/index.js";
import { createTimeFinder } from "../../../../src/find/times/index.js";
import { openTestPack } from "../../../support/pack.js";

let find: (text: string) => Quantity[];
beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const findTimes = createTimeFinder(pack);
  const findQuantities = createQuantityFinder(pack);
  find = (text) => {
    const parse = read(text);
    return findQuantities(parse, findTimes(parse, "2022-01-07").times);
  };
});

/** "At least 18 = 18..": bounds, ~ where approximate, then the unit. */
const show = (text: string) =>
  find(text).map(
    (q) =>
      `${text.slice(q.start, q.end)} = ${q.approximate ? "~" : ""}${q.low ?? ""}..${q.high ?? ""}${q.unit ? ` ${q.unit}` : ""}`,
  );

describe("quantities", () => {
  it.each<[text: string, ...quantities: string[]]>([
    ["Twelve officers were killed.", "Twelve = 12..12"],
    ["Police counted 3,811 arrests.", "3,811 = 3811..3811"],
    ["Two hundred and twenty-five people died.", "Two hundred and twenty-five = 225..225"],
    ["One hundred and two men were held.", "One hundred and two = 102..102"],
    ["Some 1.5 million people fled.", "Some 1.5 million = ~1500000..1500000"],
    ["They dug up 9 mln tonnes a year.", "9 mln tonnes a year = 9000000..9000000 t/yr"],
    ["The shares cost 2.40 NZ dlrs.", "2.40 NZ dlrs = 2.4..2.4 NZD"],
    ["Crude cost 19.25 dlrs/bbl.", "19.25 dlrs/bbl = 19.25..19.25 USD/bbl"],
    ["The crop came to 16.13 million tonnes.", "16.13 million tonnes = 16130000..16130000 t"],
    ["The watches cost between £19 and £29.", "between £19 and £29 = 19..29 GBP"],
    ["Half a million men were called up.", "Half a million = 500000..500000"],
    ["Three and a half million voted.", "Three and a half million = 3500000..3500000"],
    ["A hundred men were held.", "A hundred = 100..100"],
    ["They sent 20k masks.", "20k = 20000..20000"],
    ["Two thousand three hundred and five votes were void.", "Two thousand three hundred and five = 2305..2305"],
    ["At least 18 people died.", "At least 18 = 18.."],
    ["No fewer than 30 people died.", "No fewer than 30 = 30.."],
    ["More than 3,000 people were held.", "More than 3,000 = 3001.."],
    ["Over 200 homes burned.", "Over 200 = 201.."],
    ["Up to 40 people were trapped.", "Up to 40 = ..40"],
    ["As many as 100 people died.", "As many as 100 = ..100"],
    ["No more than five shops opened.", "No more than five = ..5"],
    ["Fewer than 10 shops opened.", "Fewer than 10 = ..9"],
    ["They marched more than 30 kilometres.", "more than 30 kilometres = 30.. km"],
    ["Exports fell by less than two pct.", "less than two pct = ..2 percent"],
    ["The mill paid 9 dlrs per common share.", "9 dlrs per common share = 9..9 USD/share"],
    ["Nearly 3,000 people were held.", "Nearly 3,000 = ~2700..3000"],
    ["Almost a hundred men came.", "Almost a hundred = ~90..100"],
    ["About 2,500 soldiers landed.", "About 2,500 = ~2500..2500"],
    ["An estimated 400 families fled.", "An estimated 400 = ~400..400"],
    ["Just over 50 men came.", "Just over 50 = ~50..55"],
    ["Only three shops opened.", "Only three = 3..3"],
    ["Fifty or more shops burned.", "Fifty or more = 50.."],
    ["Twenty or so men came.", "Twenty or so = ~20..20"],
    ["Between 20 and 30 houses burned.", "Between 20 and 30 = 20..30"],
    ["Two or three men ran off.", "Two or three = 2..3"],
    ["From 2 to 3 million voted.", "2 to 3 million = 2000000..3000000"],
    ["Dozens of men were killed.", "Dozens = ~24..99"],
    ["Several dozen men were killed.", "Several dozen = ~36..99"],
    ["Scores of men were killed.", "Scores = ~40..199"],
    ["Hundreds were hurt.", "Hundreds = ~200..999"],
    ["Several hundred men came.", "Several hundred = ~300..999"],
    ["Thousands of people marched.", "Thousands = ~2000..9999"],
    ["Tens of thousands of people marched.", "Tens of thousands = ~20000..99999"],
    ["Several shops were looted.", "Several = ~3..9"],
    ["A handful of men stayed.", "A handful = ~3..6"],
    ["A few shops were looted.", "A few = ~3..6"],
    ["A couple of shops were looted.", "A couple = ~2..2"],
    ["Half a dozen shops were looted.", "Half a dozen = ~6..6"],
    ["A dozen shops were looted.", "A dozen = ~12..12"],
    ["There were no casualties.", "no = 0..0"],
    ["Nobody was hurt.", "Nobody = 0..0"],
    ["A soldier was shot dead.", "A = 1..1"],
    ["Output fell by roughly 12 percent.", "roughly 12 percent = ~12..12 percent"],
    ["Output fell by 12.5%.", "12.5% = 12.5..12.5 percent"],
    ["Two-thirds of the houses fell.", "Two-thirds of = 0.6667..0.6667 fraction"],
    ["They marched 30 kilometres.", "30 kilometres = 30..30 km"],
    ["The ticket cost $500.", "$500 = 500..500 USD"],
    ["He was fined more than $1.5 million.", "more than $1.5 million = 1500000.. USD"],
    ["A litre costs about 120 tenge a litre.", "about 120 tenge a litre = ~120..120 KZT/l"],
    ["Eight were killed and 317 injured on 5 January 2022.", "Eight = 8..8", "317 = 317..317"],
    ["A 30-year-old was held for five days in 2021."],
    ["He left at 9 p.m. on the 3rd."],
  ])("%s", (text, ...quantities) => {
    expect(show(text)).toEqual(quantities);
  });

  it("gives spans in order, inside the text, low not above high", () => {
    const word = fc.constantFrom(
      "at",
      "least",
      "two",
      "hundred",
      "and",
      "a",
      "half",
      "million",
      "3,811",
      "to",
      "or",
      "-",
      "$",
      "percent",
      "dozens",
      "of",
      "no",
      "one",
      "nearly",
      "9".repeat(25),
      "0",
      "1/2",
      "20k",
      "tenge",
      "per",
      "litre",
      ".",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(" ");
        let last = 0;
        for (const { start, end, low, high } of find(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 300 },
    );
  });
});
