import { hashText } from "#lang";
import type { Parse } from "#read";

/** What the models see of each word, as hashes; made once per report. */
export interface WordCodes {
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
}

/** Every name looks alike, so that nothing is learned about the people that the training texts speak of. */
const NAME = 7;

export function codeWords({ size, lower, lemma, upos, xpos, deprel }: Parse): WordCodes {
  const codes: WordCodes = {
    word: new Int32Array(size),
    lemma: new Int32Array(size),
    tag: new Int32Array(size),
    relation: new Int32Array(size),
  };
  for (let i = 0; i < size; i++) {
    const name = upos[i] === "PROPN";
    codes.word[i] = name ? NAME : hashText(lower[i]!);
    codes.lemma[i] = name ? NAME : hashText(lemma[i]!);
    codes.tag[i] = hashText(xpos[i]!);
    codes.relation[i] = hashText(deprel[i]!);
  }
  return codes;
}
