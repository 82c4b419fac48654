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

type WordNode = Extract<PatternNode, { readonly kind: "word" }>;

type ClassOf = (name: string, filter: string | undefined) => PhraseIndex;

/** A repeat of a group is unrolled: programs longer than this are refused. */
const MOST_STEPS = 2000;

export function compileProgram(node: PatternNode, source: number, classOf: ClassOf): Program {
  const writer = new ProgramWriter(source, classOf);
  writer.write(node);
  return writer.end();
}

class ProgramWriter {
  private readonly steps: Step[] = [];
  private readonly names: string[] = [];
  /** The step of each word in the pattern: repeats write it several times. */
  private readonly words = new Map<WordNode, Step>();

  constructor(
    private readonly source: number,
    private readonly classOf: ClassOf,
  ) {}

  end(): Program {
    this.put({ op: "done" });
    return { steps: this.steps, names: this.names, source: this.source };
  }

  write(n: PatternNode): void {
    switch (n.kind) {
      case "word":
        this.put(this.wordStep(n));
        return;
      case "class":
        this.put({ op: "class", index: this.classOf(n.name, n.filter) });
        return;
      case "mark":
        this.put({ op: "mark", name: n.name });
        return;
      case "edge":
        this.put({ op: "edge", side: n.side });
        return;
      case "look":
        this.put({
          op: "look",
          program: compileProgram(n.item, this.source, this.classOf),
          negative: n.negative,
        });
        return;
      case "seq":
        for (const item of n.items) this.write(item);
        return;
      case "capture":
        this.capture(n.name, n.item);
        return;
      case "alt":
        this.alternatives(n.options);
        return;
      case "repeat":
        for (let k = 0; k < n.min; k++) this.write(n.item);
        this.optional(n.item, n.max - n.min);
        return;
    }
  }

  private wordStep(node: WordNode): Step {
    let step = this.words.get(node);
    if (step === undefined) {
      step = { op: "word", test: anyOf(node.tests.map(testOf)), tests: node.tests };
      this.words.set(node, step);
    }
    return step;
  }

  private put(step: Step): void {
    if (this.steps.length >= MOST_STEPS) throw new Error("the pattern is too large");
    this.steps.push(step);
  }

  private capture(name: string, item: PatternNode): void {
    if (!this.names.includes(name)) this.names.push(name);
    const slot = 2 * this.names.indexOf(name);
    this.put({ op: "save", slot });
    this.write(item);
    this.put({ op: "save", slot: slot + 1 });
  }

  private alternatives(options: readonly PatternNode[]): void {
    const jumps: { to: number }[] = [];
    for (const option of options.slice(0, -1)) {
      const split = { op: "split" as const, to: this.steps.length + 1, or: 0 };
      this.put(split);
      this.write(option);
      const jump = { op: "jump" as const, to: 0 };
      this.put(jump);
      jumps.push(jump);
      split.or = this.steps.length;
    }
    this.write(options.at(-1)!);
    for (const jump of jumps) jump.to = this.steps.length;
  }

  private optional(item: PatternNode, times: number): void {
    const splits: { or: number }[] = [];
    for (let k = 0; k < times; k++) {
      const split = { op: "split" as const, to: this.steps.length + 1, or: 0 };
      this.put(split);
      splits.push(split);
      this.write(item);
    }
    for (const split of splits) split.or = this.steps.length;
  }
}

function anyOf(tests: readonly Test[]): Test {
  if (tests.length === 1) return tests[0]!;
  return (view, i) => {
    for (let k = 0; k < tests.length; k++) if (tests[k]!(view, i)) return true;
    return false;
  };
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
    default:
      return columnTest(test.kind, test.values);
  }
}

/** One function for each column: one that takes the column by name would be slow. */
function columnTest(kind: "lower" | "lemma" | "upos" | "xpos" | "deprel" | "form", values: readonly string[]): Test {
  const holds = holderOf(values);
  switch (kind) {
    case "lower":
      return (view, i) => holds(view.lower[i]!);
    case "lemma":
      return (view, i) => holds(view.lemma[i]!);
    case "upos":
      return (view, i) => holds(view.upos[i]!);
    case "xpos":
      return (view, i) => holds(view.xpos[i]!);
    case "deprel":
      return (view, i) => holds(view.deprel[i]!);
    case "form":
      return (view, i) => holds(view.form[i]!);
  }
}

function holderOf(values: readonly string[]): (value: string) => boolean {
  const [only] = values;
  if (values.length === 1) return (value) => value === only;
  const set = new Set(values);
  return (value) => set.has(value);
}
