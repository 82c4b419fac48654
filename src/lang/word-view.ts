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
  /** Numbers of the words' forms in `vocabulary`; 0 for a word that has none. */
  readonly type?: Int32Array | undefined;
  readonly vocabulary?: Vocabulary | undefined;
  /** Numbers of the lemmas, good as long as `vocabulary` is the same object; 0 for a word whose lemma has none. */
  readonly lemmaNumber?: Int32Array | undefined;
}

/** The same columns in an object of one make: hot loops over words of several makes would be slow. */
export function uniformView(view: WordView): WordView {
  const { size, form, lower, lemma, upos, xpos, deprel, sentenceOf, sentence, type, vocabulary } = view;
  return { size, form, lower, lemma, upos, xpos, deprel, sentenceOf, sentence, type, vocabulary };
}

/**
 * Distinct forms by number, which several views share; 0 is none. It is known by its identity, may grow, and never changes the form of a
 * number: so `WordMemory` may keep by number what it has found of a form.
 */
export interface Vocabulary {
  readonly form: readonly string[];
  readonly lower: readonly string[];
}
