import { describe, expect, it } from "vitest";
import { closingSpeakers, wholeClosers } from "../../../../src/find/attributions/closing-speaker.js";
import { withoutLeadingWords } from "../../../../src/find/attributions/leading-words.js";
import { afterNamedSource } from "../../../../src/find/attributions/named-source.js";
import { besideEachOther } from "../../../../src/find/attributions/side-by-side.js";
import { wholeNames } from "../../../../src/find/attributions/whole-name.js";
import { wholeSentences } from "../../../../src/find/attributions/whole-sentence.js";
import { cutWords, drawIn } from "../../../support/drafts.js";

describe("a speaker behind the verb that closes a sentence", () => {
  it("speaks, and not the subject of what was said", () => {
    const text = "Halden Mills, a unit of Orsa, is for sale, said lead manager Brask Bank.";
    const { view, drafts } = drawIn(text, { source: "Halden Mills", cue: "said", content: ["is for sale"] });
    const [draft] = closingSpeakers(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["lead manager Brask Bank"]);
    expect(cutWords(view, draft!.content)).toEqual(["Halden Mills, a unit of Orsa, is for sale"]);
  });

  it.each([
    [
      "The dam is old, sources close to minister Rosa Orsa said.",
      "minister Rosa Orsa",
      "sources close to minister Rosa Orsa",
    ],
    ["The dam is old, farmers and nurses said.", "nurses", "farmers and nurses"],
  ])("is named from the comma on: %s", (text, source, whole) => {
    const said = text.slice(0, text.indexOf(source)).replace(/ (and )?$/, "");
    const { view, drafts } = drawIn(text, { source, cue: "said", content: [said] });
    const [draft] = wholeClosers(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual([whole]);
    expect(cutWords(view, draft!.content)).toEqual(["The dam is old"]);
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

  it("are the publisher's where the speaker is joined on to them", () => {
    const text = "The dam is old and Ms Orsa said it leaked.";
    const { view, drafts } = drawIn(text, { source: "Ms Orsa", cue: "said", content: ["The dam is old", "it leaked"] });
    expect(cutWords(view, withoutLeadingWords(view, drafts)[0]!.content)).toEqual(["it leaked"]);
  });

  it("are said where nothing opens it", () => {
    const text = "In the valley, Ms Orsa said, the mill was shut.";
    const content = ["In the valley", "the mill was shut"];
    const { view, drafts } = drawIn(text, { source: "Ms Orsa", cue: "said", content });
    expect(cutWords(view, withoutLeadingWords(view, drafts)[0]!.content)).toEqual(content);
  });
});

describe("a source that a preposition names", () => {
  it("ends before the clause that it tells", () => {
    const text = "According to Halden, two clerks took the money in March and fled.";
    const drawn = { source: "Halden, two clerks took the money", cue: "According to", content: ["in March and fled"] };
    const { view, drafts } = drawIn(text, drawn);
    const [draft] = afterNamedSource(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["Halden"]);
    expect(cutWords(view, draft!.content)).toEqual(["two clerks took the money in March and fled"]);
  });

  it.each([
    ["According to the report the guards left the port.", "the report the guards"],
    ["According to the report, the guards left the port.", "the report, the guards"],
  ])("ends before the subject of what it tells: %s", (text, source) => {
    const { view, drafts } = drawIn(text, { source, cue: "According to", content: ["left the port"] });
    const [draft] = afterNamedSource(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["the report"]);
    expect(cutWords(view, draft!.content)).toEqual(["the guards left the port"]);
  });

  it("keeps what is told of who is named", () => {
    const text = "According to Halden, whose nurses left, the clinic is shut.";
    const drawn = { source: "Halden, whose nurses left", cue: "According to", content: ["the clinic is shut"] };
    const { view, drafts } = drawIn(text, drawn);
    expect(cutWords(view, afterNamedSource(view, drafts)[0]!.source)).toEqual(["Halden, whose nurses left"]);
  });

  it("stands behind the preposition", () => {
    const text = "Most of the fish is sold at dawn, according to a survey.";
    const drawn = { source: "Most of the fish", cue: "according to", content: ["is sold at dawn", "a survey"] };
    const { view, drafts } = drawIn(text, drawn);
    const [draft] = afterNamedSource(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["a survey"]);
    expect(cutWords(view, draft!.content)).toEqual(["Most of the fish is sold at dawn"]);
  });

  it("does not tell what its bearer is said to warn of behind a comma", () => {
    const text = 'According to Ms Orsa, the plans "are good for the town," but she warned that the port was old.';
    const { view, drafts } = drawIn(
      text,
      {
        source: "Ms Orsa",
        cue: "According to",
        content: ['the plans "are good for the town," but she warned that the port was old'],
      },
      { source: "she", cue: "warned", content: ["that the port was old"] },
    );
    expect(cutWords(view, besideEachOther(view, drafts)[0]!.content)).toEqual(['the plans "are good for the town,"']);
  });
});

describe("a source and what it tells, drawn too short", () => {
  it("has the noun that its last word leads up to", () => {
    const text = "The army press office said that two men fled.";
    const { view, drafts } = drawIn(text, { source: "The army press", cue: "said", content: ["that two men fled"] });
    expect(cutWords(view, wholeNames(view, drafts)[0]!.source)).toEqual(["The army press office"]);
  });

  it("tells of the saying that opens the sentence it closes", () => {
    const text = "Halden believes that the loss will be small, the Herald reported.";
    const said = "that the loss will be small";
    const { view, drafts } = drawIn(
      text,
      { source: "Halden", cue: "believes", content: [said] },
      { source: "the Herald", cue: "reported", content: [said] },
    );
    expect(cutWords(view, wholeSentences(view, drafts)[1]!.content)).toEqual([`Halden believes ${said}`]);
  });
});
