import type { LanguagePack } from "#lang";
import type { Upos } from "#record";
import type { Lemmatiser } from "../lemmas/lemmatiser.js";
import type { WordLexicon } from "../words/lexicon.js";
import type { WordTypes } from "../words/word-types.js";

const PRESENT = "VERB|VBZ";
const SEVERAL = "NOUN|NNS";
const ONE = "NOUN|NN";
const JOINT = "SCONJ|IN";
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** Changes tags of a text, each as its number + 1; word w of sentence s stands at w + `margin` * s + 2. */
export type TagMender = (words: TypedWords, tags: Int32Array, margin: number) => void;

/**
 * "The report [states] that": what the tagger takes for a noun in the plural, behind a noun in the singular, as the first verb of its sentence and before the
 * joint of what is told. Only verbs that tell something and are no noun that tells it: "the rebel claims that …" may be false.
 */
export function createTellingMender(
  pack: LanguagePack,
  { lexicon, types, lemmas, tags: parts }: MendingModels,
): TagMender {
  const numberOf = (tag: string) => lexicon.tags.indexOf(tag) + 1;
  const [present, several, one, joint] = [numberOf(PRESENT), numberOf(SEVERAL), numberOf(ONE), numberOf(JOINT)];
  const joints = new Set(pack.lexicon("complementisers").map(({ word }) => word!));
  const told = (pos: string) => {
    const rows = pack.lexicon("cues").filter((row) => row.pos === pos && row.takes!.split(" ").includes("that"));
    return new Set(rows.map(({ lemma }) => lemma!));
  };
  const [verbs, nouns] = [told("v"), told("n")];
  const tells = (lemma: string) => verbs.has(lemma) && !nouns.has(lemma);
  return ({ type, sentence }, tags, margin) => {
    const { lower } = types.vocabulary;
    for (let s = 0; s + 1 < sentence.length; s++) {
      const at = margin * s + 2;
      let isFirst = true;
      for (let w = sentence[s]!; isFirst && w + 1 < sentence[s + 1]!; w++) {
        const tag = tags[w + at]!;
        isFirst = !VERBAL.has(parts.upos[tag - 1]!);
        const isBetween = tag === several && tags[w + at - 1] === one && joints.has(lower[type[w + 1]!]!);
        if (!isBetween || w === sentence[s] || !tells(lemmas.lemmaOf(type[w]!, present - 1))) continue;
        tags[w + at] = present;
        tags[w + at + 1] = joint;
        isFirst = false;
      }
    }
  };
}

interface MendingModels {
  readonly lexicon: WordLexicon;
  readonly types: WordTypes;
  readonly lemmas: Lemmatiser;
  readonly tags: { readonly upos: readonly Upos[] };
}

/** The types of a text's words, and where its sentences begin. */
interface TypedWords {
  readonly type: Int32Array;
  readonly sentence: Uint32Array;
}
