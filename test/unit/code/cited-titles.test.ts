import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../support/pack.js";

const engine = createEngine(openTestPack());

const killed = (text: string) =>
  engine
    .read({ id: "r", digest: "", language: "en", text })
    .accounts.filter(({ kind }) => kind === "figure")
    .map(({ trigger }) => text.slice(trigger.start, trigger.end));

describe("a title that a report cites", () => {
  it("tells nothing here", () => {
    expect(killed('A report ("The raid killed 16 men") was withdrawn. The raid killed two men.')).toEqual(["killed"]);
    expect(killed('A report ("The raid killed 16 men") was withdrawn.')).toEqual([]);
  });

  it("is no quotation by itself, nor what only stands in brackets", () => {
    expect(killed('"The raid killed 16 men," the mayor said.')).toEqual(["killed"]);
    expect(killed("The mayor was right (the raid killed 16 men).")).toEqual(["killed"]);
  });
});
