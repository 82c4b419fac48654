import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

function speakersIn(text: string): (string | undefined)[] {
  const report = {
    id: "r",
    digest: "",
    language: "en",
    published: "2022-01-07",
    publishedBy: "metadata",
    text,
  } as const;
  const { accounts, actors } = engine.read(report);
  return accounts.flatMap((a) =>
    a.kind === "claim" ? [a.speaker === undefined ? undefined : actors[a.speaker]!.name] : [],
  );
}

describe("the speaker of a claim", () => {
  it("is whoever the words are credited to, known as an actor or not", () => {
    expect(speakersIn("Dealers noted that the price had risen again.")).toEqual(["Dealers"]);
    expect(speakersIn("The interior ministry said that two men had been arrested.")).toEqual(["The interior ministry"]);
  });

  it("is one for all that one name says", () => {
    const text = "Dealers noted that the price had risen. Dealers added that trade was slow.";
    const report = {
      id: "r",
      digest: "",
      language: "en",
      published: "2022-01-07",
      publishedBy: "metadata",
      text,
    } as const;
    const { accounts, actors } = engine.read(report);
    const entities = accounts.flatMap((a) =>
      a.kind === "claim" && a.speaker !== undefined ? [actors[a.speaker]!.entity] : [],
    );
    expect(entities).toHaveLength(2);
    expect(new Set(entities).size).toBe(1);
  });

  it("is left open where a word only points at somebody", () => {
    expect(speakersIn("It was a long day, which showed that the road was bad.")).not.toContain("which");
  });
});
