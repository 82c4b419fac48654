import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** The events of a text, as "words: type". */
function typesOf(text: string): string[] {
  const reading = engine.read({ id: "r", digest: "d", language: "en", text, published: "2022-01-07" });
  return reading.accounts.flatMap((a) =>
    a.kind === "event" ? [`${text.slice(a.trigger.start, a.trigger.end)}: ${a.type}`] : [],
  );
}

describe("what is taken back", () => {
  it.each([
    ["is told by its verb alone", "The council lifted the curfew in Riga.", ["lifted: CONCEDE"]],
    ["by its passive", "The curfew was eased on Friday.", ["eased: CONCEDE"]],
    ["by the participle behind it", "A curfew lifted on Friday had emptied the bars of Riga.", ["lifted: CONCEDE"]],
    [
      "and is told where somebody else laid it on",
      "The mayor's curfew in the port was lifted.",
      ["curfew: COERCE", "lifted: CONCEDE"],
    ],
    ["and is told where it is kept up", "Police enforced the curfew in Riga.", ["curfew: COERCE"]],
  ])("%s", (_, text, told) => {
    expect(typesOf(text)).toEqual(told);
  });
});
