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
  private readonly groupFrom: Int32Array;
  private readonly group: Uint8Array;
  private readonly scores = new Int32Array(128);
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(LABEL_FEATURES);

  constructor(weights: Weights) {
    this.weights = weights.int32("labelWeights");
    this.shift = 32 - (weights.settings.labelBits as number) + 2;
    this.from = weights.int32("labelFrom");
    this.candidate = weights.int8("labelOf");
    const { groupFrom, group } = groupsOf(this.from, this.candidate);
    this.groupFrom = groupFrom;
    this.group = group;
  }

  label(s: TreeState, head: number, dependent: number): number {
    const { candidate, scores } = this;
    const pair = labelPair(s.coarseId[head]!, s.tagId[dependent]!, dependent < head);
    const from = this.from[pair]!;
    const to = this.from[pair + 1]!;
    if (to - from === 1) return candidate[from]!;
    labelFeatures(s, head, dependent, this.x, this.rows);
    for (let g = this.groupFrom[pair]!; g < this.groupFrom[pair + 1]!; g += 2) this.scoreGroups(this.group[g]!, this.group[g + 1]!);
    let best = candidate[from]!;
    for (let c = from + 1; c < to; c++) if (scores[candidate[c]!]! > scores[best]!) best = candidate[c]!;
    return best;
  }

  /** Sums the weights of the four relations of each of two groups. */
  private scoreGroups(a: number, b: number): void {
    const { weights, rows, shift, scores } = this;
    let evenA = 0;
    let oddA = 0;
    let evenB = 0;
    let oddB = 0;
    const features = rows.length;
    for (let f = 0; f < features; f++) {
      const row = rows[f]! >>> shift;
      const fourA = weights[row + a]!;
      const fourB = weights[row + b]!;
      evenA += fourA & LOW_LANES;
      oddA += (fourA >>> 8) & LOW_LANES;
      evenB += fourB & LOW_LANES;
      oddB += (fourB >>> 8) & LOW_LANES;
    }
    putScores(scores, a * LANES, evenA, oddA);
    putScores(scores, b * LANES, evenB, oddB);
  }
}

function putScores(scores: Int32Array, at: number, even: number, odd: number): void {
  scores[at] = even & 0xffff;
  scores[at + 1] = odd & 0xffff;
  scores[at + 2] = even >>> 16;
  scores[at + 3] = odd >>> 16;
}

/** Groups of four that hold the candidates of each pair, an even number of them: the last stands twice where they are odd. */
function groupsOf(from: Int32Array, candidate: Int8Array): { groupFrom: Int32Array; group: Uint8Array } {
  const groups: number[] = [];
  const starts = [0];
  for (let pair = 0; pair + 1 < from.length; pair++) {
    const own = new Set<number>();
    for (let c = from[pair]!; c < from[pair + 1]!; c++) own.add(candidate[c]! >> 2);
    groups.push(...own);
    if (own.size % 2 === 1) groups.push(groups[groups.length - 1]!);
    starts.push(groups.length);
  }
  return { groupFrom: Int32Array.from(starts), group: Uint8Array.from(groups) };
}
