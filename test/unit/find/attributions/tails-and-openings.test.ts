import { describe, expect, it } from "vitest";
import { trimContents } from "../../../../src/find/attributions/content-start.js";
import { createFrontedPhrases } from "../../../../src/find/attributions/fronted-phrases.js";
import { wholeEnds } from "../../../../src/find/attributions/whole-end.js";
import { wholeTails } from "../../../../src/find/attributions/whole-tail.js";
import { cutWords, drawIn } from "../../../support/drafts.js";
import { openTestPack } from "../../../support/pack.js";

const withFronted = createFrontedPhrases(openTestPack());

const tailOf = (text: string, source: string, cue: string, content: string): string => {
  const { view, drafts } = drawIn(text, { source, cue, content: [content] });
  return cutWords(view, wholeTails(view, drafts)[0]!.content).join(" … ");
};

describe("what was said goes on", () => {
  it.each([
    [
      "The mayor said that the pier is safe, but that the road is not.",
      "that the pier is safe",
      ", but that the road is not",
    ],
    [
      "The mayor said fares will rise now, but will fall again in spring.",
      "fares will rise now",
      ", but will fall again in spring",
    ],
    ["The mayor said the cost of the new pier was too high.", "the cost of the new pier", " was too high"],
    [
      "The mayor said the town sold the mill, which had been a school.",
      "the town sold the mill",
      ", which had been a school",
    ],
    [
      "The mayor said the board will buy the mill in June, and the farm in July.",
      "the board will buy the mill in June",
      ", and the farm in July",
    ],
  ])("behind its first part: %s", (text, content, more) => {
    expect(tailOf(text, "The mayor", "said", content)).toBe(content + more);
  });

  it.each([
    ["The mayor said the pier was safe, but gave no details.", "said", "the pier was safe"],
    ["The mayor said the pier was safe, but would not name the builder.", "said", "the pier was safe"],
    ["The mayor denied the charges and has called a meeting.", "denied", "the charges"],
    ["The mayor said the town sold the mill, which is a museum.", "said", "the town sold the mill"],
  ])("no further than its speaker does: %s", (text, cue, content) => {
    expect(tailOf(text, "The mayor", cue, content)).toBe(content);
  });

  it("behind a quotation within it", () => {
    const text = 'The mayor said the town has a "firm pledge" from the council.';
    const content = 'the town has a "firm pledge"';
    const { view, drafts } = drawIn(text, { source: "The mayor", cue: "said", content: [content] });
    expect(cutWords(view, wholeEnds(view, drafts)[0]!.content)).toEqual([`${content} from the council`]);
  });
});

describe("what was said begins", () => {
  const fronted = (text: string, source: string, content: string): string[] => {
    const { view, drafts, times } = drawIn(text, { source, cue: "said", content: [content] });
    return cutWords(view, withFronted(view, drafts, times)[0]!.content);
  };

  it.each([
    ["If the storm comes, the mayor said the pier would close.", "If the storm comes", "the pier would close"],
    ["For the full year, the mayor said fares would rise.", "For the full year", "fares would rise"],
    [
      "To pay for the pier, the mayor said the town would sell two parks.",
      "To pay for the pier",
      "the town would sell two parks",
    ],
  ])("before its speaker: %s", (text, opening, content) => {
    expect(fronted(text, "the mayor", content)).toEqual([opening, content]);
  });

  it.each([
    ["In a letter, the mayor said the pier would close.", "the pier would close"],
    ["For the greens, the mayor said the pier would close.", "the pier would close"],
  ])("behind what only tells of the saying: %s", (text, content) => {
    expect(fronted(text, "the mayor", content)).toEqual([content]);
  });

  it.each([
    [
      "The mayor said at the opening of the spring meeting that the pier was old.",
      "said",
      "at the opening of the spring meeting that the pier was old",
      "that the pier was old",
    ],
    [
      "The mayor told the Bridge and Harbour Board it was late.",
      "told",
      "the Bridge and Harbour Board it was late",
      "it was late",
    ],
  ])("behind where it was said and to whom: %s", (text, cue, drawn, content) => {
    const { view, drafts, times } = drawIn(text, { source: "The mayor", cue, content: [drawn] });
    expect(cutWords(view, trimContents(view, drafts, times)[0]!.content)).toEqual([content]);
  });
});
