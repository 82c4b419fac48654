import { FINITE, type Parse } from "#read";

/** "the army [press] office reported", where the tree has a verb for the press: true of a verb before a noun where the verb of saying is still to come. */
export function isPartOfName({ upos, xpos }: Parse, word: number, saying: number): boolean {
  if (upos[word] !== "VERB" || upos[word + 1] !== "NOUN" || word + 1 >= saying) return false;
  return upos[saying] === "VERB" && FINITE.has(xpos[saying]!);
}
