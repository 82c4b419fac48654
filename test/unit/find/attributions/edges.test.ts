import { describe, expect, it } from "vitest";
import { trimContents } from "../../../../src/find/attributions/content-start.js";
import { ofSpeakers } from "../../../../src/find/attributions/source-start.js";
import { withoutTimes } from "../../../../src/find/attributions/untimed.js";
import { wholeClauses } from "../../../../src/find/attributions/whole-clause.js";
import { wholeEnds } from "../../../../src/find/attributions/whole-end.js";
import { wholeNames } from "../../../../src/find/attributions/whole-name.js";
import { wholePhrases } from "../../../../src/find/attributions/whole-phrases.js";
import { cutWords, drawIn } from "../../../support/drafts.js";

describe("what was said, drawn too short", () => {
  it.each([
    [
      "The mayor said there had been thefts in fog-bound harbours.",
      "there had been thefts in fog",
      "there had been thefts in fog-bound harbours",
    ],
    [
      "The clerk said she signed it when she was head of the board.",
      "she signed it when she was",
      "she signed it when she was head of the board",
    ],
    ["The firm said the ferry would be sold in spring.", "the ferry would be", "the ferry would be sold in spring"],
    [
      "The firm said the ferry's old crane would be sold.",
      "crane would be sold",
      "the ferry's old crane would be sold",
    ],
    ["The firm said the crane was sold to the port.", "the crane was sold", "the crane was sold"],
  ])("%s", (text, drawn, whole) => {
    const source = text.slice(0, text.indexOf(" said"));
    const { view, drafts } = drawIn(text, { source, cue: "said", content: [drawn] });
    expect(cutWords(view, wholePhrases(view, drafts)[0]!.content)).toEqual([whole]);
  });

  it.each([
    [
      "The firm said it opened the mill on May 26, 2019.",
      "it opened the mill on May 26",
      "it opened the mill on May 26, 2019",
    ],
    ["The firm said it buys barley and rye.", "it buys barley", "it buys barley and rye"],
    ["The firm said it sold the mill, and its owner left.", "it sold the mill", "it sold the mill"],
    [
      "The firm said it wants the mill that burned in the winter.",
      "it wants the mill that burned",
      "it wants the mill that burned in the winter",
    ],
  ])("goes on to what hangs on it and no mark sets off: %s", (text, drawn, whole) => {
    const { view, drafts } = drawIn(text, { source: "The firm", cue: "said", content: [drawn] });
    expect(cutWords(view, wholeEnds(view, drafts)[0]!.content)).toEqual([whole]);
  });

  it.each([
    [
      "The firm said that because of the storm, the mill was shut.",
      "that because of the storm",
      "that because of the storm, the mill was shut",
    ],
    [
      "The firm said that the mill, which its owner sold, was shut in May.",
      "that the mill, which its owner sold,",
      "that the mill, which its owner sold, was shut in May",
    ],
  ])("has the verb of what a conjunction opens: %s", (text, drawn, whole) => {
    const { view, drafts } = drawIn(text, { source: "The firm", cue: "said", content: [drawn] });
    expect(cutWords(view, wholeClauses(view, drafts)[0]!.content)).toEqual([whole]);
  });

  it("has no stretch without a word", () => {
    const text = '"Gull" said that the ferry was late.';
    const { view, drafts } = drawIn(text, { source: "Gull", cue: "said", content: ['"', "that the ferry was late"] });
    expect(cutWords(view, wholePhrases(view, drafts)[0]!.content)).toEqual(["that the ferry was late"]);
  });
});

describe("what was said, drawn too long", () => {
  it.each([
    ["The firm told the port board it was late.", "the port board it was late", "it was late"],
    ["The firm told the port board that it was late.", "the port board that it was late", "that it was late"],
    ["The firm told the captain to sail.", "the captain to sail", "the captain to sail"],
  ])("leaves out who was told it: %s", (text, drawn, said) => {
    const { view, times, drafts } = drawIn(text, { source: "The firm", cue: "told", content: [drawn] });
    expect(cutWords(view, trimContents(view, drafts, times)[0]!.content)).toEqual([said]);
  });
});

describe("a speaker, drawn too short", () => {
  it.each([
    ["The port-policy experts said it was late.", "policy experts", "The port-policy experts", "it was late"],
    ["It was late, the old port master said.", "port master", "the old port master", "It was late, the old"],
  ])("has all that leads up to his name: %s", (text, source, name, drawn) => {
    const { view, drafts } = drawIn(text, { source, cue: "said", content: [drawn] });
    const [found] = wholeNames(view, drafts);
    expect(cutWords(view, found!.source)).toEqual([name]);
    expect(cutWords(view, found!.content)[0]!.toLowerCase()).toBe("it was late");
  });
});

describe("what was said, with where", () => {
  it.each([
    ["The firm said over the local radio that it was late.", "said over", "the local radio that it was late"],
    ["The firm announced at a dinner in town that it was late.", "announced at", "a dinner in town that it was late"],
  ])("begins at its conjunction: %s", (text, cue, drawn) => {
    const { view, times, drafts } = drawIn(text, { source: "The firm", cue, content: [drawn] });
    expect(cutWords(view, trimContents(view, drafts, times)[0]!.content)).toEqual(["that it was late"]);
  });
});

describe("the speaker of a passive", () => {
  it.each([
    ["Two boats were reported in May at the pier.", "the pier", []],
    ["The captain was accused of theft.", "The captain", []],
    ["The guards held ten sailors suspected of theft.", "The guards", []],
    ["The captain was accused of theft by the port board.", "the port board", ["the port board"]],
    ["The captain was quoted as saying that the ferry was late.", "The captain", ["The captain"]],
  ])("is its agent alone: %s", (text, source, names) => {
    const cue = ["reported", "accused", "suspected", "quoted as saying"].find((words) => text.includes(words))!;
    const { view, drafts } = drawIn(text, { source, cue, content: [] });
    expect(cutWords(view, ofSpeakers(view, drafts)[0]!.source)).toEqual(names);
  });
});

describe("a speaker, drawn too long", () => {
  it.each([
    ["And the port master said it was late.", "And the port master", ["the port master"]],
    ["Harbour - Port master Lena Holm said it was late.", "Harbour - Port master Lena Holm", ["Port master Lena Holm"]],
    [
      "Based on the report, the port master said it was late.",
      "Based on the report, the port master",
      ["the port master"],
    ],
    [
      "Both the mayor and the priest said it was late.",
      "Both the mayor and the priest",
      ["Both the mayor and the priest"],
    ],
    ["Two boats were reported at the pier, it said.", "at the pier", []],
  ])("%s", (text, source, names) => {
    const cue = text.includes("reported") ? "reported" : "said";
    const { view, drafts } = drawIn(text, { source, cue, content: [] });
    expect(cutWords(view, ofSpeakers(view, drafts)[0]!.source)).toEqual(names);
  });

  it("is the subject of the cue where a clause was drawn with him", () => {
    const text = "The ferry lies in port and the captain said it was late.";
    const { view, drafts } = drawIn(text, {
      source: "The ferry lies in port and the captain",
      cue: "said",
      content: ["it was late"],
    });
    expect(cutWords(view, ofSpeakers(view, drafts)[0]!.source)).toEqual(["the captain"]);
  });

  it("stands behind the last comma where the tree gives the cue no subject", () => {
    const text = "Holm, 38, was tired, but he had no guards, relatives of the captain said.";
    const { view, drafts } = drawIn(text, {
      source: "he had no guards, relatives of the captain",
      cue: "said",
      content: ["Holm, 38, was tired"],
    });
    expect(cutWords(view, ofSpeakers(view, drafts)[0]!.source)).toEqual(["relatives of the captain"]);
  });

  it("is the subject of the cue where only a time was drawn", () => {
    const text = "The guards, who on Friday promised to pay, left.";
    const { view, times, drafts } = drawIn(text, { source: "Friday", cue: "promised", content: ["to pay"] });
    expect(cutWords(view, withoutTimes(view, drafts, times)[0]!.source)).toEqual(["who"]);
  });

  it.each([
    ["Earlier today the port master said it was late.", "Earlier today the port master", "the port master"],
    ["In May the port master said it was late.", "In May the port master", "the port master"],
    ["Officials at the port in May said it was late.", "Officials at the port in May", "Officials at the port"],
  ])("%s", (text, source, name) => {
    const { view, times, drafts } = drawIn(text, { source, cue: "said", content: [] });
    expect(cutWords(view, withoutTimes(view, drafts, times)[0]!.source)).toEqual([name]);
  });
});
