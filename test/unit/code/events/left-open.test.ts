import { describe, expect, test } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { createEventTeller } from "../../../support/told-events.js";

const engine = createEngine(openTestPack());
const read = (text: string) => engine.read({ id: "report", digest: "", language: "en", text });
const eventsOf = createEventTeller();
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who takes part though the tree hangs him elsewhere", () => {
  test.each([
    ["a pronoun stands as itself", "We urge you to leave the valley.", "REQUEST: We → you"],
    ["one man who says we speaks for others", '"We condemn the raid," Mr Holm said.', "ACCUSE: We → "],
    [
      "both sides of a fight that broke out",
      "Fighting broke out between the militia and the guards.",
      "ASSAULT: the militia → the guards",
    ],
    [
      "who died in a clash had a part in it",
      "Many mercenaries died in a clash with the army.",
      "ASSAULT: Many mercenaries → the army",
    ],
    [
      "who did the last of several deeds did them all",
      "The farmers were kidnapped and tortured by the militia.",
      "ASSAULT: the militia → The farmers",
    ],
    [
      "whom the last of several nouns is of, all are",
      "She regrets the torture and killing of our nurses.",
      "ASSAULT:  → our nurses",
    ],
    [
      "who is accused does what his deed was for",
      "They accused the council of misusing its power to favour the rebels.",
      "SUPPORT: the council → the rebels",
    ],
    ["planes that nobody owns act", "Three planes bombed the harbour of Basra.", "ASSAULT: Three planes → Basra"],
    [
      "a person is meant and not his school",
      "Police found the body of Luis Perez, of the law school, who was abducted on Friday.",
      "ASSAULT:  → Luis Perez",
    ],
  ])("%s: %s", (_, text, expected) => expect(rolesOf(text)).toContain(expected));

  test("an it that holds a place does nothing", () =>
    expect(rolesOf("It is wise to release the hostages.")).toEqual(["RETREAT:  → the hostages"]));

  test("they who are several are called by their names", () => {
    const { accounts, actors } = read("The league and the council met on Friday. They condemned the raid.");
    const told = accounts.flatMap((account) =>
      account.kind === "event" && account.type === "ACCUSE" ? account.actors : [],
    );
    expect(told.map((i) => actors[i]!.name)).toEqual(["The league and the council"]);
  });
});
