import type { LanguagePack } from "#lang";
import type { Account, Span } from "#record";
import { featuresOf, groupOf } from "./features.js";

/** How sure it is that an account is right, from 0 to 1: of accounts with .8, about eight in ten are. */
export type ConfidenceOf = (account: Account, actors: readonly Span[]) => number;

/**
 * Opens lexicon/confidence.tsv: log-odds by group of accounts and feature, fitted on accounts known to be right or wrong
 * (`scripts/train.ts confidence`). A group without weights keeps what its rules promise.
 */
export function createConfidence(pack: LanguagePack): ConfidenceOf {
  const groups = new Map<string, Map<string, number>>();
  for (const { group = "", feature = "", weight } of pack.lexicon("confidence")) {
    let weights = groups.get(group);
    if (!weights) groups.set(group, (weights = new Map()));
    weights.set(feature, Number(weight));
  }
  return (account, actors) => {
    const weights = groups.get(groupOf(account));
    if (!weights) return account.confidence;
    let odds = 0;
    featuresOf(account, actors, (name, amount) => {
      odds += (weights.get(name) ?? 0) * amount;
    });
    return Math.round(100 / (1 + Math.exp(-odds))) / 100;
  };
}
