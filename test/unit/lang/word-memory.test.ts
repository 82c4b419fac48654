import { describe, expect, it } from "vitest";
import { LemmaMemory, LemmaTable, type Vocabulary, WordMemory, type WordView } from "#lang";

function view(words: string, type?: number[], vocabulary?: Vocabulary): WordView {
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
    ...(type && vocabulary ? { type: Int32Array.from(type), vocabulary } : {}),
  };
}

/** The vocabulary in which these forms are the numbers from 1 on. */
const known = (forms: string): Vocabulary => {
  const form = ["", ...forms.split(" ")];
  return { form, lower: form.map((f) => f.toLowerCase()) };
};
const answers = <T>(memory: { at(v: WordView, i: number): T }, v: WordView): T[] =>
  v.form.map((_, i) => memory.at(v, i));

describe("what is remembered of words", () => {
  it("is asked once a form, and anew for another vocabulary and for words without a number", () => {
    const asked: string[] = [];
    const memory = new WordMemory((form, lower) => asked.push(form) && lower.length);
    const vocabulary = known("One two");
    expect(answers(memory, view("One two One", [1, 2, 1], vocabulary))).toEqual([3, 3, 3]);
    expect(answers(memory, view("two five five", [2, 0, 0], vocabulary))).toEqual([3, 4, 4]);
    expect(answers(memory, view("three", [1], known("three")))).toEqual([5]);
    expect(answers(memory, view("three"))).toEqual([5]);
    expect(asked).toEqual(["One", "two", "five", "five", "three", "three"]);
    const many = known(Array.from({ length: 5000 }, (_, i) => `w${i}`).join(" "));
    expect(answers(memory, view("w0 w4999 w77", [1, 5000, 78], many))).toEqual([2, 5, 3]);
  });

  it("is told apart by lemma where one form has several", () => {
    const asked: string[] = [];
    const memory = new LemmaMemory((lemma, lower) => asked.push(lemma) && `${lemma}<${lower}`);
    const vocabulary = known("saw Saw");
    const v = view("saw/see saw/saw Saw/saw saw/see", [1, 1, 2, 1], vocabulary);
    expect(answers(memory, v)).toEqual(["see<saw", "saw<saw", "saw<saw", "see<saw"]);
    expect(answers(memory, view("saw/see", [1], vocabulary))).toEqual(["see<saw"]);
    expect(answers(memory, view("was/be", [1], known("was")))).toEqual(["be<was"]);
    expect(asked).toEqual(["see", "saw", "saw", "be"]);
    const third = view("saw/see saw/saw saw/sow saw/see", [1, 1, 1, 1], known("saw"));
    expect(answers(memory, third)).toEqual(["see<saw", "saw<saw", "sow<saw", "see<saw"]);
  });

  it("is asked once a lemma, also where the answer is nothing", () => {
    const asked: string[] = [];
    const table = new LemmaTable((lemma) => {
      asked.push(lemma);
      return lemma === "be" ? undefined : lemma.length;
    });
    const vocabulary = known("saw was");
    const numbered = (words: string, numbers: number[], of = vocabulary): WordView => ({
      ...view(
        words,
        numbers.map(() => 1),
        of,
      ),
      lemmaNumber: Int32Array.from(numbers),
    });
    expect(answers(table, numbered("saw/see was/be was/be saw/see", [1, 2, 2, 1]))).toEqual([
      3,
      undefined,
      undefined,
      3,
    ]);
    expect(answers(table, numbered("w/pea w/be w/pod", [5000, 2, 0]))).toEqual([3, undefined, 3]);
    expect(answers(table, numbered("w/peas", [1], known("w")))).toEqual([4]);
    expect(answers(table, view("saw/see"))).toEqual([3]);
    expect(asked).toEqual(["see", "be", "pea", "pod", "peas", "see"]);
  });
});
