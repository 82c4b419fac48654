import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const pack = openTestPack();
const read = createReader(pack);
const findAll = createFinder(pack);

describe("a currency that several countries have", () => {
  const unitsIn = (text: string, published = "2022-01-07") =>
    findAll(read(text), makeReport("r", text, { published })).quantities.map(({ unit }) => unit);

  it.each([
    ["The ministry in Manila paid 20 pesos for each sack.", ["PHP"]],
    ["Chile lent Argentina 30 million pesos.", ["ARS"]],
    ["The Egyptian government sold the land for 5 million pounds.", ["EGP"]],
    [
      "Traders in Nairobi and Mombasa were hurt. A sack costs 900 shillings, against 500 Ugandan shillings.",
      ["KES", "UGX"],
    ],
    ["The watch costs 900 francs.", ["CHF"]],
    ["The Malian army paid each of them 900 francs.", ["XOF"]],
    ["Canada lent the harbour 30 million dollars, and 5 million Canadian dollars later.", ["USD", "CAD"]],
  ])("%s", (text, units) => expect(unitsIn(text)).toEqual(units));

  it("is that of its time", () => {
    const text = "The group from Paris paid 29 francs.";
    expect(unitsIn(text, "1987-04-01")).toEqual(["FRF"]);
    expect(unitsIn(text)).toEqual(["CHF"]);
  });
});
