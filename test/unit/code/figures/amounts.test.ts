import { expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "price 94 USc/lb of pepper" */
function amountsIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts, actors } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) => {
    if (a.kind !== "figure") return [];
    const of = typeof a.of === "number" ? actors[a.of] : a.of;
    return `${a.measure} ${a.low ?? ""} ${a.unit}${of ? ` of ${text.slice(of.start, of.end)}` : ""}`;
  });
}

it.each([
  ["In London the price of pepper came down to some 94 cents a pound.", ["price 94 USc/lb of pepper"]],
  ["Cotton cost 60 cents per lb in May.", ["price 60 USc/lb of Cotton"]],
  ["The watches cost 5 mln dlrs.", ["price 5000000 USD of The watches"]],
  ["The buyer pays 612.5m yuan ($74.1m; £39.2m) for it.", ["money 612500000 CNY of it"]],
  ["Even so the rent is $14 higher than the rent of the old lease.", []],
  ["The firm has bought two mills for a total price of 18 mln dlrs.", ["price 18000000 USD of mills"]],
  ["The small model of the mill sells for about 26 mln dlrs.", ["price 26000000 USD of The small model of the mill"]],
  ["The price of sour crude rose to 17.50 dlrs a bbl.", ["price 17.5 USD/bbl of sour crude"]],
  // Of what, where the first "of" has the amount, where its name is read as an adjective, and where two are told.
  ["The farmers expect a record maize crop of 27 mln tonnes.", ["production 27000000 t of maize"]],
  ["Officials put Kenya's 1986/87 wheat crop at 3 mln tonnes.", ["production 3000000 t of wheat"]],
  ["The pit has an output of 30 kilos of gold.", ["production 30 kg of gold"]],
  ["The oil and gas output fell 9 pct to 2 mln tonnes.", ["production 2000000 t of oil and gas"]],
  ["The fund spent 9 million euros on wells and other works.", ["money 9000000 EUR of wells and other works"]],
  ["The bank paid 5 mln euros for 12 pct of the mill.", ["money 5000000 EUR of 12 pct of the mill"]],
  ["The fund set aside and earmarked 9 mln dlrs for planting new trees.", ["money 9000000 USD of planting new trees"]],
  ["It could cost 80 million euros to hold a new vote.", ["money 80000000 EUR of hold a new vote"]],
  ["The dollar was trading at 1.29 euros.", ["price 1.29 EUR of The dollar"]],
  ["About 65 pct of the fleet is made up of old ships.", ["share 65 percent of the fleet"]],
  ["The price of billet should exceed 30 dlrs a ton.", ["price 30 USD/t of billet"]],
  // A row is told whole; what each piece costs is the price of one.
  ["Bolts and other parts made up 9 percent of the trade.", ["share 9 percent of Bolts and other parts"]],
  ["They reckon with an average price of 9,000 dollars per crate.", ["price 9000 USD/crate"]],
  ["The firm would pay 11 dollars per Harbour Mills share.", ["money 11 USD/share"]],
  ["The mill has an estimated total cost of 40 million dollars.", ["money 40000000 USD of The mill"]],
  // Both ends of a range, and by how much something moved.
  ["Barley prices rose 3.00 to 4.50 dlrs.", ["price 3 USD of Barley"]],
  ["The price was down 2.50 dollars on Monday.", []],
  // Land is no amount; what is cut is the surplus; what fell before is not what is expected.
  ["Half of the 9,000 hectare beet crop is in the ground.", []],
  ["A poor Kenyan crop may cut the stocks to 50,000 tonnes.", []],
  ["The gold output is expected to top last year's after dropping to 9 tonnes in May.", []],
  ["A 20 mln dlr bond was given a nine pct coupon.", []],
  // How much above is no price; a score counts nobody.
  ["Buyers had to pay two cents above that level for good scrap.", []],
  ["The committee voted 9-8 for his death.", []],
  // Who is paid is not what is paid for; who is lent or given something is told, where it is no thing itself.
  ["The mill will pay 900 dollars to the widows.", ["money 900 USD"]],
  ["The bid would give holders 9 dollars a share.", ["money 9 USD/share"]],
  ["The bank gave the farmers a 9 million dollar loan.", ["money 9000000 USD of a 9 million dollar loan"]],
  ["The bank has agreed to lend Kenya 4 million dollars.", ["money 4000000 USD"]],
  ["The bank has agreed to lend 4 million dollars to Kenya.", ["money 4000000 USD of Kenya"]],
  ["It bought the old mill by paying 900 dollars to the heirs.", ["money 900 USD of the old mill"]],
  ["The last 9 million marks of the road plan will be paid in May.", ["money 9000000 DEM of the road plan"]],
  [
    "Of the 9 million dollars in relief funds, only 4 million dollars has been spent.",
    ["money 4000000 USD of relief funds"],
  ],
  // Of what the amount is, and for one of what.
  ["Its best output was 9,000 tonnes of refined zinc.", ["production 9000 t of refined zinc"]],
  ["Mining costs per ounce are about 200 dollars.", ["price 200 USD/oz of Mining"]],
  ["The wheat price may fall to four dollars per bu.", ["price 4 USD/bu of wheat"]],
  // What something costs that is offered, or agreed on.
  ["They can be offered at a floor price of 82 dollars.", ["price 82 USD of They"]],
  ["The small press is available at a cost of 1,870 dollars.", ["price 1870 USD of The small press"]],
  ["The notes are convertible into new shares at a price of 9 dollars a share.", ["price 9 USD/share of new shares"]],
  ["The banks announced an accord on a sale at a price of 9 dollars.", ["price 9 USD of a sale"]],
  ["The line has a single one-way fare of 299 euros.", ["price 299 EUR"]],
  ["Peas went for 227 dollars a tonne cost and freight.", ["price 227 USD/t"]],
  ["The storms cost 9 million dollars.", ["money 9000000 USD of The storms"]],
  ["The treasury will sell 9 billion dollars of bills at an auction.", []],
  // A row is told whole, and a plan with what it is for.
  [
    "Prices for Osh Light and Osh Heavy rose to 19.00 dollars a barrel.",
    ["price 19 USD/bbl of Osh Light and Osh Heavy"],
  ],
  [
    "The mayor said that Osh and its five nearby districts account for 30 pct of trade.",
    ["share 30 percent of Osh and its five nearby districts"],
  ],
  [
    "The duty to pay the farmers in full would cost about 90 dollars.",
    ["price 90 USD of The duty to pay the farmers in full"],
  ],
  ["The raid hit the mill with May barley selling at 1,190 and 1,260 dollars.", []],
  ["The plan would cover the costs of the 125 million dollar mill.", []],
  ["Both firms provide 41 million dollars towards the cost.", []],
  ["The Kenya output was 9 tonnes.", ["production 9 t"]],
  // A rate by time is an amount; by how much something fell is none.
  ["Gold output fell to 3 mln ounces a year.", ["production 3000000 oz/yr of Gold"]],
  ["Oil output rose to 3.5 mln bpd.", ["production 3500000 bbl/d of Oil"]],
  ["The gap costs the town some 350 mln dlrs a year.", ["money 350000000 USD/yr of The gap"]],
  ["Iron output should expand by eight pct each year.", []],
  ["The data showed a decline in output of more than nine tonnes.", []],
  // What a price is of that a word for a kind of price, a rate or a number stands before.
  ["The net price of 9 dollars surprised them.", ["price 9 USD"]],
  ["Norvik cut the price for its Korda Model 30 to 1,995 dlrs from 2,695 dlrs.", ["price 1995 USD of its Korda Model"]],
  ["Norvik cut the price on its oak desk by 40 cents to 3.29 dlrs.", ["price 3.29 USD of its oak desk"]],
  ["The closing price on the stock exchange was 9 dollars.", ["price 9 USD"]],
  ["It mourned the mill, which it had sold for £30 in May.", ["price 30 GBP of the mill"]],
  // What money is for, wherever the tree hangs it.
  [
    "Under the terms, announced Nov. 3, Borand will pay 15 dlrs a share for all unsold stock of Velma.",
    ["money 15 USD/share of all unsold stock of Velma"],
  ],
  ["Some 40bn rupees will be spent on repairing rural wells.", ["money 40000000000 INR of repairing rural wells"]],
  ["A further 9 mln dlrs was allocated to rebuild the old library.", ["money 9000000 USD of the old library"]],
  ["Lind earmarked £1bn to help hold down ferry fares.", ["money 1000000000 GBP of ferry fares"]],
  ["The firm paid 3 mln dlrs to the tax office in fines and interest.", ["money 3000000 USD of fines and interest"]],
  // A sum before the verb is no price, a part of it no amount.
  ["The town had 52 flats over £1m sold compared to 61 for the spring of 2003.", []],
  ["The debt may reach more than half the island's whole output a year.", []],
])("%s", (text, expected) => expect(amountsIn(text)).toEqual(expected));
