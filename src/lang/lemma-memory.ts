import type { Numbering, WordView } from "./word-view.js";

/**
 * Remembers what is known of a word by its lemma and its form in lower case: for each numbered form the lemma that it had last, and the
 * answer. Most forms have but one.
 */
export class LemmaMemory<T> {
  private numbering: Numbering | undefined;
  private lemmas: string[] = [];
  private answers: (T | undefined)[] = [];

  constructor(private readonly answer: (lemma: string, lower: string) => T) {}

  at(view: WordView, i: number): T {
    const { type: types, numbering } = view;
    const lemma = view.lemma[i]!;
    const type = types === undefined || numbering === undefined ? 0 : types[i]!;
    if (type === 0) return this.answer(lemma, view.lower[i]!);
    if (numbering !== this.numbering) this.begin(numbering!);
    if (this.lemmas[type] !== lemma) {
      this.lemmas[type] = lemma;
      this.answers[type] = this.answer(lemma, view.lower[i]!);
    }
    return this.answers[type] as T;
  }

  private begin(numbering: Numbering): void {
    this.lemmas = new Array<string>(numbering.capacity + 1).fill("");
    this.answers = new Array<T | undefined>(numbering.capacity + 1).fill(undefined);
    this.numbering = numbering;
  }
}
