import {
  type Feature,
  type FeatureWeights,
  featuresOfEvent,
  featuresOfReport,
  mayBeIncident,
  poolOdds,
  REPORT_WORD,
  SENTENCE_WORD,
  type Told,
} from "#code";

/** A report, and whether it brings news of an incident, where that is known. */
export interface JudgedReport {
  readonly told: Told;
  readonly relevant: boolean | undefined;
}

/** True for a noun or verb that is no name. */
export type IsWord = (lemma: string) => boolean;

const ROUNDS = 300;
const RATE = 0.3;
/** Pull towards 0, so that a feature seen in few events moves little. */
const PULL = 10;
/** Words say little each, and are pulled less by so much: those of a report the less the rarer they are. */
const WORDS_SAY = { [REPORT_WORD]: 3, [SENTENCE_WORD]: 5 } as const;
/** A feature in fewer events, or of fewer reports, tells nothing. */
const LEAST_SEEN = 8;
const NEVER = 1e-6;

type Row = readonly (readonly [at: number, amount: number])[];

interface Seen {
  readonly report: ReadonlyMap<string, number>;
  readonly events: readonly ReadonlyMap<string, number>[];
}

/**
 * Fits how likely each event is an incident, where it is only known of the report whether it has one: its odds are those of its events, pooled.
 * Whole-batch descent with a step of its own for each weight; the same reports give the same weights.
 */
export function fitIncidents(judged: readonly JudgedReport[], isWord: IsWord): FeatureWeights {
  const reports = judged.filter(({ told, relevant }) => relevant !== undefined && told.accounts.some(mayBeIncident));
  const seen = reports.map(({ told }) => seenIn(told, isWord));
  const features = frequent(seen);
  const names = features.map(({ name }) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rowOf = (of: ReadonlyMap<string, number>): Row =>
    [...of].flatMap(([name, x]) => (index.has(name) ? [[index.get(name)!, x] as const] : []));
  const rows = seen.map(({ report, events }) => ({ report: rowOf(report), events: events.map(rowOf) }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(NEVER);
  const pull = features.map(({ name, count }) => pullOf(name, count / reports.length));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => pull[i]! * weight);
    rows.forEach((row, r) => addSlope(row, reports[r]!.relevant === true, weights, slope));
    for (let i = 0; i < names.length; i++) {
      squares[i]! += slope[i]! ** 2;
      weights[i]! -= (RATE * slope[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return byKind(names, weights);
}

/** Adds what one report says against the weights. */
function addSlope(
  { report, events }: { readonly report: Row; readonly events: readonly Row[] },
  relevant: boolean,
  weights: Float64Array,
  slope: Float64Array,
): void {
  const own = events.map((row) => oddsOf(row, weights));
  const pooled = poolOdds(own);
  const miss = 1 / (1 + Math.exp(-pooled - oddsOf(report, weights))) - Number(relevant);
  for (const [at, amount] of report) slope[at]! += miss * amount;
  events.forEach((row, i) => {
    const share = Math.exp(own[i]! - pooled) / own.length;
    for (const [at, amount] of row) slope[at]! += miss * share * amount;
  });
}

function oddsOf(row: Row, weights: Float64Array): number {
  let odds = 0;
  for (const [at, amount] of row) odds += weights[at]! * amount;
  return odds;
}

function seenIn(told: Told, isWord: IsWord): Seen {
  const take = (ask: (feature: Feature) => void) => {
    const seen = new Map<string, number>();
    ask((what, which, amount) => {
      if (!(what in WORDS_SAY) || isWord(which)) seen.set(`${what}\t${which}`, amount);
    });
    return seen;
  };
  return {
    report: take((feature) => featuresOfReport(told, feature)),
    events: told.accounts
      .filter(mayBeIncident)
      .map((event) => take((feature) => featuresOfEvent(event, told, feature))),
  };
}

/** The features seen often enough, by name, and how often. */
function frequent(seen: readonly Seen[]): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { report, events } of seen)
    for (const of of [report, ...events]) for (const name of of.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .flatMap(([name, count]) => (count >= LEAST_SEEN ? [{ name, count }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pullOf(name: string, share: number): number {
  const what = name.slice(0, name.indexOf("\t"));
  if (what === SENTENCE_WORD) return PULL / WORDS_SAY[SENTENCE_WORD] ** 2;
  if (what === REPORT_WORD) return PULL / (WORDS_SAY[REPORT_WORD] * Math.max(NEVER, -Math.log(share))) ** 2;
  return PULL;
}

function byKind(names: readonly string[], weights: Float64Array): FeatureWeights {
  const kinds = new Map<string, Map<string, number>>();
  names.forEach((name, i) => {
    const [what = "", which = ""] = name.split("\t");
    const weight = Math.round(weights[i]! * 1000) / 1000;
    if (weight !== 0) kinds.set(what, (kinds.get(what) ?? new Map<string, number>()).set(which, weight));
  });
  return kinds;
}
