import { intern } from "#lang";
import type { Weights } from "../weights.js";
import type { WordTypes } from "../words/word-types.js";
import { ACTION_FEATURES, GLANCE_FEATURES, sumActionRows, sumGlanceRows } from "./feature-sums.js";
import { Labeller } from "./labeller.js";
import { SCRATCH, writeGlanceAtoms, writeOtherAtoms } from "./tree-features.js";
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
  private readonly glanceWeights: Uint16Array;
  private readonly glanceShift: number;
  private readonly glanceMargin: number;
  private readonly state = new TreeState();
  private readonly x = new Int32Array(SCRATCH);
  private left = 0;
  private right = 0;

  constructor(
    weights: Weights,
    private readonly types: WordTypes,
    private readonly properties: TagProperties,
  ) {
    this.labels = weights.strings("labels").map(intern);
    this.weights = weights.uint16("actions");
    this.shift = 32 - (weights.settings.actionBits as number);
    this.glanceWeights = weights.uint16("glance");
    this.glanceShift = 32 - (weights.settings.glanceBits as number);
    this.glanceMargin = weights.settings.glanceMargin as number;
    this.labeller = new Labeller(weights);
  }

  /** Gives the state of the finished tree; it holds until the next call. `types` and `tags` as the tagger lays them out, from place `from` on. */
  parse(types: Int32Array, tags: Int32Array, n: number, from = 0): TreeState {
    const s = this.state;
    s.begin(n, this.types.atoms, types, tags, this.properties, from);
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

  /** Does what is best, by a glance where that is plain, else by a full look. */
  private step(s: TreeState): void {
    const { x } = this;
    writeGlanceAtoms(s, x);
    this.takeSum(s, sumGlanceRows(x, this.glanceWeights, this.glanceShift), GLANCE_FEATURES);
    if (!this.isPlain()) {
      writeOtherAtoms(s, x);
      this.takeSum(s, sumActionRows(x, this.weights, this.shift), ACTION_FEATURES);
    }
    const top = s.stack[s.depth - 1]!;
    if (this.left > 0 && this.left >= this.right) s.attachLeft(this.labeller.label(s, s.next, top));
    else if (this.right > 0) s.attachRight(this.labeller.label(s, s.stack[s.depth - 2]!, top));
    else s.shift();
  }

  /** Parts the sum of two lanes: left and right against shift, whose weights are folded into theirs. */
  private takeSum(s: TreeState, sum: number, features: number): void {
    this.left = (sum >>> 16) - BIAS * features;
    this.right = s.depth > 1 ? (sum & 0xffff) - BIAS * features : IMPOSSIBLE;
  }

  /** The best of left, right and shift (0) is ahead of the second best by the margin that was found safe. */
  private isPlain(): boolean {
    const { left, right } = this;
    const best = Math.max(left, right, 0);
    const second = best === left ? Math.max(right, 0) : best === right ? Math.max(left, 0) : Math.max(left, right);
    return best - second > this.glanceMargin;
  }
}

/** Both lanes of a row hold weights plus this; the sums of up to 256 rows fit 16 bits. */
const BIAS = 128;
const IMPOSSIBLE = -0x40000000;
/** Place of `root` among the labels. */
export const ROOT_LABEL = 1;
