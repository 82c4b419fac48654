import type { Gazetteer } from "#lang";
import { type Group, gather, groupNames, rankSenses, support } from "../../../src/find/places/rank-senses.js";
import { type PlaceWeights, weightsOf } from "../../../src/find/places/weights.js";
import { descend, dot, type Features, shares } from "./linear.js";
import { type Example, goldOf, kilometres } from "./place-data.js";

/** A sense is right where it lies as near to the gold point as this. */
const RIGHT_KM = 161;
/** Each time the context is that of the weights learned before. */
const ROUNDS = 3;
/** What is believed beforehand: the larger place is meant, the country and the natural feature before towns named after them. */
const NATURAL = ["sea", "lake", "canal", "river", "mountain", "desert", "valley", "island", "region", "site"];
const START: Readonly<Record<string, number>> = {
  people: 1,
  told: 4,
  "speaking-capital": 3,
  "name-former": -2,
  "kind-country": 4,
  ...Object.fromEntries(NATURAL.map((kind) => [`kind-${kind}`, 4])),
};

/** One name of a report: its senses, and which of them are right. */
interface Choice {
  readonly senses: readonly Features[];
  readonly right: readonly boolean[];
}

/** Learns which place of a name is meant: weights by feature, as in lexicon/place-weights.tsv. */
export function fitSenses(
  examples: readonly Example[],
  features: readonly string[],
  gazetteer: Gazetteer,
): Map<string, number> {
  const start = features.map((f) => START[f] ?? 0);
  let learned = new Map(features.map((f, k) => [f, start[k]!]));
  const priors = new Map<Example, Map<string, number[]>>(
    examples.map((e) => [e, priorFeatures(e, features, gazetteer)]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const weights = senseWeights(learned);
    const choices = examples.flatMap((e) => choicesOf(e, priors.get(e)!, features, gazetteer, weights));
    const found = descend(start, choices.length, (i, w, slope) => addSlope(choices[i]!, w, slope));
    learned = new Map(features.map((f, k) => [f, found[k]!]));
  }
  return learned;
}

/** The weights of this judgement alone; "calm" is no weight but a constant of the context. */
export function senseWeights(learned: ReadonlyMap<string, number>): PlaceWeights {
  const named = [...learned].map(([feature, weight]): [string, number] => [`sense ${feature}`, weight]);
  return weightsOf(new Map([...named, ["sense calm", 1]]), 0);
}

const keyOf = (g: Group, place: number): string => `${g.mentions[0]!.from} ${place}`;

/** What each weight is multiplied with in a sense's prior, by asking with that weight at 1 and all others at 0. */
function priorFeatures(e: Example, features: readonly string[], gazetteer: Gazetteer): Map<string, number[]> {
  const values = new Map<string, number[]>();
  features.forEach((feature, k) => {
    const probe = senseWeights(new Map([[feature, 1]]));
    for (const g of groupNames(e.parse, e.candidates, gazetteer, probe)) {
      for (const s of g.senses) {
        const key = keyOf(g, s.place);
        let row = values.get(key);
        if (!row) values.set(key, (row = features.map(() => 0)));
        row[k] = s.prior;
      }
    }
  });
  return values;
}

const SUPPORT = ["same-country", "same-unit", "near-by"];

function choicesOf(
  e: Example,
  priors: ReadonlyMap<string, number[]>,
  features: readonly string[],
  gazetteer: Gazetteer,
  weights: PlaceWeights,
): Choice[] {
  const groups = rankSenses(e.parse, e.candidates, gazetteer, weights);
  const context = gather(groups, gazetteer);
  const choices: Choice[] = [];
  for (const g of groups) {
    const gold = g.mentions.map((c) => goldOf(e, c)).find((p) => p?.lat !== undefined);
    if (!gold || g.senses.length < 2) continue;
    const right = g.senses.map((s) => kilometres(gazetteer, s.place, gold.lat!, gold.lon!) <= RIGHT_KM);
    if (!right.includes(true) || !right.includes(false)) continue;
    const own = g.senses[0]!.place;
    const senses = g.senses.map((s) => {
      const row = [...(priors.get(keyOf(g, s.place)) ?? features.map(() => 0))];
      for (const name of SUPPORT) {
        const probe = senseWeights(new Map([[name, 1]]));
        row[features.indexOf(name)] = support(s.place, own, g.weight, context, gazetteer.columns, probe);
      }
      return row;
    });
    choices.push({ senses, right });
  }
  return choices;
}

/** Slope of minus the logarithm of the share that the right senses have together. */
function addSlope({ senses, right }: Choice, weights: Float64Array, slope: Float64Array): void {
  const all = shares(senses.map((f) => dot(f, weights)));
  const rightShare = all.reduce((sum, p, i) => sum + (right[i] ? p : 0), 0);
  senses.forEach((features, i) => {
    const by = all[i]! - (right[i] ? all[i]! / Math.max(rightShare, 1e-9) : 0);
    for (let k = 0; k < features.length; k++) slope[k]! += by * features[k]!;
  });
}
