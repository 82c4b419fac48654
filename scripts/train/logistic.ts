import { shuffle } from "./random.js";

export interface LogisticOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
}

/** Rows of features, `width` of them an example, and which examples are true. */
export interface LogisticData {
  readonly rows: Int32Array;
  readonly width: number;
  readonly truth: readonly boolean[];
}

/** Logistic regression over hashed features with a step of its own for each weight (AdaGrad); the mean of the later epochs. */
export function trainLogistic(data: LogisticData, options: LogisticOptions, random: () => number): Float32Array {
  const { rows, width, truth } = data;
  const size = 2 ** options.bits;
  const weights = new Float32Array(size);
  const seen = new Float32Array(size).fill(0.1);
  const mean = new Float32Array(size);
  const order = Int32Array.from(truth.keys());
  const first = Math.ceil(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      let sum = 0;
      for (let f = i * width; f < (i + 1) * width; f++) sum += weights[rows[f]!]!;
      const off = Number(truth[i]) - 1 / (1 + Math.exp(-sum));
      for (let f = i * width; f < (i + 1) * width; f++) {
        const row = rows[f]!;
        const slope = off - options.decay * weights[row]!;
        seen[row]! += slope * slope;
        weights[row]! += (options.rate * slope) / Math.sqrt(seen[row]!);
      }
    }
    if (epoch >= first) for (let k = 0; k < size; k++) mean[k]! += weights[k]! / (options.epochs - first);
  }
  return mean;
}

/** Weights as whole numbers of steps from -127 to 127; the few that are too large are cut. */
export function inSteps(weights: Float32Array, step: number): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / step))));
}
