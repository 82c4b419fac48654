import type { Dropped, Explained } from "#engine";
import type { Account } from "#record";

/** What an explanation holds of some accounts, told and dropped: they themselves, with their trees, rules and cases. */
export function cutExplained(
  { trees, rules, cases }: Explained,
  told: readonly Account[],
  dropped: readonly Dropped[],
) {
  const shown = [...told, ...dropped.map(({ account }) => account)];
  const ids = new Set(shown.flatMap((account) => account.rules));
  const ofShown = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(shown.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]]])));
  return {
    considered: dropped,
    trees: ofShown(trees),
    rules: Object.fromEntries(Object.entries(rules).filter(([id]) => ids.has(id))),
    cases: ofShown(cases),
  };
}
