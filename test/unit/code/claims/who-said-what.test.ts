import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** "asserts: the mayor | that the dam is safe", one a claim. */
function claimsIn(text: string): string[] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((a) =>
    a.kind === "claim" ? `${a.stance}: ${cut(actors[a.speaker!]!)} | ${a.content.map(cut).join(" … ")}` : [],
  );
}

describe("who said what", () => {
  it.each([
    // What it was told in, and whom, is no part of it.
    [
      "The fund said in a Mills and Ports Commission filing that it had sold its shares.",
      "asserts: The fund | that it had sold its shares",
    ],
    [
      "Mr Reed told MPs winter fuel would cost more in the spring.",
      "asserts: Mr Reed | winter fuel would cost more in the spring",
    ],
    // What is left unsaid, what an adverb leads in, what only tells of the name.
    [
      "He said the loss was foreseen because of poor harvests, but declined to compare his guesses with others.",
      "asserts: He | the loss was foreseen because of poor harvests",
    ],
    [
      "A spokesman said the plant would close in May but did not elaborate.",
      "asserts: A spokesman | the plant would close in May",
    ],
    [
      "Finally, Kolar said the rebels have few boots and are desperate.",
      "asserts: Kolar | the rebels have few boots and are desperate",
    ],
    [
      "The firms, co-owners of the mill, said Norla originally planned to sell 3 million shares.",
      "asserts: The firms | Norla originally planned to sell 3 million shares",
    ],
    // Who says what he will do to others threatens; who tells of others, or of himself alone, fears.
    ["The rebels warned that they would attack the mill.", "threatens: The rebels | that they would attack the mill"],
    [
      "The mayor warned that the rebels would attack the mill.",
      "fears: The mayor | that the rebels would attack the mill",
    ],
    ["The firm warned that it would lose money.", "fears: The firm | that it would lose money"],
    // What somebody admits or is blamed for, and whom the paper quotes.
    ["The clerk admitted paying bribes.", "asserts: The clerk | paying bribes"],
    ["The guard confessed to killing two nurses.", "asserts: The guard | killing two nurses"],
    ["The police blamed the attack on the rebels.", "accuses: The police | the attack on the rebels"],
    ["Lind was quoted by the agency as saying that the mill would close.", "asserts: Lind | that the mill would close"],
    // What was denied is called something beside who denied it.
    ["Two guards were killed, a charge Moscow denied.", "denies: Moscow | Two guards were killed"],
    ["The mill is not for sale, the bank Orsa denied.", "denies: the bank Orsa | The mill is not for sale"],
    // A denial in a relative clause is of what stands in it, and not of the clause above.
    ["The army, which denied shooting a nurse, left the town.", "denies: The army | shooting a nurse"],
    [
      "The firm, which has denied any part in the fraud, will sell the mill.",
      "denies: The firm | any part in the fraud",
    ],
    // Who speaks is no content, and what it was due to is.
    [
      "The guild, which complains of the lack of nurses, met the board in Osh.",
      "asserts: The guild | the lack of nurses",
    ],
    [
      "Norla Works Inc said due to lasting trouble at its pump unit, it expects to book a small loss.",
      "asserts: Norla Works Inc | due to lasting trouble at its pump unit, it expects to book a small loss",
    ],
    // A label before a colon is nobody, and a name ends before a pronoun.
    [
      "WEST ZONE: THE SECOND INFANTRY BRIGADE, HEADQUARTERED IN SANTA ANA, REPORTED THIS MORNING THAT ITS TROOPS HAD LEFT.",
      "asserts: THE SECOND INFANTRY BRIGADE | THAT ITS TROOPS HAD LEFT",
    ],
    // Brackets inside a name do not end it.
    [
      "SALVADORAN MINERS FEDERATION (FSM) REPRESENTATIVES SAID THAT TWO PITS HAD BEEN FLOODED.",
      "asserts: SALVADORAN MINERS FEDERATION (FSM) REPRESENTATIVES | THAT TWO PITS HAD BEEN FLOODED",
    ],
    [
      "The clinic said it will buy two wards in Salem, Ore.",
      "asserts: The clinic | it will buy two wards in Salem, Ore.",
    ],
    ["Holt's said the ferry would be sold in the spring.", "asserts: Holt's | the ferry would be sold in the spring"],
    // What is over is feared no more.
    [
      "The clinic warned that the thieves had stolen the vaccine.",
      "asserts: The clinic | that the thieves had stolen the vaccine",
    ],
    ["The clinic warned that thieves may return.", "fears: The clinic | that thieves may return"],
    // All of a name, with its number or ordinal, and not who stands before it.
    ["Channel 4 said it will show the match.", "asserts: Channel 4 | it will show the match"],
    [
      "First Halden Savings Bank said it has sold the mill.",
      "asserts: First Halden Savings Bank | it has sold the mill",
    ],
    [
      "At a session of the upper house, the National Council, he accused unnamed mayors of being lax.",
      "accuses: he | unnamed mayors of being lax",
    ],
    // A relative clause tells of its noun, and not of the clause before it.
    [
      "The mayor asked the crews to end their strike, which, she said, has hurt the town.",
      "asserts: she | their strike … has hurt the town",
    ],
    [
      "Some believe that to save the mill, it is best to sell it.",
      "asserts: Some | that to save the mill, it is best to sell it",
    ],
    // A measure in another unit stands inside what is said.
    [
      "The council demands the opening of the 20-mile (32-kilometer) wide strip along the border.",
      "asks: The council | the opening of the 20-mile (32-kilometer) wide strip along the border",
    ],
    // Words inside a quotation end with it.
    [
      '"Several owners have expressed some interest in working with the mill," it said. "This review has not been completed and it is early to speak of a price."',
      "asserts: Several owners | working with the mill",
    ],
    ["The nurses caution against expecting a change.", "orders: The nurses | expecting a change"],
    ["The guards wonder whether the gate was shut.", "asks: The guards | whether the gate was shut"],
  ])("%s", (text, expected) => {
    expect(claimsIn(text)).toContain(expected);
  });

  it("is nothing where something is only bought", () => {
    expect(claimsIn("The airline ordered ten short-range jets in May.")).toEqual([]);
  });

  it.each(["The villagers support the new council and its mayor.", "The owners backed the plan for the harbour."])(
    "is nothing where somebody only favours a thing: %s",
    (text) => {
      expect(claimsIn(text)).toEqual([]);
    },
  );

  it("is no word of those whose guess a figure is only held against", () => {
    const text = "The council said its index dropped to 61, more than analysts had expected.";
    const { attributions } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
    expect(attributions.map(({ source }) => source.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["The council"],
    ]);
  });
});

describe("who relates what was said", () => {
  it("is nobody but the publisher where a speaker only goes on", () => {
    const text = "The union said it had no view on the deal, adding it had not been asked.";
    const { accounts } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
    const told = accounts.filter(({ kind }) => kind === "claim").map((a) => [a.factuality, a.attribution.length]);
    expect(told).toEqual([
      ["CT+", 0],
      ["CT+", 0],
    ]);
  });

  it("is who says that another said it", () => {
    const text = "Ann Lind said the mayor had told her that the dam leaked.";
    const { accounts } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
    expect(accounts.filter(({ kind }) => kind === "claim").map(({ factuality }) => factuality)).toEqual(["CT+", "Uu"]);
  });
});
