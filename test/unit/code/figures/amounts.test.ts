import { expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "price 94 USc/lb of coffee" */
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
  ["The price of coffee fell in London today to about 94 cents a pound.", ["price 94 USc/lb of coffee"]],
  ["Cotton cost 60 cents per lb in May.", ["price 60 USc/lb of Cotton"]],
  ["The watches cost 5 mln dlrs.", ["price 5000000 USD of The watches"]],
  ["Illva will pay 481.42m yuan ($58.16m; £30.7m) for it.", ["money 481420000 CNY of it"]],
  ["The new price is still $14 higher than the price fixed in the contract.", []],
  // A sum before the verb is no price, a part of it no amount.
  ["The town had 436 flats over £1m sold compared to 469 for the same period in 2003.", []],
  ["Debt will grow to more than half the nation's total annual output.", []],
])("%s", (text, expected) => expect(amountsIn(text)).toEqual(expected));
