import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

/** Stance, the claim's own view and stage of each claim of a text. */
function claimsIn(text: string) {
  const { accounts } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  return accounts.flatMap((account) =>
    account.kind === "claim" ? [`${account.stance} ${account.claimed ?? account.factuality} ${account.stage}`] : [],
  );
}

describe("the words of a claim", () => {
  it("have been spoken, and not only may or must be", () => {
    expect(claimsIn("The harbour master said that the pier was safe.")).toEqual(["asserts CT+ done"]);
    expect(claimsIn("The harbour master might say that the pier was safe.")).toEqual([]);
    expect(claimsIn("Some farmers may blame the mayor for the flood.")).toEqual([]);
    expect(claimsIn("If the harbour master says that the pier is safe, the ferry will sail.")).toEqual([]);
  });

  it("have been spoken where a question or a plan stands beside them", () => {
    expect(claimsIn("The mayor asks: how can the ferries sail in such a storm?")).toEqual(["asks CT+ done"]);
    expect(claimsIn("The firm expects to open the mill in May, adding that wages will rise.")).toContain(
      "asserts CT+ done",
    );
  });

  it("deny what somebody does not think", () => {
    expect(claimsIn("The union does not think that the mill will close.")).toEqual(["denies CT+ done"]);
  });

  it("are none where somebody did not say what or why", () => {
    expect(claimsIn("The ministry did not specify which bridges it would close.")).toEqual([]);
    expect(claimsIn("The ministry did not disclose the price of its bridge.")).toEqual([]);
  });

  it("are none where somebody only seems to do something or asks to be spared", () => {
    expect(claimsIn("The governor appeared to smile at the guards.")).toEqual([]);
    expect(claimsIn("The clerk asked not to be named.")).toEqual([]);
  });
});

describe("the position taken", () => {
  it("is that of the noun which a verb only gives voice to", () => {
    expect(claimsIn("The bishop expressed concern about the hunger in the camps.")).toEqual(["fears CT+ done"]);
    expect(claimsIn("The union reiterated its call for a longer truce.")).toEqual(["asks CT+ done"]);
    expect(claimsIn("The union announced plans for a longer strike.")).toEqual(["asserts CT+ done"]);
  });

  it("is nobody's where a thing shows, demands or is gone by", () => {
    expect(claimsIn("The guests showed some promise in the first half.")).toEqual([]);
    expect(claimsIn("The situation demands that the port be closed.")).toEqual([]);
    expect(claimsIn("Ships are taxed according to size.")).toEqual([]);
    expect(claimsIn("According to the harbour master, the ships were taxed twice.")).toEqual(["asserts CT+ done"]);
  });
});
