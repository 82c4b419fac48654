import type { Vocabulary, WordView } from "./word-view.js";

/**
 * Remembers what is known of a word by its lemma and its form in lower case: for each numbered form the lemma that it had last, and the
 * answer. Most forms have but one.
 */
export class LemmaMemory<T> {
  private vocabulary: Vocabulary | undefined;
  private readonly lemmas: string[] = [];
  private readonly answers: (T | undefined)[] = [];

  constructor(private readonly answer: (lemma: string, lower: string) => T) {}

  at(view: WordView, i: number): T {
    const { type: types, vocabulary } = view;
    const lemma = view.lemma[i]!;
    const type = types === undefined || vocabulary === undefined ? 0 : types[i]!;
    if (type === 0) return this.answer(lemma, view.lower[i]!);
    if (vocabulary !== this.vocabulary || type >= this.lemmas.length) this.makeRoom(vocabulary!, type);
    if (this.lemmas[type] !== lemma) {
      this.lemmas[type] = lemma;
      this.answers[type] = this.answer(lemma, view.lower[i]!);
    }
    return this.answers[type] as T;
  }

  private makeRoom(vocabulary: Vocabulary, type: number): void {
    if (vocabulary !== this.vocabulary) this.lemmas.fill("");
    this.vocabulary = vocabulary;
    while (this.lemmas.length <= type) {
      this.lemmas.push("");
      this.answers.push(undefined);
    }
  }
}
