import type { NounPhrase } from "./noun-phrases.js";
import type { View } from "./view.js";

/** "the leaders of [Chad], [Mali] and [Niger]": index of the last phrase of a list of places that `p` begins. */
export function lastOfPlaces({ parse, placeOf }: View, phrases: readonly NounPhrase[], p: number): number {
  const first = phrases[p]!;
  if (placeOf[first.head]! < 0) return p;
  let last = p;
  let closed = false;
  for (let next = phrases[last + 1]; next && !closed; next = phrases[last + 1]) {
    // In the middle of a list the tree may take a place for another name of the one before.
    const isListed = LISTED.has(parse.deprel[next.head]!) && isUnder(parse, next.head, first);
    if (!isListed || placeOf[next.head]! < 0 || next.from > phrases[last]!.to + 2) break;
    closed = parse.upos[next.from - 1] === "CCONJ";
    last++;
  }
  return closed ? last : p;
}

const LISTED: ReadonlySet<string> = new Set(["conj", "appos", "flat"]);

function isUnder({ head }: View["parse"], word: number, { from, to }: NounPhrase): boolean {
  let at = word;
  for (let step = 0; step < LISTED.size && at >= to; step++) at = head[at]!;
  return at >= from && at < to;
}
