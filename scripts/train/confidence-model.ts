import { featuresOf } from "#code";
import { BY_HAND, BY_PARTS, type JudgedAccount, LOOKED_AT } from "../../bench/judged-accounts.js";

/** Log-odds by feature and what it is of, a tab between. */
export type Weights = ReadonlyMap<string, number>;

const ROUNDS = 300;
const RATE = 0.5;

interface Settings {
  /** Pull towards 0, so that a rule seen in few accounts moves little. */
  readonly pull: number;
  /** How much an account judged by hand says, against one of which gold knows the type or the number alone. */
  readonly hand: number;
}

/** For groups that hands alone have judged. */
const BY_HAND_ALONE: Settings = { pull: 8, hand: 1 };
const WITH_GOLD: Readonly<Record<string, Settings>> = {
  event: { pull: 8, hand: 2.5 },
  "figure killed": { pull: 2, hand: 0.1 },
  "figure injured": { pull: 2, hand: 0.1 },
};

/** A feature in fewer accounts tells nothing. */
const LEAST_SEEN = 5;
/** Of fewer judged accounts of a group nothing is learned. */
export const LEAST_JUDGED = 100;
/** Features that are not pulled: the share that is right in all, and what the rule promises. */
const FREE = new Set([nameOf("bias", ""), nameOf("prior", "")]);

/**
 * Says of an account only among which it was judged, and no account has it when it is told: what is learned about rules and roles where more is right
 * shall not promise as much elsewhere. Reports that were looked at to mend what is wrong have fewer wrong ones left; and of events of which only
 * the parts were annotated it was not asked how far they hold.
 */
const OF_SET: Readonly<Record<string, string>> = {
  [LOOKED_AT]: nameOf("outlived", ""),
  [BY_PARTS]: nameOf("unstaged", ""),
};

/** Fits a logistic model by whole-batch descent with a step of its own for each weight. No random part: the same accounts give the same weights. */
export function fitConfidence(group: string, judged: readonly JudgedAccount[]): Weights {
  const { pull, hand } = WITH_GOLD[group] ?? BY_HAND_ALONE;
  const of = judged.map(({ set }) => (set === BY_HAND || set === LOOKED_AT ? hand : 1));
  const features = frequentFeatures(judged);
  const names = [...features, ...Object.values(OF_SET)];
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = judged.map(({ account, beside, set }) => {
    const ofSet = OF_SET[set];
    const row: [number, number][] = ofSet ? [[index.get(ofSet)!, 1]] : [];
    featuresOf(account, beside, (what, which, amount) => {
      const at = index.get(nameOf(what, which));
      if (at !== undefined) row.push([at, amount]);
    });
    return row;
  });
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const slope = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < names.length; i++) slope[i] = FREE.has(names[i]!) ? 0 : pull * weights[i]!;
    rows.forEach((row, r) => {
      const miss = of[r]! * (chance(row, weights) - (judged[r]!.right ? 1 : 0));
      for (const [at, amount] of row) slope[at]! += miss * amount;
    });
    for (let i = 0; i < names.length; i++) {
      squares[i]! += slope[i]! ** 2;
      weights[i]! -= (RATE * slope[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return new Map(features.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
}

/** What a model promises of an account. */
export function promised(weights: Weights, { account, beside }: JudgedAccount): number {
  let odds = 0;
  featuresOf(account, beside, (what, which, amount) => {
    odds += (weights.get(nameOf(what, which)) ?? 0) * amount;
  });
  return 1 / (1 + Math.exp(-odds));
}

function frequentFeatures(judged: readonly JudgedAccount[]): string[] {
  const seen = new Map<string, number>();
  for (const { account, beside } of judged)
    featuresOf(account, beside, (what, which) => {
      const name = nameOf(what, which);
      seen.set(name, (seen.get(name) ?? 0) + 1);
    });
  return [...seen]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([name]) => name)
    .sort();
}

function nameOf(what: string, which: string): string {
  return `${what}\t${which}`;
}

function chance(row: readonly (readonly [number, number])[], weights: Float64Array): number {
  let odds = 0;
  for (const [at, amount] of row) odds += weights[at]! * amount;
  return 1 / (1 + Math.exp(-odds));
}
