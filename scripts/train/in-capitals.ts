import { createCapitalsRecaser } from "../../src/read/tokens/recase.js";
import type { WordLexicon } from "../../src/read/words/lexicon.js";
import type { Tree } from "./treebank.js";

/** Of so many trees of news and of our own one is learned in capitals too. */
const EVERY = 6;

/**
 * The trees, and copies of some as they look where the report was written in capitals and is recased for reading: names and words that
 * are not known then begin alike, and only what stands around them tells one from the other.
 */
export function withSomeInCapitals(trees: readonly Tree[], lexicon: WordLexicon): Tree[] {
  const recase = createCapitalsRecaser(lexicon);
  const copies: Tree[] = [];
  let news = 0;
  trees.forEach((tree, copyOf) => {
    if ((!tree.labelled && !tree.drawn) || ++news % EVERY !== 0) return;
    copies.push({ ...tree, forms: tree.forms.map((form) => recase(form.toUpperCase())), copyOf });
  });
  return [...trees, ...copies];
}
