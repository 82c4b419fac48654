import type { Parse } from "#read";

/** Tags of personal and possessive pronouns. */
export const PERSONAL: ReadonlySet<string> = new Set(["PRP", "PRP$"]);

/** First child with this relation; -1 where there is none. */
export function childWith(parse: Parse, head: number, relation: string): number {
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === relation) return child;
  }
  return -1;
}

/** First child with the first of these relations that has one; -1 where there is none. */
export function firstOf(parse: Parse, head: number, relations: readonly string[]): number {
  for (const relation of relations) {
    const child = childWith(parse, head, relation);
    if (child >= 0) return child;
  }
  return -1;
}

/** True where a word is another or hangs on it, at however many removes. */
export function isUnder({ head }: Parse, word: number, above: number): boolean {
  for (let at = word; at >= 0; at = head[at]!) if (at === above) return true;
  return false;
}
