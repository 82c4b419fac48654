import { DEPTH, type Head, headsOf } from "./pattern-heads.js";
import type { Program } from "./pattern-program.js";
import type { MarkColumns } from "./pattern-runner.js";
import { WordMemory } from "./word-memory.js";
import { shapeOf } from "./word-shape.js";
import type { WordView } from "./word-view.js";

/** Programs by what the first words of their matches can be. */
export interface PatternIndex {
  /** Whether a match may begin with a word of this form, whatever its lemma and tag are. */
  beginsWith(form: string, lower: string): boolean;
  /** Whether one may begin with a word by its lemma or tag; undefined where no program goes by those. */
  readonly beginsAt: ((view: WordView, i: number) => boolean) | undefined;
  /** Names of the marks that matches begin with. */
  readonly beginMarks: readonly string[];
  /** Visits the words at which some program may match, of those that have `bit` in `starts`; its numbers stand at the front of `candidates`, ascending. */
  scan(
    view: WordView,
    marks: MarkColumns,
    starts: Int32Array,
    bit: number,
    candidates: Int32Array,
    visit: (word: number, count: number) => void,
  ): void;
}

/** A set of programs, a bit each. */
type Bits = Int32Array;

/** `markNames` are the names of the mark columns, in their order. */
export function createPatternIndex(programs: readonly Program[], markNames: readonly string[]): PatternIndex {
  const heads = programs.map(headsOf);
  const ways = heads.flatMap((head, program) => head.ways.map((words) => ({ program, words })));
  const programOf = Int32Array.from(ways, ({ program }) => program);
  const [firsts, ...others] = Array.from({ length: DEPTH }, (_, k) => {
    return new Shelf(
      ways.map(({ words }) => words[k]!),
      markNames,
    );
  }) as [Shelf, ...Shelf[]];
  /** By column of marks; undefined where no match begins with such a mark. */
  const afterMarks = markNames.map((name) => {
    if (!heads.some(({ afterMark }) => afterMark.has(name))) return undefined;
    return new Shelf(
      heads.map(({ afterMark }) => afterMark.get(name) ?? NOTHING),
      markNames,
    );
  });
  const open = new Int32Array(firsts.none.length);
  const found = new Int32Array((programs.length + 31) >> 5);

  /** Opens those of some ways that can take word i at one place; false where none can. */
  const keep = (ways: Bits, shelf: Shelf, view: WordView, i: number, marks: MarkColumns): boolean => {
    const bits = i < view.size ? shelf.at(view, i, marks) : shelf.always;
    let left = 0;
    for (let w = 0; w < open.length; w++) left |= open[w] = ways[w]! & bits[w]!;
    return left !== 0;
  };

  const addWays = (view: WordView, i: number, marks: MarkColumns, first: Bits): boolean => {
    let ways = first;
    for (let k = 0; k < others.length; k++) {
      if (!keep(ways, others[k]!, view, i + k + 1, marks)) return false;
      ways = open;
    }
    addPrograms(ways, programOf, found);
    return true;
  };
  const addMarked = (view: WordView, i: number, marks: MarkColumns): boolean => {
    let some = false;
    for (let m = 0; m < afterMarks.length; m++) {
      const shelf = afterMarks[m];
      const end = shelf === undefined ? 0 : (marks[m]?.[i] ?? 0);
      if (shelf === undefined || end === 0) continue;
      join(found, end < view.size ? shelf.at(view, end, marks) : shelf.always);
      some = true;
    }
    return some;
  };

  return {
    beginsWith: (form, lower) => firsts.takes(form, lower),
    beginsAt: firsts.byForm ? undefined : (view, i) => firsts.takesByMore(view, i),
    beginMarks: markNames.filter((_, m) => afterMarks[m] !== undefined),
    scan(view, marks, starts, bit, candidates, visit) {
      const { none } = firsts;
      for (let i = 0; i < view.size; i++) {
        if ((starts[i]! & bit) === 0) continue;
        const first = firsts.at(view, i, marks);
        const begun = first !== none && addWays(view, i, marks, first);
        const marked = addMarked(view, i, marks);
        if (begun || marked) visit(i, takeMembers(found, candidates));
      }
    },
  };
}

/** Adds the programs of a set of ways to a set of programs. */
function addPrograms(ways: Bits, programOf: Int32Array, programs: Bits): void {
  for (let w = 0; w < ways.length; w++) {
    for (let bits = ways[w]!; bits !== 0; bits &= bits - 1) {
      add(programs, programOf[32 * w + 31 - Math.clz32(bits & -bits)]!);
    }
  }
}

/** Moves the members of a set to the front of `out`, ascending, and gives how many they are. */
function takeMembers(set: Bits, out: Int32Array): number {
  let n = 0;
  for (let w = 0; w < set.length; w++) {
    for (let bits = set[w]!; bits !== 0; bits &= bits - 1) out[n++] = 32 * w + 31 - Math.clz32(bits & -bits);
    set[w] = 0;
  }
  return n;
}

/** The head of a program that no word begins. */
const NOTHING: Head = { any: false, shape: 0 };

/**
 * The programs that can take a word at one place of their matches. What the word's form alone decides is one set for each form, found
 * once and remembered; lemma, tag and marks are asked for where some program goes by them.
 */
class Shelf {
  readonly none: Bits;
  /** Programs that can take any word, or none at all. */
  readonly always: Bits;
  private readonly lower = new Map<string, Bits>();
  private readonly shapes: { readonly shape: number; readonly bits: Bits }[] = [];
  /** All shapes that some program goes by, and the place in `sets` of forms of which no more than such shapes is known. */
  private asked = 0;
  private readonly byShape = new Map<number, number>();
  private readonly lemma = new Map<string, Bits>();
  private readonly upos = new Map<string, Bits>();
  private readonly marks: { readonly column: number; readonly bits: Bits }[] = [];
  /** The sets of all forms met so far, each once; a form is remembered by its place in here. */
  private readonly sets: Bits[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly memory = new WordMemory((form, lower) => this.setOf(form, lower));
  /** True where the form decides alone. */
  readonly byForm: boolean;
  /** A set put together for one word. */
  private readonly joint: Bits;

  constructor(
    private readonly heads: readonly Head[],
    markNames: readonly string[],
  ) {
    this.none = this.empty();
    this.always = this.empty();
    this.joint = this.empty();
    this.numbered(this.none);
    heads.forEach((head, p) => {
      if (head.any) return add(this.always, p);
      for (const kind of ["lower", "lemma", "upos"] as const)
        for (const key of head[kind] ?? []) add(this.under(this[kind], key), p);
      for (const name of head.mark ?? []) add(this.underMark(markNames.indexOf(name)), p);
      if (head.shape !== 0) this.shapes.push({ shape: head.shape, bits: add(this.empty(), p) });
      this.asked |= head.shape;
    });
    this.byForm = this.lemma.size === 0 && this.upos.size === 0 && this.marks.length === 0;
  }

  at(view: WordView, i: number, marks: MarkColumns): Bits {
    const bits = this.sets[this.memory.at(view, i)]!;
    return this.byForm ? bits : this.withMore(bits, view, i, marks);
  }

  /** Whether some program can take a word of this form. */
  takes(form: string, lower: string): boolean {
    return this.setOf(form, lower) !== 0;
  }

  /** Whether some program takes a word by its lemma or tag. */
  takesByMore({ lemma, upos }: WordView, i: number): boolean {
    return (this.upos.size > 0 && this.upos.has(upos[i]!)) || (this.lemma.size > 0 && this.lemma.has(lemma[i]!));
  }

  /** Adds what goes by more than the word's form. */
  private withMore(ofForm: Bits, view: WordView, i: number, marks: MarkColumns): Bits {
    let bits = ofForm;
    if (this.lemma.size > 0) bits = this.joined(bits, this.lemma.get(view.lemma[i]!));
    if (this.upos.size > 0) bits = this.joined(bits, this.upos.get(view.upos[i]!));
    for (let k = 0; k < this.marks.length; k++) {
      const { column, bits: more } = this.marks[k]!;
      if ((marks[column]?.[i] ?? 0) > 0) bits = this.joined(bits, more);
    }
    return bits;
  }

  private joined(bits: Bits, more: Bits | undefined): Bits {
    if (more === undefined) return bits;
    for (let w = 0; w < bits.length; w++) this.joint[w] = bits[w]! | more[w]!;
    return this.joint;
  }

  private setOf(form: string, lower: string): number {
    const shape = this.asked === 0 ? 0 : shapeOf(form) & this.asked;
    const ofLower = this.lower.get(lower);
    const plain = ofLower === undefined ? this.byShape.get(shape) : undefined;
    if (plain !== undefined) return plain;
    const bits = this.always.slice();
    for (const s of this.shapes) if (s.shape & shape) join(bits, s.bits);
    if (ofLower !== undefined) join(bits, ofLower);
    const number = this.numbered(bits);
    if (ofLower === undefined) this.byShape.set(shape, number);
    return number;
  }

  private numbered(bits: Bits): number {
    const key = bits.join();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sets.length;
      // The empty set is one object, by which it is known.
      this.sets.push(number === 0 ? this.none : bits);
      this.numbers.set(key, number);
    }
    return number;
  }

  private under(sets: Map<string, Bits>, key: string): Bits {
    let bits = sets.get(key);
    if (bits === undefined) sets.set(key, (bits = this.empty()));
    return bits;
  }

  private underMark(column: number): Bits {
    let mark = this.marks.find((m) => m.column === column);
    if (mark === undefined) this.marks.push((mark = { column, bits: this.empty() }));
    return mark.bits;
  }

  private empty(): Bits {
    return new Int32Array((this.heads.length + 31) >> 5);
  }
}

function add(bits: Bits, p: number): Bits {
  bits[p >> 5]! |= 1 << (p & 31);
  return bits;
}

function join(bits: Bits, more: Bits): void {
  for (let w = 0; w < bits.length; w++) bits[w]! |= more[w]!;
}
