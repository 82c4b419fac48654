import type { Vocabulary, WordView } from "./word-view.js";

const UNKNOWN = 0;
const NOTHING = 1;
const SOMETHING = 2;

/** Remembers what a lemma alone tells, by its number; most tell nothing, and of those a byte is looked at. */
export class LemmaTable<T> {
  private vocabulary: Vocabulary | undefined;
  private state = new Uint8Array(1024);
  private readonly answers: (T | undefined)[] = [];

  constructor(private readonly answer: (lemma: string) => T | undefined) {}

  at(view: WordView, i: number): T | undefined {
    const { lemmaNumber, vocabulary } = view;
    const number = lemmaNumber === undefined || vocabulary === undefined ? 0 : lemmaNumber[i]!;
    if (number === 0) return this.answer(view.lemma[i]!);
    if (vocabulary !== this.vocabulary || number >= this.state.length) this.makeRoom(vocabulary!, number);
    const state = this.state[number];
    if (state === NOTHING) return undefined;
    return state === UNKNOWN ? this.ask(view.lemma[i]!, number) : this.answers[number];
  }

  private ask(lemma: string, number: number): T | undefined {
    const answer = this.answer(lemma);
    this.state[number] = answer === undefined ? NOTHING : SOMETHING;
    while (this.answers.length <= number) this.answers.push(undefined);
    this.answers[number] = answer;
    return answer;
  }

  private makeRoom(vocabulary: Vocabulary, number: number): void {
    if (vocabulary !== this.vocabulary) this.state.fill(UNKNOWN);
    this.vocabulary = vocabulary;
    if (number < this.state.length) return;
    const more = new Uint8Array(2 * number);
    more.set(this.state);
    this.state = more;
  }
}
