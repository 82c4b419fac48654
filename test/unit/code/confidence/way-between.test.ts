import { describe, expect, it } from "vitest";
import { wayBetween } from "../../../../src/code/confidence/way-between.js";
import { parseOf } from "../../../support/parse-of.js";

const parse = parseOf(`
  Miners miner NOUN NNS 2 nsubj
  vowed vow VERB VBD 0 root
  to to PART TO 4 mark
  block block VERB VB 2 xcomp
  ports port NOUN NNS 4 obj
  and and CCONJ CC 7 cc
  roads road NOUN NNS 5 conj`);
const way = (word: string, trigger: string) => wayBetween(parse, parse.form.indexOf(word), parse.form.indexOf(trigger));

describe("the way between a role and a trigger", () => {
  it("is the relations up to the trigger, the last two", () => {
    expect(way("ports", "block")).toBe("obj");
    expect(way("roads", "block")).toBe("conj<obj");
    expect(way("roads", "vowed")).toBe("obj<xcomp");
  });

  it("turns at the word above both", () => {
    expect(way("Miners", "block")).toBe("nsubj>xcomp");
    expect(way("Miners", "ports")).toBe("nsubj>obj>xcomp");
    expect(way("vowed", "block")).toBe(">xcomp");
  });

  it("is far where there is none short enough", () => {
    const chain = parseOf(
      Array.from({ length: 12 }, (_, i) => `w${i} w NOUN NN ${i} ${i === 0 ? "root" : "nmod"}`).join("\n"),
    );
    expect(wayBetween(chain, 0, 11)).toBe("far");
  });
});
