import type { Vocabulary, WordView } from "./word-view.js";

/**
 * Remembers what is known of a word by its lemma and its form in lower case: for each numbered form two lemmas and the answers. Most forms
 * have but one.
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
    const at = 2 * type;
    if (vocabulary !== this.vocabulary || at >= this.lemmas.length) this.makeRoom(vocabulary!, at);
    if (this.lemmas[at] === lemma) return this.answers[at] as T;
    if (this.lemmas[at + 1] === lemma) return this.answers[at + 1] as T;
    this.lemmas[at + 1] = this.lemmas[at]!;
    this.answers[at + 1] = this.answers[at];
    this.lemmas[at] = lemma;
    this.answers[at] = this.answer(lemma, view.lower[i]!);
    return this.answers[at] as T;
  }

  private makeRoom(vocabulary: Vocabulary, at: number): void {
    if (vocabulary !== this.vocabulary) this.lemmas.fill("");
    this.vocabulary = vocabulary;
    while (this.lemmas.length <= at + 1) {
      this.lemmas.push("");
      this.answers.push(undefined);
    }
  }
}
