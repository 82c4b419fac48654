import type { Program } from "./pattern-program.js";
import type { WordView } from "./word-view.js";

/** Mentions found before, by name: `marks.number[i]` is the word after the mention that begins at word i, or 0. */
export type Marks = Readonly<Record<string, ArrayLike<number>>>;

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

/** Tries program p at word i: a match that is longer than `than`, or as long and of an earlier source than `before`. */
export type Run = (
  view: WordView,
  i: number,
  p: number,
  marks: Marks | undefined,
  than: number,
  before: number,
) => PatternMatch | undefined;

/** Opens a runner of these programs. It works in tables of its own, made once. */
export function createRunner(programs: readonly Program[]): Run {
  const matcher = new Matcher(programs);
  return (view, i, p, marks, than, before) => {
    const program = programs[p]!;
    const end = matcher.longest(view, i, program, marks);
    const better = end > than || (end === than && end > i && program.source < before);
    return better ? { source: program.source, start: i, end, captures: matcher.captures(program) } : undefined;
  };
}

/**
 * A backtracking matcher that visits each (step, word) once a try, as RE2's does, so that a try costs at most
 * steps × 40. It looks through all ways and keeps the longest; among equally long ones the first, where optional parts
 * are taken rather than left.
 */
class Matcher {
  private readonly visited: Uint32Array;
  private readonly slots: Int32Array;
  private readonly best: Int32Array;
  /** Pairs (step, word) still to try, and (-slot - 1, old value) to restore on the way back. */
  private readonly stack: number[] = [];
  private tries = 0;
  /** Look-aheads run in tables of their own: they would overwrite the cells of the try that asks. */
  private readonly peekers = new Map<Program, Matcher>();

  constructor(programs: readonly Program[]) {
    this.visited = new Uint32Array(Math.max(1, ...programs.map((p) => p.steps.length)) * (MOST_WORDS + 1));
    this.slots = new Int32Array(2 * Math.max(1, ...programs.map((p) => p.names.length)));
    this.best = new Int32Array(this.slots.length);
  }

  /** The end of the longest match from word i, or -1. */
  longest(
    view: WordView,
    i: number,
    program: Program,
    marks: Marks | undefined,
    sentence = view.sentenceOf[i]!,
  ): number {
    const limit = Math.min(edgeOf(view, sentence, "end"), i + MOST_WORDS);
    const used = 2 * program.names.length;
    for (let k = 0; k < used; k++) this.slots[k] = -1;
    const { stack } = this;
    const id = this.nextTry();
    let end = -1;
    stack.length = 0;
    stack.push(0, i);
    while (stack.length > 0) {
      const word = stack.pop()!;
      const at = stack.pop()!;
      if (at < 0) this.slots[-at - 1] = word;
      else {
        const reached = this.follow(view, i, program, marks, at, word, limit, sentence, id);
        if (reached > end) {
          end = reached;
          for (let k = 0; k < used; k++) this.best[k] = this.slots[k]!;
        }
      }
    }
    return end;
  }

  /** Words of the captures of the last match found. */
  captures(program: Program): PatternMatch["captures"] {
    const captures: Record<string, readonly [number, number]> = {};
    program.names.forEach((name, k) => {
      const from = this.best[2 * k]!;
      const to = this.best[2 * k + 1]!;
      if (from >= 0 && to > from) captures[name] = [from, to];
    });
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
    program: Program,
    marks: Marks | undefined,
    from: number,
    first: number,
    limit: number,
    sentence: number,
    id: number,
  ): number {
    const { visited, stack } = this;
    let at = from;
    let word = first;
    for (;;) {
      const cell = at * (MOST_WORDS + 1) + (word - i);
      if (visited[cell] === id) return -1;
      visited[cell] = id;
      const step = program.steps[at]!;
      at++;
      switch (step.op) {
        case "done":
          return word;
        case "word":
          if (word >= limit || !step.test(view, word)) return -1;
          word++;
          break;
        case "split":
          stack.push(step.or, word);
          at = step.to;
          break;
        case "jump":
          at = step.to;
          break;
        case "save":
          stack.push(-step.slot - 1, this.slots[step.slot]!);
          this.slots[step.slot] = word;
          break;
        case "class":
          step.index.pushEnds(view, word, limit, at, stack);
          return -1;
        case "mark": {
          const to = marks?.[step.name]?.[word] ?? 0;
          if (to <= word || to > limit) return -1;
          word = to;
          break;
        }
        case "edge":
          if (word !== edgeOf(view, sentence, step.side)) return -1;
          break;
        case "look":
          if (this.peek(view, word, step.program, marks, sentence) === step.negative) return -1;
          break;
      }
    }
  }

  private peek(view: WordView, i: number, program: Program, marks: Marks | undefined, sentence: number): boolean {
    let peeker = this.peekers.get(program);
    if (!peeker) {
      peeker = new Matcher([program]);
      this.peekers.set(program, peeker);
    }
    return peeker.longest(view, i, program, marks, sentence) >= 0;
  }
}

/** First word of a sentence, or the word after its last. */
function edgeOf(view: WordView, sentence: number, side: "start" | "end"): number {
  return side === "start" ? view.sentence[sentence]! : (view.sentence[sentence + 1] ?? view.size);
}
