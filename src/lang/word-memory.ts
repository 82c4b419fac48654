import type { Vocabulary, WordView } from "./word-view.js";

/** What a form alone tells, as a 32-bit number. */
export type Answer = (form: string, lower: string) => number;

/**
 * Remembers the answer for each distinct form of a vocabulary, so that a text asks a lexicon once a form rather than once a word.
 * It changes no answer: words without a number are asked about each time, and a new vocabulary starts it anew.
 */
export class WordMemory {
  private vocabulary: Vocabulary | undefined;
  /** Answer + 1 by number; 0 where it has not been asked for (or is -1, and then is asked for each time). */
  private answers = new Int32Array(1024);

  constructor(private readonly answer: Answer) {}

  at(view: WordView, i: number): number {
    const { type: types, vocabulary } = view;
    const type = types === undefined || vocabulary === undefined ? 0 : types[i]!;
    if (type === 0) return this.answer(view.form[i]!, view.lower[i]!);
    if (vocabulary !== this.vocabulary || type >= this.answers.length) this.makeRoom(vocabulary!, type);
    const known = this.answers[type]!;
    return known !== 0 ? (known - 1) | 0 : this.ask(vocabulary!, type);
  }

  /**
   * For loops over all words: answers + 1 by number, 0 where `ask` has to be called first. Good until another view is asked about;
   * undefined where words have no numbers.
   */
  known({ type, vocabulary }: WordView): Int32Array | undefined {
    if (type === undefined || vocabulary === undefined) return undefined;
    const last = vocabulary.form.length - 1;
    if (vocabulary !== this.vocabulary || last >= this.answers.length) this.makeRoom(vocabulary, last);
    return this.answers;
  }

  ask({ form, lower }: Vocabulary, type: number): number {
    const answer = this.answer(form[type]!, lower[type]!);
    this.answers[type] = answer + 1;
    return answer;
  }

  private makeRoom(vocabulary: Vocabulary, type: number): void {
    if (vocabulary !== this.vocabulary) this.answers.fill(0);
    this.vocabulary = vocabulary;
    if (type < this.answers.length) return;
    const more = new Int32Array(2 * type);
    more.set(this.answers);
    this.answers = more;
  }
}
