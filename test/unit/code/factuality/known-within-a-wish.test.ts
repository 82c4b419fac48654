import { expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "by whom: factuality claimed, stage" of the first event whose trigger is these words. */
function toldOf(text: string, trigger: string): string | undefined {
  const { accounts, attributions } = engine.read({
    id: "report",
    digest: "",
    language: "en",
    published: "2022-01-07",
    text,
  });
  const event = accounts.find(
    ({ kind, trigger: { start, end } }) => kind === "event" && text.slice(start, end) === trigger,
  );
  if (!event) return undefined;
  const by = event.attribution.map((i) =>
    attributions[i]!.source.map(({ start, end }) => text.slice(start, end)).join(),
  );
  const { factuality, claimed, stage } = event;
  return `${by.join(" < ") || "publisher"}: ${[factuality, ...(claimed ? [claimed] : [])].join(" ")}, ${stage}`;
}

it.each([
  [
    "what had happened before somebody asked for something",
    "The evacuees asked to leave Osh after the murder of six monks.",
    "murder",
    "publisher: CT+, done",
  ],
  [
    "what is to be inquired into",
    "The army would not open an inquiry into a killing in Osh.",
    "killing",
    "publisher: CT+, done",
  ],
  [
    "what is to be looked into",
    "The union demanded that the mayor investigate the murder of Carl Opal.",
    "murder",
    "publisher: CT+, done",
  ],
  ["why somebody did it", "He was asked why the army had attacked the mill.", "attacked", "publisher: CT+, done"],
  ["but what is asked for", "The union asked the army to release the clerks.", "release", "The union: Uu Uu, asked"],
  [
    "what a speaker says who tells of the asking",
    "The minister said the union had demanded that the mayor investigate the murder of Carl Opal.",
    "murder",
    "The minister: Uu CT+, done",
  ],
  [
    "what stands in the words of who asks",
    '"Release the men arrested in May," the bishop demanded.',
    "arrested",
    "the bishop: Uu CT+, done",
  ],
  [
    "of a wish that somebody denies",
    "The minister denied that the union had demanded that the mayor investigate the murder of Carl Opal.",
    "murder",
    "The minister: Uu CT+, done",
  ],
  [
    "why somebody wants it",
    "The union demanded that the mayor resign because he was arrested in May.",
    "arrested",
    "The union: Uu CT+, done",
  ],
  [
    "what a court decides that somebody did",
    "The court decided that Ann Bell had been wrongly dismissed because she was arrested in May.",
    "arrested",
    "The court: Uu CT+, done",
  ],
])("%s", (_, text, trigger, expected) => {
  expect(toldOf(text, trigger)).toBe(expected);
});
