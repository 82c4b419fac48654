import type { Program } from "./pattern-program.js";
import type { WordTest } from "./pattern-syntax.js";
import { type EntryGroup, GROUP_DEPTH } from "./phrase-index.js";
import { SHAPES } from "./word-shape.js";

/** What a word at some place of a match can be, as far as an index can use it. */
export interface Head {
  /** True where any word can stand there, or a match may have ended before it. */
  any: boolean;
  /** Made when the first of them is added: most heads have one kind or none. */
  lower?: Set<string>;
  lemma?: Set<string>;
  upos?: Set<string>;
  mark?: Set<string>;
  /** Bits of `SHAPES`, one of which the word has. */
  shape: number;
}

export interface Heads {
  /** The ways in which matches begin that do not begin with a mark: what the first words of each are, one after the other. */
  readonly ways: readonly (readonly Head[])[];
  /** The marks that matches begin with, and what the word after each can be. */
  readonly afterMark: ReadonlyMap<string, Head>;
}

/** Words of a match that an index looks at. */
export const DEPTH = GROUP_DEPTH;

/** A place in a program from which it takes its next word; inside an entry of a class after `depth` words of it. */
interface State {
  readonly at: number;
  readonly group: EntryGroup | undefined;
  readonly depth: number;
}

export function headsOf(program: Program): Heads {
  const start = reach(program, [0]);
  const afterMark = new Map<string, Head>();
  const ways: Head[][] = start.done ? [headsFrom(program, [], true)] : [];
  for (const state of start.states) {
    const step = program.steps[state.at]!;
    if (step.op !== "mark") {
      ways.push(headsFrom(program, [state], false));
      continue;
    }
    const after = reach(program, [state.at + 1]);
    const head = afterMark.get(step.name) ?? emptyHead();
    afterMark.set(step.name, head);
    if (after.done) head.any = true;
    for (const next of after.states) addState(program, next, head);
  }
  return { ways, afterMark };
}

/** The heads of DEPTH words from the given states on. */
function headsFrom(program: Program, from: readonly State[], done: boolean): Head[] {
  const heads: Head[] = [];
  let states = from;
  let open = done;
  for (;;) {
    const head = emptyHead();
    head.any = open;
    for (const state of states) addState(program, state, head);
    heads.push(head);
    if (heads.length === DEPTH) return heads;
    const after = advance(program, states);
    states = after.states;
    if (after.done) open = true;
  }
}

/** The states after one more word; done where the match may have ended, or where it took a mark, which may be of any length. */
function advance(program: Program, states: readonly State[]): { states: readonly State[]; done: boolean } {
  const next: number[] = [];
  const inside: State[] = [];
  let open = false;
  for (const { at, group, depth } of states) {
    if (program.steps[at]!.op === "mark") open = true;
    else if (group === undefined || group.length === depth + 1) next.push(at + 1);
    else inside.push({ at, group, depth: depth + 1 });
  }
  const after = reach(program, next);
  return { states: [...inside, ...after.states], done: open || after.done };
}

function emptyHead(): Head {
  return { any: false, shape: 0 };
}

function addTo(head: Head, kind: "lower" | "lemma" | "upos" | "mark", value: string): void {
  head[kind] ??= new Set();
  head[kind].add(value);
}

/** The states that can be reached without taking a word, and whether the end can be. */
function reach({ steps }: Program, from: readonly number[]): { states: readonly State[]; done: boolean } {
  const seen = new Set<number>();
  const states: State[] = [];
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
    else if (step.op === "class") for (const group of step.index.groups) states.push({ at, group, depth: 0 });
    else states.push({ at, group: undefined, depth: 0 });
  }
  return { states, done };
}

function addState({ steps }: Program, { at, group, depth }: State, head: Head): void {
  const step = steps[at]!;
  if (step.op === "mark") addTo(head, "mark", step.name);
  else if (group !== undefined) for (const word of group.words[depth]!) addTo(head, "lower", word);
  else if (step.op === "word") for (const test of step.tests) addTest(test, head);
}

function addTest(test: WordTest, head: Head): void {
  if (test.kind === "lower" || test.kind === "lemma" || test.kind === "upos")
    for (const value of test.values) addTo(head, test.kind, value);
  else if (test.kind === "form") for (const value of test.values) addTo(head, "lower", value.toLowerCase());
  else if (test.kind === "shape" && test.bits !== SHAPES.any) head.shape |= test.bits;
  else if (test.kind === "all")
    addTest(test.tests.find((t) => t.kind !== "not" && t.kind !== "all") ?? { kind: "shape", bits: SHAPES.any }, head);
  else head.any = true;
}
