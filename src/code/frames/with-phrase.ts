import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import type { Trigger } from "./frame.js";

const SUBJECT = "subject";

/**
 * "took control of the airport": what hangs on the nouns of a phrase belongs to the phrase; what such a noun is said of is the verb's object
 * ("holding [many families] hostage").
 */
export function withPhrase<F extends { readonly own: readonly Argument[] }>(
  parse: Parse,
  filled: F,
  { words }: Trigger<unknown>,
  range: { from: number; to: number },
  head: number,
): F {
  const more: Argument[] = [];
  for (let w = range.from; w <= range.to; w++) {
    if (w !== head && parse.upos[w] === "NOUN" && words.includes(parse.lemma[w]!))
      for (const found of argumentsOf(parse, w))
        more.push(found.slot === SUBJECT ? { ...found, slot: "object" } : found);
    // "met three times [with] the rebels": whom a preposition of the phrase brings in, wherever the tree hangs him.
    if (parse.deprel[w] === "case" && parse.head[w]! > range.to && words.includes(parse.lemma[w]!))
      more.push({ slot: parse.lemma[w]!, word: parse.head[w]! });
  }
  return more.length > 0 ? { ...filled, own: [...filled.own, ...more] } : filled;
}
