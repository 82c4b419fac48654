import { describe, expect, it } from "vitest";
import { withSomeInCapitals } from "../../../scripts/train/in-capitals.js";
import type { Tree } from "../../../scripts/train/treebank.js";
import { countWords } from "../../../scripts/train/words.js";

const tree = (forms: readonly string[], more: Partial<Tree>): Tree => ({
  forms,
  lemmas: forms,
  tags: ["DET|DT", "NOUN|NN", "VERB|VBD", "PROPN|NNP"],
  heads: [1, 2, -1, 2],
  deprels: ["det", "nsubj", "root", "obj"],
  ...more,
});
const known = Array.from({ length: 12 }, () => tree(["the", "ferry", "left", "Osh"], {}));
const news = Array.from({ length: 12 }, () => tree(["The", "ferry", "reached", "Kimani"], { labelled: true }));
const trees = [...known, ...news];

describe("trees in capitals", () => {
  const copies = withSomeInCapitals(trees, countWords(trees)).slice(trees.length);

  it("are copies of some trees of news, and of no other", () => {
    expect(copies.map(({ copyOf }) => copyOf)).toEqual([17, 23]);
  });

  it("begin with a capital where a word is not known, be it a name or not", () => {
    expect(copies[0]!.forms).toEqual(["the", "ferry", "Reached", "Kimani"]);
    expect(copies[0]!.tags).toEqual(news[0]!.tags);
  });

  it("add no word to those that are known", () => {
    expect(countWords([...trees, ...copies])).toEqual(countWords(trees));
  });
});
