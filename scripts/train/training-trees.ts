import { join } from "node:path";
import { growTreebank } from "./house-treebank.js";
import { readNewsTrees } from "./news-trees.js";
import { readTreebank, type Tree } from "./treebank.js";

/** What tagger and parser learn from: public treebanks, sentences of our own and labelled news. */
export function readTrees(data: string, folder: string): Tree[] {
  return [...readTreebank(join(data, "parse/train.conllu")), ...growTreebank(folder), ...readNewsTrees(data, folder)];
}
