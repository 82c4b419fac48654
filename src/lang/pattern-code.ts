import type { Program, Step, Test } from "./pattern-program.js";
import type { PhraseIndex } from "./phrase-index.js";

export const OP = { done: 0, word: 1, class: 2, mark: 3, split: 4, jump: 5, save: 6, look: 7, edge: 8 } as const;

/** A program as the runner wants it: steps as numbers, and what they point to in lists. */
export interface Code {
  readonly op: Uint8Array;
  /**
   * What each step goes by: for `split` and `jump` the step to go on with, for `save` the slot, for `edge` 1 at the end, for the others
   * an index into a list below (`mark`: a column of marks).
   */
  readonly first: Int32Array;
  /** The other way of a `split`; 1 for a `look` that must fail. */
  readonly second: Int32Array;
  readonly tests: readonly Test[];
  readonly classes: readonly PhraseIndex[];
  readonly looks: readonly Code[];
  readonly names: readonly string[];
  readonly source: number;
}

export function assemble({ steps, names, source }: Program, markNames: readonly string[]): Code {
  const tests: Test[] = [];
  const classes: PhraseIndex[] = [];
  const looks: Code[] = [];
  const firstOf = (step: Step): number => {
    switch (step.op) {
      case "word":
        return tests.push(step.test) - 1;
      case "class":
        return classes.push(step.index) - 1;
      case "look":
        return looks.push(assemble(step.program, markNames)) - 1;
      case "mark":
        return markNames.indexOf(step.name);
      case "split":
      case "jump":
        return step.to;
      case "save":
        return step.slot;
      case "edge":
        return step.side === "end" ? 1 : 0;
      case "done":
        return 0;
    }
  };
  return {
    op: Uint8Array.from(steps, (step) => OP[step.op]),
    first: Int32Array.from(steps, firstOf),
    second: Int32Array.from(steps, (s) => (s.op === "split" ? s.or : s.op === "look" && s.negative ? 1 : 0)),
    tests,
    classes,
    looks,
    names,
    source,
  };
}

/** Names of all marks that programs ask for, those of their look-aheads too. */
export function markNamesOf(programs: readonly Program[]): string[] {
  const names = new Set<string>();
  const visit = ({ steps }: Program): void => {
    for (const step of steps) {
      if (step.op === "mark") names.add(step.name);
      else if (step.op === "look") visit(step.program);
    }
  };
  programs.forEach(visit);
  return [...names];
}
