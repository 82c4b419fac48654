import type { Numbering, WordView } from "./word-view.js";

/** What a form alone tells, as a small number that is not negative. */
export type Answer = (form: string, lower: string) => number;

/**
 * Remembers the answer for each distinct form of a numbering, so that a text asks a lexicon once a form rather than once a word.
 * It changes no answer: words without a number are asked about each time, and a new numbering starts it anew.
 */
export class WordMemory {
  private numbering: Numbering | undefined;
  /** Answer + 1 by number; 0 where it has not been asked for. */
  private answers = new Int32Array(0);

  constructor(private readonly answer: Answer) {}

  at(view: WordView, i: number): number {
    const { type: types, numbering } = view;
    if (types === undefined || numbering === undefined) return this.answer(view.form[i]!, view.lower[i]!);
    if (numbering !== this.numbering) this.begin(numbering);
    const type = types[i]!;
    const known = this.answers[type]!;
    return known > 0 ? known - 1 : this.ask(view, i, type);
  }

  private ask(view: WordView, i: number, type: number): number {
    const answer = this.answer(view.form[i]!, view.lower[i]!);
    if (type !== 0) this.answers[type] = answer + 1;
    return answer;
  }

  private begin(numbering: Numbering): void {
    const length = numbering.capacity + 1;
    if (this.answers.length === length) this.answers.fill(0);
    else this.answers = new Int32Array(length);
    this.numbering = numbering;
  }
}
