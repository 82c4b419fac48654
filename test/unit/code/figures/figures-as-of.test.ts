import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "900 cumulative 2022-01-07": the number, what it covers, and the day from which on it holds. */
function asOfIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) => (a.kind === "figure" ? `${a.low} ${a.scope} ${a.asOf?.from}` : []));
}

describe("when a number holds", () => {
  it.each([
    ["A litre of diesel now costs 150 tenge, up from 110 tenge in March.", ["150 incident 2022-01-07"]],
    ["The death toll rose to 12, up from nine on Sunday.", ["12 cumulative 2022-01-07"]],
    ["The death toll rose to 12 on Monday, up from nine on Sunday.", ["12 cumulative 2022-01-03"]],
    [
      "The war has killed 900 people and displaced 20,000 since 2019.",
      ["900 cumulative 2022-01-07", "20000 cumulative 2022-01-07"],
    ],
    [
      "The war killed 900 people in 2019 and has displaced 20,000 since 2021.",
      ["900 incident 2019-01-01", "20000 cumulative 2022-01-07"],
    ],
  ])("%s", (text, expected) => expect(asOfIn(text)).toEqual(expected));
});
