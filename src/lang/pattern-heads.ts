import type { Program } from "./pattern-program.js";
import type { WordTest } from "./pattern-syntax.js";
import { SHAPES } from "./word-shape.js";

/** What a word at some place of a match can be, as far as an index can use it. */
export interface Head {
  /** True where any word can stand there, or a match may have ended before it. */
  any: boolean;
  readonly lower: Set<string>;
  readonly lemma: Set<string>;
  readonly upos: Set<string>;
  readonly mark: Set<string>;
  /** Bits of `SHAPES`, one of which the word has. */
  shape: number;
}

export interface Heads {
  /** The first words, one after the other, of the matches that do not begin with a mark. */
  readonly words: readonly Head[];
  /** The marks that matches begin with, and what the word after each can be. */
  readonly afterMark: ReadonlyMap<string, Head>;
}

/** Words of a match that an index looks at. */
export const DEPTH = 3;

/** A place in a program from which it takes its next word; inside an entry of a class after `depth` words of it. */
interface State {
  readonly at: number;
  readonly depth: number;
}

export function headsOf(program: Program): Heads {
  const start = reach(program, [0]);
  const taking = start.steps.map((at) => ({ at, depth: 0 }));
  const plain = taking.filter(({ at }) => program.steps[at]!.op !== "mark");
  const afterMark = new Map<string, Head>();
  for (const { at } of taking) {
    const step = program.steps[at]!;
    if (step.op !== "mark") continue;
    const after = reach(program, [at + 1]);
    const head = afterMark.get(step.name) ?? emptyHead();
    afterMark.set(step.name, head);
    if (after.done) head.any = true;
    for (const next of after.steps) addState(program, { at: next, depth: 0 }, head);
  }
  return { words: headsFrom(program, plain, start.done), afterMark };
}

/** The heads of DEPTH words from the given states on. */
function headsFrom(program: Program, from: readonly State[], done: boolean): Head[] {
  const heads: Head[] = [];
  let states = from;
  let open = done;
  while (heads.length < DEPTH) {
    const head = emptyHead();
    head.any = open;
    for (const state of states) addState(program, state, head);
    heads.push(head);
    const after = advance(program, states);
    states = after.states;
    if (after.open) open = true;
  }
  return heads;
}

/** The states after one more word; open where the match may have ended, or where it took a mark, which may be of any length. */
function advance(program: Program, states: readonly State[]): { states: readonly State[]; open: boolean } {
  const next: number[] = [];
  const inside: State[] = [];
  let open = false;
  for (const { at, depth } of states) {
    const step = program.steps[at]!;
    if (step.op === "mark") open = true;
    else if (step.op !== "class") next.push(at + 1);
    else {
      const level = step.index.levels[depth]!;
      if (level.ends) next.push(at + 1);
      if (depth + 1 < step.index.levels.length) inside.push({ at, depth: depth + 1 });
    }
  }
  const after = reach(program, next);
  return { states: [...inside, ...after.steps.map((at) => ({ at, depth: 0 }))], open: open || after.done };
}

function emptyHead(): Head {
  return { any: false, lower: new Set(), lemma: new Set(), upos: new Set(), mark: new Set(), shape: 0 };
}

/** Steps that take words and can be reached without taking any, and whether the end can be. */
function reach({ steps }: Program, from: readonly number[]): { steps: readonly number[]; done: boolean } {
  const seen = new Set<number>();
  const taking: number[] = [];
  const open = [...from];
  let done = false;
  while (open.length > 0) {
    const at = open.pop()!;
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at]!;
    if (step.op === "done") done = true;
    else if (step.op === "split") open.push(step.to, step.or);
    else if (step.op === "jump") open.push(step.to);
    else if (step.op === "save" || step.op === "look" || step.op === "edge") open.push(at + 1);
    else taking.push(at);
  }
  return { steps: taking, done };
}

function addState({ steps }: Program, { at, depth }: State, head: Head): void {
  const step = steps[at]!;
  if (step.op === "mark") head.mark.add(step.name);
  else if (step.op === "class") for (const word of step.index.levels[depth]?.words ?? []) head.lower.add(word);
  else if (step.op === "word") for (const test of step.tests) addTest(test, head);
}

function addTest(test: WordTest, head: Head): void {
  if (test.kind === "lower" || test.kind === "lemma" || test.kind === "upos")
    for (const value of test.values) head[test.kind].add(value);
  else if (test.kind === "form") for (const value of test.values) head.lower.add(value.toLowerCase());
  else if (test.kind === "shape" && test.bits !== SHAPES.any) head.shape |= test.bits;
  else if (test.kind === "all")
    addTest(test.tests.find((t) => t.kind !== "not" && t.kind !== "all") ?? { kind: "shape", bits: SHAPES.any }, head);
  else head.any = true;
}
