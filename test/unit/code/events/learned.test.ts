import { describe, expect, it, test } from "vitest";
import { createEngine } from "#engine";
import type { LanguagePack } from "#lang";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const without = (folder: string): LanguagePack => ({
  ...pack,
  lexicon: (name) => pack.lexicon(name),
  section: (name) => pack.section(name),
  rules: (name) => (name === folder ? [] : pack.rules(name)),
});
const eventsBy = (engine: ReturnType<typeof createEngine>) => (text: string) => {
  const { accounts, actors } = engine.read({ id: "report", digest: "", language: "en", text });
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((account) =>
    account.kind === "event"
      ? [
          `${account.type} by ${account.rules[0]}: ${account.actors.map((i) => words(actors[i]!)).join(" + ")} → ${[...account.recipients.map((i) => words(actors[i]!)), ...(account.objects ?? []).map(words)].join(" + ")}`,
        ]
      : [],
  );
};
const eventsIn = eventsBy(createEngine(pack));

describe("an event whose verb no frame has", () => {
  test.each([
    [
      "is told with whoever it is done to, and what by",
      "The rebels inflicted heavy losses on the army near Oslo.",
      ["ASSAULT by learned/assault: The rebels → the army + heavy losses"],
    ],
    [
      "is told with its other side",
      "Kenya coordinated its plans with Norway.",
      ["COOPERATE by learned/cooperate: Kenya → Norway + its plans"],
    ],
    ["is none where the verb has another sense", "The choir inflicted a long song on the guests.", []],
    [
      "is not told again where its object tells one of its kind",
      "The rebels intensified fighting against the army.",
      ["ASSAULT by frames/fight: The rebels → the army"],
    ],
    [
      "is not told again where its purpose does",
      "The army dispatched planes to bombard the camp.",
      ["ASSAULT by frames/shell: The army → the camp"],
    ],
    [
      "is not told again where it carries the noun of one",
      "The troops have engaged in heavy fighting with the rebels.",
      ["ASSAULT by frames/clash: The troops → the rebels"],
    ],
    [
      "is told beside another of its kind that is joined to it",
      "The army annihilated the patrol and killed five soldiers.",
      ["ASSAULT by learned/assault: The army → the patrol", "ASSAULT by frames/kill: The army → five soldiers"],
    ],
    ["is done by somebody, not by a number", "20 annihilated the rebels.", []],
    ["is none where it only brings in what somebody says", "The ministers agreed that the mill should close.", []],
  ])("%s", (_, text, expected) => expect(eventsIn(text)).toEqual(expected));

  it("is told by its rule alone, and without it by nobody", () => {
    const text = "The rebels inflicted heavy losses on the army near Oslo.";
    expect(eventsBy(createEngine(without("learned")))(text)).toEqual([]);
  });
});
