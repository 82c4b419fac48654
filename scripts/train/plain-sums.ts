import { BORDER_FEATURES, UNIT_FEATURES } from "../../src/find/attributions/model/part-features.js";
import { CUE, PARTS, type PartSums, type UnitRows } from "../../src/find/attributions/model/part-search.js";

/** Sums of weights of any kind, one at a time: training changes its weights between searches, and they are no whole numbers. */
export class PlainSums implements PartSums {
  /** `unitWeights` has a row of 4 weights (a part each), `borderWeights` one of 16 (the part before, the part after). */
  constructor(
    private readonly unitWeights: ArrayLike<number>,
    private readonly borderWeights: ArrayLike<number>,
  ) {}

  unit(u: number, { unitRows }: UnitRows, scores: Float64Array): void {
    scores.fill(0);
    for (let f = u * UNIT_FEATURES; f < (u + 1) * UNIT_FEATURES; f++)
      for (let p = 0; p < PARTS; p++) scores[p]! += this.unitWeights[unitRows[f]! * PARTS + p]!;
  }

  border(u: number, { borderRows }: UnitRows, afterCue: boolean, scores: Float64Array, at: number): void {
    for (let was = 0; was < PARTS; was++)
      if (was !== CUE || afterCue) this.after(was, u, borderRows, scores, at + was * PARTS);
  }

  private after(was: number, u: number, rows: Int32Array, scores: Float64Array, to: number): void {
    scores.fill(0, to, to + PARTS);
    for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++)
      for (let p = 0; p < PARTS; p++) scores[to + p]! += this.borderWeights[(rows[f]! * PARTS + was) * PARTS + p]!;
  }
}
