import { type Heads, headsOf } from "./pattern-heads.js";
import type { Program } from "./pattern-program.js";
import type { Marks } from "./pattern-runner.js";
import { shapeOf } from "./word-shape.js";
import type { WordView } from "./word-view.js";

/** Things found by what a word is: its lower form, lemma, tag, shape, or a mention that begins at it. */
interface Shelf<T> {
  readonly lower: Map<string, T>;
  readonly lemma: Map<string, T>;
  readonly upos: Map<string, T>;
  readonly mark: Map<string, T>;
  readonly markNames: string[];
  readonly shape: { readonly bits: number; readonly item: T }[];
  readonly any: T;
}

/** Programs by the first word, then by the second of their matches. */
export interface PatternIndex {
  /** Numbers of the programs that may match at word i, ascending, into `out`. */
  candidates(view: WordView, i: number, marks: Marks | undefined, out: number[]): void;
}

export function createPatternIndex(programs: readonly Program[]): PatternIndex {
  const byFirst = createShelf(() => createShelf<number[]>(() => []));
  const headsList = programs.map(headsOf);
  headsList.forEach(({ first, second }, p) => {
    for (const shelf of itemsFor(byFirst, first, () => createShelf<number[]>(() => []))) {
      for (const list of itemsFor(shelf, second, () => [])) if (list.at(-1) !== p) list.push(p);
    }
  });
  const hasAny = headsList.some(({ first }) => first === "any");
  // No closure is made per word: these two are made once and look at `now`.
  const now = {
    out: [] as number[],
    lists: 0,
    at: 0,
    view: undefined as WordView | undefined,
    marks: undefined as Marks | undefined,
  };
  const take = (list: readonly number[]): void => {
    if (list.length === 0) return;
    now.lists++;
    for (let k = 0; k < list.length; k++) now.out.push(list[k]!);
  };
  const open = (shelf: Shelf<number[]>): void => {
    take(shelf.any);
    if (now.at + 1 < now.view!.size) eachItem(shelf, now.view!, now.at + 1, now.marks, take);
  };
  return {
    candidates(view, i, marks, out) {
      out.length = 0;
      now.out = out;
      now.lists = 0;
      now.at = i;
      now.view = view;
      now.marks = marks;
      if (hasAny) open(byFirst.any);
      eachItem(byFirst, view, i, marks, open);
      if (now.lists > 1) sortUnique(out);
      now.view = undefined;
    },
  };
}

function createShelf<T>(make: () => T): Shelf<T> {
  return {
    lower: new Map(),
    lemma: new Map(),
    upos: new Map(),
    mark: new Map(),
    markNames: [],
    shape: [],
    any: make(),
  };
}

/** The items of a shelf under every key of `heads`, made where there are none. */
function itemsFor<T>(shelf: Shelf<T>, heads: Heads, make: () => T): T[] {
  if (heads === "any") return [shelf.any];
  const items: T[] = [];
  for (const kind of ["lower", "lemma", "upos", "mark"] as const) {
    for (const key of heads[kind]) {
      let item = shelf[kind].get(key);
      if (item === undefined) {
        item = make();
        shelf[kind].set(key, item);
        if (kind === "mark") shelf.markNames.push(key);
      }
      items.push(item);
    }
  }
  if (heads.shape !== 0) {
    let entry = shelf.shape.find((s) => s.bits === heads.shape);
    if (!entry) {
      entry = { bits: heads.shape, item: make() };
      shelf.shape.push(entry);
    }
    items.push(entry.item);
  }
  return items;
}

function eachItem<T>(
  shelf: Shelf<T>,
  view: WordView,
  i: number,
  marks: Marks | undefined,
  each: (item: T) => void,
): void {
  const byLower = shelf.lower.get(view.lower[i]!);
  if (byLower !== undefined) each(byLower);
  if (shelf.lemma.size > 0) {
    const item = shelf.lemma.get(view.lemma[i]!);
    if (item !== undefined) each(item);
  }
  if (shelf.upos.size > 0) {
    const item = shelf.upos.get(view.upos[i]!);
    if (item !== undefined) each(item);
  }
  if (shelf.shape.length > 0) {
    const shape = shapeOf(view.form[i]!);
    for (let k = 0; k < shelf.shape.length; k++) if (shape & shelf.shape[k]!.bits) each(shelf.shape[k]!.item);
  }
  if (marks !== undefined && shelf.markNames.length > 0) {
    for (let k = 0; k < shelf.markNames.length; k++) {
      const name = shelf.markNames[k]!;
      if (marks[name]?.[i]) each(shelf.mark.get(name)!);
    }
  }
}

function sortUnique(list: number[]): void {
  list.sort((a, b) => a - b);
  let n = 0;
  for (const p of list) if (n === 0 || list[n - 1] !== p) list[n++] = p;
  list.length = n;
}
