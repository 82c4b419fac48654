import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../support/pack.js";

const engine = createEngine(openTestPack());

/** Where and when the account on some words is, as "place / day", with "?" before what is only implied. */
function settingOf(text: string, words: string): string {
  const reading = engine.read({ id: "r", digest: "d", language: "en", text, published: "2022-01-07" });
  const account = reading.accounts.find(({ trigger }) => text.slice(trigger.start, trigger.end) === words);
  if (!account) throw new Error(`No account on "${words}".`);
  const { place, placeStated, time, timeStated } = account;
  const where = place === undefined ? "-" : `${placeStated ? "" : "?"}${reading.places[place]!.name}`;
  const when = time === undefined ? "-" : `${timeStated ? "" : "?"}${reading.times[time]!.value}`;
  return `${where} / ${when}`;
}

describe("when and where an account is", () => {
  it.each([
    [
      "what is told next goes on from the last day",
      "The mayor fled on Tuesday. Rebels seized the airport.",
      "seized",
      "- / ?2022-01-04",
    ],
    [
      "not from a day that is looked back on",
      "The price cap had ended on 1 January. Rebels seized the airport.",
      "seized",
      "- / -",
    ],
    [
      "nor from one still to come",
      "The curfew was extended until 19 January. Rebels seized the airport.",
      "seized",
      "- / -",
    ],
    [
      "a noun after another deed is not of that deed's day",
      "The protests began on Sunday after the resignation of the prime minister.",
      "resignation",
      "- / ?2022-01-02",
    ],
    [
      "the country is the one that the report is about",
      "Shops closed in Almaty on Friday. The internet was down in most of the country. Kazakhstan has had no such outage before.",
      "was down",
      "?Kazakhstan / ?2022-01-07",
    ],
    [
      "a dateline is not the place, its country may be",
      "ALMATY, Jan 7 (Hill Wire) - Rebels attacked two posts. The army of Kazakhstan fought back.",
      "attacked",
      "?Kazakhstan / ?2022-01-07",
    ],
    [
      "nor is the dateline of another country",
      "MOSCOW, Jan 7 (Hill Wire) - Rebels attacked two posts. The army of Kazakhstan fought back. Kazakhstan is calm.",
      "attacked",
      "?Kazakhstan / ?2022-01-07",
    ],
    [
      "a name within a word places nothing",
      "Soldiers of a Moscow-led alliance arrived in Almaty. Rebels seized the airport.",
      "seized",
      "?Almaty / -",
    ],
  ])("%s: %s", (_, text, words, expected) => {
    expect(settingOf(text, words)).toBe(expected);
  });
});
