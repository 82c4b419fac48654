import { groupOf } from "#code";
import { createEngine } from "#engine";
import type { LanguagePack } from "#lang";
import { fitConfidence, LEAST_JUDGED, promised } from "../scripts/train/confidence-model.js";
import { foldOf } from "./folds.js";
import { DRAWN, type JudgedAccount, judgedAccounts } from "./judged-accounts.js";

const FOLDS = 5;
const BINS = 10;
/** A bin counts as held where this share of the accounts is in it. */
const HELD = 0.05;

interface Bin {
  readonly accounts: number;
  readonly promised: number;
  readonly right: number;
}

/** Whether confidence keeps what it promises, over accounts that its weights were not fitted on. */
export interface Calibration {
  readonly set: string;
  readonly accounts: number;
  readonly right: number;
  /** Mean distance between what the bins promise and what is right, by accounts. */
  readonly expectedError: number;
  /** Mean confidence of right accounts less that of wrong ones. */
  readonly apart: number;
  readonly binsHeld: number;
  readonly bins: readonly Bin[];
}

/** The pack without confidence weights: accounts keep what their rules promise. */
export function uncalibrated(pack: LanguagePack): LanguagePack {
  return { ...pack, lexicon: (name) => (name === "confidence" ? [] : pack.lexicon(name)) };
}

/** The draw only measures. */
export function isForFitting({ set }: JudgedAccount): boolean {
  return set !== DRAWN;
}

/** Calibration by set, each fifth promised by weights fitted on the other four. */
export async function measureCalibration(pack: LanguagePack): Promise<Calibration[]> {
  const judged = await judgedAccounts(createEngine(uncalibrated(pack)));
  const told = new Map<string, [number, boolean][]>();
  const tell = (set: string, account: number, right: boolean) =>
    told.set(set, [...(told.get(set) ?? []), [account, right]]);
  for (const group of new Set(judged.map(({ account }) => groupOf(account)))) {
    const own = judged.filter(({ account }) => groupOf(account) === group);
    const fit = own.filter(isForFitting);
    for (let fold = 0; fold < FOLDS; fold++) {
      const others = fit.filter(({ report }) => foldOf(report, FOLDS) !== fold);
      const weights = others.length < LEAST_JUDGED ? undefined : fitConfidence(group, others);
      for (const known of own.filter(({ report }) => foldOf(report, FOLDS) === fold)) {
        tell(known.set, weights ? promised(weights, known) : known.account.confidence, known.right);
      }
    }
  }
  return [...told].map(([set, pairs]) => calibrationOf(set, pairs));
}

/** Ten bins of equal width over promises and outcomes. */
export function calibrationOf(
  set: string,
  pairs: readonly (readonly [promised: number, right: boolean])[],
): Calibration {
  const bins: Bin[] = Array.from({ length: BINS }, (_, i) => {
    const own = pairs.filter(([p]) => Math.min(BINS - 1, Math.floor(p * BINS)) === i);
    return { accounts: own.length, promised: mean(own.map(([p]) => p)), right: mean(own.map(([, r]) => (r ? 1 : 0))) };
  });
  const gap = bins.reduce((sum, b) => sum + b.accounts * Math.abs(b.promised - b.right), 0);
  const of = (wanted: boolean) => mean(pairs.filter(([, right]) => right === wanted).map(([p]) => p));
  return {
    set,
    accounts: pairs.length,
    right: mean(pairs.map(([, right]) => (right ? 1 : 0))),
    expectedError: round(gap / pairs.length),
    apart: round(of(true) - of(false)),
    binsHeld: bins.filter((b) => b.accounts >= HELD * pairs.length).length,
    bins,
  };
}

/** The tables as Markdown. */
export function calibrationTable(calibrations: readonly Calibration[]): string {
  return calibrations
    .map(({ set, accounts, right, expectedError, apart, binsHeld, bins }) =>
      [
        `## Confidence on ${set}`,
        "",
        `${accounts} accounts, ${right} right; expected calibration error ${expectedError} (aim: at most .08); right accounts ${apart} above wrong ones (aim: .15); ${binsHeld} bins hold 5 % (aim: 4).`,
        "",
        "| bin | accounts | promised | right |",
        "|---|---|---|---|",
        ...bins.map((b, i) =>
          b.accounts === 0
            ? `| ${i / BINS}– | 0 | | |`
            : `| ${i / BINS}– | ${b.accounts} | ${b.promised.toFixed(2)} | ${b.right.toFixed(2)} |`,
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : round(values.reduce((a, b) => a + b, 0) / values.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
