import { Tagger } from "../../src/read/tags/tagger.js";
import { openWeights } from "../../src/read/weights.js";
import type { Dictionary } from "../../src/read/words/dictionary.js";
import type { WordLexicon } from "../../src/read/words/lexicon.js";
import { WordTypes } from "../../src/read/words/word-types.js";
import { type TaggerOptions, trainTagger } from "./tagger.js";
import type { Tree } from "./treebank.js";
import { countWords } from "./words.js";

/** Tags trees with a tagger; each answer is laid out as the parser wants it: two places before and after, tag + 1. */
export function tagTrees(
  trees: readonly Tree[],
  section: Uint8Array,
  lexicon: WordLexicon,
  dictionary: Dictionary,
): Int32Array[] {
  const types = new WordTypes(lexicon, dictionary);
  const tagger = new Tagger(openWeights(section), lexicon, types);
  return trees.map(({ forms, copyOf }) => {
    types.begin();
    const ids = Int32Array.from([0, 0, ...forms.map((form) => types.idOf(form)), 0, 0]);
    const tags = new Int32Array(ids.length);
    tagger.tag(ids, forms.length, tags, copyOf !== undefined);
    return tags;
  });
}

/**
 * Tags each tree with a tagger that never saw it, so that the parser learns from tags as wrong as it will meet. Every `folds`-th tree
 * is one part; copies go with what they are copies of.
 */
export function jackknifeTags(
  trees: readonly Tree[],
  lexicon: WordLexicon,
  dictionary: Dictionary,
  folds: number,
  options: TaggerOptions,
): Int32Array[] {
  const tags = new Array<Int32Array>(trees.length);
  const foldOf = (tree: Tree, i: number) => (tree.copyOf ?? i) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const rest = trees.filter((tree, i) => foldOf(tree, i) !== fold);
    const restLexicon = countWords(rest, lexicon.tags);
    const section = trainTagger(rest, restLexicon, dictionary, options);
    const own = [...trees.keys()].filter((i) => foldOf(trees[i]!, i) === fold);
    tagTrees(
      own.map((i) => trees[i]!),
      section,
      restLexicon,
      dictionary,
    ).forEach((answer, k) => {
      tags[own[k]!] = answer;
    });
    options.log?.(`jack-knife: part ${fold + 1} of ${folds} tagged`);
  }
  return tags;
}

/** Share of words whose universal tag is right. */
export function tagAccuracy(trees: readonly Tree[], tags: readonly Int32Array[], lexicon: WordLexicon): number {
  let right = 0;
  let total = 0;
  trees.forEach((tree, t) => {
    tree.tags.forEach((gold, i) => {
      total++;
      if (universal(lexicon.tags[tags[t]![i + 2]! - 1]!) === universal(gold)) right++;
    });
  });
  return right / total;
}

const universal = (tag: string): string => tag.slice(0, tag.indexOf("|"));
