import type { LanguagePack } from "#lang";

/** What can decide on a word's factuality or stage; `match.ground` of a rule in `rules/factuality`. */
export const GROUNDS = [
  "told",
  "negation",
  "auxiliary",
  "adverb",
  "adjective",
  "condition",
  "question",
  "order",
  "complement",
  "infinitive",
  "purpose",
  "due",
  "credited",
  "vouched",
  "habit",
  "learned",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Rule ids by ground. Throws where the pack has no rule for one: every judgement names its reasons. */
export function createFactualityRules(pack: LanguagePack): Readonly<Record<Ground, string>> {
  const ids = new Map(pack.rules("factuality").map(({ id, match }) => [(match as { ground: string }).ground, id]));
  for (const ground of ids.keys())
    if (!GROUNDS.includes(ground as Ground)) throw new Error(`rules/factuality: there is no ground "${ground}".`);
  return Object.fromEntries(
    GROUNDS.map((ground) => {
      const id = ids.get(ground);
      if (!id) throw new Error(`rules/factuality: no rule for "${ground}".`);
      return [ground, id];
    }),
  ) as Record<Ground, string>;
}
