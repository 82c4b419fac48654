/**
 * Something that speaks for or against an account or a report: what it is, of which kind ("" where it has none), and how much of it there is. Two
 * names are not made one: a string for each would cost more than all the rest of weighing.
 */
export type Feature = (what: string, which: string, amount: number) => void;

/** Log-odds by what is seen and of which kind. */
export type FeatureWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The rows of a lexicon with the columns `feature`, `of` and `weight`. */
export function openFeatureWeights(rows: readonly Readonly<Record<string, string>>[]): FeatureWeights {
  const weights = new Map<string, Map<string, number>>();
  for (const { feature = "", of = "", weight } of rows) {
    let kinds = weights.get(feature);
    if (!kinds) weights.set(feature, (kinds = new Map()));
    kinds.set(of, Number(weight));
  }
  return weights;
}

/** Log-odds of all that is told. */
export function oddsOf(weights: FeatureWeights, tell: (feature: Feature) => void): number {
  let odds = 0;
  tell((what, which, amount) => {
    odds += (weights.get(what)?.get(which) ?? 0) * amount;
  });
  return odds;
}
