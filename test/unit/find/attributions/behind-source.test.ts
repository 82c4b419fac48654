import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** Who says what in a text's first claim: its speaker and its content. */
function firstSaid(text: string): readonly string[] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  const claim = accounts.find(({ kind }) => kind === "claim");
  if (claim?.kind !== "claim" || claim.speaker === undefined) return [];
  return [actors[claim.speaker]!.name, ...claim.content.map(({ start, end }) => text.slice(start, end))];
}

describe("behind a source that opens the sentence", () => {
  it.each([
    ["Haas", "the witness, who was questioned twice, was kept in a cell"],
    ["the league's version", "in Halden over the past six years, some 40 clerks have vanished"],
    ["speeches made by an officer today", "despite the change in its command, the navy will go on"],
    ["a coastguard report", "Ana de Guerra was waiting for a relative when she was shot"],
  ])("what %s says has its subject and its opening: %s", (source, said) => {
    expect(firstSaid(`According to ${source}, ${said}.`)).toEqual([source, said]);
  });

  it("what is told of the source is no part of it", () => {
    expect(firstSaid("According to guards and people who came on Monday from the coast, six boats sank.")).toEqual([
      "guards and people",
      "six boats sank",
    ]);
  });
});
