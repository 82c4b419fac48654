import type { Weights } from "../weights.js";
import type { WordTypes } from "../words/word-types.js";
import { Labeller } from "./labeller.js";
import { ACTION_FEATURES, actionFeatures, SCRATCH } from "./tree-features.js";
import { type TagProperties, TreeState } from "./tree-state.js";

/**
 * Builds a sentence's dependency tree greedily, one decision a step: shift the next word, or hang the top of the stack under the next
 * word (left) or under the word below it (right). The last word on the stack is the root, so there is exactly one, and no cycle.
 */
export class Parser {
  readonly labels: readonly string[];
  private readonly labeller: Labeller;
  private readonly weights: Uint16Array;
  private readonly shift: number;
  private readonly state = new TreeState();
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(ACTION_FEATURES);

  constructor(weights: Weights, private readonly types: WordTypes, private readonly properties: TagProperties) {
    this.labels = weights.strings("labels");
    this.weights = weights.uint16("actions");
    this.shift = 32 - (weights.settings.actionBits as number);
    this.labeller = new Labeller(weights);
  }

  /** Gives the state of the finished tree; it holds until the next call. `types` and `tags` as the tagger lays them out. */
  parse(types: Int32Array, tags: Int32Array, n: number): TreeState {
    const s = this.state;
    s.begin(n, this.types.atoms, types, tags, this.properties);
    while (s.next <= n) {
      if (s.depth === 0) s.shift();
      else this.step(s);
    }
    while (s.depth > 1) s.attachRight(this.labeller.label(s, s.stack[s.depth - 2]!, s.stack[s.depth - 1]!));
    const root = s.stack[0]!;
    s.head[root] = 0;
    s.label[root] = ROOT_LABEL;
    return s;
  }

  /** Scores left and right against shift, whose weights are folded into theirs, and does the best. */
  private step(s: TreeState): void {
    const { rows, weights, shift } = this;
    actionFeatures(s, this.x, rows);
    let both = 0;
    let low = 0;
    for (let f = 0; f < ACTION_FEATURES; f++) {
      const row = weights[rows[f]! >>> shift]!;
      both += row;
      low += row & 255;
    }
    const left = ((both - low) >> 8) - BIAS;
    const right = s.depth > 1 ? low - BIAS : -1;
    const top = s.stack[s.depth - 1]!;
    if (left > 0 && left >= right) s.attachLeft(this.labeller.label(s, s.next, top));
    else if (right > 0) s.attachRight(this.labeller.label(s, s.stack[s.depth - 2]!, top));
    else s.shift();
  }
}

/** Both lanes of a row hold weights plus 128. */
const BIAS = 128 * ACTION_FEATURES;
/** Place of `root` among the labels. */
export const ROOT_LABEL = 1;
