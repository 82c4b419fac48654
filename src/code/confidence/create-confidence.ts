import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { Account } from "#record";
import type { Beside } from "./beside.js";
import { featuresOf, groupOf } from "./features.js";

export interface Confidence {
  weigh(account: Account, beside: Beside): Weighed;
}

export interface Weighed {
  /** How sure it is that an account is right, from 0 to 1: of accounts with .8, about eight in ten are. */
  readonly confidence: number;
  /** True where an account is sure enough to be told; of what is no plain fact less is asked. */
  readonly enough: boolean;
}

/**
 * Opens lexicon/confidence.tsv: log-odds by group of accounts, feature and what it is of, fitted on accounts known to be right or wrong
 * (`scripts/train.ts confidence`), and what one must have to be told, as feature `least`, with what is added to it at the head of a report
 * and for what is no plain fact. A group without weights keeps what its rules promise.
 */
export function createConfidence(pack: LanguagePack): Confidence {
  const groups = new Map<string, Weights>();
  for (const { group = "", feature = "", of = "", weight } of pack.lexicon("confidence")) {
    let weights = groups.get(group);
    if (!weights) groups.set(group, (weights = new Map()));
    let kinds = weights.get(feature);
    if (!kinds) weights.set(feature, (kinds = new Map()));
    kinds.set(of, Number(weight));
  }
  return {
    weigh(account, beside) {
      const weights = groups.get(groupOf(account));
      if (!weights) return { confidence: account.confidence, enough: true };
      const chance = chanceOf(weights, account, beside);
      return { confidence: Math.round(100 * chance) / 100, enough: chance >= leastOf(weights, account, beside) };
    },
  };
}

/** Log-odds by what is seen and of which kind. */
type Weights = Map<string, Map<string, number>>;

/** Feature that is no weight but the least confidence with which an account is told. */
const LEAST = "least";
const LEAD = "lead";
const NO_FACT = "no fact";
/** The sentences at the head of a report, its headline among them: what is told there is what the report is about. */
const LEAD_SENTENCES = 3;

/** Less will do for what is told at the head of a report, and for what is not told as a plain fact. */
function leastOf(weights: Weights, account: Account, { parse }: Beside): number {
  const least = weights.get(LEAST);
  const isLead = parse.sentenceOf[wordAt(parse, account.trigger.start)]! < LEAD_SENTENCES;
  const asked = (of: string) => least?.get(of) ?? 0;
  return asked("") + (isLead ? asked(LEAD) : 0) + (isPlainFact(account) ? 0 : asked(NO_FACT));
}

function chanceOf(weights: Weights, account: Account, beside: Beside): number {
  let odds = 0;
  featuresOf(account, beside, (what, which, amount) => {
    odds += (weights.get(what)?.get(which) ?? 0) * amount;
  });
  return 1 / (1 + Math.exp(-odds));
}

/** As done, for sure, as news and in the publisher's own voice. */
function isPlainFact({ factuality, claimed, stage, background, attribution }: Account): boolean {
  return factuality === "CT+" && !claimed && stage === "done" && !background && attribution.length === 0;
}
