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
    ["not who denies it", "Nobody has claimed responsibility for the attack.", "ASSAULT:  → "],
  ])("%s: %s", (_, text, told) => expect(rolesOf(text)).toContain(told));
});
