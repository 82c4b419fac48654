import type { Weights } from "../weights.js";
import type { WordTypes } from "../words/word-types.js";
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures, SCRATCH } from "./tree-features.js";
import { type TagProperties, TreeState } from "./tree-state.js";

/**
 * Builds a sentence's dependency tree greedily, one decision a step: shift the next word, or hang the top of the stack under the next
 * word (left) or under the word below it (right). The last word on the stack is the root, so there is exactly one, and no cycle.
 */
export class Parser {
  readonly labels: readonly string[];
  private readonly actionWeights: Uint16Array;
  private readonly actionShift: number;
  private readonly labelWeights: Int8Array;
  private readonly labelShift: number;
  private readonly labelFrom: Int32Array;
  private readonly labelOf: Int8Array;
  private readonly state = new TreeState();
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(Math.max(ACTION_FEATURES, LABEL_FEATURES));

  constructor(weights: Weights, private readonly types: WordTypes, private readonly properties: TagProperties) {
    this.labels = weights.strings("labels");
    this.actionWeights = weights.uint16("actions");
    this.actionShift = 32 - (weights.settings.actionBits as number);
    this.labelWeights = weights.int8("labelWeights");
    this.labelShift = 32 - (weights.settings.labelBits as number);
    this.labelFrom = weights.int32("labelFrom");
    this.labelOf = weights.int8("labelOf");
  }

  /** Gives the state of the finished tree; it holds until the next call. `types` and `tags` as the tagger lays them out. */
  parse(types: Int32Array, tags: Int32Array, n: number): TreeState {
    const s = this.state;
    s.begin(n, this.types.atoms, types, tags, this.properties);
    while (s.next <= n) {
      if (s.depth === 0) s.shift();
      else this.step(s);
    }
    while (s.depth > 1) s.attachRight(this.label(s, s.stack[s.depth - 2]!, s.stack[s.depth - 1]!));
    const root = s.stack[0]!;
    s.head[root] = 0;
    s.label[root] = ROOT_LABEL;
    return s;
  }

  private step(s: TreeState): void {
    const { rows, actionWeights, actionShift } = this;
    actionFeatures(s, this.x, rows);
    let both = 0;
    let low = 0;
    for (let f = 0; f < ACTION_FEATURES; f++) {
      const row = actionWeights[rows[f]! >>> actionShift]!;
      both += row;
      low += row & 255;
    }
    const left = (both - low) / 256 - BIAS;
    const right = s.depth > 1 ? low - BIAS : -1;
    const top = s.stack[s.depth - 1]!;
    if (left > 0 && left >= right) s.attachLeft(this.label(s, s.next, top));
    else if (right > 0) s.attachRight(this.label(s, s.stack[s.depth - 2]!, top));
    else s.shift();
  }

  private label(s: TreeState, head: number, dependent: number): number {
    const { rows, labelWeights, labelShift, labelOf } = this;
    const pair = labelPair(s.coarseId[head]!, s.coarseId[dependent]!, dependent < head);
    const from = this.labelFrom[pair]!;
    const to = this.labelFrom[pair + 1]!;
    if (to - from === 1) return labelOf[from]!;
    labelFeatures(s, head, dependent, this.x, rows);
    let best = 0;
    let bestScore = -0x7fffffff;
    for (let c = from; c < to; c++) {
      const label = labelOf[c]!;
      let sum = 0;
      for (let f = 0; f < LABEL_FEATURES; f++) sum += labelWeights[(rows[f]! >>> labelShift) + label]!;
      if (sum > bestScore) {
        bestScore = sum;
        best = label;
      }
    }
    return best;
  }
}

/** Lanes hold weights plus 128, so that both fit one unsigned number. */
const BIAS = 128 * ACTION_FEATURES;
/** Place of `root` among the labels. */
export const ROOT_LABEL = 1;
/** Universal tags plus "none". */
const COARSE = 18;
export const LABEL_PAIRS = COARSE * COARSE * 2;

/** Numbers the pairs of coarse tags and the direction, by which relations are possible. */
export function labelPair(head: number, dependent: number, left: boolean): number {
  return (head * COARSE + dependent) * 2 + (left ? 1 : 0);
}
