import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../support/pack.js";

const engine = createEngine(openTestPack());

/** Whose word the first event of a text is, innermost first. */
function chainOf(text: string): string[] {
  const { accounts, attributions } = engine.read({
    id: "r",
    digest: "",
    language: "en",
    published: "2022-01-07",
    publisher: "Volta Post",
    text,
  });
  const event = accounts.find(({ kind }) => kind === "event")!;
  return event.attribution.map((i) => attributions[i]!.source.map((s) => text.slice(s.start, s.end)).join(" "));
}

describe("whose word an account is", () => {
  it.each<[string, string[]]>([
    ["The army said that nine men were reported killed on Monday.", ["The army"]],
    ["An officer told Interfax that rebels killed two clerks.", ["An officer", "Interfax"]],
    ["An officer told the Volta Post that rebels killed two clerks.", ["An officer"]],
    ["The paper quoted the mayor as saying that rebels killed two clerks.", ["the mayor", "The paper"]],
    ["According to the law, the minister has arrested nine men.", []],
    [
      "Talks between Kenya and the banks were delicate, grocers and sources close to the Kenyan envoys said.",
      ["grocers and sources close to the Kenyan envoys"],
    ],
  ])("%s: %s", (text, expected) => {
    expect(chainOf(text)).toEqual(expected);
  });
});
