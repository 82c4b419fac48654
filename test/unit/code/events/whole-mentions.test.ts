import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("a mention is the whole phrase and no more", () => {
  test.each([
    [
      "a part of a named day is none of a name",
      "EARLY MONDAY MORNING GUNMEN ATTACKED THE POLICE.",
      ["ASSAULT: GUNMEN → THE POLICE"],
    ],
    [
      "whom several places have, in the middle of a list",
      "THE MAYORS OF LIMA, SAN JOSE, AND SAN SALVADOR WERE RELEASED IN MAY.",
      ["RETREAT:  → THE MAYORS OF LIMA, SAN JOSE, AND SAN SALVADOR"],
    ],
    [
      "a list of trades before those who share them",
      "Wheat, rye and barley farmers protested in Basra.",
      ["PROTEST: Wheat, rye and barley farmers → "],
    ],
    [
      "what a body belongs to whose name holds a joint",
      "Ann Bell sued the Food and Drug Administration's advisory committee.",
      ["ACCUSE: Ann Bell → the Food and Drug Administration's advisory committee"],
    ],
    [
      "where whoever is subject comes from",
      "Delegates from six towns met in Basra.",
      ["CONSULT: Delegates from six towns → "],
    ],
    ["nobody, by both words", "No one attacked the army.", ["ASSAULT: No one → the army"]],
    [
      "what the letters before them stand for, set in brackets",
      "ZLF [ZAMBIAN LIBERATION FRONT] TROOPS ATTACKED THE POLICE.",
      ["ASSAULT: ZLF [ZAMBIAN LIBERATION FRONT] TROOPS → THE POLICE"],
    ],
    [
      "letters in brackets, before whose name goes on",
      "The leftist Army of the Plains (AOP) guerrillas attacked the police.",
      ["ASSAULT: The leftist Army of the Plains (AOP) guerrillas → the police"],
    ],
    [
      "a body whose letters follow in brackets",
      "They were abducted by a so-called Army of Northern Revival [ANR] near Basra.",
      ["ASSAULT: a so-called Army of Northern Revival → They"],
    ],
    [
      "a place that tells where another lies ends no name",
      "KISUMU [LAKE DISTRICT] REBELS ATTACKED THE POLICE.",
      ["ASSAULT: REBELS → THE POLICE"],
    ],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});

describe("all of a list and nobody beside it", () => {
  test.each([
    [
      "who are named behind what all of them are",
      "Gunmen shot reporters Ann Bell and Tom Reed in Lima.",
      ["ASSAULT: Gunmen → reporters Ann Bell + Tom Reed"],
    ],
    [
      "countries that the tree hangs below the first",
      "The United States, Japan, West Germany, Italy and Canada condemned Iran.",
      ["ACCUSE: The United States + Japan + Italy + Canada + West Germany → Iran"],
    ],
    [
      "who is told to be left out",
      "The rebels attacked a bank rather than a police station.",
      ["ASSAULT: The rebels → a bank"],
    ],
    [
      "by whose name a quarter goes",
      'THE REBELS ATTACKED THE "GENERAL SOLIS" NEIGHBORHOOD.',
      ["ASSAULT: THE REBELS → "],
    ],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});
