import { createRandom, shuffle } from "../random.js";

/** Values of features, in the order of a model's feature names. */
export type Features = readonly number[];

/** How far a weight is drawn back to where it started, an example; and how long is learned. */
const DECAY = 5e-4;
const EPOCHS = 30;
const RATE = 0.3;

/**
 * Weights learned from `start`, what is believed before any example is seen, with steps that shrink by weight (AdaGrad). `gradient` adds the slope
 * of the loss of example `i`.
 */
export function descend(
  start: readonly number[],
  examples: number,
  gradient: (i: number, weights: Float64Array, slope: Float64Array) => void,
): Float64Array {
  const size = start.length;
  const weights = Float64Array.from(start);
  const squares = new Float64Array(size).fill(1e-6);
  const slope = new Float64Array(size);
  const order = Int32Array.from({ length: examples }, (_, i) => i);
  const random = createRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      slope.fill(0);
      gradient(i, weights, slope);
      for (let k = 0; k < size; k++) {
        const by = slope[k]! + DECAY * (weights[k]! - start[k]!);
        squares[k]! += by * by;
        weights[k]! -= (RATE * by) / Math.sqrt(squares[k]!);
      }
    }
  }
  return weights;
}

export function dot(features: Features, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += features[k]! * weights[k]!;
  return sum;
}

/** Shares of `e^score`, which add up to 1. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / sum);
}
