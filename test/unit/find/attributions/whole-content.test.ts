import { describe, expect, it } from "vitest";
import { continued } from "../../../../src/find/attributions/continued.js";
import { afterNamedSource } from "../../../../src/find/attributions/named-source.js";
import { nounContents } from "../../../../src/find/attributions/noun-content.js";
import { wholeOpenings } from "../../../../src/find/attributions/opening.js";
import { besideEachOther } from "../../../../src/find/attributions/side-by-side.js";
import type { Draft, View } from "../../../../src/find/attributions/view.js";
import { wholeClauses } from "../../../../src/find/attributions/whole-clause.js";
import { wholeSentences } from "../../../../src/find/attributions/whole-sentence.js";
import { cutWords, type Drawn, drawIn } from "../../../support/drafts.js";

type Pass = (view: View, drafts: readonly Draft[]) => readonly Draft[];

/** What each attribution drawn in a text has said after a pass. */
function saidAfter(pass: Pass, text: string, ...drawn: readonly Drawn[]): string[][] {
  const { view, drafts } = drawIn(text, ...drawn);
  return pass(view, drafts).map(({ content }) => cutWords(view, content));
}

describe("what was said round its speaker", () => {
  it("has what stands before him inside the sentence", () => {
    const text = "Back at the harbour, the mayor said, the boats lay idle.";
    const drawn = { source: "the mayor", cue: "said", content: ["the boats lay idle"] };
    expect(saidAfter(wholeOpenings, text, drawn)).toEqual([["Back at the harbour", "the boats lay idle"]]);
  });

  it.each([
    ["However, the mayor said, the boats lay idle.", "the boats lay idle"],
    ["Asked about the strike, the mayor said, the boats lay idle.", "the boats lay idle"],
    ['As the horn blew, the mayor said, "The boats lie idle."', '"The boats lie idle."'],
    ["They saw the pier, which, the mayor said, was closed.", "was closed"],
  ])("has no more than it says: %s", (text, content) => {
    expect(saidAfter(wholeOpenings, text, { source: "the mayor", cue: "said", content: [content] })).toEqual([
      [content],
    ]);
  });

  it("is the whole sentence that a named source closes, behind its conjunction", () => {
    const text = "But a week before the storm, the company sold its boats, according to the union.";
    const drawn = { source: "the union", cue: "according to", content: ["sold its boats"] };
    expect(saidAfter(wholeSentences, text, drawn)).toEqual([["a week before the storm, the company sold its boats"]]);
  });

  it("is what follows a source that a conjunction leads to", () => {
    const text = "The storm reached the coast and according to the union, nine boats were lost.";
    const drawn = { source: "the union", cue: "according to", content: ["The storm reached the coast"] };
    expect(saidAfter(afterNamedSource, text, drawn)).toEqual([["nine boats were lost"]]);
  });

  it("goes on with a sentence that is all quotation", () => {
    const text = 'The pump had failed, the engineer said. "We have no water." The street was dark.';
    const drawn = { source: "the engineer", cue: "said", content: ["The pump had failed"] };
    expect(saidAfter(continued, text, drawn)).toEqual([["The pump had failed", '"We have no water."']]);
    const other = 'The pump had failed, the engineer said. "We have no water," cried a nurse.';
    expect(saidAfter(continued, other, drawn)).toEqual([["The pump had failed"]]);
  });
});

describe("what was said up to its verb", () => {
  it.each([
    [
      "The mayor said that if the storm comes, the ferry will stay in port.",
      "that if the storm comes",
      "that if the storm comes, the ferry will stay in port",
    ],
    [
      "The mayor said the ferry - which he owned - was sold.",
      "the ferry - which he owned",
      "the ferry - which he owned - was sold",
    ],
    [
      "The mayor said the guard told them the pier was closed.",
      "the guard told them",
      "the guard told them the pier was closed",
    ],
  ])("%s", (text, drawn, whole) => {
    expect(saidAfter(wholeClauses, text, { source: "The mayor", cue: "said", content: [drawn] })).toEqual([[whole]]);
  });
});

describe("what was said as a noun", () => {
  it("ends before a clause that is joined on", () => {
    const text = "The front declared a strike, and most of the town has no light.";
    const drawn = { source: "The front", cue: "declared", content: ["a strike, and most of the town has no light"] };
    expect(saidAfter(nounContents, text, drawn)).toEqual([["a strike"]]);
  });

  it("goes on with another noun", () => {
    const text = "The front announced a strike and a march in the town.";
    const drawn = { source: "The front", cue: "announced", content: ["a strike and a march in the town"] };
    expect(saidAfter(nounContents, text, drawn)).toEqual([["a strike and a march in the town"]]);
  });
});

describe("sayings side by side", () => {
  it("part where a participle adds one", () => {
    const text = "The mayor said the ferry was sold, adding that it was old.";
    expect(
      saidAfter(
        besideEachOther,
        text,
        { source: "The mayor", cue: "said", content: ["the ferry was sold, adding that it was old"] },
        { source: "", cue: "adding", content: ["that it was old"] },
      ),
    ).toEqual([["the ferry was sold"], ["that it was old"]]);
  });

  it("do not part where somebody in what was said adds it", () => {
    const text = "The mayor said the captain left, adding that he was tired.";
    const content = "the captain left, adding that he was tired";
    expect(
      saidAfter(
        besideEachOther,
        text,
        { source: "The mayor", cue: "said", content: [content] },
        { source: "", cue: "adding", content: ["that he was tired"] },
      )[0],
    ).toEqual([content]);
  });

  it("do not part before what somebody plans", () => {
    const text = "The mayor said he was sorry and planned to pay.";
    expect(
      saidAfter(
        besideEachOther,
        text,
        { source: "The mayor", cue: "said", content: ["he was sorry and planned to pay"] },
        { source: "", cue: "planned", content: ["to pay"] },
      )[0],
    ).toEqual(["he was sorry and planned to pay"]);
  });
});
