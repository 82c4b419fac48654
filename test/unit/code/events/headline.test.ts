import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());
const BODY = "\n\nThe weather was fine on Sunday. It was a long day.";

/** Events as "TYPE word by whom to whom". */
function eventsIn(text: string): string[] {
  const { accounts, actors } = engine.read(makeReport("r", text, { published: "2022-01-07" }));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((a) =>
    a.kind === "event"
      ? [
          `${a.type} ${cut(a.trigger)} by ${a.actors.map((i) => cut(actors[i]!)).join("+")} to ${a.recipients.map((i) => cut(actors[i]!)).join("+")}`,
        ]
      : [],
  );
}

describe("what a headline tells", () => {
  it("is an event of type OTHER where no frame knows its verb", () => {
    expect(eventsIn(`Mayor Anna Kimani paints old bridge in Aktau${BODY}`)).toEqual([
      "OTHER paints by Mayor Anna Kimani to ",
    ]);
    expect(eventsIn(`Heavy rain floods bridge in Aktau${BODY}`)).not.toContain("OTHER floods by  to ");
  });

  it("is nothing where a table follows", () => {
    const table = "Shr 47 cts vs 29 cts\nNet 1,308,000 vs 615,000\nRevs 18.9 mln vs 12.6 mln";
    expect(eventsIn(`Kimani ends year\n\n${table}`)).toEqual([]);
    expect(eventsIn(`Kimani ends year${BODY}`)).toEqual(["OTHER ends by Kimani to "]);
  });

  it("is told over a day, and over a short sentence with a number", () => {
    const told = ["OTHER paints by Mayor Anna Kimani to "];
    expect(eventsIn("Mayor Anna Kimani paints old bridge in Aktau\nMay 9, 1990")).toEqual(told);
    expect(eventsIn("Mayor Anna Kimani paints old bridge in Aktau\n\nThree died.")).toEqual(told);
  });

  it("is told once, by the frame that knows it", () => {
    expect(eventsIn(`Gunmen kill two soldiers in Aktau${BODY}`)).toEqual(["ASSAULT kill by Gunmen to two soldiers"]);
  });

  it("is nothing where it heads a table", () => {
    expect(eventsIn(`Kimani earned 12 cts vs 9 cts${BODY}`)).toEqual([]);
    expect(eventsIn(`Mayor Anna Kimani earns 3 medals${BODY}`)).toEqual(["OTHER earns by Mayor Anna Kimani to "]);
  });

  it("is nothing where a line only breaks in the middle of a sentence", () => {
    expect(eventsIn("Kimani Cement Corp has opened a\n182 mln dlr plant in Aktau. It was a long day.")).toEqual([]);
  });

  it("is a claim where it is said", () => {
    expect(eventsIn(`Mayor Anna Kimani says roads are safe${BODY}`)).toEqual([]);
  });

  it("is no event in a sentence of the body, or where nothing follows", () => {
    expect(eventsIn("The weather was fine. Mayor Anna Kimani paints a bridge.")).toEqual([]);
    expect(eventsIn("Mayor Anna Kimani paints bridge in Aktau")).toEqual([]);
  });
});
