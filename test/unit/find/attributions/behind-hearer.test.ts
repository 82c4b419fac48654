import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const pack = openTestPack();
const read = createReader(pack);
const find = createFinder(pack);

function saidIn(text: string): readonly string[] {
  const { attributions } = find(read(text), makeReport("r", text, { published: "2022-01-07" }));
  return attributions[0]!.content.map(({ start, end }) => text.slice(start, end));
}

describe("behind whom it was told", () => {
  it.each([
    ["She told the harbour board ", "the plan by Piet Haas, a retired pilot, was positive and useful"],
    ["Holt told a conference on harbour safety ", "that the pilots had been forced to act"],
    ["He told a town committee hearing ", "the second bridge could be built by the owners"],
    ["The trade envoy told the BBC ", "lessons were being drawn from the fire"],
    ["The mayor told the clerk ", "that the bridge was closed"],
  ])("%s what was said begins: %s", (told, said) => {
    expect(saidIn(`${told}${said}.`)).toEqual([said]);
  });
});
