import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "price 9..9 USD/t of barley, planned, down" */
function figuresIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts, actors } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts
    .filter((a): a is FigureAccount => a.kind === "figure" && a.partOf === undefined && a.measure !== "affected")
    .map((a) => {
      const of = typeof a.of === "number" ? actors[a.of] : a.of;
      const told = `${a.measure} ${a.low}..${a.high ?? ""}${a.unit ? ` ${a.unit}` : ""}`;
      const change = a.change === "none" ? "" : `, ${a.change}`;
      return `${told}${of ? ` of ${text.slice(of.start, of.end)}` : ""}, ${a.stage}${change}`;
    });
}

it.each([
  // What a sum is for, behind it; what is sold; whose price it is.
  [
    "Kestrel had offered a price of 126 rand per share for the block.",
    ["price 126..126 ZAR/share of the block, planned"],
  ],
  ["The new prices are 72 cents a pound for ingot.", ["price 72..72 USc/lb of ingot, done"]],
  ["The mill will pay down 350 mln U.S. dlrs of loans.", ["money 350000000..350000000 USD of loans, planned"]],
  ["Norla agreed to sell for 9 million dollars two mills.", ["price 9000000..9000000 USD of mills, planned"]],
  ["The deal was based on Norla's closing price of 9 dollars.", ["price 9..9 USD of Norla, done"]],
  ["Monday's price was 310 rand.", ["price 310..310 ZAR, done"]],
  [
    "The loan includes 30 mln dlrs of bonds and 2.7 mln ordinary shares at a price of 11 dlrs apiece.",
    ["price 11..11 USD of ordinary shares, ongoing"],
  ],
  // All of what stands in one row, also where the tree joins the second to the sum.
  [
    "Chad will pay 9 mln dlrs in capital and interest payments by May.",
    ["money 9000000..9000000 USD of capital and interest payments, planned"],
  ],
  ["The cost of food and other goods was put at 40 dollars.", ["price 40..40 USD of food and other goods, done"]],
  // What was bought at a price, and what it is put on.
  [
    "The fund holds Halden shares purchased at a cost of 9 mln dlrs.",
    ["money 9000000..9000000 USD of Halden shares, done"],
  ],
  ["The bid puts a price of 58 mln dlrs on the mill.", ["price 58000000..58000000 USD of the mill, ongoing"]],
  // A participle behind a comma tells of what is right before it, not of who acts.
  [
    "Chad may build a new 25 km pipeline, costing 15 mln dollars.",
    ["price 15000000..15000000 USD of a new 25 km pipeline, hypothetical"],
  ],
  // Who sets a price has none.
  ["Growers get the government's fixed price of 52 cents a pound.", ["price 52..52 USc/lb, ongoing"]],
  // A sum cut off from its sign is no part of what it is spent on; "on" leads in what is bought, but not with "pay".
  ["Pilgrims will spend £4bn buying gifts this year.", ["money 4000000000..4000000000 GBP of buying gifts, planned"]],
  ["Some 9 mln euros will be paid on completion of the pier.", ["money 9000000..9000000 EUR, planned"]],
  // A bare number is no part of an amount.
  [
    "The firm is to spend 120 mln dlrs on the mill, including 10 mln in May.",
    ["money 120000000..120000000 USD of the mill, planned"],
  ],
  // A currency has no price in itself.
  ["The dollar now trades at $1.3172 against the krone.", ["price 1.3172..1.3172 USD of the krone, ongoing"]],
  ["The dollar was trading at $1.2944 on Monday.", ["price 1.2944..1.2944 USD, ongoing"]],
  // By how much, and to what; what a rate is for ends it.
  ["Norla's share price rose 20 to 1,800 yen.", ["price 1800..1800 JPY of share, done, up"]],
  ["They announced a lower price of 1.10 dlr per lb ex-mill Osh.", ["price 1.1..1.1 USD/lb, done"]],
  // What only tells of the subject has no part in its number.
  ["Use of fat in the production of soap totalled 22 mln lbs in May.", []],
  // What money is spent on doing; who is only brought to do something is none.
  [
    "It plans to spend 500 mln euros this year buying back bonds.",
    ["money 500000000..500000000 EUR of bonds, planned"],
  ],
  ["It will spend six mln dlrs to get millers to send clerks abroad.", ["money 6000000..6000000 USD, planned"]],
  ["It paid 900 dollars to mend the roof torn off by storms.", ["money 900..900 USD of the roof, done"]],
  ["This will bring the light heating oil price to 16 dlrs.", ["price 16..16 USD of light heating oil, planned, up"]],
  // A price that is set holds; a crop that is forecast is still to come.
  ["The entry price was set at 740 yen.", ["price 740..740 JPY, done"]],
  ["The growers agreed to establish a lowest price of 30 dollars.", ["price 30..30 USD, planned"]],
  ["The ministry forecast the barley crop at 4 mln tonnes.", ["production 4000000..4000000 t of barley, planned"]],
  // Which way, for what one, and how much more.
  ["The reduction brings the price of tin to 30 dollars a tonne.", ["price 30..30 USD/t of tin, ongoing, down"]],
  ["Mercury costs 300 dollars per flask.", ["price 300..300 USD/flask of Mercury, ongoing"]],
  ["Ore costs 30 dollars per troy ounce.", ["price 30..30 USD/oz of Ore, ongoing"]],
  ["The shares will trade at 9 dollars or more.", ["price 9.. USD of The shares, planned"]],
  ["The bank sold at least 9 million dollars on Monday.", []],
])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));

it.each([
  ["The attack claimed the lives of Mayor Ana Lind, a police captain, and a clerk.", "killed 3..3"],
  ["They condemned the murder of rector Ben Ito, four other monks, and two cooks.", "killed 7..7"],
  ["Lieutenant Ben Ito and soldiers Ole Lind, Bo Berg, and Jan Moe were killed.", "killed 4..4"],
  ["Ana Lind, age 29 and the mother of two, died when she was shot in Osh.", "killed 1..1"],
])("counts a whole row, and who is told more of only once: %s", (text, expected) =>
  expect(figuresIn(text)[0]).toContain(expected),
);

it("who is counted is told with all that is joined inside", () => {
  const [told] = figuresIn("Thousands of poor men, women and children were killed.");
  expect(told).toContain("of Thousands of poor men, women and children,");
  const [hit] = figuresIn("An office of the Forestry and Fisheries Ministry was damaged.");
  expect(hit).toContain("of An office of the Forestry and Fisheries Ministry,");
});
