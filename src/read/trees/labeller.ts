import type { Weights } from "../weights.js";
import { LABEL_FEATURES, writeFirstLabelRows, writeLastLabelRows } from "./feature-sums.js";
import { FIRST_LABEL_FEATURES } from "./templates.js";
import { SCRATCH, writeFirstLabelAtoms, writeLastLabelAtoms } from "./tree-features.js";
import type { TreeState } from "./tree-state.js";

/** Universal tags plus "none". */
const COARSE = 18;
/** Weights of four relations, each plus 128, share one 32-bit number, so that four scores are summed in two additions. */
const LANES = 4;
const LOW_LANES = 0x00ff00ff;
/** The first templates settle the relation where its score is ahead by this margin, in steps of the stored weights: it then stays so. */
const PLAIN_MARGIN = 50;

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
  private ahead = 0;
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
    writeFirstLabelAtoms(s, head, dependent, this.x);
    writeFirstLabelRows(this.x, this.rows, this.shift);
    const { groupFrom, group } = this;
    for (let g = groupFrom[pair]!; g < groupFrom[pair + 1]!; g++) {
      const at = group[g]! * LANES;
      scores[at] = scores[at + 1] = scores[at + 2] = scores[at + 3] = 0;
    }
    this.scoreGroups(pair, 0, FIRST_LABEL_FEATURES);
    const plain = this.pick(from, to);
    if (this.ahead > PLAIN_MARGIN) return plain;
    writeLastLabelAtoms(s, head, dependent, this.x);
    writeLastLabelRows(this.x, this.rows, this.shift);
    this.scoreGroups(pair, FIRST_LABEL_FEATURES, LABEL_FEATURES);
    return this.pick(from, to);
  }

  /** The best of the candidates from … to - 1; sets how far it is ahead of the second best. */
  private pick(from: number, to: number): number {
    const { candidate, scores } = this;
    let best = candidate[from]!;
    let bestScore = scores[best]!;
    let second = -1;
    for (let c = from + 1; c < to; c++) {
      const score = scores[candidate[c]!]!;
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = candidate[c]!;
      } else if (score > second) second = score;
    }
    this.ahead = bestScore - second;
    return best;
  }

  /** Adds the weights of some features, two groups of relations at a time. */
  private scoreGroups(pair: number, first: number, last: number): void {
    const { groupFrom, group } = this;
    const end = groupFrom[pair + 1]!;
    for (let g = groupFrom[pair]!; g < end; g += 2) {
      if (g + 1 < end) this.scoreTwo(group[g]!, group[g + 1]!, first, last);
      else this.scoreOne(group[g]!, first, last);
    }
  }

  private scoreTwo(a: number, b: number, first: number, last: number): void {
    const { weights, rows, scores } = this;
    let evenA = 0;
    let oddA = 0;
    let evenB = 0;
    let oddB = 0;
    for (let f = first; f < last; f++) {
      const row = rows[f]!;
      const fourA = weights[row + a]!;
      const fourB = weights[row + b]!;
      evenA += fourA & LOW_LANES;
      oddA += (fourA >>> 8) & LOW_LANES;
      evenB += fourB & LOW_LANES;
      oddB += (fourB >>> 8) & LOW_LANES;
    }
    addScores(scores, a * LANES, evenA, oddA);
    addScores(scores, b * LANES, evenB, oddB);
  }

  private scoreOne(group: number, first: number, last: number): void {
    const { weights, rows, scores } = this;
    let even = 0;
    let odd = 0;
    for (let f = first; f < last; f++) {
      const four = weights[rows[f]! + group]!;
      even += four & LOW_LANES;
      odd += (four >>> 8) & LOW_LANES;
    }
    addScores(scores, group * LANES, even, odd);
  }
}

function addScores(scores: Int32Array, at: number, even: number, odd: number): void {
  scores[at]! += even & 0xffff;
  scores[at + 1]! += odd & 0xffff;
  scores[at + 2]! += even >>> 16;
  scores[at + 3]! += odd >>> 16;
}

/** Groups of four that hold the candidates of each pair. */
function groupsOf(from: Int32Array, candidate: Int8Array): { groupFrom: Int32Array; group: Uint8Array } {
  const group = new Uint8Array(candidate.length);
  const groupFrom = new Int32Array(from.length);
  /** The pair that a group was last met in, plus one: opening is no place for a set a pair. */
  const metIn = new Int32Array(256);
  let size = 0;
  for (let pair = 0; pair + 1 < from.length; pair++) {
    for (let c = from[pair]!; c < from[pair + 1]!; c++) {
      const own = candidate[c]! >> 2;
      if (metIn[own] === pair + 1) continue;
      metIn[own] = pair + 1;
      group[size++] = own;
    }
    groupFrom[pair + 1] = size;
  }
  return { groupFrom, group: group.slice(0, size) };
}
