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

/** "closed since 2022-01-10 until 2022-01-24", one a status. */
function boundsOf(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) =>
    a.kind === "status" ? `${a.value} since ${a.since?.from ?? "-"} until ${a.until?.from ?? "-"}` : [],
  );
}

describe("since and until when a status holds", () => {
  it.each([
    ["Schools will stay closed until January 24.", "closed since - until 2022-01-24"],
    ["The border will remain closed until at least Tuesday.", "closed since - until 2022-01-11"],
    ["Flights are suspended until Monday.", "suspended since - until 2022-01-10"],
    ["The internet was cut from Tuesday until Thursday.", "stopped since 2022-01-04 until 2022-01-06"],
    ["Schools will reopen on January 24.", "open since 2022-01-24 until -"],
    // How long it lasts counts where it is still to come; a past one is over, or not.
    ["The airport will be closed for two weeks.", "closed since - until 2022-01-21"],
    ["The road will be closed for two weeks from Monday.", "closed since 2022-01-10 until 2022-01-24"],
    ["The border has been closed for two weeks.", "closed since - until -"],
  ])("%s", (text, expected) => {
    expect(boundsOf(text)).toEqual([expected]);
  });
});

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
