import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** The events of a text, as "words: mode". */
function waysOf(text: string): string[] {
  const reading = engine.read({ id: "r", digest: "d", language: "en", text, published: "2022-01-07" });
  return reading.accounts.flatMap((a) =>
    a.kind === "event" ? [`${text.slice(a.trigger.start, a.trigger.end)}: ${a.mode ?? "-"}`] : [],
  );
}

describe("how a deed was done", () => {
  it.each([
    [
      "the attack is the bombing told before",
      "Militants bombed a police station on Monday. The attack shook the town.",
      ["bombed: explosives", "attack: explosives"],
    ],
    [
      "another attack is not",
      "Militants bombed a police station on Monday. The second attack shook the town.",
      ["bombed: explosives", "attack: -"],
    ],
    [
      "an attack told closer in the next sentence is what is told there",
      "There was a terrorist attack on the newspaper. A grenade exploded in front of its offices.",
      ["terrorist attack: explosives", "exploded: explosives"],
    ],
    [
      "an attack on others is another",
      "Militants bombed a police station on Monday. Two days later came the attack on the bishop.",
      ["bombed: explosives", "attack: -"],
    ],
    [
      "who is killed when a bomb goes off is killed by it",
      "Two guards were killed and nine people wounded when a grenade exploded outside the ministry.",
      ["killed: explosives", "wounded: explosives", "exploded: explosives"],
    ],
    [
      "who is killed in the sentence behind it, too",
      "A grenade exploded outside the ministry on Tuesday. Two guards were killed.",
      ["exploded: explosives", "killed: explosives"],
    ],
    [
      "who is killed by somebody is not",
      "A grenade exploded outside the ministry on Tuesday. Gunmen killed two guards.",
      ["exploded: explosives", "killed: -"],
    ],
    [
      "who is killed elsewhere is not",
      "A grenade exploded in Almaty on Tuesday. Two guards were killed in Aktau.",
      ["exploded: explosives", "killed: -"],
    ],
  ])("%s", (_, text, expected) => expect(waysOf(text)).toEqual(expected));
});
