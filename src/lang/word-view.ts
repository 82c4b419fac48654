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
  /** Numbers of the words' forms in `numbering`; 0 for a word that has none. */
  readonly type?: Int32Array | undefined;
  readonly numbering?: Numbering | undefined;
}

/** The same columns in an object of one make: hot loops over words of several makes would be slow. */
export function uniformView(view: WordView): WordView {
  const { size, form, lower, lemma, upos, xpos, deprel, sentenceOf, sentence, type, numbering } = view;
  return { size, form, lower, lemma, upos, xpos, deprel, sentenceOf, sentence, type, numbering };
}

/**
 * A numbering of forms that several views share: words of one number are written alike. It is known by its identity and never
 * changes the form of a number, so that `WordMemory` may keep by number what it has found of a form.
 */
export interface Numbering {
  /** The highest number. */
  readonly capacity: number;
}
