import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of the event at a place among those of a text. */
const partsOf = (text: string, at: number) => {
  const event = eventsOf(text)[at];
  return event && `${event.type}: ${event.parts}`;
};

describe("who takes part, wherever the tree hangs him", () => {
  test.each([
    [
      "who did the last of several deeds, hung on the first",
      "THE THEFT OF THE MILL HURT TOMAS RUIZ, WHO WAS JAILED AND TORTURED BY THE UDF AND THEN THROWN OUT OF A HIGH WINDOW.",
      "ASSAULT: THE UDF → TOMAS RUIZ",
      2,
    ],
    [
      "who acts behind a joining word, with a participle between",
      "THE WALKOUT TOOK PLACE A FEW DAYS AFTER A BAKER DRESSED IN A GREY UNIFORM KILLED TWO CLERKS AND WOUNDED SIX COOKS.",
      "ASSAULT: A BAKER → SIX COOKS",
      2,
    ],
    [
      "a town behind another is no subject",
      "THE POLICE GARRISON AT ZACAPA, CHIQUIMULA WAS RAIDED.",
      "ASSAULT:  → THE POLICE GARRISON",
      0,
    ],
    [
      "a subject with a clause about him behind it",
      "ANOTHER CLERK, TOMAS RUIZ, WHO WAS ONCE INVOLVED IN THE LA PALMA AFFAIR, WAS ARRESTED WITH SOLIS IN MAY.",
      "COERCE:  → ANOTHER CLERK",
      0,
    ],
    ["whose aim it is", "The bandits' first aim would be to attack the army.", "ASSAULT: The bandits → the army", 0],
    [
      "who is to do it is no aim",
      "The king's envoy is to visit the mayor.",
      "CONSULT: The king's envoy → the mayor",
      0,
    ],
    [
      "who is at it",
      "Police praised soldiers who were in the process of evacuating the nurses.",
      "AID: soldiers → the nurses",
      1,
    ],
    [
      "each of a list who goes by his own name",
      "THE MAYOR WILL MEET EMPEROR AKIHITO, PRIME MINISTER TOMAS RUIZ AND FOREIGN MINISTER ANA LEAL.",
      "CONSULT: THE MAYOR → EMPEROR AKIHITO + PRIME MINISTER TOMAS RUIZ + FOREIGN MINISTER ANA LEAL",
      0,
    ],
    [
      "an office is nobody beside its holder",
      "The mayor met Ann Bell, president and founder of the league.",
      "CONSULT: The mayor → Ann Bell",
      0,
    ],
    [
      "several who are meant by the verb",
      'THERE WAS NO NEWS OF THE "RED STAR" GUERRILLAS, WHO HAVE KILLED SIX CLERKS IN FORMER ATTACKS.',
      "ASSAULT: GUERRILLAS → SIX CLERKS",
      0,
    ],
    [
      "who did the harm that deeds brought about",
      'THERE WAS NO NEWS OF THE "RED STAR" GUERRILLAS, WHO HAVE KILLED SIX CLERKS IN PREVIOUS ATTACKS.',
      "ASSAULT: GUERRILLAS → SIX CLERKS",
      1,
    ],
    [
      "the sides of a fight, by the clause that tells of it",
      "The fighting began when bandits attacked six soldiers.",
      "ASSAULT: bandits → six soldiers",
      0,
    ],
    [
      "a clause for another time tells no sides",
      "The fighting ended before bandits attacked six soldiers.",
      "ASSAULT:  → ",
      0,
    ],
    [
      "one whose murders are several",
      "They fled after the Medellin cartel's murders.",
      "ASSAULT: the Medellin cartel → ",
      1,
    ],
    ["one who is murdered once", "They fled after the mayor's murder.", "ASSAULT:  → the mayor", 1],
    [
      "all who accept stand on one side",
      "The league and the union accepted the plan.",
      "AGREE: The league + the union → ",
      0,
    ],
    [
      "a gunship that fires behind another verb",
      "A HELICOPTER WAS DROPPING LEAFLETS AND SHOOTING AT THE NURSES.",
      "ASSAULT: A HELICOPTER → THE NURSES",
      0,
    ],
    ["whoever heeds a demand was asked", "Police heeded a request from the union.", "REQUEST: the union → Police", 0],
    [
      "a quality shares with nobody",
      "ALL LATIN AMERICAN AND SMALL ISLAND COUNTRIES DEMAND CHANGE.",
      "REQUEST: ALL LATIN AMERICAN AND SMALL ISLAND COUNTRIES → ",
      0,
    ],
    [
      "a boycott by those before it",
      "VOTERS FEAR THE RISKS RAISED BY THE GUERRILLA BOYCOTT.",
      "PROTEST: GUERRILLA → ",
      0,
    ],
    [
      "what stands behind the last of two, hung on the first",
      "The smugglers will carry out hostile acts and attacks on army units in May.",
      "ASSAULT: The smugglers → army units",
      0,
    ],
  ])("%s", (_, text, told, at) => expect(partsOf(text, at)).toBe(told));

  test("things acted on", () => {
    const objectsOf = (text: string) => eventsOf(text)[0]?.objects;
    expect(objectsOf("This is the bandits' third attack on the country's oil network.")).toEqual([
      "the country's oil network",
    ]);
    expect(objectsOf("The killing of six nurses and the bombings in Osh went on.")).toEqual([]);
  });
});
