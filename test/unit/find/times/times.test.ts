import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createReader } from "#read";
import { createTimeFinder, type FoundTimes } from "../../../../src/find/times/index.js";
import { openTestPack } from "../../../support/pack.js";

let find: (text: string, published?: string) => FoundTimes;
beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const findTimes = createTimeFinder(pack);
  find = (text, published) => findTimes(read(text), published);
});

/** "on Friday → DATE 2022-01-07 [2022-01-07, 2022-01-08)" */
const show = (text: string, published?: string) =>
  find(text, published).times.map((t) => {
    const days = t.from || t.to ? ` ${t.from ?? ""}..${t.to ?? ""}` : "";
    return `${text.slice(t.start, t.end)} → ${t.type} ${t.value}${days}`;
  });

describe("times in a report of Friday 7 January 2022", () => {
  it.each<[text: string, ...times: string[]]>([
    ["He was shot on Friday.", "Friday → DATE 2022-01-07 2022-01-07..2022-01-08"],
    ["He was shot on Thursday.", "Thursday → DATE 2022-01-06 2022-01-06..2022-01-07"],
    ["They will meet on Thursday.", "Thursday → DATE 2022-01-13 2022-01-13..2022-01-14"],
    ["Troops are to leave on Monday.", "Monday → DATE 2022-01-10 2022-01-10..2022-01-11"],
    ["The order of 3 January 1990 was kept.", "3 January 1990 → DATE 1990-01-03 1990-01-03..1990-01-04"],
    ["It opened on December 24.", "December 24 → DATE 2021-12-24 2021-12-24..2021-12-25"],
    ["The law was extended to 3 March.", "3 March → DATE 2022-03-03 2022-03-03..2022-03-04"],
    ["The city was captured on March 3.", "March 3 → DATE 2021-03-03 2021-03-03..2021-03-04"],
    ["He took power in a coup on March 3.", "March 3 → DATE 2021-03-03 2021-03-03..2021-03-04"],
    ["He set March 3 as the deadline.", "March 3 → DATE 2022-03-03 2022-03-03..2022-03-04"],
    ["It declared a dividend, payable on March 3.", "March 3 → DATE 2022-03-03 2022-03-03..2022-03-04"],
    ["The city was captured in March.", "March → DATE 2021-03 2021-03-01..2021-04-01"],
    ["Flights are suspended until at least Monday.", "Monday → DATE 2022-01-10 2022-01-10..2022-01-11"],
    ["Flights are suspended until Friday.", "Friday → DATE 2022-01-07 2022-01-07..2022-01-08"],
    ["Flights are suspended since Monday.", "Monday → DATE 2022-01-03 2022-01-03..2022-01-04"],
    ["It ends on Wednesday, 19 January.", "Wednesday, 19 January → DATE 2022-01-19 2022-01-19..2022-01-20"],
    ["Police fired on Tuesday night.", "Tuesday night → TIME 2022-01-04TNI 2022-01-04..2022-01-05"],
    ["Shops were looted overnight.", "overnight → TIME 2022-01-06TNI 2022-01-06..2022-01-07"],
    ["Exports fell last month.", "last month → DATE 2021-12 2021-12-01..2022-01-01"],
    ["Rain fell in early March 2019.", "early March 2019 → DATE 2019-03 2019-03-01..2019-03-12"],
    ["It was built in the 1990s.", "the 1990s → DATE 199 1990-01-01..2000-01-01"],
    ["Trade fell in the third quarter of 2021.", "the third quarter of 2021 → DATE 2021-Q3 2021-07-01..2021-10-01"],
    ["It froze in the winter of 2014.", "the winter of 2014 → DATE 2014-WI 2014-12-01..2015-03-01"],
    ["He left two weeks ago.", "two weeks ago → DATE 2021-W51 2021-12-20..2021-12-27"],
    ["It lasted at least six months.", "at least six months → DURATION P6M"],
    ["It went on for several weeks.", "several weeks → DURATION PXW"],
    ["Over the next 0 quarters it stays shut.", "the next 0 quarters → DURATION P0Q"],
    ["A five-day truce held.", "five-day → DURATION P5D"],
    ["They marched every Friday.", "every Friday → SET XXXX-WXX-5"],
    ["The toll is published daily.", "daily → SET P1D"],
    ["It is now shut.", "now → DATE PRESENT_REF"],
    ["He has recently been ill.", "recently → DATE PAST_REF"],
    ["It began at 5:30pm on 4 January.", "5:30pm on 4 January → TIME 2022-01-04T17:30 2022-01-04..2022-01-05"],
    ["Cars passed at eight in the evening.", "eight in the evening → TIME 2022-01-07T20:00 2022-01-07..2022-01-08"],
    ["It shut on 2021-11-05.", "2021-11-05 → DATE 2021-11-05 2021-11-05..2021-11-06"],
    ["It shut on 5/11/2021.", "5/11/2021 → DATE 2021-11-05 2021-11-05..2021-11-06"],
    ["It rained in mid-November.", "mid-November → DATE 2021-11 2021-11-11..2021-11-21"],
    ["He came on New Year's Day.", "New Year's Day → DATE 2022-01-01 2022-01-01..2022-01-02"],
    ["Snow fell on Thanksgiving.", "Thanksgiving → DATE 2021-11-25 2021-11-25..2021-11-26"],
    ["The law of March last year stands.", "March last year → DATE 2021-03 2021-03-01..2021-04-01"],
    ["Rome burned it in 146 BC.", "146 BC → DATE BC0146"],
    [
      "Two ships sank between 3 and 7 March 2020.",
      "3 → DATE 2020-03-03 2020-03-03..2020-03-04",
      "7 March 2020 → DATE 2020-03-07 2020-03-07..2020-03-08",
    ],
    [
      "He fled on 3 January; the next day he was caught; two days later he died.",
      "3 January → DATE 2022-01-03 2022-01-03..2022-01-04",
      "the next day → DATE 2022-01-04 2022-01-04..2022-01-05",
      "two days later → DATE 2022-01-06 2022-01-06..2022-01-07",
    ],
    ["They may march on the capital."],
    ["About 1994 soldiers stood there."],
    ["A 30-year-old man died."],
    ["The ticket cost $1990."],
  ])("%s", (text, ...times) => {
    expect(show(text, "2022-01-07")).toEqual(times);
  });
});

describe("times and what they lean on", () => {
  it("keeps X in relative values without a publication date, and says so once", () => {
    const { times, notes } = find("He was shot on Friday. Exports fell last month.", undefined);
    expect(times.map((t) => [t.value, t.from])).toEqual([
      ["XXXX-WXX-5", undefined],
      ["XXXX-XX", undefined],
    ]);
    expect(notes.map((n) => n.code)).toEqual(["no-publication-date"]);
  });

  it("notes dates outside 1900 to 2100", () => {
    const { notes } = find("The wall of 1654 fell in 2021.", "2022-01-07");
    expect(notes.map((n) => n.code)).toEqual(["date-out-of-range"]);
  });

  it("gives a quarter of a year before our era, which has no days", () => {
    expect(show("In 31 BC the fleet was lost. Trade fell in the first quarter of that year.", "2022-01-07")).toEqual([
      "31 BC → DATE BC0031",
      "the first quarter of that year → DATE BC0031-Q1",
    ]);
  });

  it("follows a history by the year told last", () => {
    const text =
      "On 3 March 1911 the town rose. On 9 April 1911 the army came. On 2 May 1912 it left. In June a truce was signed. " +
      "On 4 August 1913 it broke. On 11 September the town fell.";
    expect(show(text, "2022-01-07").slice(3)).toEqual([
      "June → DATE 1912-06 1912-06-01..1912-07-01",
      "4 August 1913 → DATE 1913-08-04 1913-08-04..1913-08-05",
      "11 September → DATE 1913-09-11 1913-09-11..1913-09-12",
    ]);
  });

  it("gives spans in order, inside the text, with whole days of from before to", () => {
    const word = fc.constantFrom(
      "on",
      "Friday",
      "7",
      "March",
      "1990",
      "two",
      "days",
      "later",
      "the",
      "next",
      "last",
      "year",
      "at",
      "9",
      "p.m.",
      ",",
      "-",
      "early",
      "of",
      "in",
      "BC",
      "half",
      "quarter",
      "\u200f",
      "1/2",
      "99999999999",
      "0",
      "31",
      "February",
      "mid-May",
      "(",
      ".",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.option(fc.constant("2022-01-07"), { nil: undefined }),
        (words, published) => {
          const text = words.join(" ");
          let last = 0;
          for (const time of find(text, published).times) {
            expect(time.start).toBeGreaterThanOrEqual(last);
            expect(time.end).toBeGreaterThan(time.start);
            expect(time.end).toBeLessThanOrEqual(text.length);
            last = time.end;
            if (time.from && time.to) expect(time.from < time.to).toBe(true);
            expect(time.value).not.toMatch(/NaN|undefined|Infinity/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
