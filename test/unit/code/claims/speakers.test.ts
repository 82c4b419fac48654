import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

function readingOf(text: string) {
  const { accounts, actors, attributions } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  return { actors, attributions, claims: accounts.flatMap((account) => (account.kind === "claim" ? [account] : [])) };
}

/** The actors that a text's claims name as their speakers; undefined where one is left open. */
function speakersIn(text: string) {
  const { actors, claims } = readingOf(text);
  return claims.map(({ speaker }) => (speaker === undefined ? undefined : actors[speaker]!));
}

describe("the speaker of a claim", () => {
  it("is whoever the words are credited to, known as an actor or not", () => {
    const nameOf = (text: string) => speakersIn(text).map((speaker) => speaker?.name);
    expect(nameOf("Dealers noted that the price had risen again.")).toEqual(["Dealers"]);
    expect(nameOf("The interior ministry said that two men had been arrested.")).toEqual(["The interior ministry"]);
  });

  it("is the one named behind the comma of what he is", () => {
    const nameOf = (text: string) => speakersIn(text).map((speaker) => speaker?.name);
    expect(nameOf("The finance minister, Ana Brenko, said that the mill would close.")).toEqual(["Ana Brenko"]);
    expect(nameOf("Orsa Group's unit, Brask Mills Ltd, said it sold a mill.")).toEqual(["Brask Mills Ltd"]);
    expect(nameOf("A spokesman for the owners, Tarn Ferries, said the boat was old.")).toEqual([
      "A spokesman for the owners",
    ]);
  });

  it("is one for all that one name says", () => {
    const speakers = speakersIn("Dealers noted that the price had risen. Dealers added that trade was slow.");
    expect(speakers).toHaveLength(2);
    expect(speakers[1]?.entity).toBe(speakers[0]?.entity);
  });

  it("is the body that spoke before where a word only points at it", () => {
    const nameOf = (text: string) => speakersIn(text).map((speaker) => speaker?.name);
    expect(nameOf("The interior ministry said that two men had died. It said that the road was closed.")).toEqual([
      "The interior ministry",
      "The interior ministry",
    ]);
    expect(nameOf("A spokesman said that two men had died. It said that the road was closed.")).toEqual([
      "A spokesman",
    ]);
  });

  it("is nobody known where we speak", () => {
    const told = speakersIn("The ministry said it was sure. We think no changes should be made.");
    expect(told.map((speaker) => speaker?.name)).toEqual(["The ministry"]);
  });

  it("is named whole, with hyphens and with the noun that names in a row share", () => {
    const nameOf = (text: string) => speakersIn(text).map((speaker) => speaker?.name);
    expect(nameOf("M-7 has asked the board to let it speak.")).toEqual(["M-7"]);
    expect(nameOf("The L-21 considers it a priority to free the hostages.")).toEqual(["L-21"]);
    expect(nameOf("The bridge will reopen, Lima-based Halvorsen Bank said in a statement.")).toEqual([
      "Lima-based Halvorsen Bank",
    ]);
    expect(nameOf("The Lima, Quito and La Paz authorities said the road was open.")).toEqual([
      "The Lima, Quito and La Paz authorities",
    ]);
  });

  it.each([
    ["Officials in eastern Lima said that the road was open.", "Officials in eastern Lima"],
    ["Farmers, traders and nurses said that the road was closed.", "Farmers, traders and nurses"],
    ["Local and foreign traders said that the road was closed.", "Local and foreign traders"],
    ["A group representing young officers said that the road was closed.", "A group representing young officers"],
    ["A spokesman, who works in Lima, said that the road was closed.", "A spokesman"],
    ["Rosa Diaz, head of the port, said that the road was closed.", "Rosa Diaz"],
  ])("is all who speak, with what tells them from others: %s", (text, name) => {
    const { actors, claims } = readingOf(text);
    const { start, end } = actors[claims[0]!.speaker!]!;
    expect(text.slice(start, end)).toBe(name);
  });

  it("does not begin with the phrase before it", () => {
    const told = speakersIn("During the interview Mr Blake also said the mayor would stand again.");
    expect(told.map((speaker) => speaker?.name)).toEqual(["Blake"]);
  });

  it("does not begin with when that was, nor with a report's own head", () => {
    const nameOf = (text: string) => speakersIn(text).map((speaker) => speaker?.name);
    expect(nameOf("At a meeting on Thursday Boeing said that two groups had merged.")).toEqual(["Boeing"]);
    expect(nameOf("Last month UNICEF, which opposed the plan, said that the vote was wrong.")).toEqual(["UNICEF"]);
    expect(
      nameOf("ROMA, 3 JUN 91 (HILL - WIRE) -- [TEXT] THE LATVIAN GOVERNMENT HAS SAID THAT THE ATTACK WAS A CRIME."),
    ).toEqual(["THE LATVIAN GOVERNMENT"]);
  });

  it("is somebody, or there is no claim", () => {
    expect(speakersIn("It said that the road was closed.")).toEqual([]);
  });

  it("is whom a relative pronoun stands for, and the attribution knows it", () => {
    const text = "He spoke to dealers who said prices would fall.";
    expect(speakersIn(text).map((speaker) => speaker?.name)).toEqual(["dealers"]);
    const { attributions, claims } = readingOf(text);
    expect(attributions.at(-1)!.speaker).toBe(claims[0]!.speaker);
  });
});
