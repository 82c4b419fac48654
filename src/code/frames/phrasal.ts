import type { Parse } from "#read";
import type { Argument } from "./argument.js";

/** "in front of [the bank]": a bare noun between two prepositions makes one with them. */
export function pushPhrasal(parse: Parse, marker: number, noun: number, out: Argument[]): void {
  const second = noun + 1;
  const word = second < parse.size && parse.deprel[second] === "case" ? parse.head[second]! : -1;
  if (word > second && parse.head[word] === noun && parse.xpos[noun] === "NN")
    out.push({ slot: `${parse.lemma[marker]} ${parse.lemma[noun]} ${parse.lemma[second]}`, word });
}

/** "shelled the camp in revenge for [the raid]", where the tree hangs the raid on the verb and the bare noun anywhere else. */
export function pushBehindPhrase(parse: Parse, marker: number, word: number, out: Argument[]): void {
  const noun = marker - 1;
  const first = noun - 1;
  const isBetween =
    first >= 0 && parse.deprel[first] === "case" && parse.head[first] === noun && parse.xpos[noun] === "NN";
  if (isBetween && parse.head[word] !== noun)
    out.push({ slot: `${parse.lemma[first]} ${parse.lemma[noun]} ${parse.lemma[marker]}`, word });
}
