import type { PatternIndex } from "./pattern-index.js";
import type { Marks } from "./pattern-runner.js";
import { WordMemory } from "./word-memory.js";
import type { WordView } from "./word-view.js";

/** Sets that are told apart by the bits of one number. */
const MOST_SETS = 31;

/** The words at which matches of several sets of patterns may begin, found for all of them in one pass over a text. */
export class PatternStarts {
  /** For each word a bit for each set; good until the next text. */
  bits = new Int32Array(1024);
  private readonly ofForm: WordMemory;
  /** The sets of which matches begin with a mark, by its name. */
  private readonly ofMark = new Map<string, number>();

  constructor(private readonly indexes: readonly PatternIndex[]) {
    if (indexes.length > MOST_SETS) throw new Error(`More than ${MOST_SETS} layers of patterns.`);
    this.ofForm = new WordMemory((form, lower) =>
      indexes.reduce((bits, index, k) => (index.beginsWith(form, lower) ? bits | (1 << k) : bits), 0),
    );
    indexes.forEach(({ beginMarks }, k) => {
      for (const name of beginMarks) this.ofMark.set(name, (this.ofMark.get(name) ?? 0) | (1 << k));
    });
  }

  /** Begins on a text with the marks that it has. */
  find(view: WordView, marks: Marks): void {
    if (this.bits.length < view.size) this.bits = new Int32Array(2 * view.size);
    this.byForm(view);
    this.indexes.forEach(({ beginsAt }, k) => {
      if (beginsAt) this.byMore(view, beginsAt, 1 << k);
    });
    for (const [name, sets] of this.ofMark) {
      const ends = marks[name];
      if (ends) this.byMark(view, ends, sets);
    }
  }

  /** Takes in a mark that was set since. */
  mark(name: string, word: number): void {
    this.bits[word]! |= this.ofMark.get(name) ?? 0;
  }

  private byForm(view: WordView): void {
    const { bits, ofForm } = this;
    const { size, type, vocabulary } = view;
    const known = ofForm.known(view);
    if (known === undefined) {
      for (let i = 0; i < size; i++) bits[i] = ofForm.at(view, i);
      return;
    }
    for (let i = 0; i < size; i++) {
      const number = type![i]!;
      if (number === 0) bits[i] = ofForm.at(view, i);
      else bits[i] = known[number] === 0 ? ofForm.ask(vocabulary!, number) : known[number]! - 1;
    }
  }

  private byMore(view: WordView, beginsAt: (view: WordView, i: number) => boolean, set: number): void {
    const { bits } = this;
    for (let i = 0; i < view.size; i++) if (beginsAt(view, i)) bits[i]! |= set;
  }

  private byMark({ size }: WordView, ends: ArrayLike<number>, sets: number): void {
    const { bits } = this;
    for (let i = 0; i < size; i++) if (ends[i]! > 0) bits[i]! |= sets;
  }
}
