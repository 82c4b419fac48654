import type { LanguagePack } from "#lang";

/** Ids of the rules in `rules/claims`, by what they make: a claim of an attribution, an answer of a denial. */
export interface ClaimRules {
  readonly telling: string;
  readonly answer: string;
}

export function createClaimRules(pack: LanguagePack): ClaimRules {
  const idOf = (makes: string): string => {
    const rule = pack.rules("claims").find(({ match }) => (match as { makes: string }).makes === makes);
    if (!rule) throw new Error(`rules/claims: no rule makes "${makes}".`);
    return rule.id;
  };
  return { telling: idOf("claim"), answer: idOf("answer") };
}
