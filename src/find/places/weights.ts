import type { LanguagePack } from "#lang";
import { SIGNS } from "./candidate.js";

/** Weights of the two linear judgements, from lexicon/place-weights.tsv: is it a place at all, and which one. */
export interface PlaceWeights {
  /** Sum of the weights of a candidate's signs, and of `bias`. */
  signs(signs: number): number;
  /** One weight by name; throws where the table has none. */
  of(name: string): number;
  /** Which place: by kind of the gazetteer and sort of name; 0 where the table has none. */
  kind(kind: string): number;
  sort(sort: string): number;
  /** Which place: by what the report's other names are. */
  readonly near: {
    readonly sameCountry: number;
    readonly sameUnit: number;
    readonly nearBy: number;
    /** Weight of no context at all, beside which the others count. */
    readonly calm: number;
  };
}

export function openPlaceWeights(pack: LanguagePack): PlaceWeights {
  return weightsOf(
    new Map(pack.lexicon("place-weights").map((r) => [`${r.judgement} ${r.feature}`, Number(r.weight)])),
  );
}

/** Weights by judgement and feature: "place inside", "sense people". */
export function weightsOf(table: ReadonlyMap<string, number>): PlaceWeights {
  const of = (name: string): number => {
    const weight = table.get(name);
    if (weight === undefined) throw new Error(`lexicon/place-weights.tsv has no "${name}".`);
    return weight;
  };
  const bits = Object.entries(SIGNS).map(([sign, bit]) => ({ bit, weight: of(`place ${sign}`) }));
  const bias = of("place bias");
  return {
    of,
    signs: (signs) => bits.reduce((sum, s) => (signs & s.bit ? sum + s.weight : sum), bias),
    kind: (kind) => table.get(`sense kind-${kind}`) ?? 0,
    sort: (sort) => table.get(`sense name-${sort}`) ?? 0,
    near: {
      sameCountry: of("sense same-country"),
      sameUnit: of("sense same-unit"),
      nearBy: of("sense near-by"),
      calm: of("sense calm"),
    },
  };
}
