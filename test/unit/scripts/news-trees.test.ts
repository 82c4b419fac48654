import { describe, expect, it } from "vitest";
import { parseNewsTrees } from "../../../scripts/train/news-trees.js";

const report = { id: "paper/1", text: "Flood 🌊 news\n\nTwo bridges fell. They’re closed." };
const read = () => `${JSON.stringify({ id: "paper/0", text: "Nothing." })}\n${JSON.stringify(report)}\n`;

describe("trees of news without their words", () => {
  it("take the words from the report, by UTF-16 offsets", () => {
    const lines = [
      "# folder/train 2 48",
      "15",
      "0 3 NUM|CD 1 nummod",
      "1 7 NOUN|NNS 1 nsubj",
      "1 4 VERB|VBD 0 root",
      "0 1 PUNCT|. -1 punct",
      "33",
      "0 4 PRON|PRP 2 nsubj",
      "0 3 AUX|VBP 1 cop",
      "1 6 ADJ|JJ 0 root",
      "0 1 PUNCT|. -1 punct",
      "",
    ].join("\n");
    const [first, second] = parseNewsTrees(lines, read);
    expect(first).toMatchObject({
      forms: ["Two", "bridges", "fell", "."],
      tags: ["NUM|CD", "NOUN|NNS", "VERB|VBD", "PUNCT|."],
      heads: [1, 2, -1, 2],
      deprels: ["nummod", "nsubj", "root", "punct"],
    });
    expect(second).toMatchObject({ forms: ["They", "’re", "closed", "."], heads: [2, 2, -1, 2] });
  });

  it("name the line of a report that is another one", () => {
    expect(() => parseNewsTrees("# folder/train 1 48\n", read)).toThrow(
      "treebank/news-trees.tsv.gz, line 1: line 1 of folder/train.jsonl is not the report that was read.",
    );
  });
});
