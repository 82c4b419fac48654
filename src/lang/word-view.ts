/** What patterns see of a parse: arrays over words. `Parse` of #read is one; tests build small ones. */
export interface WordView {
  /** Number of words. */
  readonly size: number;
  /** The word as written, and in lower case. */
  readonly form: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  readonly sentenceOf: ArrayLike<number>;
  /** First word of each sentence, then `size`. */
  readonly sentence: ArrayLike<number>;
}
