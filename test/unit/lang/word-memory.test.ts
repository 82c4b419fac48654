import { describe, expect, it } from "vitest";
import { LemmaMemory, type Numbering, WordMemory, type WordView } from "#lang";

function view(words: string, type?: number[], numbering?: Numbering): WordView {
  const pairs = words.split(" ").map((w) => w.split("/"));
  const lower = pairs.map(([form]) => form!.toLowerCase());
  const all = lower.map(() => "_");
  return {
    size: pairs.length,
    form: pairs.map(([form]) => form!),
    lower,
    lemma: pairs.map(([, lemma], i) => lemma ?? lower[i]!),
    upos: all,
    xpos: all,
    deprel: all,
    sentenceOf: all.map(() => 0),
    sentence: [0, pairs.length],
    ...(type && numbering ? { type: Int32Array.from(type), numbering } : {}),
  };
}

const answers = <T>(memory: { at(v: WordView, i: number): T }, v: WordView): T[] =>
  v.form.map((_, i) => memory.at(v, i));

describe("what is remembered of words", () => {
  it("is asked once a form, and anew for another numbering and for words without a number", () => {
    const asked: string[] = [];
    const memory = new WordMemory((form, lower) => asked.push(form) && lower.length);
    const numbering = { capacity: 3 };
    expect(answers(memory, view("One two One", [1, 2, 1], numbering))).toEqual([3, 3, 3]);
    expect(answers(memory, view("two five five", [2, 0, 0], numbering))).toEqual([3, 4, 4]);
    expect(answers(memory, view("three", [1], { capacity: 3 }))).toEqual([5]);
    expect(answers(memory, view("three"))).toEqual([5]);
    expect(asked).toEqual(["One", "two", "five", "five", "three", "three"]);
  });

  it("is told apart by lemma where one form has several", () => {
    const asked: string[] = [];
    const memory = new LemmaMemory((lemma, lower) => asked.push(lemma) && `${lemma}<${lower}`);
    const numbering = { capacity: 3 };
    const v = view("saw/see saw/saw Saw/saw saw/see", [1, 1, 2, 1], numbering);
    expect(answers(memory, v)).toEqual(["see<saw", "saw<saw", "saw<saw", "see<saw"]);
    expect(answers(memory, view("saw/see", [1], numbering))).toEqual(["see<saw"]);
    expect(answers(memory, view("was/be", [1], { capacity: 3 }))).toEqual(["be<was"]);
    expect(asked).toEqual(["see", "saw", "saw", "see", "be"]);
  });
});
