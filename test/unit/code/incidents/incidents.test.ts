import { describe, expect, it } from "vitest";
import type { FeatureWeights } from "#code";
import type { Account, EventAccount, Upos } from "#record";
import { incidentsOf, reportIncident } from "#record";
import { fitIncidents } from "../../../../scripts/train/incident-model.js";
import { BIAS, mayBeIncident, poolOdds, type Told, withIncidents } from "../../../../src/code/incidents/index.js";

const event = (more: Partial<EventAccount> = {}): EventAccount => ({
  id: "e1",
  kind: "event",
  type: "ASSAULT",
  trigger: { start: 10, end: 16 },
  evidence: [{ start: 0, end: 40 }],
  attribution: [],
  factuality: "CT+",
  stage: "done",
  actors: [],
  recipients: [],
  rules: ["frames/attack"],
  confidence: 0.5,
  ...more,
});
/** Words of one character each, every sentence with its own; the event above stands at the eleventh. */
const wordsOf = (...sentences: readonly (readonly (readonly [lemma: string, upos: Upos])[])[]): Told["parse"] => {
  const words = sentences.flat();
  return {
    size: words.length,
    end: Uint32Array.from(words, (_, i) => i + 1),
    lemma: words.map(([lemma]) => lemma),
    upos: words.map(([, upos]) => upos),
    sentence: Uint32Array.from([0, ...sentences.map((_, i) => sentences.slice(0, i + 1).flat().length)]),
    sentenceOf: Uint32Array.from(sentences.flatMap((own, i) => own.map(() => i))),
  };
};
const dots = (count: number): [string, Upos][] => Array.from({ length: count }, () => [".", "PUNCT"]);
const told = (accounts: readonly Account[], more: Partial<Told> = {}): Told => ({
  parse: wordsOf(dots(20)),
  accounts,
  actors: [],
  times: [
    {
      start: 20,
      end: 24,
      type: "DATE",
      value: "1961",
      from: "1961-01-01",
      to: "1962-01-01",
      precision: "year",
      rule: "t",
    },
  ],
  places: [],
  quantities: [],
  published: "2022-01-07",
  ...more,
});
const marks = (accounts: readonly Account[]) => accounts.map((a) => (a.kind === "event" ? a.incident : undefined));

const chanceOf = (odds: number) => Math.round(100 / (1 + Math.exp(-odds))) / 100;

describe("incidents", () => {
  it("weighs violent events alone, and of these none that is denied", () => {
    expect(mayBeIncident(event())).toBe(true);
    expect(mayBeIncident(event({ type: "CONSULT" }))).toBe(false);
    expect(mayBeIncident(event({ factuality: "CT-" }))).toBe(false);
    expect(mayBeIncident(event({ factuality: "Uu", claimed: "CT-" }))).toBe(false);
  });

  it("makes the likeliest event as likely as its report, and the others less by their own odds", () => {
    const weights: FeatureWeights = new Map([
      [BIAS, new Map([["", 1]])],
      ["age", new Map([["years", -2]])],
      ["report: more than", new Map([["1", 1]])],
    ]);
    expect(marks(withIncidents(told([event()]), weights))).toEqual([0.73]);
    const old = event({ time: 0 });
    expect(marks(withIncidents(told([old]), weights))).toEqual([0.27]);
    // Odds of the report: e^2 · (1 + e^-2) / 2.
    expect(marks(withIncidents(told([old, event({ id: "e2" })]), weights))).toEqual([0.11, 0.81]);
  });

  it("weighs the nouns and verbs of its sentence and of the report, once each, and no names", () => {
    const weights: FeatureWeights = new Map([
      ["word", new Map([["bomb", 2]])],
      ["report: word", new Map(["bomb", "Oslo", "."].map((word) => [word, 4]))],
    ]);
    const near = wordsOf(dots(10), [
      ["bomb", "NOUN"],
      ["bomb", "VERB"],
      ["Oslo", "PROPN"],
    ]);
    const far = wordsOf([["bomb", "NOUN"]], dots(12));
    expect(marks(withIncidents(told([event()], { parse: near }), weights))).toEqual([chanceOf(6 / Math.SQRT2)]);
    expect(marks(withIncidents(told([event()], { parse: far }), weights))).toEqual([chanceOf(4 / Math.SQRT2)]);
  });

  it("pools the odds of any number of events by their mean", () => {
    expect(poolOdds([Math.log(1), Math.log(3)])).toBeCloseTo(Math.log(2));
    expect(poolOdds(new Array<number>(300_000).fill(1))).toBeCloseTo(1);
  });

  it("counts a report by its likeliest event", () => {
    const accounts = [event({ incident: 0.2 }), event({ incident: 0.4 }), event({ type: "CONSULT" })];
    expect(reportIncident(accounts)).toBe(0.4);
    expect(incidentsOf(accounts)).toHaveLength(2);
    expect(incidentsOf([accounts[0]!, accounts[2]!])).toEqual([]);
  });

  it("learns from whole reports which of their events are incidents", () => {
    const fresh = (i: number) => event({ id: `f${i}`, rules: ["frames/bomb"] });
    const old = (i: number) => event({ id: `o${i}`, rules: ["frames/war"], background: true });
    const reports = Array.from({ length: 160 }, (_, i) => ({
      told: told(i % 2 ? [fresh(i), old(i)] : [old(i), event({ id: `x${i}`, rules: ["frames/war"] })]),
      relevant: i % 2 === 1,
    }));
    const [bomb, war] = marks(
      withIncidents(
        told([fresh(0), old(0)]),
        fitIncidents(reports, () => true),
      ),
    );
    expect(bomb).toBeGreaterThan(0.7);
    expect(war).toBeLessThan(0.3);
  });
});
