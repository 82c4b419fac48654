import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UPOS } from "#record";
import { Parser } from "../../src/read/trees/parser.js";
import { tagProperties } from "../../src/read/trees/tree-state.js";
import { openWeights } from "../../src/read/weights.js";
import type { Dictionary } from "../../src/read/words/dictionary.js";
import { openWordLexicon, type WordLexicon } from "../../src/read/words/lexicon.js";
import { WordTypes } from "../../src/read/words/word-types.js";
import { withSomeInCapitals } from "./in-capitals.js";
import { jackknifeTags, tagAccuracy, tagTrees } from "./jackknife.js";
import { openTrainingDictionary } from "./lexicons.js";
import { trainParser } from "./parser.js";
import { FOLDS, JACKKNIFE, PARSER } from "./settings.js";
import { readTrees } from "./training-trees.js";
import { readTreebank, type Tree } from "./treebank.js";

/** Writes weights/parser.bin; needs what train-tagger wrote. A quarter of an hour on a quiet core, up to half an hour on a busy one. */
export default function run(data: string, out: string): void {
  const read = (name: string): Uint8Array => readFileSync(join(out, "weights", `${name}.bin`));
  const lexicon = openWordLexicon(openWeights(read("words")));
  const dictionary = openTrainingDictionary(out);
  const trees = withSomeInCapitals(readTrees(data, out), lexicon);
  const tags = jackknifeTags(trees, lexicon, dictionary, FOLDS, JACKKNIFE);
  console.error(`training tags: UPOS ${tagAccuracy(trees, tags, lexicon).toFixed(4)}`);
  const section = trainParser(trees, tags, lexicon, dictionary, { ...PARSER, log: console.error });
  writeFileSync(join(out, "weights/parser.bin"), section);
  for (const name of ["dev-ewt", "dev-gum"]) {
    const dev = readTreebank(join(data, `parse/${name}.conllu`));
    console.error(
      `${name}: ${treeAccuracy(dev, tagTrees(dev, read("tagger"), lexicon, dictionary), section, lexicon, dictionary)}`,
    );
  }
}

/** UAS and LAS without relation subtypes, punctuation included. */
export function treeAccuracy(
  trees: readonly Tree[],
  tags: readonly Int32Array[],
  section: Uint8Array,
  lexicon: WordLexicon,
  dictionary: Dictionary,
): string {
  const types = new WordTypes(lexicon, dictionary);
  const parser = new Parser(openWeights(section), types, tagProperties(lexicon.tags, UPOS));
  let heads = 0;
  let labels = 0;
  let total = 0;
  trees.forEach((tree, t) => {
    types.begin();
    const ids = Int32Array.from([0, 0, ...tree.forms.map((form) => types.idOf(form)), 0, 0]);
    const state = parser.parse(ids, tags[t]!, tree.forms.length);
    tree.heads.forEach((head, i) => {
      total++;
      if (state.head[i + 1] !== head + 1) return;
      heads++;
      if (universal(parser.labels[state.label[i + 1]!]!) === universal(tree.deprels[i]!)) labels++;
    });
  });
  return `UAS ${(heads / total).toFixed(4)} LAS ${(labels / total).toFixed(4)}`;
}

const universal = (relation: string): string => relation.replace(/:.*/, "");
