import { describe, expect, it } from "vitest";
import type { Account } from "#record";
import { besideOf, featuresOf } from "../../../../src/code/confidence/index.js";
import { parseOf } from "../../../support/parse-of.js";

const parse = parseOf(`
  Gunmen gunman NOUN NNS 4 nsubj
  and and CCONJ CC 3 cc
  looters looter NOUN NNS 1 conj
  attacked attack VERB VBD 0 root
  the the DET DT 6 det
  depot depot NOUN NN 4 obj`);
const at = (words: string) => {
  const start = parse.text.indexOf(words);
  return { start, end: start + words.length };
};
const told = (actors: readonly number[]) =>
  ({
    kind: "event",
    type: "ASSAULT",
    trigger: at("attacked"),
    evidence: [{ start: 0, end: parse.text.length }],
    attribution: [],
    rules: ["frames/attack"],
    confidence: 0.7,
    factuality: "CT+",
    stage: "done",
    actors,
    recipients: [],
    objects: [at("the depot")],
  }) as unknown as Account;

/** Whom the words name come first; the last stands for one that only a role made somebody. */
const actors = [at("looters"), at("Gunmen"), at("Gunmen and looters")];

function seen(account: Account): Map<string, number> {
  const features = new Map<string, number>();
  const beside = besideOf({ parse, accounts: [account], actors, found: 2, places: [] });
  featuresOf(account, beside, (what, which, amount) => features.set(which ? `${what} ${which}` : what, amount));
  return features;
}

describe("what the words say of an account", () => {
  it("is where its trigger hangs", () => {
    const features = seen(told([1]));
    expect(["is root", "is VERB", "under nothing"].map((name) => features.get(name))).toEqual([1, 1, 1]);
  });

  it("is what follows a role that may be cut short", () => {
    expect(seen(told([1])).get("role then CCONJ")).toBe(1);
    const whole = seen(told([2]));
    expect([whole.get("role then CCONJ"), whole.get("role then VERB")]).toEqual([undefined, 1]);
    expect(whole.get("thing then nothing")).toBe(1);
  });

  it("is how a role hangs on the trigger, and what its words leave out", () => {
    const cut = seen(told([1]));
    expect(["actor via nsubj", "actor loses conj", "object via obj"].map((name) => cut.get(name))).toEqual([1, 1, 1]);
    expect(seen(told([2])).has("actor loses conj")).toBe(false);
    expect(seen(told([0])).get("actor via conj<nsubj")).toBe(1);
  });

  it("is which roles a rule has filled", () => {
    expect(seen(told([1])).get("with actor and object frames/attack")).toBe(1);
    expect(seen(told([])).get("with object frames/attack")).toBe(1);
  });

  it("is who of those named in the clause stands in no role", () => {
    const half = seen(told([1]));
    expect([half.get("left out"), half.get("left out near")]).toEqual([1, 1]);
    expect(seen(told([2])).has("left out")).toBe(false);
  });
});
