import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who takes part by himself", () => {
  test.each([
    [
      "those of whom only a clause tells",
      "The cook was interrogated by those who led the patrol.",
      ["ACCUSE: those who led the patrol → The cook"],
    ],
    [
      "one of those whom a pronoun stands for",
      "Children came along, one of whom was wounded.",
      ["ASSAULT:  → one of whom"],
    ],
    [
      "each name of a list behind what all of them are",
      "Engineers Augusto Lima, Cesar Prado, and Jose Reis were released on Monday.",
      ["RETREAT:  → Engineers Augusto Lima + Cesar Prado + Jose Reis"],
    ],
    [
      "who stands behind those who told of it",
      "Yesterday, according to army spokesmen, a rebel column killed seven soldiers.",
      ["ASSAULT: a rebel column → seven soldiers"],
    ],
    [
      "the sides of what takes place between them",
      "Clashes took place between the army and the rebels.",
      ["ASSAULT: the army → the rebels"],
    ],
    [
      "who is part of another mention",
      "The town laughed at the envoy of a government that kills priests.",
      ["ASSAULT: a government → priests"],
    ],
    [
      "of whom a suspicion is told, and not who has it",
      "The people suspected by the army of supporting the rebels were arrested.",
      ["ACCUSE: the army → The people", "SUPPORT: The people → the rebels", "COERCE:  → The people"],
    ],
    [
      "who promised it, and not whom",
      "The town laughs at a league that promised the judge to release the hostages.",
      ["AGREE: a league → the judge", "RETREAT: a league → the hostages"],
    ],
    [
      "nobody by half of what sounds like his title",
      "The strikers want to boycott the general and congressional elections.",
      ["PROTEST: The strikers → "],
    ],
    [
      "nobody by a word that only holds his place",
      "It is necessary to launch an assault on the rebels.",
      ["ASSAULT:  → the rebels"],
    ],
    [
      "nobody at whose place it is fired from",
      "The guards fired rockets from the Corvane Hospital on Monday.",
      ["ASSAULT: The guards → "],
    ],
  ])("%s: %s", (_, text, expected) => expect(rolesOf(text)).toEqual(expected));

  test.each([
    "Himself attacked the guards.",
    "Myself and the guards attacked the mill.",
    "The mayor, himself attacked, fled.",
  ])("%s: a reflexive that is its own subject ends the search for whom it stands for", (text) =>
    expect(rolesOf(text).length).toBeGreaterThan(0),
  );
});
