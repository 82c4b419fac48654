import { describe, expect, it } from "vitest";
import { closingSpeakers } from "../../../../src/find/attributions/closing-speaker.js";
import { withoutLeadingWords } from "../../../../src/find/attributions/leading-words.js";
import { cutWords, drawIn } from "../../../support/drafts.js";

describe("a speaker behind the verb that closes a sentence", () => {
  it("speaks, and not the subject of what was said", () => {
    const text = "Halden Mills, a unit of Orsa, is for sale, said lead manager Brask Bank.";
    const { view, drafts } = drawIn(text, { source: "Halden Mills", cue: "said", content: ["is for sale"] });
    const [draft] = closingSpeakers(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["lead manager Brask Bank"]);
    expect(cutWords(view, draft!.content)).toEqual(["Halden Mills, a unit of Orsa, is for sale"]);
  });

  it("does not make what stands between a speaker and his verb said", () => {
    const text = "Halden Mills, a bakery formed last year, said the ovens were sold.";
    const content = ["a bakery formed last year", "the ovens were sold"];
    const { view, drafts } = drawIn(text, { source: "Halden Mills", cue: "said", content });
    expect(cutWords(view, closingSpeakers(view, drafts)[0]!.content)).toEqual(["the ovens were sold"]);
  });
});

describe("words before a speaker", () => {
  it.each([
    ['Although the mill was shut, Ms Orsa said: "We will reopen."', "Although the mill was shut", '"We will reopen."'],
    ["Asked about the mill, Ms Orsa said that it was shut.", "Asked about the mill", "that it was shut"],
  ])("are the publisher's where what was said is opened anew: %s", (text, before, said) => {
    const { view, drafts } = drawIn(text, { source: "Ms Orsa", cue: "said", content: [before, said] });
    expect(cutWords(view, withoutLeadingWords(view, drafts)[0]!.content)).toEqual([said]);
  });

  it("are said where nothing opens it", () => {
    const text = "In the valley, Ms Orsa said, the mill was shut.";
    const content = ["In the valley", "the mill was shut"];
    const { view, drafts } = drawIn(text, { source: "Ms Orsa", cue: "said", content });
    expect(cutWords(view, withoutLeadingWords(view, drafts)[0]!.content)).toEqual(content);
  });
});
