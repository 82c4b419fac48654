import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { Account } from "#record";
import { type FeatureWeights, oddsOf, openFeatureWeights } from "../feature-weights.js";
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
  const rows = pack.lexicon("confidence");
  const names = [...new Set(rows.map(({ group = "" }) => group))];
  const groups = new Map(names.map((name) => [name, openFeatureWeights(rows.filter(({ group }) => group === name))]));
  return {
    weigh(account, beside) {
      const weights = groups.get(groupOf(account));
      if (!weights) return { confidence: account.confidence, enough: true };
      const chance = chanceOf(weights, account, beside);
      return { confidence: Math.round(100 * chance) / 100, enough: chance >= leastOf(weights, account, beside) };
    },
  };
}

/** Feature that is no weight but the least confidence with which an account is told. */
const LEAST = "least";
const LEAD = "lead";
const NO_FACT = "no fact";
/** The sentences at the head of a report, its headline among them: what is told there is what the report is about. */
const LEAD_SENTENCES = 3;

/** Less will do for what is told at the head of a report, and for what is not told as a plain fact. */
function leastOf(weights: FeatureWeights, account: Account, { parse }: Beside): number {
  const least = weights.get(LEAST);
  const isLead = parse.sentenceOf[wordAt(parse, account.trigger.start)]! < LEAD_SENTENCES;
  const asked = (of: string) => least?.get(of) ?? 0;
  return asked("") + (isLead ? asked(LEAD) : 0) + (isPlainFact(account) ? 0 : asked(NO_FACT));
}

function chanceOf(weights: FeatureWeights, account: Account, beside: Beside): number {
  return 1 / (1 + Math.exp(-oddsOf(weights, (feature) => featuresOf(account, beside, feature))));
}

/** As done, for sure, as news and in the publisher's own voice. */
function isPlainFact({ factuality, claimed, stage, background, attribution }: Account): boolean {
  return factuality === "CT+" && !claimed && stage === "done" && !background && attribution.length === 0;
}
