import type { Parse } from "#read";

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
