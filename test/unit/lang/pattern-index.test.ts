import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePatterns, type WordView } from "#lang";
import { createPatternIndex } from "../../../src/lang/pattern-index.js";
import { compileProgram } from "../../../src/lang/pattern-program.js";
import { PatternStarts } from "../../../src/lang/pattern-starts.js";
import { parsePattern } from "../../../src/lang/pattern-syntax.js";
import { createPhraseIndex } from "../../../src/lang/phrase-index.js";

const ROWS: Record<string, Record<string, string>[]> = {
  bounds: [{ word: "more than" }, { word: "over" }, { word: "in the region of" }],
  units: [{ word: "week" }, { word: "light year" }],
};
const WORDS = ["the", "more", "than", "over", "in", "region", "of", "week", "light", "year", "7", "a", "b"];

function view(words: readonly string[]): WordView {
  const all = words.map(() => "_");
  return {
    size: words.length,
    form: words,
    lower: words.map((w) => w.toLowerCase()),
    lemma: words,
    upos: all,
    xpos: all,
    deprel: all,
    sentenceOf: words.map(() => 0),
    sentence: [0, words.length],
  };
}

const compiled = (match: string) => compileProgram(parsePattern(match), 0, (name) => createPhraseIndex(ROWS[name]!));

/** Words at which the index has the pattern tried; `marks` are those of #number. */
function triedAt(match: string, text: string, marks?: number[]): string[] {
  const words = text.split(" ");
  const tried: string[] = [];
  const index = createPatternIndex([compiled(match)], ["number"]);
  const starts = new PatternStarts([index]);
  starts.find(view(words), marks ? { number: marks } : {});
  const columns = [marks];
  index.scan(view(words), columns, starts.bits, 1, new Int32Array(1), (i, count) => count > 0 && tried.push(words[i]!));
  return tried;
}

describe("the pattern index", () => {
  it.each<[match: string, text: string, tried: string[]]>([
    ["week", "a week of the week", ["week", "week"]],
    ["the? @units", "the man a week the week", ["week", "the", "week"]],
    ["@bounds 7", "more 7 more than 7 over than over 7", ["more", "over"]],
    ["@bounds", "in the region in the a", ["in"]],
    ["[form=May] <cap>", "May I may He May a", ["May", "may"]],
    ["a b? of", "a of a b of a a", ["a", "a"]],
  ])("tries %s in '%s' at %j", (match, text, tried) => {
    expect(triedAt(match, text)).toEqual(tried);
  });

  it("looks behind a mark that a match begins with", () => {
    expect(triedAt("#number week", "two light week three week", [2, 0, 0, 4, 0])).toEqual(["two", "three"]);
    expect(triedAt("#number week", "two light year three week", [2, 0, 0, 4, 0])).toEqual(["three"]);
  });

  it("leaves no match untried", () => {
    const matches = [
      "the? @units",
      "@bounds? 7 @units",
      "a|b (of|in the)? @bounds",
      "!a b",
      "#number? of",
      "(a b){1,2} !week",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 10 }), (words) => {
        const marks = { number: words.map((w, i) => (w === "7" ? i + 1 : 0)) };
        for (const match of matches) {
          // Before a word that can be any, the index has nothing to go by.
          const open = compilePatterns([{ id: "test/open", match: `(?= <any>) x:(${match} | <any>{40})` }], {
            lexicon: (name) => ROWS[name] ?? [],
          });
          const plain = compilePatterns([{ id: "test/plain", match: `x:(${match})` }], {
            lexicon: (name) => ROWS[name] ?? [],
          });
          const found = (set: typeof plain) => {
            const ends: number[][] = [];
            set.scan(view(words), marks, (m) => ends.push([m.start, m.end]));
            return ends;
          };
          expect(found(plain)).toEqual(found(open));
        }
      }),
    );
  });
});
