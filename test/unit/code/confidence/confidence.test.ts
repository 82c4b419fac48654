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
    const confidence = createConfidence(
      pack([
        { group: "figure killed", feature: "bias", weight: "1" },
        { group: "figure killed", feature: "rule figures/killed", weight: "1" },
        { group: "figure killed", feature: "rule figures/injured", weight: "-9" },
        { group: "figure killed", feature: "least", weight: "0.3" },
      ]),
    );
    expect(confidence.of(account, [])).toBe(0.88);
    expect(confidence.enough(account, [])).toBe(true);
  });

  it("tells no account below the least of its group, and a denied one like any other", () => {
    const rows = [
      { group: "figure killed", feature: "bias", weight: "-1" },
      { group: "figure killed", feature: "factuality CT-", weight: "-5" },
      { group: "figure killed", feature: "least", weight: "0.2" },
    ];
    expect(createConfidence(pack(rows)).enough({ ...account, factuality: "CT-" }, [])).toBe(true);
    const strict = rows.map((row) => (row.feature === "least" ? { ...row, weight: "0.4" } : row));
    expect(createConfidence(pack(strict)).enough(account, [])).toBe(false);
  });

  it("keeps what the rule promises where the group has no weights", () => {
    const confidence = createConfidence(pack([{ group: "figure injured", feature: "bias", weight: "3" }]));
    expect(confidence.of(account, [])).toBe(0.7);
    expect(confidence.enough(account, [])).toBe(true);
  });
});
