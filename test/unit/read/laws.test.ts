import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader, type Parse, wordAt } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());

/** Text like what comes in, and text that no one would write. */
const piece = fc.oneof(
  fc.constantFrom(
    "Police",
    "killed",
    "the",
    "U.S.",
    "18",
    "don't",
    "\n",
    "\n\n",
    ". ",
    "? ",
    '"',
    "(",
    ")",
    " - ",
    "\u200f",
    "\u200b",
    "\ud800",
    "\udc00",
    "😀",
    "«",
    "—",
    "Алматы",
    "ALMATY",
    "http://x.y/z",
    "'s",
    "…",
    "\t",
    "\u0000",
    "e\u0301",
    "•",
    "...",
    "$5",
    "10:30",
    "_",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constant(" "),
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

function checkParse(p: Parse): void {
  const n = p.size;
  for (const list of [
    p.start,
    p.end,
    p.form,
    p.lower,
    p.lemma,
    p.upos,
    p.xpos,
    p.deprel,
    p.head,
    p.sentenceOf,
    p.headline,
    p.joined,
  ]) {
    expect(list.length).toBe(n);
  }
  for (let i = 0; i < n; i++) {
    expect(p.end[i]).toBeGreaterThan(p.start[i]!);
    if (i > 0) expect(p.start[i]).toBeGreaterThanOrEqual(p.end[i - 1]!);
    expect(p.form[i]).not.toBe("");
  }
  expect(n === 0 || p.end[n - 1]! <= p.text.length).toBe(true);
  expect(p.sentence[p.sentence.length - 1]).toBe(n);
  for (let s = 0; s + 1 < p.sentence.length; s++) checkTree(p, p.sentence[s]!, p.sentence[s + 1]!, s);
}

/** One root, heads within the sentence, and every word comes to the root. */
function checkTree(p: Parse, from: number, to: number, s: number): void {
  expect(to).toBeGreaterThan(from);
  let roots = 0;
  for (let i = from; i < to; i++) {
    expect(p.sentenceOf[i]).toBe(s);
    const head = p.head[i]!;
    if (head < 0) {
      roots++;
      expect(p.deprel[i]).toBe("root");
    } else {
      expect(head).toBeGreaterThanOrEqual(from);
      expect(head).toBeLessThan(to);
      expect(p.child.subarray(p.childFrom[head]!, p.childFrom[head + 1]!).includes(i)).toBe(true);
      expect(p.deprel[i]).not.toBe("root");
    }
    let at = i;
    for (let steps = 0; p.head[at]! >= 0; steps++) {
      if (steps > to - from) throw new Error(`a cycle at word ${i}`);
      at = p.head[at]!;
    }
  }
  expect(roots).toBe(1);
}

/** What a parse says, without the numbers it gives to forms: they go by what was read before. */
function said({ type: _, vocabulary: __, lemmaNumber: ___, ...rest }: Parse) {
  return rest;
}

describe("a parse of any text", () => {
  it("has ascending words that cut the text, and trees with one root and no cycle", () => {
    fc.assert(
      fc.property(text, (t) => checkParse(read(t))),
      { numRuns: 400 },
    );
  });

  it("leaves nothing out but white space and invisible marks", () => {
    fc.assert(
      fc.property(text, (t) => {
        const p = read(t);
        let rest = "";
        let at = 0;
        for (let i = 0; i < p.size; i++) {
          rest += t.slice(at, p.start[i]);
          at = p.end[i]!;
        }
        expect((rest + t.slice(at)).replace(/[\s\p{Cf}\p{Cc}\p{Z}\u034f\u180e]/gu, "")).toBe("");
      }),
    );
  });

  it("is the same each time, whatever was read in between", () => {
    const other = createReader(openTestPack());
    fc.assert(
      fc.property(text, text, (a, b) => {
        const first = said(read(a));
        read(b);
        expect(said(read(a))).toEqual(first);
        expect(said(other(a))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it("numbers words by their forms", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        read(a);
        const { form, type, vocabulary } = read(b);
        expect(Array.from(type, (number) => vocabulary.form[number])).toEqual(form);
      }),
      { numRuns: 100 },
    );
  });

  it("tells the word at an offset", () => {
    const p = read("Police left. They won.");
    expect(wordAt(p, 0)).toBe(0);
    expect(p.form[wordAt(p, 13)]).toBe("They");
    expect(wordAt(p, 999)).toBe(p.size);
  });

  it("is empty for empty and blank texts", () => {
    for (const blank of ["", " \n\n\t ", "\u200b\ufeff"])
      expect([read(blank).size, read(blank).sentence.length]).toEqual([0, 1]);
  });
});

describe("long texts", () => {
  const seconds = (t: string) => {
    const start = process.cpuUsage().user;
    expect(read(t).size).toBeGreaterThan(0);
    return (process.cpuUsage().user - start) / 1e6;
  };

  it("of 100,000 sentences take time in proportion", () => {
    const sentence = "Police left. ";
    seconds(sentence.repeat(5_000));
    const short = seconds(sentence.repeat(10_000));
    const long = seconds(sentence.repeat(100_000));
    expect(long).toBeLessThan(40 * short + 1);
  }, 120_000);

  it("without a full stop, or of one endless word, are read too", () => {
    checkParse(read("and so on ".repeat(3_000)));
    checkParse(read("x".repeat(200_000)));
    checkParse(read("(".repeat(5_000)));
    checkParse(read("a@".repeat(5_000)));
    checkParse(read("'s".repeat(5_000)));
    checkParse(read(")".repeat(5_000)));
    checkParse(read("\n".repeat(50_000).concat("end")));
  }, 120_000);
});

describe("the numbers of tags and relations", () => {
  // "shot" is mended to a verb by its object, after the tagger.
  const text = "The boy shot two men. The U.S. said on Friday that 18 men, whom it had held, were free.";

  it("stand for the same tags and relations in all texts", () => {
    const names = new Map<number, string>();
    const relations = new Map<number, string>();
    for (const p of [text, text.toUpperCase(), "Rain fell."].map(read)) {
      for (let i = 0; i < p.size; i++) {
        const [tags, relation] = [`${p.upos[i]}|${p.xpos[i]}`, p.deprel[i]!];
        expect(names.get(p.tagNumber[i]!) ?? tags).toBe(tags);
        expect(relations.get(p.relationNumber[i]!) ?? relation).toBe(relation);
        names.set(p.tagNumber[i]!, tags);
        relations.set(p.relationNumber[i]!, relation);
      }
    }
    expect(new Set(names.values()).size).toBe(names.size);
    expect(new Set(relations.values()).size).toBe(relations.size);
  });
});
