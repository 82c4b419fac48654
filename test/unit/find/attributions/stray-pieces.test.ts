import { describe, expect, it } from "vitest";
import { withoutStray } from "../../../../src/find/attributions/stray-pieces.js";
import { cutWords, type Drawn, drawIn } from "../../../support/drafts.js";

function leftOf(text: string, drawn: Drawn): readonly string[] {
  const { view, drafts } = drawIn(text, drawn);
  return cutWords(view, withoutStray(view, drafts)[0]!.content);
}

describe("beside a clause that was said", () => {
  it("what stands between the speaker and the cue was not", () => {
    const text = "Lind, whose firm has 300 workers, said that the board would sell the mill.";
    const said = "that the board would sell the mill";
    expect(leftOf(text, { source: "Lind", cue: "said", content: ["whose firm has 300 workers", said] })).toEqual([
      said,
    ]);
  });

  it("what stands between the marks behind the speaker was not", () => {
    const text = "The harvest was the best in years, Ada Holt, head of the growers' guild, said.";
    const said = "The harvest was the best in years";
    expect(leftOf(text, { source: "Ada Holt", cue: "said", content: [said, "head of the growers' guild"] })).toEqual([
      said,
    ]);
  });

  it.each([
    ["said", "who had come by train"],
    ["said", "a clerk at the mill"],
    ["according to", "a grower at the fair"],
  ])("what follows the comma of a speaker at its end was not: %s Ada Holt, %s", (cue, about) => {
    const said = "The harvest was the best in years";
    const text = `${said}, ${cue} Ada Holt, ${about}.`;
    expect(leftOf(text, { source: "Ada Holt", cue, content: [said, about] })).toEqual([said]);
  });

  it("what goes on behind the speaker was", () => {
    const content = ["The harvest", "was the best in years"];
    expect(
      leftOf("The harvest, said Ada Holt, was the best in years.", { source: "Ada Holt", cue: "said", content }),
    ).toEqual(content);
  });

  it("what stands in an earlier sentence was not", () => {
    const text = '"The roof has to be mended first." Holt said the owner would pay for a new one.';
    const [before, said] = ['"The roof has to be mended first."', "the owner would pay for a new one"];
    expect(leftOf(text, { source: "Holt", cue: "said", content: [before, said] })).toEqual([said]);
  });

  it("when it was said was not", () => {
    const text = "The two sides have failed to agree, senior delegates said after a meeting of the board.";
    const said = "The two sides have failed to agree";
    expect(
      leftOf(text, { source: "senior delegates", cue: "said after", content: [said, "a meeting of the board"] }),
    ).toEqual([said]);
  });

  it("what opens it was", () => {
    const text = "In its last year, the club said it lost money on every match.";
    const content = ["In its last year", "it lost money on every match"];
    expect(leftOf(text, { source: "the club", cue: "said", content })).toEqual(content);
  });

  it("what opens the sentence right before a name is the rest of it", () => {
    const { view, drafts } = drawIn("Halden Steel Corp said it would sell the mill.", {
      source: "Corp",
      cue: "said",
      content: ["Halden Steel", "it would sell the mill"],
    });
    const [draft] = withoutStray(view, drafts);
    expect(cutWords(view, draft!.source)).toEqual(["Halden Steel Corp"]);
    expect(cutWords(view, draft!.content)).toEqual(["it would sell the mill"]);
  });
});
