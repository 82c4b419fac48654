import type { Weights } from "../weights.js";
import { LABEL_FEATURES, labelFeatures, SCRATCH } from "./tree-features.js";
import type { TreeState } from "./tree-state.js";

/** Universal tags plus "none". */
const COARSE = 18;
/** Weights of four relations, each plus 128, share one 32-bit number, so that four scores are summed in two additions. */
const LANES = 4;
const LOW_LANES = 0x00ff00ff;

/** Place of an arc among all by the head's universal tag, the dependent's joint tag (+1) and the direction. */
export function labelPair(head: number, dependent: number, left: boolean): number {
  return (dependent * COARSE + head) * 2 + (left ? 1 : 0);
}
export function countLabelPairs(tags: number): number {
  return (tags + 1) * COARSE * 2;
}

/** Chooses the relation of an arc among those that its two tags were seen with. */
export class Labeller {
  private readonly weights: Int32Array;
  private readonly shift: number;
  private readonly from: Int32Array;
  private readonly candidate: Int8Array;
  private readonly scores: Int32Array;
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(LABEL_FEATURES);

  constructor(weights: Weights) {
    this.weights = weights.int32("labelWeights");
    this.shift = 32 - (weights.settings.labelBits as number) + 2;
    this.from = weights.int32("labelFrom");
    this.candidate = weights.int8("labelOf");
    this.scores = new Int32Array(128);
  }

  label(s: TreeState, head: number, dependent: number): number {
    const { candidate, scores } = this;
    const pair = labelPair(s.coarseId[head]!, s.tagId[dependent]!, dependent < head);
    const from = this.from[pair]!;
    const to = this.from[pair + 1]!;
    if (to - from === 1) return candidate[from]!;
    labelFeatures(s, head, dependent, this.x, this.rows);
    let best = 0;
    let bestScore = -1;
    let group = -1;
    for (let c = from; c < to; c++) {
      const label = candidate[c]!;
      if (label >> 2 !== group) this.scoreGroup((group = label >> 2));
      if (scores[label]! > bestScore) {
        bestScore = scores[label]!;
        best = label;
      }
    }
    return best;
  }

  /** Sums the weights of relations 4 × group … 4 × group + 3. */
  private scoreGroup(group: number): void {
    const { weights, rows, shift, scores } = this;
    let even = 0;
    let odd = 0;
    for (let f = 0; f < LABEL_FEATURES; f++) {
      const four = weights[(rows[f]! >>> shift) + group]!;
      even += four & LOW_LANES;
      odd += (four >>> 8) & LOW_LANES;
    }
    const at = group * LANES;
    scores[at] = even & 0xffff;
    scores[at + 1] = odd & 0xffff;
    scores[at + 2] = even >>> 16;
    scores[at + 3] = odd >>> 16;
  }
}
