import type { NounPhrase } from "./noun-phrases.js";
import type { View } from "./view.js";

/** "the leaders of [Chad], [Mali] and [Niger]": index of the last phrase of a list of places that `p` begins. */
export function lastOfPlaces(view: View, phrases: readonly NounPhrase[], p: number): number {
  return lastOfList(view, phrases, p, ({ head }) => view.placeOf[head]! >= 0);
}

/** "officials of [the league], [the Mill Bank] and [the port]": the same of whatever `isOne` says is one of a kind. */
export function lastOfList(
  { parse }: View,
  phrases: readonly NounPhrase[],
  p: number,
  isOne: (phrase: NounPhrase) => boolean,
): number {
  const first = phrases[p]!;
  if (!isOne(first)) return p;
  let last = p;
  let closed = false;
  for (let next = phrases[last + 1]; next && !closed; next = phrases[last + 1]) {
    // In the middle of a list the tree may take a place for another name of the one before, or hang it beside the first.
    const isBeside =
      parse.head[next.head] === parse.head[first.head] && parse.deprel[next.head] === parse.deprel[first.head];
    const isBelow = isUnder(parse, next.head, first) || isUnder(parse, next.head, phrases[last]!);
    const isListed = isBeside || (LISTED.has(parse.deprel[next.head]!) && isBelow);
    if (!isListed || next.from > phrases[last]!.to + 2 || !isOne(next)) break;
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
