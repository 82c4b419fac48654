import type { Vocabulary } from "#lang";
import type { Weights } from "../weights.js";
import type { WordLexicon } from "../words/lexicon.js";
import { STATIC_FEATURES, type WordTypes } from "../words/word-types.js";
import { CONTEXT_FEATURES, FIRST_FEATURES, RECASED, sentenceStyle, tagFeatures } from "./tag-features.js";

/** Tags of a form weighed in context: the only ones it takes, or those that its form alone makes likeliest. */
const CANDIDATES = 8;
/** A tag that is behind by more than this after the first features, in steps of the stored weights, stays behind. */
const PLAIN_MARGIN = 125;

/** Gives each word of a sentence its joint tag, left to right. */
export class Tagger {
  private readonly weights: Int8Array;
  private readonly shift: number;
  private count = new Uint8Array(0);
  private candidate = new Uint8Array(0);
  private score = new Int32Array(0);
  private readonly features = new Int32Array(CONTEXT_FEATURES);
  private readonly totals: Int32Array;
  /** Candidates that are still weighed, by their places among those of their form. */
  private readonly near = new Uint8Array(CANDIDATES);
  private known = 0;
  private vocabulary: Vocabulary | undefined;

  constructor(
    weights: Weights,
    private readonly lexicon: WordLexicon,
    private readonly types: WordTypes,
  ) {
    this.weights = weights.int8("weights");
    this.shift = 32 - (weights.settings.bits as number);
    this.totals = new Int32Array(lexicon.tags.length);
  }

  /**
   * `types` and `tags` are laid out as `tagFeatures` wants them, a sentence from place `from` on; fills its words' tags, from `from + 2` on,
   * with tag + 1.
   */
  tag(types: Int32Array, n: number, tags: Int32Array, recased: boolean, from = 0): void {
    this.learnTypes();
    const { features, candidate, score, count, totals } = this;
    const { atoms } = this.types;
    const style = recased ? RECASED : sentenceStyle(this.types.casing, types, n, from);
    for (let i = from; i < from + n; i++) {
      const type = types[i + 2]!;
      const first = type * CANDIDATES;
      const many = count[type]!;
      let best = 0;
      if (many > 1) {
        tagFeatures(atoms, types, tags, i, style, features);
        for (let c = 0; c < many; c++) totals[c] = score[first + c]!;
        best = this.choose(first, many);
      }
      tags[i + 2] = candidate[first + best]! + 1;
    }
  }

  /** The best of the candidates from place `first` on: by the first features, and where others are near by them, by all. */
  private choose(first: number, many: number): number {
    const { near, totals } = this;
    for (let c = 0; c < many; c++) near[c] = c;
    this.addContext(first, many, 0, FIRST_FEATURES);
    const best = this.pick(many);
    let left = 0;
    for (let c = 0; c < many; c++) if (totals[c]! >= totals[best]! - PLAIN_MARGIN) near[left++] = c;
    if (left === 1) return best;
    this.addContext(first, left, FIRST_FEATURES, CONTEXT_FEATURES);
    return this.pick(left);
  }

  /** Adds the weights of some features to the totals of the first `n` of the near candidates, two at a time: their sums then stay in registers. */
  private addContext(first: number, n: number, from: number, to: number): void {
    const { candidate, near, totals } = this;
    const even = n - (n & 1);
    for (let k = 0; k < even; k += 2) this.addTwo(first, near[k]!, near[k + 1]!, from, to);
    if (even < n) totals[near[even]!]! += this.sumOne(candidate[first + near[even]!]!, from, to);
  }

  private addTwo(first: number, a: number, b: number, from: number, to: number): void {
    const { weights, shift, features, totals, candidate } = this;
    const tagA = candidate[first + a]!;
    const tagB = candidate[first + b]!;
    let sumA = 0;
    let sumB = 0;
    for (let f = from; f < to; f++) {
      const row = features[f]! >>> shift;
      sumA += weights[row + tagA]!;
      sumB += weights[row + tagB]!;
    }
    totals[a]! += sumA;
    totals[b]! += sumB;
  }

  private sumOne(tag: number, from: number, to: number): number {
    const { weights, shift, features } = this;
    let sum = 0;
    for (let f = from; f < to; f++) sum += weights[(features[f]! >>> shift) + tag]!;
    return sum;
  }

  /** The best of the first `n` near candidates. */
  private pick(n: number): number {
    const { near, totals } = this;
    let best = near[0]!;
    for (let k = 1; k < n; k++) if (totals[near[k]!]! > totals[best]!) best = near[k]!;
    return best;
  }

  /** Works out the candidates of forms that are new since the last call. */
  private learnTypes(): void {
    const { types } = this;
    if (this.vocabulary !== types.vocabulary || this.count.length <= types.capacity) {
      this.vocabulary = types.vocabulary;
      this.known = 0;
      this.count = new Uint8Array(types.capacity + 1);
      this.candidate = new Uint8Array((types.capacity + 1) * CANDIDATES);
      this.score = new Int32Array((types.capacity + 1) * CANDIDATES);
    }
    while (this.known < types.size) this.learnType(++this.known);
  }

  private learnType(type: number): void {
    const { lexicon, totals } = this;
    this.addForm(type);
    const index = this.types.formIndex[type]!;
    this.count[type] = 0;
    if (index < 0) for (let tag = 0; tag < totals.length; tag++) this.addCandidate(type, tag);
    else
      for (let k = lexicon.tagFrom[index]!; k < lexicon.tagFrom[index + 1]!; k++)
        this.addCandidate(type, lexicon.tag[k]!);
  }

  /** Sets the totals of all tags to what a form alone says of them. */
  private addForm(type: number): void {
    const { totals, weights, shift } = this;
    const { features } = this.types;
    totals.fill(0);
    for (let f = type * STATIC_FEATURES; f < (type + 1) * STATIC_FEATURES; f++) {
      const row = features[f]! >>> shift;
      for (let tag = 0; tag < totals.length; tag++) totals[tag]! += weights[row + tag]!;
    }
  }

  /** Puts a tag among the candidates of a type, the likeliest first, of two alike the lower; the last falls out where there is no room. */
  private addCandidate(type: number, tag: number): void {
    const { candidate, score, count } = this;
    const from = type * CANDIDATES;
    const total = this.totals[tag]!;
    let at = from + count[type]!;
    const isBefore = (k: number): boolean => total > score[k]! || (total === score[k] && tag < candidate[k]!);
    if (count[type]! < CANDIDATES) count[type]!++;
    else if (isBefore(at - 1)) at--;
    else return;
    for (; at > from && isBefore(at - 1); at--) {
      candidate[at] = candidate[at - 1]!;
      score[at] = score[at - 1]!;
    }
    candidate[at] = tag;
    score[at] = total;
  }
}
