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
  // How much above is no price; a score counts nobody.
  ["Buyers had to pay two cents above that level for good scrap.", []],
  ["The committee voted 9-8 for his death.", []],
  // A sum before the verb is no price, a part of it no amount.
  ["The town had 52 flats over £1m sold compared to 61 for the spring of 2003.", []],
  ["The debt may reach more than half the island's whole output a year.", []],
])("%s", (text, expected) => expect(amountsIn(text)).toEqual(expected));
