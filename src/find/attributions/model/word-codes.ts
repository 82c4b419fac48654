import { hashText, LemmaMemory, WordMemory } from "#lang";
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

/** Opens what gives a report's words their codes. What a form and a lemma are is worked out once for each. */
export function createWordCoder(): (parse: Parse) => WordCodes {
  const forms = new WordMemory((_, lower) => hashText(lower));
  const lemmas = new LemmaMemory(hashText);
  const names = new Map<string, number>();
  /** Of tags and relations there are few. */
  const nameCode = (name: string): number => {
    let code = names.get(name);
    if (code === undefined) names.set(name, (code = hashText(name)));
    return code;
  };
  return (parse) => {
    const { size, lower, lemma, upos, xpos, deprel } = parse;
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
      codes.lemma[i] = name || lemma[i] === lower[i] ? word : lemmas.at(parse, i);
      codes.tag[i] = nameCode(xpos[i]!);
      codes.relation[i] = nameCode(deprel[i]!);
    }
    return codes;
  };
}
