import { type Parse, wordAt } from "#read";
import type { Span } from "#record";

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** More words than that say nothing more about what a claim is about. */
const MAX_WORDS = 60;

const NOTHING: ReadonlySet<string> = new Set();

/** Lemmas of the words that carry meaning in some spans; `light` are verbs that carry none of their own ("have", "make"). */
export function contentWords(parse: Parse, spans: readonly Span[], light = NOTHING): Set<string> {
  const lemmas = new Set<string>();
  for (const { start, end } of spans) {
    for (
      let word = wordAt(parse, start);
      word < parse.size && parse.start[word]! < end && lemmas.size < MAX_WORDS;
      word++
    ) {
      if (CONTENT.has(parse.upos[word]!) && !(parse.upos[word] === "VERB" && light.has(parse.lemma[word]!)))
        lemmas.add(parse.lemma[word]!);
    }
  }
  return lemmas;
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}
