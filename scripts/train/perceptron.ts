/** Averaged perceptron weights in one hashed table: `step` counts examples, and the average is value - late / step. */
export class Perceptron {
  readonly value: Float32Array;
  private readonly late: Float64Array;
  step = 1;

  /** No weight grows beyond `limit`, so that few bits hold all of them. */
  constructor(
    size: number,
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {
    this.value = new Float32Array(size);
    this.late = new Float64Array(size);
  }

  add(at: number, amount: number): void {
    const before = this.value[at]!;
    const after = Math.max(-this.limit, Math.min(this.limit, before + amount));
    this.value[at] = after;
    this.late[at]! += (after - before) * this.step;
  }

  average(): Float32Array {
    return this.value.map((v, i) => v - this.late[i]! / this.step);
  }
}

/** Int8 copy of weights, scaled so that the largest is 127: clipping even few of them costs accuracy. */
export function quantise(weights: Float32Array): Int8Array {
  let largest = 0;
  for (const w of weights) largest = Math.max(largest, Math.abs(w));
  return Int8Array.from(weights, (w) => Math.round((w * 127) / largest));
}

/** The mean of weight tables of one size: models trained in different orders err differently. Overwrites the first. */
export function meanOf(tables: readonly Float32Array[]): Float32Array {
  const mean = tables[0]!;
  for (const table of tables.slice(1)) for (let i = 0; i < mean.length; i++) mean[i]! += table[i]!;
  for (let i = 0; i < mean.length; i++) mean[i]! /= tables.length;
  return mean;
}
