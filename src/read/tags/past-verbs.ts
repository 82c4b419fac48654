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
const HELPING: ReadonlySet<string> = new Set(["AUX|VBZ", "AUX|VBP", "AUX|VBD"]);
const PERFECT = "VERB|VBN";

/**
 * "Gunmen stormed the hall and [shot] two guards", "a thief [stole] a car", "the unrest has [cost] 164 lives": the past of a verb that the
 * tagger takes for a noun, between whoever acts, what joins it to an earlier past or what helps it, and the first word of an object.
 */
export function createPastMender(
  pack: LanguagePack,
  { lexicon, types }: { readonly lexicon: WordLexicon; readonly types: WordTypes },
): TagMender {
  const number = (tag: string) => lexicon.tags.indexOf(tag) + 1;
  const [past, perfect, one, joint] = [number(PAST), number(PERFECT), number(ONE), number(JOINT)];
  const numbers = (tags: ReadonlySet<string>) => new Set([...tags].map(number));
  const [before, helping, object] = [numbers(BEFORE), numbers(HELPING), numbers(OBJECT)];
  const rows = pack.lexicon("lemma-irregulars");
  const formsOf = (wanted: string) => new Set(rows.flatMap(({ form, tag }) => (tag === wanted ? [form!] : [])));
  const [pasts, perfects] = [formsOf(PAST), formsOf(PERFECT)];
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
        const form = lower[type[w]!]!;
        if (helping.has(previous)) {
          if (perfects.has(form)) tags[w + at] = perfect;
          continue;
        }
        if (!before.has(previous) || hasPast !== (previous === joint) || !pasts.has(form)) continue;
        tags[w + at] = past;
        hasPast = true;
      }
    }
  };
}
