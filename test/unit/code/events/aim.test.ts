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

describe("what a deed is done for", () => {
  it.each([
    ["is no second deed of its type", "Planters marched to Oslo to protest against the tax.", ["marched: PROTEST"]],
    [
      "is one where it is of another type",
      "The judges met to condemn the arrests.",
      ["met: CONSULT", "condemn: ACCUSE", "arrests: COERCE"],
    ],
    [
      "is one where it is told for itself",
      "Planters marched to Oslo. They protested against the tax.",
      ["marched: PROTEST", "protested: PROTEST"],
    ],
  ])("%s", (_, text, told) => {
    expect(typesOf(text)).toEqual(told);
  });
});

describe("a protest by which a deed is only explained", () => {
  it.each([
    [
      "is no second one behind its preposition",
      "Two judges resigned in protest at the new law.",
      ["resigned: RETREAT"],
    ],
    ["nor in an infinitive", "The lecturers resigned to protest against the new law.", ["resigned: RETREAT"]],
    [
      "is one where what is done for it is no deed",
      "Thousands of farmers gathered outside the parliament to protest against the tax.",
      ["protest: PROTEST"],
    ],
    ["is one with words of its own", "The clerks took part in a protest in Riga.", ["took part in a protest: PROTEST"]],
  ])("%s", (_, text, told) => {
    expect(typesOf(text)).toEqual(told);
  });
});
