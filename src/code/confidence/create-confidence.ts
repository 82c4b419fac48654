import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import type { Beside } from "./beside.js";
import { featuresOf, groupOf } from "./features.js";

export interface Confidence {
  /** How sure it is that an account is right, from 0 to 1: of accounts with .8, about eight in ten are. */
  of(account: Account, beside: Beside): number;
  /** True where an account is sure enough to be told, were it told as a fact: what was denied or only feared is told as well. */
  enough(account: Account, beside: Beside): boolean;
}

/**
 * Opens lexicon/confidence.tsv: log-odds by group of accounts and feature, fitted on accounts known to be right or wrong
 * (`scripts/train.ts confidence`), and what one must have to be told, as feature `least`. A group without weights keeps what its rules
 * promise.
 */
export function createConfidence(pack: LanguagePack): Confidence {
  const groups = new Map<string, Map<string, number>>();
  for (const { group = "", feature = "", weight } of pack.lexicon("confidence")) {
    let weights = groups.get(group);
    if (!weights) groups.set(group, (weights = new Map()));
    weights.set(feature, Number(weight));
  }
  return {
    of(account, beside) {
      const weights = groups.get(groupOf(account));
      return weights ? Math.round(100 * chanceOf(weights, account, beside)) / 100 : account.confidence;
    },
    enough(account, beside) {
      const weights = groups.get(groupOf(account));
      const least = weights?.get(LEAST) ?? 0;
      return !weights || chanceOf(weights, asFact(account), beside) >= least;
    },
  };
}

/** Feature that is no weight but the least confidence with which an account is told. */
const LEAST = "least";

function chanceOf(weights: ReadonlyMap<string, number>, account: Account, beside: Beside): number {
  let odds = 0;
  featuresOf(account, beside, (name, amount) => {
    odds += (weights.get(name) ?? 0) * amount;
  });
  return 1 / (1 + Math.exp(-odds));
}

function asFact(account: Account): Account {
  return { ...account, factuality: "CT+", claimed: undefined, stage: "done", background: undefined, attribution: [] };
}
