import type { Numbering, WordView } from "./word-view.js";

/**
 * Remembers what is known of a word's lemma: for each numbered form the lemma that it had last, and the answer. Most forms have but one.
 */
export class LemmaMemory<T> {
  private numbering: Numbering | undefined;
  private readonly lemmas: string[] = [];
  private readonly answers: T[] = [];

  constructor(private readonly answer: (lemma: string) => T) {}

  at(view: WordView, i: number): T {
    const { type: types, numbering } = view;
    const lemma = view.lemma[i]!;
    const type = types === undefined || numbering === undefined ? 0 : types[i]!;
    if (type === 0) return this.answer(lemma);
    if (numbering !== this.numbering) this.begin(numbering!);
    if (this.lemmas[type] !== lemma) {
      this.lemmas[type] = lemma;
      this.answers[type] = this.answer(lemma);
    }
    return this.answers[type]!;
  }

  /** The lists are filled from the front, as forms are numbered in the order in which they come. */
  private begin(numbering: Numbering): void {
    this.lemmas.length = 0;
    this.answers.length = 0;
    while (this.lemmas.length <= numbering.capacity) {
      this.lemmas.push("");
      this.answers.push(this.answer(""));
    }
    this.numbering = numbering;
  }
}
