import { IntStack } from "./int-stack.js";
import { type Code, OP } from "./pattern-code.js";
import type { WordView } from "./word-view.js";

/** Mentions found before, by name: `marks.number[i]` is the word after the mention that begins at word i, or 0. */
export type Marks = Readonly<Record<string, ArrayLike<number>>>;

/** The same by the place of their names in a set's list of names; undefined where there are none of a name. */
export type MarkColumns = readonly (ArrayLike<number> | undefined)[];

export interface PatternMatch {
  /** Position of the rule in the list of sources. */
  readonly source: number;
  /** Words start … end - 1. */
  readonly start: number;
  readonly end: number;
  /** Words of each capture that took part, half-open. */
  readonly captures: Readonly<Record<string, readonly [start: number, end: number]>>;
}

/** Words a match may have. */
export const MOST_WORDS = 40;

/**
 * A backtracking matcher that visits each (step, word) once a try, as RE2's does, so that a try costs at most
 * steps × 40. It looks through all ways and keeps the longest; among equally long ones the first, where optional parts
 * are taken rather than left. It works in tables of its own, made once.
 */
export class Matcher {
  private readonly visited: Uint32Array;
  private readonly slots: Int32Array;
  private readonly best: Int32Array;
  /** Pairs (step, word) still to try, and (-slot - 1, old value) to restore on the way back. */
  private readonly stack = new IntStack();
  private tries = 0;
  /** Look-aheads run in tables of their own: they would overwrite the cells of the try that asks. */
  private readonly peekers = new Map<Code, Matcher>();

  constructor(codes: readonly Code[]) {
    this.visited = new Uint32Array(Math.max(1, ...codes.map((c) => c.op.length)) * (MOST_WORDS + 1));
    this.slots = new Int32Array(2 * Math.max(1, ...codes.map((c) => c.names.length)));
    this.best = new Int32Array(this.slots.length);
    for (const { looks } of codes) for (const look of looks) this.peekers.set(look, new Matcher([look]));
  }

  /** The end of the longest match from word i, or -1. */
  longest(view: WordView, i: number, code: Code, marks: MarkColumns, sentence = view.sentenceOf[i]!): number {
    const limit = Math.min(edgeOf(view, sentence, 1), i + MOST_WORDS);
    const used = 2 * code.names.length;
    for (let k = 0; k < used; k++) this.slots[k] = -1;
    const { stack } = this;
    const id = this.nextTry();
    let end = -1;
    stack.size = 0;
    stack.pushTwo(0, i);
    while (stack.size > 0) {
      const word = stack.pop();
      const at = stack.pop();
      if (at < 0) this.slots[-at - 1] = word;
      else {
        const reached = this.follow(view, i, code, marks, at, word, limit, sentence, id);
        if (reached > end) {
          end = reached;
          for (let k = 0; k < used; k++) this.best[k] = this.slots[k]!;
        }
      }
    }
    return end;
  }

  /** Words of the captures of the last match found. */
  captures({ names }: Code): PatternMatch["captures"] {
    const captures: Record<string, readonly [number, number]> = {};
    for (let k = 0; k < names.length; k++) {
      const from = this.best[2 * k]!;
      const to = this.best[2 * k + 1]!;
      if (from >= 0 && to > from) captures[names[k]!] = [from, to];
    }
    return captures;
  }

  private nextTry(): number {
    if (this.tries === 0xffffffff) {
      this.visited.fill(0);
      this.tries = 0;
    }
    return ++this.tries;
  }

  /** Goes on from a step until it fails (-1) or the pattern ends (the word after it); other ways go on the stack. */
  private follow(
    view: WordView,
    i: number,
    code: Code,
    marks: MarkColumns,
    from: number,
    first: number,
    limit: number,
    sentence: number,
    id: number,
  ): number {
    const { visited, stack, slots } = this;
    let at = from;
    let word = first;
    for (;;) {
      const cell = (word - i) * code.op.length + at;
      if (visited[cell] === id) return -1;
      visited[cell] = id;
      const by = code.first[at]!;
      switch (code.op[at]) {
        case OP.done:
          return word;
        case OP.word:
          if (word >= limit || !code.tests[by]!(view, word)) return -1;
          word++;
          break;
        case OP.split:
          stack.pushTwo(code.second[at]!, word);
          at = by - 1;
          break;
        case OP.jump:
          at = by - 1;
          break;
        case OP.save:
          stack.pushTwo(-by - 1, slots[by]!);
          slots[by] = word;
          break;
        case OP.class:
          code.classes[by]!.pushEnds(view, word, limit, at + 1, stack);
          return -1;
        case OP.mark: {
          const to = marks[by]?.[word] ?? 0;
          if (to <= word || to > limit) return -1;
          word = to;
          break;
        }
        case OP.edge:
          if (word !== edgeOf(view, sentence, by)) return -1;
          break;
        case OP.look:
          if (this.peek(view, word, code.looks[by]!, marks, sentence) === (code.second[at] === 1)) return -1;
          break;
      }
      at++;
    }
  }

  private peek(view: WordView, i: number, code: Code, marks: MarkColumns, sentence: number): boolean {
    return this.peekers.get(code)!.longest(view, i, code, marks, sentence) >= 0;
  }
}

/** First word of a sentence (0), or the word after its last (1). */
function edgeOf(view: WordView, sentence: number, side: number): number {
  return side === 0 ? view.sentence[sentence]! : (view.sentence[sentence + 1] ?? view.size);
}
