import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who takes part by another clause of the sentence", () => {
  test.each([
    ["The mayor was killed in Basra when two men opened fire from a car.", "ASSAULT: two men → The mayor"],
    ["The guerrillas used mortars during an attack on the barracks.", "ASSAULT: The guerrillas → "],
    ["Six farmers were killed in clashes between soldiers and rebels.", "ASSAULT: soldiers + rebels → Six farmers"],
    ["A delegation of growers visited the minister to ask for aid.", "REQUEST: A delegation of growers → the minister"],
  ])("%s", (text, told) => expect(rolesOf(text)).toContain(told));

  test.each([
    ["nobody where nobody is named", "Two clerks were wounded when the wall fell.", "ASSAULT:  → Two clerks"],
    ["not who asks for it", "The union demanded the release of the teachers.", "RETREAT:  → the teachers"],
    ["nobody of another time", "The fighting ended before bandits attacked six soldiers.", "ASSAULT:  → "],
    ["not who calls it something", "The bishop called the bombing a crime.", "ASSAULT:  → "],
    ["not who makes it illegal", "The courts have barred a planned protest.", "PROTEST:  → "],
    [
      "not who answers it",
      "The army shelled the camp in retaliation for the kidnapping of two nurses.",
      "ASSAULT:  → two nurses",
    ],
    [
      "nor those whom it was done to in the answer",
      "The army shelled the camp in retaliation for the kidnapping of two nurses.",
      "ASSAULT: The army → ",
    ],
    ["not who holds others after it", "Police arrested two bakers after the bombing.", "ASSAULT:  → "],
    ["not who is held after it", "Two bakers were arrested after the bombing.", "ASSAULT:  → "],
    ["but the armed who run from it", "Gunmen fled after the attack on the mill.", "ASSAULT: Gunmen → "],
    ["not the police at a protest", "Police arrested six bakers at a rally against the tax.", "PROTEST: six bakers → "],
    ["not who is hurt at a protest", "The governor was hurt at a rally by bakers.", "PROTEST: bakers → "],
    ["not who denies it", "Nobody has claimed responsibility for the attack.", "ASSAULT:  → "],
  ])("%s: %s", (_, text, told) => expect(rolesOf(text)).toContain(told));
});
