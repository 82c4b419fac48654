import type { Gazetteer } from "#lang";
import type { Candidate } from "../../../src/find/places/candidate.js";
import { firmNames, judge } from "../../../src/find/places/judge-names.js";
import { type PlaceWeights, weightsOf } from "../../../src/find/places/weights.js";
import { descend, dot, type Features } from "./linear.js";
import { type Example, goldOf } from "./place-data.js";

/** What is believed beforehand: part of the name of a person, a firm or a street is no place, nor are capitals, however seldom they are seen. */
const START: Readonly<Record<string, number>> = {
  "person-left": -4,
  surname: -3,
  "like-person": -3,
  brand: -3,
  street: -3,
  acronym: -3,
  "acronym-country": 4,
  container: 2,
  contained: 2,
  dateline: 3,
};

interface Item {
  readonly features: Features;
  readonly isPlace: boolean;
}

/**
 * Learns whether a name is a place at all, once every candidate has its sense. `isNeutral` says which candidates count neither
 * way where the gold data has no toponym: they are left out.
 */
export function fitJudgement(
  examples: readonly Example[],
  features: readonly string[],
  gazetteer: Gazetteer,
  isNeutral: (e: Example, c: Candidate) => boolean,
): Map<string, number> {
  const probes = features.map((f) => probeOf(f, features));
  const items = examples.flatMap((e) => itemsOf(e, probes, gazetteer, isNeutral));
  const start = features.map((f) => START[f] ?? 0);
  const weights = descend(start, items.length, (i, w, slope) => addSlope(items[i]!, w, slope));
  weights[features.indexOf("bias")]! -= cutOf(items, weights);
  return new Map(features.map((f, k) => [f, weights[k]!]));
}

/** Weights of which one is 1 and all others 0: with them the judgement says what the one is multiplied with. */
function probeOf(feature: string, features: readonly string[]): PlaceWeights {
  return weightsOf(new Map(features.map((f) => [`place ${f}`, f === feature ? 1 : 0])), 0);
}

function itemsOf(
  e: Example,
  probes: readonly PlaceWeights[],
  gazetteer: Gazetteer,
  isNeutral: (e: Example, c: Candidate) => boolean,
): Item[] {
  const firm = firmNames(e.candidates);
  const items: Item[] = [];
  for (const c of e.candidates) {
    const isPlace = goldOf(e, c) !== undefined;
    if (c.place === 0 || (!isPlace && isNeutral(e, c))) continue;
    items.push({ features: probes.map((probe) => judge(c, firm, gazetteer, probe)), isPlace });
  }
  return items;
}

/** Slope of the logistic loss. */
function addSlope({ features, isPlace }: Item, weights: Float64Array, slope: Float64Array): void {
  const by = 1 / (1 + Math.exp(-dot(features, weights))) - (isPlace ? 1 : 0);
  for (let k = 0; k < features.length; k++) slope[k]! += by * features[k]!;
}

/** The score above which names are kept for the highest F1. */
function cutOf(items: readonly Item[], weights: Float64Array): number {
  const scored = items.map((i) => ({ score: dot(i.features, weights), isPlace: i.isPlace }));
  scored.sort((a, b) => b.score - a.score);
  const all = scored.filter((s) => s.isPlace).length;
  let [right, best, cut] = [0, 0, 0];
  scored.forEach((s, i) => {
    if (s.isPlace) right++;
    const f1 = (2 * right) / (all + i + 1);
    if (f1 > best) [best, cut] = [f1, (s.score + (scored[i + 1]?.score ?? s.score)) / 2];
  });
  return cut;
}
