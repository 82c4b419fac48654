import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader, createWordReader, parseConlluTokens, toConllu } from "#read";
import { openTestPack } from "../../support/pack.js";

const pack = openTestPack();
const read = createReader(pack);
const readWords = createWordReader(pack);
const rows = (conllu: string) =>
  conllu
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split("\t"));

describe("CoNLL-U", () => {
  it("shows multi-word tokens as ranges, SpaceAfter, and where each word stands", () => {
    const text = "They don't agree.";
    const shown = rows(toConllu(read(text))).map((c) => [c[0], c[1], c[9]]);
    expect(shown).toEqual([
      ["1", "They", "start=0|end=4"],
      ["2-3", "don't", "start=5|end=10"],
      ["2", "do", "start=5|end=7"],
      ["3", "n't", "start=7|end=10"],
      ["4", "agree", "SpaceAfter=No|start=11|end=16"],
      ["5", ".", "start=16|end=17"],
    ]);
  });

  it("has ten columns, one root a sentence and heads within it", () => {
    const blocks = toConllu(read('Police left. "We won," he said.\n\nHeadline here')).trim().split("\n\n");
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const words = rows(block).filter((c) => !c[0]!.includes("-"));
      expect(words.every((c) => c.length === 10)).toBe(true);
      expect(words.filter((c) => c[6] === "0")).toHaveLength(1);
      for (const c of words) expect(Number(c[6])).toBeLessThanOrEqual(words.length);
    }
  });

  it("gives back words, multi-word tokens and sentence ends as they came, with own tags and trees", () => {
    const given = [
      "# a comment",
      "1-2\tDont\t_\t_\t_\t_\t_\t_\t_\t_",
      "1\tDo\tx\tX\tX\t_\t9\tdep\t_\t_",
      "2\tnt\tx\tX\tX\t_\t9\tdep\t_\t_",
      "3\tstop\tx\tX\tX\t_\t9\tdep\t_\tSpaceAfter=No",
      "4\t!\tx\tX\tX\t_\t9\tdep\t_\t_",
      "4.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_",
      "",
      "1\tIt ends\tx\tX\tX\t_\t0\troot\t_\t_",
      "2\t.\tx\tX\tX\t_\t0\troot\t_\t_",
      "",
    ].join("\n");
    const words = parseConlluTokens(given);
    expect(words.text).toBe("Dont stop! \nIt ends . \n");
    expect(rows(toConllu(readWords(words))).map((c) => [c[0], c[1]])).toEqual([
      ["1-2", "Dont"],
      ["1", "Do"],
      ["2", "nt"],
      ["3", "stop"],
      ["4", "!"],
      ["1", "It ends"],
      ["2", "."],
    ]);
    expect(rows(toConllu(readWords(words))).some((c) => c[3] === "VERB")).toBe(true);
  });

  it("takes broken lines without complaint", () => {
    expect(parseConlluTokens("1\tonly two\n\n\nx\ty\n3-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n").form).toEqual([]);
    fc.assert(fc.property(fc.string(), (junk) => void readWords(parseConlluTokens(junk))));
  });

  it("read again, gives the same words and sentences", () => {
    const piece = fc.constantFrom(
      "Police",
      "left",
      "don't",
      "U.S.",
      "\n\n",
      " ",
      ". ",
      "18",
      "#x",
      "😀",
      "the mayor's",
      "(",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const first = toConllu(read(pieces.join(" ")));
        const again = readWords(parseConlluTokens(first));
        expect(rows(toConllu(again)).map((c) => c.slice(0, 2))).toEqual(rows(first).map((c) => c.slice(0, 2)));
      }),
      { numRuns: 100 },
    );
  });
});
