import type { LanguagePack } from "#lang";
import type { WordLexicon } from "../words/lexicon.js";
import type { WordTypes } from "../words/word-types.js";
import type { TagMender } from "./telling-verbs.js";

const PAST = "VERB|VBD";
const ONE = "NOUN|NN";
/** What stands before a verb that has lost its tag, and what begins its object. */
const BEFORE: ReadonlySet<string> = new Set(["NOUN|NN", "NOUN|NNS", "PROPN|NNP", "PROPN|NNPS", "CCONJ|CC"]);
const OBJECT: ReadonlySet<string> = new Set(["DET|DT", "NUM|CD", "PRON|PRP$"]);
const JOINT = "CCONJ|CC";

/**
 * "Gunmen stormed the hall and [shot] two guards", "a thief [stole] a car": the past of a verb that the tagger takes for a noun, between whoever
 * acts, or what joins it to an earlier past, and the first word of an object.
 */
export function createPastMender(
  pack: LanguagePack,
  { lexicon, types }: { readonly lexicon: WordLexicon; readonly types: WordTypes },
): TagMender {
  const number = (tag: string) => lexicon.tags.indexOf(tag) + 1;
  const [past, one, joint] = [number(PAST), number(ONE), number(JOINT)];
  const numbers = (tags: ReadonlySet<string>) => new Set([...tags].map(number));
  const [before, object] = [numbers(BEFORE), numbers(OBJECT)];
  const forms = new Set(
    pack
      .lexicon("lemma-irregulars")
      .filter(({ tag }) => tag === PAST)
      .map(({ form }) => form!),
  );
  return ({ type, sentence }, tags, margin) => {
    const { lower } = types.vocabulary;
    for (let s = 0; s + 1 < sentence.length; s++) {
      const at = margin * s + 2;
      let hasPast = false;
      for (let w = sentence[s]!; w + 1 < sentence[s + 1]!; w++) {
        const tag = tags[w + at]!;
        hasPast ||= tag === past;
        if (tag !== one || w === sentence[s] || !object.has(tags[w + at + 1]!)) continue;
        const previous = tags[w + at - 1]!;
        if (!before.has(previous) || hasPast !== (previous === joint) || !forms.has(lower[type[w]!]!)) continue;
        tags[w + at] = past;
        hasPast = true;
      }
    }
  };
}
