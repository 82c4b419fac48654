import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "closed planned", one a status. */
function stagesOf(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) => (a.kind === "status" ? `${a.value} ${a.stage}` : []));
}

describe("how far a status holds", () => {
  it.each([
    // A participle behind a comma is told as its verb is, but without its denial.
    ["The island will act as a reserve, cutting output when prices fall.", "falling planned"],
    ["The firm did not hire clerks, closing the plant instead.", "stopped done"],
    // What somebody wants to do himself nobody is asked to do.
    ["The maker wants to dismiss the crew and close the plant in May.", "stopped planned"],
    // Who left an office for another has that.
    ["He left the bank in May to take over as head of the fund.", "held-by done"],
    ["The talks brought progress toward steel plant closures.", "stopped planned"],
    ["The board said a trading halt has been discussed since Monday.", "stopped planned"],
    ["Ann Lind has a duty to stand down.", "resigned hypothetical"],
    // A day that is over tells a past tense.
    ["Mr Reed quit as mayor last week after a row.", "resigned done"],
    // What a reason or a contrast takes for granted is so, whatever the clause says of its verb.
    ["Despite falling production, the country will not import sugar.", "falling done"],
    // A gerund behind an object belongs to that, and a demand by "that … be" is one wherever it hangs.
    ["The envoys tried to keep a deal on cutting steel output from failing.", "falling planned"],
    ["The guild wants a new mayor, and that the state of emergency be revoked.", "lifted asked"],
    ["For 2023, output is projected to fall to 17 mln tons.", "falling planned"],
    ["He mulled over resigning.", "resigned hypothetical"],
  ])("%s", (text, expected) => {
    expect(stagesOf(text)).toContain(expected);
  });
});
