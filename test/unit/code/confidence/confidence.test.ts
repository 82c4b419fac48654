import { describe, expect, it } from "vitest";
import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import { createConfidence } from "../../../../src/code/confidence/index.js";

const pack = (rows: readonly Readonly<Record<string, string>>[]) =>
  ({ lexicon: () => rows }) as unknown as LanguagePack;
const account = {
  kind: "figure",
  trigger: { start: 0, end: 2 },
  evidence: [{ start: 0, end: 20 }],
  attribution: [],
  rules: ["figures/killed"],
  confidence: 0.7,
  measure: "killed",
  low: 2,
  high: 2,
} as unknown as Account;

describe("confidence", () => {
  it("sums the weights of what is seen of an account", () => {
    const of = createConfidence(
      pack([
        { group: "figure killed", feature: "bias", weight: "1" },
        { group: "figure killed", feature: "rule figures/killed", weight: "1" },
        { group: "figure killed", feature: "rule figures/injured", weight: "-9" },
      ]),
    );
    expect(of(account, [])).toBe(0.88);
  });

  it("keeps what the rule promises where the group has no weights", () => {
    expect(createConfidence(pack([{ group: "figure injured", feature: "bias", weight: "3" }]))(account, [])).toBe(0.7);
  });
});
