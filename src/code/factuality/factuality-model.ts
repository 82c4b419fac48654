import { rowOf } from "#lang";
import type { Parse, Weights } from "#read";
import { type RuleView, tellFeatures } from "./model-features.js";
import { CERTAIN } from "./scale.js";

/** Settings of `weights/factuality`. */
interface Settings {
  readonly bits: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** How far the model draws the rules' level towards its own: 0 not at all, 1 wholly. */
  readonly share: number;
}

/** A linear regression of how far readers believe that a word's event happened. Keeps nothing of a text. */
export class FactualityModel {
  private readonly settings: Settings;
  private readonly weights: Int8Array;

  constructor(weights: Weights) {
    this.settings = weights.settings as unknown as Settings;
    this.weights = weights.int8("weights");
  }

  /** The rules' level of a word, drawn towards the model's; what is plainly denied stays so. */
  refine(parse: Parse, view: RuleView, word: number): number {
    const { bits, step, share } = this.settings;
    if (view.level[word] === -CERTAIN) return -CERTAIN;
    let sum = 0;
    tellFeatures(parse, view, word, (hash) => {
      sum += this.weights[rowOf(hash, bits)]!;
    });
    const believed = Math.max(-CERTAIN, Math.min(CERTAIN, sum * step));
    // "+ 0" so that what rounds to zero from below is no negative zero.
    return Math.round(share * believed + (1 - share) * view.level[word]!) + 0;
  }
}
