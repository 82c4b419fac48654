import { intern, type LanguagePack } from "#lang";
import { UPOS, type Upos } from "#record";
import { Lemmatiser } from "./lemmas/lemmatiser.js";
import { createPastMender } from "./tags/past-verbs.js";
import { Tagger } from "./tags/tagger.js";
import { createTellingMender, type TagMender } from "./tags/telling-verbs.js";
import { createTreeMender, type TreeMender } from "./trees/mend-trees.js";
import { Parser } from "./trees/parser.js";
import { tagProperties } from "./trees/tree-state.js";
import { createVerbMender, type VerbMender } from "./trees/verbs-by-object.js";
import { openWeights } from "./weights.js";
import { type Dictionary, openDictionary } from "./words/dictionary.js";
import { openWordLexicon, type WordLexicon } from "./words/lexicon.js";
import { openNameWords } from "./words/name-words.js";
import { WordTypes } from "./words/word-types.js";

/** The trained parts of reading, opened from a language pack. They keep caches, never anything of a text. */
export interface Models {
  readonly lexicon: WordLexicon;
  readonly dictionary: Dictionary;
  /** True for a word in small letters that is a name before it is anything else. */
  readonly isNameWord: (lower: string) => boolean;
  /** The two parts of each of the lexicon's tags. */
  readonly tags: { readonly upos: readonly Upos[]; readonly xpos: readonly string[] };
  readonly types: WordTypes;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmas: Lemmatiser;
  readonly mendTelling: TagMender;
  readonly mendPasts: TagMender;
  readonly mendVerbs: VerbMender;
  readonly mendTrees: TreeMender;
}

export function openModels(pack: LanguagePack): Models {
  const lexicon = openWordLexicon(openWeights(pack.section("weights/words")));
  const dictionary = openDictionary(pack);
  const isNameWord = openNameWords(pack, dictionary);
  const types = new WordTypes(lexicon, dictionary);
  const tagger = new Tagger(openWeights(pack.section("weights/tagger")), lexicon, types);
  const parser = new Parser(openWeights(pack.section("weights/parser")), types, tagProperties(lexicon.tags, UPOS));
  const tags = splitTags(lexicon.tags);
  const lemmas = new Lemmatiser(pack, lexicon, types);
  const mendTelling = createTellingMender(pack, { lexicon, types, lemmas, tags });
  const mendPasts = createPastMender(pack, { lexicon, types });
  const mendVerbs = createVerbMender(pack, lexicon.tags);
  const mendTrees = createTreeMender(pack, lexicon.tags, parser.labels);
  return {
    lexicon,
    dictionary,
    isNameWord,
    tags,
    types,
    tagger,
    parser,
    lemmas,
    mendTelling,
    mendPasts,
    mendVerbs,
    mendTrees,
  };
}

function splitTags(tags: readonly string[]): Models["tags"] {
  const parts = tags.map((tag) => tag.split("|").map(intern));
  return { upos: parts.map((p) => p[0] as Upos), xpos: parts.map((p) => p[1]!) };
}
