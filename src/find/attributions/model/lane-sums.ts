import { BORDER_FEATURES, UNIT_FEATURES } from "./part-features.js";
import { CONTENT, CUE, NONE, PARTS, type PartSums, SOURCE, type UnitRows } from "./part-search.js";

/** The weights of a row's four parts are the bytes of one 32-bit number; with the signs turned each is a weight plus 128. */
const SIGNS = 0x80808080 | 0;
const OFFSET = 128;
/** Every other byte, with room above it: four scores are summed in two additions. */
const LOW_LANES = 0x00ff00ff;

const UNIT_OFFSET = OFFSET * UNIT_FEATURES;
const BORDER_OFFSET = OFFSET * BORDER_FEATURES;

/** Sums of weights as the pack holds them, four parts at a time: the search spends most of its time in here. */
export class LaneSums implements PartSums {
  private readonly unitWeights: Int32Array;
  private readonly borderWeights: Int32Array;

  /** `unitWeights` has a row of 4 weights (a part each), `borderWeights` one of 16 (the part before, the part after). */
  constructor(unitWeights: Int32Array, borderWeights: Int32Array) {
    this.unitWeights = unitWeights.map((four) => four ^ SIGNS);
    this.borderWeights = borderWeights.map((four) => four ^ SIGNS);
  }

  unit(u: number, { unitRows }: UnitRows, scores: Float64Array): void {
    const weights = this.unitWeights;
    let even = 0;
    let odd = 0;
    for (let f = u * UNIT_FEATURES; f < (u + 1) * UNIT_FEATURES; f++) {
      const four = weights[unitRows[f]!]!;
      even += four & LOW_LANES;
      odd += (four >>> 8) & LOW_LANES;
    }
    scores[NONE] = (even & 0xffff) - UNIT_OFFSET;
    scores[SOURCE] = (odd & 0xffff) - UNIT_OFFSET;
    scores[CUE] = (even >>> 16) - UNIT_OFFSET;
    scores[CONTENT] = (odd >>> 16) - UNIT_OFFSET;
  }

  border(u: number, { borderRows }: UnitRows, afterCue: boolean, scores: Float64Array, at: number): void {
    this.afterOthers(u, borderRows, scores, at);
    if (afterCue) this.afterCue(u, borderRows, scores, at);
  }

  private afterOthers(u: number, rows: Int32Array, scores: Float64Array, to: number): void {
    const weights = this.borderWeights;
    let noneEven = 0;
    let noneOdd = 0;
    let sourceEven = 0;
    let sourceOdd = 0;
    let contentEven = 0;
    let contentOdd = 0;
    for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++) {
      const at = rows[f]! * PARTS;
      const none = weights[at + NONE]!;
      const source = weights[at + SOURCE]!;
      const content = weights[at + CONTENT]!;
      noneEven += none & LOW_LANES;
      noneOdd += (none >>> 8) & LOW_LANES;
      sourceEven += source & LOW_LANES;
      sourceOdd += (source >>> 8) & LOW_LANES;
      contentEven += content & LOW_LANES;
      contentOdd += (content >>> 8) & LOW_LANES;
    }
    writeBorder(scores, to + PARTS * NONE, noneEven, noneOdd);
    writeBorder(scores, to + PARTS * SOURCE, sourceEven, sourceOdd);
    writeBorder(scores, to + PARTS * CONTENT, contentEven, contentOdd);
  }

  private afterCue(u: number, rows: Int32Array, scores: Float64Array, to: number): void {
    const weights = this.borderWeights;
    let even = 0;
    let odd = 0;
    for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++) {
      const four = weights[rows[f]! * PARTS + CUE]!;
      even += four & LOW_LANES;
      odd += (four >>> 8) & LOW_LANES;
    }
    writeBorder(scores, to + PARTS * CUE, even, odd);
  }
}

function writeBorder(scores: Float64Array, at: number, even: number, odd: number): void {
  scores[at + NONE] = (even & 0xffff) - BORDER_OFFSET;
  scores[at + SOURCE] = (odd & 0xffff) - BORDER_OFFSET;
  scores[at + CUE] = (even >>> 16) - BORDER_OFFSET;
  scores[at + CONTENT] = (odd >>> 16) - BORDER_OFFSET;
}
