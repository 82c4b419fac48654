import type { IntStack } from "./int-stack.js";
import { SHAPES, shapeOf } from "./word-shape.js";
import type { WordView } from "./word-view.js";

export type Row = Readonly<Record<string, string>>;

interface Node {
  row?: Row;
  /** The row needs a capital at its first word. */
  capital?: boolean;
  next?: Map<string, Node>;
}

/** True where the node ends an entry, and the word at `first` is written as that entry needs. */
function isEntry(node: Node, view: WordView, first: number): boolean {
  return node.row !== undefined && (!node.capital || (shapeOf(view.form[first]!) & SHAPES.cap) !== 0);
}

/**
 * Rows of a lexicon found by their words. A hyphened or possessive entry is found however the tokeniser cuts it: an
 * entry "mid-week" is one word or three, "new year's day" three or four. Entries stand in the first column.
 * A row whose column `case` is `cap` is found only where its first word has a capital ("May", "Polish").
 */
export interface PhraseIndex {
  /** The longest entry that begins at word i, and the word after it; undefined where none does. */
  at(view: WordView, i: number, limit?: number): { readonly row: Row; readonly end: number } | undefined;
  /** For every entry that begins at word i and ends by `limit`, shortest first, `step` and its end go onto `stack`. */
  pushEnds(view: WordView, i: number, limit: number, step: number, stack: IntStack): void;
  /** The row of exactly the words start … end - 1. */
  row(view: WordView, start: number, end: number): Row | undefined;
  /** The entries of one word, of two, and of more. */
  readonly groups: readonly EntryGroup[];
}

/** Words of an entry that are told apart. */
export const GROUP_DEPTH = 3;

/** Entries of one length, or of GROUP_DEPTH and more. */
export interface EntryGroup {
  readonly length: number;
  /** What their first words are, their second, and so on. */
  readonly words: readonly ReadonlySet<string>[];
}

export function createPhraseIndex(
  rows: readonly Row[],
  column = Object.keys(rows[0] ?? { word: "" })[0]!,
): PhraseIndex {
  const root: Node = { next: new Map() };
  for (const row of rows) for (const words of waysToCut(row[column] ?? "")) insert(root, words, row);
  const at: PhraseIndex["at"] = (view, i, limit = view.size) => {
    let found: { row: Row; end: number } | undefined;
    let node: Node | undefined = root;
    for (let j = i; j < limit; j++) {
      node = node.next?.get(view.lower[j]!);
      if (!node) break;
      if (isEntry(node, view, i)) found = { row: node.row!, end: j + 1 };
    }
    return found;
  };
  const pushEnds: PhraseIndex["pushEnds"] = (view, i, limit, step, stack) => {
    let node: Node | undefined = root;
    for (let j = i; j < limit; j++) {
      node = node.next?.get(view.lower[j]!);
      if (!node) return;
      if (isEntry(node, view, i)) stack.pushTwo(step, j + 1);
    }
  };
  const row: PhraseIndex["row"] = (view, start, end) => {
    let node: Node | undefined = root;
    for (let j = start; j < end && node; j++) node = node.next?.get(view.lower[j]!);
    return node && isEntry(node, view, start) ? node.row : undefined;
  };
  let groups: readonly EntryGroup[] | undefined;
  return {
    at,
    pushEnds,
    row,
    // Found when first asked for: most indexes are never asked.
    get groups() {
      groups ??= groupsOf(root);
      return groups;
    },
  };
}

function groupsOf(root: Node): EntryGroup[] {
  const groups = Array.from({ length: GROUP_DEPTH }, (_, i) => ({
    length: i + 1,
    words: Array.from({ length: i + 1 }, () => new Set<string>()),
  }));
  const words: string[] = [];
  const visit = (node: Node): void => {
    if (node.row !== undefined) {
      const { length, words: sets } = groups[Math.min(words.length, GROUP_DEPTH) - 1]!;
      for (let i = 0; i < length; i++) sets[i]!.add(words[i]!);
    }
    for (const [word, next] of node.next ?? []) {
      words.push(word);
      visit(next);
      words.pop();
    }
  };
  visit(root);
  return groups.filter(({ words }) => words[0]!.size > 0);
}

function insert(root: Node, words: readonly string[], row: Row): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (!next) {
      next = {};
      node.next.set(word, next);
    }
    node = next;
  }
  if (node === root || node.row) return;
  node.row = row;
  if (row.case === "cap") node.capital = true;
}

/** What a tokeniser may cut a word at. Few entries have any, and the others are not looked at further. */
const MAY_BE_CUT = /[-'’]/;

/** "mid-week" → [mid-week], [mid, -, week]; "year's end" → [year's, end], [year, 's, end]. */
function waysToCut(entry: string): readonly (readonly string[])[] {
  const whole = entry
    .toLowerCase()
    .split(" ")
    .filter((w) => w !== "");
  if (!MAY_BE_CUT.test(entry)) return [whole];
  const cut = whole.flatMap((w) =>
    w
      .replace(/(\p{L}|\p{N})-(?=\p{L}|\p{N})/gu, "$1 - ")
      .replace(/(\p{L})(['’]\p{L}?)$/u, "$1 $2")
      .split(" "),
  );
  return cut.length === whole.length ? [whole] : [whole, cut];
}
