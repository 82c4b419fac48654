import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** "asserts: the mayor | that the dam is safe", one a claim. */
function claimsIn(text: string): string[] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((a) =>
    a.kind === "claim" ? `${a.stance}: ${cut(actors[a.speaker!]!)} | ${a.content.map(cut).join(" … ")}` : [],
  );
}

describe("who said what", () => {
  it.each([
    // What it was told in, and whom, is no part of it.
    [
      "The fund said in a Mills and Ports Commission filing that it had sold its shares.",
      "asserts: The fund | that it had sold its shares",
    ],
    [
      "Mr Reed told MPs winter fuel would cost more in the spring.",
      "asserts: Mr Reed | winter fuel would cost more in the spring",
    ],
    // A label before a colon is nobody, and a name ends before a pronoun.
    [
      "WEST ZONE: THE SECOND INFANTRY BRIGADE, HEADQUARTERED IN SANTA ANA, REPORTED THIS MORNING THAT ITS TROOPS HAD LEFT.",
      "asserts: THE SECOND INFANTRY BRIGADE | THAT ITS TROOPS HAD LEFT",
    ],
    // Brackets inside a name do not end it.
    [
      "SALVADORAN MINERS FEDERATION (FSM) REPRESENTATIVES SAID THAT TWO PITS HAD BEEN FLOODED.",
      "asserts: SALVADORAN MINERS FEDERATION (FSM) REPRESENTATIVES | THAT TWO PITS HAD BEEN FLOODED",
    ],
    [
      "The clinic said it will buy two wards in Salem, Ore.",
      "asserts: The clinic | it will buy two wards in Salem, Ore.",
    ],
    ["Holt's said the ferry would be sold in the spring.", "asserts: Holt's | the ferry would be sold in the spring"],
    // What is over is feared no more.
    [
      "The clinic warned that the thieves had stolen the vaccine.",
      "asserts: The clinic | that the thieves had stolen the vaccine",
    ],
    ["The clinic warned that thieves may return.", "fears: The clinic | that thieves may return"],
    ["The guards wonder whether the gate was shut.", "asks: The guards | whether the gate was shut"],
  ])("%s", (text, expected) => {
    expect(claimsIn(text)).toContain(expected);
  });

  it.each(["The villagers support the new council and its mayor.", "The owners backed the plan for the harbour."])(
    "is nothing where somebody only favours a thing: %s",
    (text) => {
      expect(claimsIn(text)).toEqual([]);
    },
  );
});
