import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "164 withdrawn": the number and what becomes of it. */
function changesIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) => (a.kind === "figure" ? `${a.low} ${a.change}` : [])).sort();
}

describe("what a verb does to a number", () => {
  it.each([
    ["Two more people died, taking the death toll to 14.", ["14 up", "2 none"]],
    ["The attack brought the death toll above 100.", ["101 up"]],
    ["The mayor pushed for the arrest of nine men.", ["9 none"]],
    ["Ambulances took 12 casualties to a clinic.", ["12 none"]],
    ["The bus brought 12 casualties to a clinic.", ["12 none"]],
  ])("%s", (text, expected) => expect(changesIn(text)).toEqual(expected));
});

describe("a number that is taken back", () => {
  it.each([
    ["The figure of 164 deaths was withdrawn by the ministry.", ["164 withdrawn"]],
    ["The ministry withdrew its figure of 164 deaths on Monday.", ["164 withdrawn"]],
    ["About 160 people died in the unrest. The ministry later withdrew the figure.", ["160 none", "160 withdrawn"]],
    ["The raid killed 160 people and wounded 90. The ministry later withdrew the figure.", ["160 none", "90 none"]],
    ["About 160 people died in the unrest. The ministry later gave the figure.", ["160 none"]],
    ["The ministry withdrew the report of 164 deaths.", ["164 withdrawn"]],
    ["Guards withdrew after 12 deaths.", ["12 none"]],
  ])("%s", (text, expected) => expect(changesIn(text)).toEqual(expected));
});
