import type { LanguagePack } from "#lang";
import type { Account, Span } from "#record";
import { featuresOf } from "./features.js";

/** How sure it is that an account is right, from 0 to 1: of accounts with .8, about eight in ten are. */
export type ConfidenceOf = (account: Account, actors: readonly Span[]) => number;

/**
 * Opens lexicon/confidence.tsv: log-odds by kind of account and feature, fitted on accounts known to be right or wrong
 * (`scripts/train.ts confidence`). A kind without weights keeps what its rules promise.
 */
export function createConfidence(pack: LanguagePack): ConfidenceOf {
  const kinds = new Map<string, Map<string, number>>();
  for (const { kind = "", feature = "", weight } of pack.lexicon("confidence")) {
    let weights = kinds.get(kind);
    if (!weights) kinds.set(kind, (weights = new Map()));
    weights.set(feature, Number(weight));
  }
  return (account, actors) => {
    const weights = kinds.get(account.kind);
    if (!weights) return account.confidence;
    let odds = 0;
    featuresOf(account, actors, (name, amount) => {
      odds += (weights.get(name) ?? 0) * amount;
    });
    return Math.round(100 / (1 + Math.exp(-odds))) / 100;
  };
}
