import { BIAS, featuresOfEvent, featuresOfReport, type IncidentWeights, mayBeIncident, type Told } from "#code";

/** A report, and whether it brings news of an incident, where that is known. */
export interface JudgedReport {
  readonly told: Told;
  readonly relevant: boolean | undefined;
}

const ROUNDS = 150;
const RATE = 0.3;
/** Pull towards 0, so that a feature seen in few events moves little. */
const PULL = 4;
/** A feature in fewer events tells nothing. */
const LEAST_SEEN = 8;
/** Odds from which the descent begins: most events are no incident of their own. */
const FIRST_BIAS = -1;
const NEVER = 1e-6;

type Row = readonly (readonly [at: number, amount: number])[];

/**
 * Fits how likely each event is an incident, where it is only known of the report whether it has one: that is the chance that not all of its
 * events are none. Whole-batch descent with a step of its own for each weight; the same reports give the same weights.
 */
export function fitIncidents(judged: readonly JudgedReport[]): IncidentWeights {
  const reports = judged.filter(({ relevant }) => relevant !== undefined);
  const events = reports.map(({ told }) => eventsOf(told));
  const names = frequent(events.flat());
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = events.map((own) =>
    own.map(
      (event): Row => [...event].flatMap(([name, x]) => (index.has(name) ? [[index.get(name)!, x] as const] : [])),
    ),
  );
  const bias = index.get(BIAS)!;
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(NEVER);
  weights[bias] = FIRST_BIAS;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === bias ? 0 : PULL * weight));
    rows.forEach((own, r) => addSlope(own, reports[r]!.relevant === true, weights, slope));
    for (let i = 0; i < names.length; i++) {
      squares[i]! += slope[i]! ** 2;
      weights[i]! -= (RATE * slope[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return new Map(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
}

/** Adds what one report says against the weights. */
function addSlope(own: readonly Row[], relevant: boolean, weights: Float64Array, slope: Float64Array): void {
  const chances = own.map((row) => {
    let odds = 0;
    for (const [at, amount] of row) odds += weights[at]! * amount;
    return Math.min(1 - NEVER, Math.max(NEVER, 1 / (1 + Math.exp(-odds))));
  });
  const none = chances.reduce((product, chance) => product * (1 - chance), 1);
  own.forEach((row, i) => {
    const miss = relevant ? -chances[i]! * (none / Math.max(NEVER, 1 - none)) : chances[i]!;
    for (const [at, amount] of row) slope[at]! += miss * amount;
  });
}

/** The features of each event that may be an incident. */
function eventsOf(told: Told): Map<string, number>[] {
  return told.accounts.filter(mayBeIncident).map((event) => {
    const seen = new Map<string, number>([[BIAS, 1]]);
    const feature = (name: string, amount: number) => seen.set(name, amount);
    featuresOfReport(told, feature);
    featuresOfEvent(event, told, feature);
    return seen;
  });
}

function frequent(events: readonly ReadonlyMap<string, number>[]): string[] {
  const seen = new Map<string, number>();
  for (const event of events) for (const name of event.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : [])).sort();
}
