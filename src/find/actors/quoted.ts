import type { Parse } from "#read";

/** How many sentences on a quotation that is never closed is taken to go on. */
const LONGEST = 6;
const OPENING = "``";
const CLOSING = "''";

/** The words of whole sentences that are quoted as somebody said them, of whom he says no "he": 1 for each; "he \"did his best\"" is none. */
export function wordsQuoted({ size, xpos, sentence, sentenceOf }: Parse): Uint8Array {
  const quoted = new Uint8Array(size);
  let opened = -1;
  for (let w = 0; w < size; w++) {
    const here = sentenceOf[w]!;
    if (xpos[w] === CLOSING || (opened >= 0 && here > opened + LONGEST)) opened = -1;
    else if (xpos[w] === OPENING) opened = w === sentence[here] || xpos[w - 1] === ":" ? here : -1;
    else if (opened >= 0) quoted[w] = 1;
  }
  return quoted;
}

/** True of the subject of a verb that what is said hangs on: "\"We won,\" [the mayor] said". */
export function isSaying({ head, deprel, childFrom, child }: Parse, subject: number): boolean {
  const verb = head[subject]!;
  if (!deprel[subject]!.startsWith("nsubj") || verb < 0) return false;
  if (deprel[verb] === "parataxis") return true;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) if (deprel[child[c]!] === "ccomp") return true;
  return false;
}
