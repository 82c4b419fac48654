import type { Parse } from "#read";

/** For each word the first and last word of what hangs under it, itself included. */
export interface Reach {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** All words, every head before its dependents. */
  readonly order: Int32Array;
}

/** One pass down and one up the tree: linear, and safe at any depth. */
export function measureReach(parse: Parse): Reach {
  const { size, head, childFrom, child } = parse;
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < size; i++) {
    first[i] = last[i] = i;
    if (head[i]! < 0) order[filled++] = i;
  }
  for (let at = 0; at < filled; at++) {
    const word = order[at]!;
    for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) order[filled++] = child[c]!;
  }
  for (let at = filled - 1; at >= 0; at--) {
    const word = order[at]!;
    const up = head[word]!;
    if (up < 0) continue;
    if (first[word]! < first[up]!) first[up] = first[word]!;
    if (last[word]! > last[up]!) last[up] = last[word]!;
  }
  return { first, last, order: order.subarray(0, filled) };
}

/** A flat list of a thousand dependents is a broken parse: looking at the first of them is enough, and keeps reading linear. */
const MAX_CHILDREN = 256;

/** Index past the last of a word's dependents that are looked at. */
export function childEnd(parse: Parse, word: number): number {
  return Math.min(parse.childFrom[word + 1]!, parse.childFrom[word]! + MAX_CHILDREN);
}

/** First dependent that passes; -1 where none does. */
export function findChild(parse: Parse, word: number, test: (child: number) => boolean): number {
  const to = childEnd(parse, word);
  for (let c = parse.childFrom[word]!; c < to; c++) if (test(parse.child[c]!)) return parse.child[c]!;
  return -1;
}

/** First dependent with this relation, its subtype aside: `nsubj` also finds `nsubj:pass`. */
export function childAs(parse: Parse, word: number, relation: string): number {
  return findChild(parse, word, (child) => isRelation(parse.deprel[child]!, relation));
}

const COLON = 0x3a;

export function isRelation(deprel: string, relation: string): boolean {
  if (deprel.length <= relation.length) return deprel === relation;
  return deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation);
}
