/** One of several to be chosen: the rows of what is seen of none of them, first, and of each. */
export interface OpenChoice {
  readonly report: string;
  readonly rows: readonly Int32Array[];
  /** Of each of these whether it is right; none is where none of the others is. */
  readonly right: readonly boolean[];
}

export interface ChoiceSettings {
  /** Rows of the table of weights: 2^bits. */
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards 0. */
  readonly pull: number;
  readonly leastSeen: number;
}

/**
 * Fits a log-linear choice of one, or none: where several are right, all that counts is what they get together.
 * Whole-batch descent with a step of its own for each weight; the same choices give the same weights. Rows seen less often than
 * `leastSeen` have none.
 */
export function fitChoices(choices: readonly OpenChoice[], settings: ChoiceSettings): Float64Array {
  const { bits, rounds, rate, pull, leastSeen } = settings;
  const size = 2 ** bits;
  const seen = new Int32Array(size);
  for (const { rows } of choices) for (const row of rows) for (const at of row) seen[at]!++;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const slope = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < size; i++) slope[i] = pull * weights[i]!;
    for (const choice of choices) addSlope(choice, weights, slope);
    for (let i = 0; i < size; i++) {
      if (seen[i]! < leastSeen) continue;
      squares[i]! += slope[i]! ** 2;
      weights[i]! -= (rate * slope[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return weights;
}

/** Adds what one choice says against the weights. */
function addSlope({ rows, right }: OpenChoice, weights: Float64Array, slope: Float64Array): void {
  const shares = sharesOf(rows, weights);
  const rightly = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0);
  rows.forEach((row, i) => {
    const miss = shares[i]! - (right[i] ? shares[i]! / rightly : 0);
    for (const at of row) slope[at]! += miss;
  });
}

/** How likely none and each of the others is. */
export function sharesOf(rows: readonly Int32Array[], weights: ArrayLike<number>): number[] {
  const scores = rows.map((row) => row.reduce((sum, at) => sum + weights[at]!, 0));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
