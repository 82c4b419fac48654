import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** The speaker's mention and the content of each claim of a text. */
function claimsIn(text: string): string[][] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((account) =>
    account.kind === "claim" ? [[cut(actors[account.speaker!]!), ...account.content.map(cut)]] : [],
  );
}

describe("a claim in a relative clause", () => {
  it("is that of the name before it", () => {
    expect(claimsIn("The firm was turned down by Halden, which replied that a merger made no sense.")).toEqual([
      ["Halden", "that a merger made no sense"],
    ]);
    expect(claimsIn("The deficit fell under the Hill-Warner Act, which calls for lower tolls.")).toEqual([
      ["the Hill-Warner Act", "lower tolls"],
    ]);
  });

  it("is of the noun that its pronoun stands for", () => {
    const claims = claimsIn("The mill sold six old boats, which the mayor said will be burned this summer.");
    expect(claims).toEqual([["the mayor", "six old boats", "will be burned this summer"]]);
  });

  it("asks nothing where somebody is only asked", () => {
    expect(claimsIn('When asked about the strike, the mayor replied: "It is over."')).toEqual([
      ["the mayor", '"It is over."'],
    ]);
  });
});
