import { hashText, LemmaTable, WordMemory } from "#lang";
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

/** Tags and relations have numbers below this. */
const NUMBERS = 256;

/** Opens what gives a report's words their codes. What a form and a lemma are is worked out once for each. */
export function createWordCoder(): (parse: Parse) => WordCodes {
  const forms = new WordMemory((_, lower) => hashText(lower));
  const lemmas = new LemmaTable(hashText);
  /** By number; 0 where it has not been worked out. */
  const tags = new Int32Array(NUMBERS);
  const relations = new Int32Array(NUMBERS);
  return (parse) => {
    const { size, lower, lemma, upos, xpos, deprel, tagNumber, relationNumber } = parse;
    const codes: WordCodes = {
      word: new Int32Array(size),
      lemma: new Int32Array(size),
      tag: new Int32Array(size),
      relation: new Int32Array(size),
    };
    for (let i = 0; i < size; i++) {
      const name = upos[i] === "PROPN";
      const word = name ? NAME : forms.at(parse, i);
      codes.word[i] = word;
      codes.lemma[i] = name || lemma[i] === lower[i] ? word : lemmas.at(parse, i)!;
      codes.tag[i] = tags[tagNumber[i]!] ||= hashText(xpos[i]!);
      codes.relation[i] = relations[relationNumber[i]!] ||= hashText(deprel[i]!);
    }
    return codes;
  };
}
