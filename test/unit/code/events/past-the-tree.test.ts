import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who takes part, where the tree hangs his words elsewhere", () => {
  test.each([
    [
      "what only a deed can be the object of is said of the deed",
      "The murder of two Kenyan nurses committed in Kisumu on Monday by guards of the prison was a crime.",
      "ASSAULT: guards of the prison → two Kenyan nurses",
    ],
    [
      "who planted a bomb did it",
      "It is the third car bomb planted by the Green Brigade since Monday.",
      "ASSAULT: the Green Brigade → ",
    ],
    [
      "who claims an attack did it",
      "The Lara Brigade claimed Monday's attack on the barracks.",
      "ASSAULT: The Lara Brigade → ",
    ],
    [
      "who lays an ambush is not its target",
      "Three guards died in an ambush set by rebels of the Kasai front.",
      "ASSAULT: rebels of the Kasai front → Three guards",
    ],
    [
      "an object behind another phrase",
      "We condemn with all our hearts the Chadian army's raid on the camp.",
      "ACCUSE: We → the Chadian army",
    ],
    [
      "who are accused stand before what is said of them",
      "The two clerks accused of the theft are imprisoned in Oslo.",
      "ACCUSE:  → The two clerks",
    ],
    [
      "the body of one murdered",
      "A judge saw the body of the police chief murdered this morning in Homs.",
      "ASSAULT:  → the police chief",
    ],
    ["who is spoken to does nothing", "Friends, on behalf of the army, we ask for your support.", "REQUEST: we → "],
    [
      "who claims responsibility for a deed that a verb tells",
      "The Lara Brigade claimed responsibility for planting a bomb in the mill.",
      "ASSAULT: The Lara Brigade → ",
    ],
    [
      "who gets the chance to do it",
      "He gave the growers the opportunity to accuse the bank.",
      "ACCUSE: the growers → the bank",
    ],
    ["whose effort it is", "Police searched the port in an effort to capture smugglers.", "COERCE: Police → smugglers"],
    [
      "whose part in a deed is spoken of",
      "The bishop denounced the army's role in the massacre of six farmers.",
      "ASSAULT: the army → six farmers",
    ],
    [
      "cells of a league",
      "URBAN CELLS OF THE KASAI LIBERATION FRONT ATTACKED THREE GUARDS.",
      "ASSAULT: URBAN CELLS OF THE KASAI LIBERATION FRONT → THREE GUARDS",
    ],
    [
      "who takes part in a deed by the clause that tells of it",
      "The attack took place when three gunmen shot a guard.",
      "ASSAULT: three gunmen → a guard",
    ],
    [
      "a clause set off from the deed by where it was",
      "The attack on Friday at the market in which two bakers were killed angered many.",
      "ASSAULT:  → two bakers",
    ],
    [
      "a name is said once",
      "THE POLICE COULD NOT SOLVE THE MURDER OF PORT LEONE ARCHBISHOP OSCAR ARNULFO SORIANO IN 10 YEARS.",
      "ASSAULT:  → PORT LEONE ARCHBISHOP OSCAR ARNULFO SORIANO",
    ],
    [
      "a preposition on the first word of a name",
      "The killing was carried out by AUN [Army of the United North] gunmen.",
      "ASSAULT: AUN [Army of the United North] gunmen → ",
    ],
    [
      "those who did it, and are something",
      "Those who carried out the attack on the nurses are cowards.",
      "ASSAULT: Those who carried out the attack on the nurses → the nurses",
    ],
  ])("%s", (_, text, expected) => expect(rolesOf(text)).toContain(expected));
});
