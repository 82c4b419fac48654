import { describe, expect, it } from "vitest";
import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import { toldBeside } from "../../../../src/code/confidence/beside.js";
import { besideOf, createConfidence } from "../../../../src/code/confidence/index.js";
import { parseOf } from "../../../support/parse-of.js";

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

const parse = parseOf(`
  40 40 NUM CD 2 nummod
  died die VERB VBD 0 root`);
const beside = (accounts: readonly Account[], places: readonly { readonly name: string }[] = []) =>
  besideOf({ parse, accounts, actors: [], found: 0, places });
const alone = beside([account]);
/** Four sentences of one word: "Fire", "spread", "overnight", "40 died". */
const long = besideOf({
  parse: parseOf(`
  Fire fire NOUN NN 0 root

  spread spread VERB VBD 0 root

  overnight overnight ADV RB 0 root

  40 40 NUM CD 2 nummod
  died die VERB VBD 0 root`),
  accounts: [],
  actors: [],
  found: 0,
  places: [],
});

describe("confidence", () => {
  it("sums the weights of what is seen of an account", () => {
    const confidence = createConfidence(
      pack([
        { group: "figure killed", feature: "bias", weight: "1" },
        { group: "figure killed", feature: "rule", of: "figures/killed", weight: "1" },
        { group: "figure killed", feature: "rule", of: "figures/injured", weight: "-9" },
        { group: "figure killed", feature: "least", weight: "0.3" },
      ]),
    );
    expect(confidence.weigh(account, alone)).toEqual({ confidence: 0.88, enough: true });
  });

  describe("asks a least of each account", () => {
    const weigher = (least: string) =>
      createConfidence(
        pack([
          { group: "figure killed", feature: "bias", weight: "0" },
          { group: "figure killed", feature: "least", weight: least },
          { group: "figure killed", feature: "least", of: "lead", weight: "-0.2" },
          { group: "figure killed", feature: "least", of: "no fact", weight: "-0.1" },
        ]),
      );
    const far = { ...account, trigger: { start: 25, end: 29 } };
    const fact = { factuality: "CT+", stage: "done" } as const;

    it.each([
      ["a fact", { ...far, ...fact }, "0.5", "0.51"],
      ["what is denied", { ...far, ...fact, factuality: "CT-" }, "0.59", "0.61"],
      ["what somebody claims", { ...far, ...fact, factuality: "Uu", claimed: "CT+", attribution: [0] }, "0.59", "0.61"],
      ["a fact at the head of the report", { ...account, ...fact }, "0.69", "0.71"],
      ["a plan at the head of the report", { ...account, ...fact, stage: "planned" }, "0.79", "0.81"],
    ])("%s, half sure, is told below its least alone", (_, told, below, above) => {
      const { weigh } = weigher(below);
      expect(weigh(told as unknown as Account, long).enough).toBe(true);
      expect(weigher(above).weigh(told as unknown as Account, long).enough).toBe(false);
    });
  });

  it("keeps what the rule promises where the group has no weights", () => {
    const confidence = createConfidence(pack([{ group: "figure injured", feature: "bias", weight: "3" }]));
    expect(confidence.weigh(account, alone)).toEqual({ confidence: 0.7, enough: true });
  });
});

describe("what is told beside a figure", () => {
  const told = (low: number, start: number, more: Partial<Account> = {}) =>
    ({ ...account, low, high: low, trigger: { start, end: start + 2 }, ...more }) as Account & { kind: "figure" };
  const places = [{ name: "Osh" }, { name: "Talas" }];
  const nine = told(9, 0, { place: 0, placeStated: true });

  it("is the same number at other words, and other numbers of the kind", () => {
    const all = beside([nine, told(9, 40), told(9, 80), told(7, 90), told(3, 95)], places);
    expect(toldBeside(nine, all)).toEqual({ again: 2, others: 2 });
  });

  it("is nothing that is told of another place, of another kind or as a part", () => {
    const elsewhere = told(7, 50, { place: 1, placeStated: true });
    const hurt = told(5, 60, { measure: "injured" } as Partial<Account>);
    const part = told(2, 70, { partOf: "f1" } as Partial<Account>);
    expect(toldBeside(nine, beside([nine, elsewhere, hurt, part], places))).toEqual({ again: 0, others: 0 });
  });
});
