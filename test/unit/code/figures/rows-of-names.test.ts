import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** "killed 2..2 of Ann Ito and Max Lind" */
function figuresIn(text: string): string[] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07", publishedBy: "metadata" }));
  return accounts
    .filter((a): a is FigureAccount => a.kind === "figure" && a.partOf === undefined)
    .map((a) => {
      const of = typeof a.of === "number" ? actors[a.of] : a.of;
      return `${a.measure} ${a.low}..${a.high ?? ""}${of ? ` of ${text.slice(of.start, of.end)}` : ""}`;
    });
}

it.each([
  // Names in one row, past what is told of each.
  [
    "They ordered the murder of journalist David Marsh, director of the newspaper Dnes, and Eva Reed, president of the party.",
    ["killed 2..2 of journalist David Marsh, director of the newspaper Dnes, and Eva Reed"],
  ],
  [
    "Soldiers killed David Marsh, head of the union (GPM), and Eva Reed, its clerk, in Brno.",
    ["killed 2..2 of David Marsh, head of the union (GPM), and Eva Reed"],
  ],
  // What an "and" begins that has a verb of its own is another clause.
  ["Gunmen killed David Marsh, a lawyer, and Eva Reed told police.", ["killed 1..1 of David Marsh"]],
  // An office with a name of its own is somebody's else.
  [
    "Soldiers killed David Marsh, leader of the Green Party, and Slovak labour leader Eva Reed in Brno.",
    ["killed 2..2 of David Marsh, leader of the Green Party, and Slovak labour leader Eva Reed in Brno"],
  ],
  // Several behind a comma are no other name of one.
  [
    "She wept over the murder of Abbot Marsh, Norla teachers, Danish nurses, and Dr. Reed.",
    ["killed 6.. of Abbot Marsh, Norla teachers, Danish nurses, and Dr. Reed"],
  ],
  ["Gunmen killed Eva Reed, union members said.", ["killed 1..1 of Eva Reed"]],
  // Of how many there are together no noun says more than that they are not one.
  ["Gunmen killed David Marsh and his family on Monday.", ["killed 2.. of David Marsh and his family"]],
  // A name is told between commas of nobody who has one.
  [
    "Police also arrested Maria Gomez Berg, Luis Holm, and Ramon Marsh at two farms.",
    ["arrested 3..3 of Maria Gomez Berg, Luis Holm, and Ramon Marsh"],
  ],
  // Under one article, and with the verb of one, offices are one person's.
  [
    "The politician, lawyer, and former ambassador to Spain was kidnapped in Lagos.",
    ["kidnapped 1..1 of The politician"],
  ],
  // Offices told behind a name are one person's.
  [
    "Among the clerks murdered was Father David Marsh, head of the Brno school and owner of a journal.",
    ["killed 1..1 of Father David Marsh"],
  ],
  // What an "and" joins to an age tells more of the same one.
  ["Marsh, who was 45 and the elected sheriff of Olava, was found shot in a barn.", ["injured 1..1 of Marsh"]],
  // The noun of a number right before a participle that the tree takes for its verb.
  ["All 28 people detained in Kampala are suspected of fraud.", ["arrested 28..28 of All 28 people"]],
])("%s", (text, expected) => {
  expect(figuresIn(text)).toEqual(expected);
});

it("somebody who died of an illness was killed nowhere in the report", () => {
  const report = "Singer Ann Reed has died of cancer. Reed died on Friday at her home in Osh.";
  expect(figuresIn(report)).toEqual([]);
  expect(figuresIn("Singer Ann Reed died on Friday after a long fight with cancer.")).toEqual([]);
});

it("who died years ago, or of old age, is no news where nobody is told as hurt or killed", () => {
  expect(figuresIn("A bomb killed two cooks. The singer Eva Reed, who died last year, had lived there.")).toEqual([
    "killed 2..2 of two cooks",
  ]);
  expect(figuresIn("The singer Eva Reed has died aged 94. She had sung at a riot.")).toEqual([]);
  expect(figuresIn("The singer Eva Reed has died. She had sung at a riot.")).toEqual([
    "killed 1..1 of The singer Eva Reed",
  ]);
});
