import { intern, type LanguagePack } from "#lang";
import { UPOS, type Upos } from "#record";
import { createLemmatiser, type Lemmatiser } from "./lemmas/lemmatiser.js";
import { Tagger } from "./tags/tagger.js";
import { Parser } from "./trees/parser.js";
import { tagProperties } from "./trees/tree-state.js";
import { openWeights } from "./weights.js";
import { openWordLexicon, type WordLexicon } from "./words/lexicon.js";
import { WordTypes } from "./words/word-types.js";

/** The trained parts of reading, opened from a language pack. They keep caches, never anything of a text. */
export interface Models {
  readonly lexicon: WordLexicon;
  readonly types: WordTypes;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatise: Lemmatiser;
  /** The two parts of each of the lexicon's tags. */
  readonly names: { readonly upos: readonly Upos[]; readonly xpos: readonly string[] };
}

export function openModels(pack: LanguagePack): Models {
  const lexicon = openWordLexicon(openWeights(pack.section("weights/words")));
  const types = new WordTypes(lexicon);
  const tagger = new Tagger(openWeights(pack.section("weights/tagger")), lexicon, types);
  const parser = new Parser(openWeights(pack.section("weights/parser")), types, tagProperties(lexicon.tags, UPOS));
  return { lexicon, types, tagger, parser, lemmatise: createLemmatiser(pack, lexicon), names: splitTags(lexicon.tags) };
}

function splitTags(tags: readonly string[]): Models["names"] {
  const parts = tags.map((tag) => tag.split("|").map(intern));
  return { upos: parts.map((p) => p[0] as Upos), xpos: parts.map((p) => p[1]!) };
}
