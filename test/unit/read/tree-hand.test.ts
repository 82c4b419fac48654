import { expect, it } from "vitest";
import { type Hanging, TreeHand } from "../../../src/read/trees/tree-hand.js";

const LABELS = ["root", "compound", "flat", "conj"];

/** "Nordic Mining Corp": each word under the next, the last at the top. */
function hanging(): Hanging {
  return {
    form: ["Nordic", "Mining", "Corp"],
    lower: ["nordic", "mining", "corp"],
    sentenceOf: Int32Array.of(0, 0, 0),
    head: Int32Array.of(1, 2, -1),
    deprel: ["compound", "compound", "root"],
    relationNumber: Uint8Array.of(1, 1, 0),
    upos: ["ADJ", "VERB", "PROPN"],
    xpos: ["JJ", "VBG", "NNP"],
    tagNumber: Uint8Array.of(0, 0, 1),
  } as unknown as Hanging;
}

it("hangs words elsewhere", () => {
  const words = hanging();
  const hand = new TreeHand(["ADJ|JJ", "PROPN|NNP"], LABELS);
  hand.makeName(words, 1);
  hand.hang(words, 0, 2, "flat");
  expect(hand.settle(words)).toBe(true);
  expect([...words.head]).toEqual([2, 2, -1]);
  expect([words.deprel[0], words.relationNumber[0], words.upos[1], words.tagNumber[1]]).toEqual([
    "flat",
    2,
    "PROPN",
    1,
  ]);
});

it("takes a change back that would hang a word below itself", () => {
  const words = hanging();
  const hand = new TreeHand(["ADJ|JJ", "PROPN|NNP"], LABELS);
  hand.makeName(words, 1);
  hand.hang(words, 2, 0, "conj");
  expect(hand.settle(words)).toBe(false);
  expect(words).toEqual(hanging());
  // What is taken back is forgotten: the next change stands alone.
  hand.hang(words, 0, 2, "flat");
  expect(hand.settle(words)).toBe(true);
  expect([...words.head]).toEqual([2, 2, -1]);
});
