import type { LanguagePack } from "#lang";
import { UPOS } from "#record";
import { Lemmatiser } from "./lemmas/lemmatiser.js";
import { Tagger } from "./tags/tagger.js";
import { Parser } from "./trees/parser.js";
import { tagProperties } from "./trees/tree-state.js";
import { openWeights } from "./weights.js";
import { type Dictionary, openDictionary } from "./words/dictionary.js";
import { openWordLexicon, type WordLexicon } from "./words/lexicon.js";
import { WordTypes } from "./words/word-types.js";

/** The trained parts of reading, opened from a language pack. They keep caches, never anything of a text. */
export interface Models {
  readonly lexicon: WordLexicon;
  readonly dictionary: Dictionary;
  readonly types: WordTypes;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmas: Lemmatiser;
}

export function openModels(pack: LanguagePack): Models {
  const lexicon = openWordLexicon(openWeights(pack.section("weights/words")));
  const dictionary = openDictionary(pack);
  const types = new WordTypes(lexicon, dictionary);
  const tagger = new Tagger(openWeights(pack.section("weights/tagger")), lexicon, types);
  const parser = new Parser(openWeights(pack.section("weights/parser")), types, tagProperties(lexicon.tags, UPOS));
  return { lexicon, dictionary, types, tagger, parser, lemmas: new Lemmatiser(pack, lexicon, types) };
}
