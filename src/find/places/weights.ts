import { GAZETTEER_KINDS, type LanguagePack, NAME_SORTS } from "#lang";
import { SIGNS } from "./candidate.js";

/** Weights of the two linear judgements, from lexicon/place-weights.tsv: is it a place at all, and which one. */
export interface PlaceWeights {
  /** Sum of the weights of a candidate's signs, and of `bias`. */
  signs(signs: number): number;
  /** One weight by name; throws where the table has none. */
  of(name: string): number;
  /** Which place: by what is known of a sense. */
  readonly sense: {
    readonly told: number;
    readonly people: number;
    readonly speakingCapital: number;
    readonly unitWord: number;
    readonly cityUnit: number;
    /** By kind of the gazetteer and sort of name, in their orders; 0 where the table has none. */
    readonly kinds: readonly number[];
    readonly sorts: readonly number[];
  };
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

/** Weights by judgement and feature: "place inside", "sense people". Those that the table lacks weigh `otherwise`; without it all must be there. */
export function weightsOf(table: ReadonlyMap<string, number>, otherwise?: number): PlaceWeights {
  const of = (name: string): number => {
    const weight = table.get(name) ?? otherwise;
    if (weight === undefined) throw new Error(`lexicon/place-weights.tsv has no "${name}".`);
    return weight;
  };
  const bits = Object.entries(SIGNS).map(([sign, bit]) => ({ bit, weight: of(`place ${sign}`) }));
  const bias = of("place bias");
  return {
    of,
    signs: (signs) => bits.reduce((sum, s) => (signs & s.bit ? sum + s.weight : sum), bias),
    sense: {
      told: of("sense told"),
      people: of("sense people"),
      speakingCapital: of("sense speaking-capital"),
      unitWord: of("sense unit-word"),
      cityUnit: of("sense city-unit"),
      kinds: GAZETTEER_KINDS.map((kind) => table.get(`sense kind-${kind}`) ?? 0),
      sorts: NAME_SORTS.map((sort) => table.get(`sense name-${sort}`) ?? 0),
    },
    near: {
      sameCountry: of("sense same-country"),
      sameUnit: of("sense same-unit"),
      nearBy: of("sense near-by"),
      calm: of("sense calm"),
    },
  };
}
