import { beforeAll, describe, expect, it } from "vitest";
import { createReader } from "#read";
import { createTimeFinder } from "../../../../src/find/times/index.js";
import { openTestPack } from "../../../support/pack.js";

/** The text with its times as "[Friday → DATE 2022-01-07 day 2022-01-07..2022-01-08]" and the codes of its notes after it. */
let marked: (text: string) => string;
beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const find = createTimeFinder(pack);
  marked = (text) => {
    const { times, notes } = find(read(text), "2022-01-07");
    let out = "";
    let at = 0;
    for (const { start, end, type, value, precision, from, to } of times) {
      const days = from || to ? ` ${from ?? ""}..${to ?? ""}` : "";
      out += `${text.slice(at, start)}[${text.slice(start, end)} → ${type} ${value} ${precision}${days}]`;
      at = end;
    }
    return out + text.slice(at) + notes.map((n) => ` {${n.code}}`).join("");
  };
});

const plain = (golden: string): string => golden.replace(/\[([^→]*) → [^\]]*\]/g, "$1").replace(/ \{[a-z-]+\}/g, "");

describe("times in a report of Friday 7 January 2022, marked", () => {
  it.each([
    "The bridge has been shut since [Monday → DATE 2022-01-03 day 2022-01-03..2022-01-04].",
    "The council meets [next Thursday → DATE 2022-01-13 day 2022-01-13..2022-01-14].",
    "The mayor was seen [last Friday → DATE 2021-12-31 day 2021-12-31..2022-01-01].",
    "He was freed on [Friday → DATE 2022-01-07 day 2022-01-07..2022-01-08].",
    "The market will open on [Friday → DATE 2022-01-07 day 2022-01-07..2022-01-08].",
    "The strike will last until [Sunday → DATE 2022-01-09 day 2022-01-09..2022-01-10].",
    "The decision was taken on [Monday → DATE 2022-01-03 day 2022-01-03..2022-01-04], and the road will close on [Monday → DATE 2022-01-10 day 2022-01-10..2022-01-11].",
    "The city planned a march for [Sunday → DATE 2022-01-09 day 2022-01-09..2022-01-10].",
    "The truce was set to begin on [Wednesday → DATE 2022-01-12 day 2022-01-12..2022-01-13].",
  ])("weekdays are past or to come as the tense has it: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "Lorries were burned on [Tuesday afternoon → TIME 2022-01-04TAF part-of-day 2022-01-04..2022-01-05].",
    "Snow fell [overnight → TIME 2022-01-06TNI part-of-day 2022-01-06..2022-01-07].",
    "The mine shut [the day before yesterday → DATE 2022-01-05 day 2022-01-05..2022-01-06].",
    "The envoy arrives [the day after tomorrow → DATE 2022-01-09 day 2022-01-09..2022-01-10].",
    "The train left at [about 9 a.m. on Thursday → TIME 2022-01-06T09:00 hour 2022-01-06..2022-01-07].",
    "Voting ends at [20:00 GMT on Friday → TIME 2022-01-07T20:00Z minute 2022-01-07..2022-01-08].",
    "The ship left at [06:30 UTC+3 on 4 January → TIME 2022-01-04T06:30+03:00 minute 2022-01-04..2022-01-05].",
    "The ship left at [6 p.m. local time on 4 January → TIME 2022-01-04T18:00 hour 2022-01-04..2022-01-05].",
  ])("days, their parts and their hours: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "The river rose over [the past week → DURATION P1W week 2021-12-31..2022-01-08].",
    "Prices rose [last month → DATE 2021-12 month 2021-12-01..2022-01-01].",
    "The dam will be repaired in [early March → DATE 2022-03 month 2022-03-01..2022-03-12].",
    "The law took effect at [the end of 2021 → DATE 2021 year 2021-09-01..2022-01-01].",
    "The well ran dry in [the summer → DATE 2021-SU season 2021-06-01..2021-09-01].",
    "The road was washed away [last spring → DATE 2021-SP season 2021-03-01..2021-06-01].",
    "Exports grew in [the fourth quarter → DATE 2021-Q4 quarter 2021-10-01..2022-01-01].",
    "Exports will grow in [the first quarter → DATE 2022-Q1 quarter 2022-01-01..2022-04-01].",
    "The canal was dug in [the late 1950s → DATE 195 decade 1956-08-31..1960-01-01].",
    "The post was set up in [the mid-19th century → DATE 18 vague 1833-05-02..1866-09-02].",
  ])("weeks, months, seasons, quarters, decades: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "Spending rose in [fiscal 2021 → DATE 2021 year]. {business-year}",
    "The pier closes [this fiscal year → DATE 2022 year]. {business-year}",
    "Shops close early during [Ramadan → DATE 2022 year]. {moveable-feast}",
    "The ferry sank on [Good Friday 2019 → DATE 2019-04-19 day 2019-04-19..2019-04-20].",
    "He has not been seen since [last Christmas → DATE 2021-12-25 day 2021-12-25..2021-12-26].",
  ])("feasts and business years: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "The fair ran from [28 December → DATE 2021-12-28 day 2021-12-28..2021-12-29] to [2 January → DATE 2022-01-02 day 2022-01-02..2022-01-03].",
    "The talks of [5 → DATE 2022-01-05 day 2022-01-05..2022-01-06]-[7 January → DATE 2022-01-07 day 2022-01-07..2022-01-08] failed.",
    "The truce held between [3 → DATE 2020-03-03 day 2020-03-03..2020-03-04] and [7 March 2020 → DATE 2020-03-07 day 2020-03-07..2020-03-08].",
    "The port was shut from [Sunday → DATE 2022-01-02 day 2022-01-02..2022-01-03] to [Wednesday → DATE 2022-01-05 day 2022-01-05..2022-01-06].",
    "The port will be shut from [Sunday → DATE 2022-01-09 day 2022-01-09..2022-01-10] to [Wednesday → DATE 2022-01-12 day 2022-01-12..2022-01-13].",
    "The pass is closed from [November → DATE 2021-11 month 2021-11-01..2021-12-01] to [February → DATE 2022-02 month 2022-02-01..2022-03-01].",
  ])("stretches from one time to another: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "The port has been closed for [at least six months → DURATION P6M month].",
    "The port was closed for [less than two days → DURATION P2D day].",
    "Within [48 hours → DURATION PT48H hour] the gate was open.",
    "The bus leaves [every Friday → SET XXXX-WXX-5 day].",
    "The bus leaves [every two weeks → SET P2W week].",
    "The mine earns $500 million [a year → SET P1Y year].",
  ])("how long and how often: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "The mayor was jailed on [3 January → DATE 2022-01-03 day 2022-01-03..2022-01-04]. He fled [the next day → DATE 2022-01-04 day 2022-01-04..2022-01-05]. [Two days later → DATE 2022-01-06 day 2022-01-06..2022-01-07] he was caught.",
    "The vote was held on [3 January → DATE 2022-01-03 day 2022-01-03..2022-01-04]. [A day → DATE 2022-01-02 day 2022-01-02..2022-01-03] before the vote, the minister resigned. [The day → DATE 2022-01-04 day 2022-01-04..2022-01-05] after the vote, he was freed.",
    "[A day → DURATION P1D day] before the vote, the minister resigned.",
    "He fled [two days → DATE 2022-01-03 day 2022-01-03..2022-01-04] before [5 January → DATE 2022-01-05 day 2022-01-05..2022-01-06].",
  ])("times counted from what was told before: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });

  it.each([
    "The cabinet resigned on [Wednesday → DATE 2022-01-05 day 2022-01-05..2022-01-06]. The cap had ended on [1 January → DATE 2022-01-01 day 2022-01-01..2022-01-02]. The line went dead in [the afternoon → TIME 2022-01-05TAF part-of-day 2022-01-05..2022-01-06].",
    "Curfew was extended until [19 January → DATE 2022-01-19 day 2022-01-19..2022-01-20]. The line went dead in [the afternoon → TIME 2022-01-07TAF part-of-day 2022-01-07..2022-01-08].",
    "Police left on [Tuesday → DATE 2022-01-04 day 2022-01-04..2022-01-05]. In [the evening → TIME 2022-01-04TEV part-of-day 2022-01-04..2022-01-05] shops closed.",
  ])("a part of a day is of the day just told, not of one looked back on or ahead to: %s", (golden) => {
    expect(marked(plain(golden))).toBe(golden);
  });
});
