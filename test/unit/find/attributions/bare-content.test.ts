import { describe, expect, it } from "vitest";
import { createCueReader, createFinder } from "#find";
import { createReader } from "#read";
import { withVerbs } from "../../../../src/find/attributions/bare-content.js";
import { wholeSentences } from "../../../../src/find/attributions/whole-sentence.js";
import { cutWords, drawIn } from "../../../support/drafts.js";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const drawnAnew = (text: string, source: string, cue: string, content: string): string[][] => {
  const { view, drafts } = drawIn(text, { source, cue, content: [content] });
  const [mended] = withVerbs(view, drafts);
  return [cutWords(view, mended!.source), cutWords(view, mended!.content)];
};

describe("who tells that something is so tells it with a verb", () => {
  it.each([
    [
      "Port officials said Norway, the oldest partner, was asking for more money.",
      "Port officials",
      "said",
      "Norway, the oldest partner",
      "Norway, the oldest partner, was asking for more money",
    ],
    [
      "The union claims the new order, due in May, will cut exports by half.",
      "The union",
      "claims",
      "the new order",
      "the new order, due in May, will cut exports by half",
    ],
  ])("%s", (text, source, cue, drawn, whole) => {
    expect(drawnAnew(text, source, cue, drawn)).toEqual([[source], [whole]]);
  });

  it.each([
    ["The firm announced a loss, cut its dividend and left.", "The firm", "announced", "a loss"],
    ["The guards, who reported a fire, fled.", "who", "reported", "a fire"],
    ["It revealed its plan, and ministers said the mill would shut.", "It", "revealed", "its plan"],
    ["The clerk said no, and left.", "The clerk", "said", "no"],
  ])("but not with that of another: %s", (text, source, cue, drawn) => {
    expect(drawnAnew(text, source, cue, drawn)).toEqual([[source], [drawn]]);
  });

  it("and stands before the cue where what was said stands behind it", () => {
    const text = "Two clerks said the mill, or what was left of it, was on fire.";
    expect(drawnAnew(text, "the mill", "said", "Two clerks")).toEqual([
      ["Two clerks"],
      ["the mill, or what was left of it, was on fire"],
    ]);
  });

  it("also behind a quotation within it", () => {
    const text = 'There was "some chance" of a deal, the owner added.';
    const { view, drafts } = drawIn(text, { source: "the owner", cue: "added", content: ['There was "some chance"'] });
    expect(cutWords(view, wholeSentences(view, drafts)[0]!.content)).toEqual(['There was "some chance" of a deal']);
  });
});

describe("a verb in the midst of what was said", () => {
  it("is no participle that is added", () => {
    const pack = openTestPack();
    const text =
      "Port officials said Norway, the firm's oldest partner, was asking for three billion crowns this year.";
    const { attributions } = createFinder(pack)(createReader(pack)(text), makeReport("r", text));
    const [said, asked] = attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
    expect(said).toEqual([text.slice("Port officials said ".length, -1)]);
    expect(asked).toEqual(["three billion crowns"]);
  });

  it("is no part of a name, whatever the tree has for that", () => {
    const pack = openTestPack();
    const text = "THE BORDER GUARD PRESS OFFICE REPORTED THAT THE CLASHES BEGAN NEAR OSBY, WHERE NINE REBELS DIED.";
    const parse = createReader(pack)(text);
    const [told] = createFinder(pack)(parse, makeReport("r", text)).attributions;
    expect(parse.text.slice(told!.content[0]!.start, -1)).toBe(text.slice(text.indexOf("THAT"), -1));
    expect(createCueReader(pack).read(parse, told!).cue.lemma).toBe("report");
  });
});
