import type { Program } from "./pattern-program.js";
import type { WordTest } from "./pattern-syntax.js";
import { SHAPES } from "./word-shape.js";

/** What a word at some place of a match can be, as far as an index can use it; "any" where that is open. */
export type Heads =
  | "any"
  | {
      readonly lower: ReadonlySet<string>;
      readonly lemma: ReadonlySet<string>;
      readonly upos: ReadonlySet<string>;
      readonly mark: ReadonlySet<string>;
      /** Bits of `SHAPES`, one of which the word has. */
      readonly shape: number;
    };

interface Draft {
  any: boolean;
  readonly lower: Set<string>;
  readonly lemma: Set<string>;
  readonly upos: Set<string>;
  readonly mark: Set<string>;
  shape: number;
}

/** The first word of a match, and the second; the second is "any" where a match may have one word only. */
export function headsOf(program: Program): { readonly first: Heads; readonly second: Heads } {
  const first = draft();
  const second = draft();
  const start = reach(program, [0]);
  if (start.done) first.any = true;
  const next: number[] = [];
  for (const at of start.steps) {
    addStep(program, at, first);
    const step = program.steps[at]!;
    if (step.op === "mark") second.any = true;
    else if (step.op === "class") {
      if (step.index.hasOneWord) next.push(at + 1);
      for (const word of step.index.secondWords) second.lower.add(word);
    } else next.push(at + 1);
  }
  const after = reach(program, next);
  if (after.done) second.any = true;
  for (const at of after.steps) addStep(program, at, second);
  return { first: first.any ? "any" : first, second: second.any ? "any" : second };
}

function draft(): Draft {
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

function addStep({ steps }: Program, at: number, heads: Draft): void {
  const step = steps[at]!;
  if (step.op === "mark") heads.mark.add(step.name);
  else if (step.op === "class") for (const word of step.index.firstWords) heads.lower.add(word);
  else if (step.op === "word") for (const test of step.tests) addTest(test, heads);
}

function addTest(test: WordTest, heads: Draft): void {
  if (test.kind === "lower" || test.kind === "lemma" || test.kind === "upos")
    for (const value of test.values) heads[test.kind].add(value);
  else if (test.kind === "shape" && test.bits !== SHAPES.any) heads.shape |= test.bits;
  else if (test.kind === "all")
    addTest(test.tests.find((t) => t.kind !== "not" && t.kind !== "all") ?? { kind: "shape", bits: SHAPES.any }, heads);
  else heads.any = true;
}
