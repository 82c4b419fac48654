import type { PatternNode, WordTest } from "./pattern-syntax.js";
import type { PhraseIndex } from "./phrase-index.js";
import { SHAPES, shapeOf } from "./word-shape.js";
import type { WordView } from "./word-view.js";

export type Test = (view: WordView, i: number) => boolean;

/** Steps of a compiled pattern; `to` and `or` are places in the program. */
export type Step =
  | { readonly op: "word"; readonly test: Test; readonly tests: readonly WordTest[] }
  | { readonly op: "class"; readonly index: PhraseIndex }
  | { readonly op: "mark"; readonly name: string }
  | { readonly op: "split"; to: number; or: number }
  | { readonly op: "jump"; to: number }
  | { readonly op: "save"; readonly slot: number }
  | { readonly op: "look"; readonly program: Program; readonly negative: boolean }
  | { readonly op: "edge"; readonly side: "start" | "end" }
  | { readonly op: "done" };

export interface Program {
  readonly steps: readonly Step[];
  /** Names of captures; capture k has slots 2k and 2k + 1. */
  readonly names: readonly string[];
  /** Position of the rule in the list of sources. */
  readonly source: number;
}

type ClassOf = (name: string, filter: string | undefined) => PhraseIndex;

/** A repeat of a group is unrolled: programs longer than this are refused. */
const MOST_STEPS = 2000;

export function compileProgram(node: PatternNode, source: number, classOf: ClassOf): Program {
  const steps: Step[] = [];
  const names: string[] = [];
  const put = (step: Step): number => {
    if (steps.length >= MOST_STEPS) throw new Error("the pattern is too large");
    return steps.push(step) - 1;
  };
  const emit = (n: PatternNode): void => {
    switch (n.kind) {
      case "word":
        put({ op: "word", test: anyOf(n.tests.map(testOf)), tests: n.tests });
        return;
      case "class":
        put({ op: "class", index: classOf(n.name, n.filter) });
        return;
      case "mark":
        put({ op: "mark", name: n.name });
        return;
      case "edge":
        put({ op: "edge", side: n.side });
        return;
      case "look":
        put({ op: "look", program: compileProgram(n.item, source, classOf), negative: n.negative });
        return;
      case "seq":
        n.items.forEach(emit);
        return;
      case "capture": {
        if (!names.includes(n.name)) names.push(n.name);
        const slot = 2 * names.indexOf(n.name);
        put({ op: "save", slot });
        emit(n.item);
        put({ op: "save", slot: slot + 1 });
        return;
      }
      case "alt":
        alternatives(n.options);
        return;
      case "repeat":
        for (let k = 0; k < n.min; k++) emit(n.item);
        optional(n.item, n.max - n.min);
    }
  };
  const alternatives = (options: readonly PatternNode[]): void => {
    const jumps: { to: number }[] = [];
    options.forEach((option, k) => {
      if (k === options.length - 1) return emit(option);
      const split = { op: "split" as const, to: steps.length + 1, or: 0 };
      put(split);
      emit(option);
      const jump = { op: "jump" as const, to: 0 };
      put(jump);
      jumps.push(jump);
      split.or = steps.length;
    });
    for (const jump of jumps) jump.to = steps.length;
  };
  const optional = (item: PatternNode, times: number): void => {
    const splits: { or: number }[] = [];
    for (let k = 0; k < times; k++) {
      const split = { op: "split" as const, to: steps.length + 1, or: 0 };
      put(split);
      splits.push(split);
      emit(item);
    }
    for (const split of splits) split.or = steps.length;
  };
  emit(node);
  put({ op: "done" });
  return { steps, names, source };
}

function anyOf(tests: readonly Test[]): Test {
  if (tests.length === 1) return tests[0]!;
  return (view, i) => tests.some((t) => t(view, i));
}

function testOf(test: WordTest): Test {
  switch (test.kind) {
    case "shape": {
      const bits = test.bits;
      return bits === SHAPES.any ? () => true : (view, i) => (shapeOf(view.form[i]!) & bits) !== 0;
    }
    case "not": {
      const inner = testOf(test.test);
      return (view, i) => !inner(view, i);
    }
    case "all": {
      const inner = test.tests.map(testOf);
      return (view, i) => inner.every((t) => t(view, i));
    }
    default: {
      const kind = test.kind;
      if (test.values.length === 1) {
        const value = test.values[0]!;
        return (view, i) => view[kind][i] === value;
      }
      const values = new Set(test.values);
      return (view, i) => values.has(view[kind][i]!);
    }
  }
}
