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
  view: WordView, i: number, p: number, marks: Marks | undefined, than: number, before: number,
) => PatternMatch | undefined;

/**
 * A backtracking matcher that visits each (step, word) once a try, as RE2's does, so that a try costs at most
 * steps × 40. It looks through all ways and keeps the longest; among equally long ones the first, where optional parts
 * are taken rather than left.
 */
export function createRunner(programs: readonly Program[]): Run {
  const largest = Math.max(1, ...programs.map((p) => p.steps.length));
  const visited = new Uint32Array(largest * (MOST_WORDS + 1));
  const slots = new Int32Array(2 * Math.max(1, ...programs.map((p) => p.names.length)));
  const best = new Int32Array(slots.length);
  const stack: number[] = [];
  let tries = 0;

  const fresh = (): number => {
    if (tries === 0xffffffff) {
      visited.fill(0);
      tries = 0;
    }
    return ++tries;
  };

  /** The end of the longest match of `program` from word i, or -1. The stack holds (step, word) and (-slot - 1, old value). */
  const longest = (view: WordView, i: number, program: Program, marks: Marks | undefined, save: boolean): number => {
    const sentence = view.sentenceOf[i]!;
    const limit = Math.min(view.sentence[sentence + 1] ?? view.size, i + MOST_WORDS, view.size);
    const { steps } = program;
    const used = 2 * program.names.length;
    const id = fresh();
    const base = stack.length;
    let end = -1;
    stack.push(0, i);
    while (stack.length > base) {
      let word = stack.pop()!;
      let at = stack.pop()!;
      if (at < 0) {
        slots[-at - 1] = word;
        continue;
      }
      for (;;) {
        const seen = at * (MOST_WORDS + 1) + (word - i);
        if (visited[seen] === id) break;
        visited[seen] = id;
        const step = steps[at]!;
        if (step.op === "done") {
          if (word > end) {
            end = word;
            if (save) for (let k = 0; k < used; k++) best[k] = slots[k]!;
          }
          break;
        } else if (step.op === "word") {
          if (word >= limit || !step.test(view, word)) break;
          word++;
          at++;
        } else if (step.op === "split") {
          stack.push(step.or, word);
          at = step.to;
        } else if (step.op === "jump") at = step.to;
        else if (step.op === "save") {
          if (save) {
            stack.push(-step.slot - 1, slots[step.slot]!);
            slots[step.slot] = word;
          }
          at++;
        } else if (step.op === "class") {
          step.index.pushEnds(view, word, limit, at + 1, stack);
          break;
        } else if (step.op === "mark") {
          const to = marks?.[step.name]?.[word] ?? 0;
          if (to <= word || to > limit) break;
          word = to;
          at++;
        } else if (step.op === "edge") {
          const first = view.sentence[sentence]!;
          const last = view.sentence[sentence + 1] ?? view.size;
          if (step.side === "start" ? word !== first : word !== last) break;
          at++;
        } else {
          if (word < limit) {
            const found = peek(view, word, step.program, marks);
            if (found === step.negative) break;
          } else if (!step.negative) break;
          at++;
        }
      }
    }
    return end;
  };

  // A look-ahead runs on its own table: ids of tries differ, but its (step, word) cells would overwrite the outer ones.
  const peekers = new Map<Program, Run>();
  const peek = (view: WordView, i: number, program: Program, marks: Marks | undefined): boolean => {
    let runner = peekers.get(program);
    if (!runner) peekers.set(program, (runner = createRunner([program])));
    return runner(view, i, 0, marks, i - 1, 0) !== undefined;
  };

  return (view, i, p, marks, than, before) => {
    const program = programs[p]!;
    for (let k = 2 * program.names.length - 1; k >= 0; k--) slots[k] = -1;
    const end = longest(view, i, program, marks, program.names.length > 0);
    const better = end > than || (end === than && end > i && program.source < before);
    if (!better) return undefined;
    const captures: Record<string, readonly [number, number]> = {};
    program.names.forEach((name, k) => {
      const from = best[2 * k]!;
      const to = best[2 * k + 1]!;
      if (from >= 0 && to > from) captures[name] = [from, to];
    });
    return { source: program.source, start: i, end, captures };
  };
}
