import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "killed 6 of six children in 17": measure, number, whom it counts and the number that it is a part of, sorted. */
function figuresIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts, actors } = engine.read({ ...report, publishedBy: "metadata" });
  const figures = accounts.flatMap((a) => (a.kind === "figure" ? a : []));
  const told = figures.map((a) => {
    const span = typeof a.of === "number" ? actors[a.of]! : a.of;
    const number = a.low === a.high ? `${a.low}` : `${a.low}..${a.high ?? ""}`;
    const whole = figures.find(({ id }) => id === a.partOf);
    const of = span === undefined ? "" : ` of ${text.slice(span.start, span.end)}`;
    return `${a.measure} ${number}${of}${whole === undefined ? "" : ` in ${whole.low}`}`;
  });
  return told.sort();
}

describe("what is a part of a number told before", () => {
  it.each([
    [
      "The bombing killed 17 people, among them six children.",
      ["killed 6 of six children in 17", "killed 17 of 17 people"],
    ],
    [
      "Police detained more than 300 protesters, among them 20 minors.",
      ["arrested 301.. of 300 protesters", "arrested 20 of 20 minors in 301"],
    ],
    [
      "The raid killed 17 people, among whom were six children.",
      ["killed 6 of six children in 17", "killed 17 of 17 people"],
    ],
    [
      "Twelve people were killed, among them a cook and two nurses.",
      ["killed 12 of Twelve people", "killed 1 of a cook in 12", "killed 2 of two nurses in 12"],
    ],
    [
      "The raid killed 17 people, including six children and two women.",
      ["killed 6 of six children in 17", "killed 2 of two women in 17", "killed 17 of 17 people"],
    ],
    [
      "The blast killed nine soldiers among the rebels and two farmers.",
      [
        "killed 2 of two farmers in 11",
        "killed 9 of nine soldiers in 11",
        "killed 11 of nine soldiers among the rebels and two farmers",
      ],
    ],
    [
      "Of the 40 people killed, 12 were police officers.",
      ["killed 40 of the 40 people", "killed 12 of police officers in 40"],
    ],
    [
      "The raid killed 20 people. Of those killed, six were cooks.",
      ["killed 20 of 20 people", "killed 6 of cooks in 20"],
    ],
    ["17 people were killed, of whom five were children.", ["killed 17 of 17 people", "killed 5 of children in 17"]],
    ["17 people were killed. Six of them were children.", ["killed 17 of 17 people", "killed 6 of children in 17"]],
    ["17 people were killed. Six of them were in the cellar.", ["killed 17 of 17 people"]],
    ["The raid killed 17 people and wounded nine. Six of them were children.", ["killed 17 of 17 people", "injured 9"]],
    [
      "17 people were killed. Among the dead were three children.",
      ["killed 17 of 17 people", "killed 3 of three children in 17"],
    ],
    ["Nine of the 20 people killed were cooks.", ["killed 20 of the 20 people", "killed 9 of cooks in 20"]],
    ["Two cooks were among the 20 dead.", ["killed 20"]],
    [
      "17 people were killed. The dead included four children.",
      ["killed 17 of 17 people", "killed 4 of four children in 17"],
    ],
    ["The dead included four children.", ["killed 4 of four children"]],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected.sort()));
});
