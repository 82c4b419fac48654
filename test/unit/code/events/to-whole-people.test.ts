import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("whoever takes part is told with all his words", () => {
  test.each([
    [
      "what marks inside a phrase hold",
      'The minister met the "Tigre" battalion officers.',
      ['CONSULT: The minister → the "Tigre" battalion officers'],
    ],
    [
      "the article before a name in marks",
      'Two "attackers" were killed by the police.',
      ['ASSAULT: the police → Two "attackers"'],
    ],
    [
      "words joined by hyphens",
      "The rank-and-file nurses of the ward will protest on Monday.",
      ["PROTEST: The rank-and-file nurses of the ward → "],
    ],
    [
      "qualities parted by a stroke",
      "A joint technical/military committee criticised the bank.",
      ["ACCUSE: A joint technical/military committee → the bank"],
    ],
    [
      "the land of a republic",
      "The minister visited the Republic of Korea.",
      ["CONSULT: The minister → the Republic of Korea"],
    ],
    [
      "without what somebody becomes",
      "THE REBELS HELD SEVERAL AMBASSADORS HOSTAGE FOR TWO DAYS.",
      ["ASSAULT: THE REBELS → SEVERAL AMBASSADORS"],
    ],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});

describe("a list is told as a whole", () => {
  test.each([
    [
      "where the tree joins the verb to its first",
      "Federal police, the port police, and the national guard arrested two men on Monday.",
      ["COERCE: Federal police + the port police + the national guard → two men"],
    ],
    [
      "where the tree hangs the first on the second",
      "Ann Bell and her whole staff resigned on Monday.",
      ["RETREAT: Ann Bell + her whole staff → "],
    ],
    [
      "where the tree joins what is said of all to the verb before",
      "Police met Ann Bell, Tom Reed, and Olaf Lund, who were kidnapped in May.",
      ["CONSULT: Police → Ann Bell + Tom Reed + Olaf Lund", "ASSAULT:  → Olaf Lund + Ann Bell + Tom Reed"],
    ],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});

describe("to whom something is done", () => {
  test.each([
    [
      "what is to be done with somebody is not done to him by a promise",
      "The minister promised to guide the fleet to Lagos.",
      ["AGREE: The minister → "],
    ],
    [
      "who made what is accepted",
      "The judges accepted the plan made by the prime minister.",
      ["AGREE: The judges → the prime minister"],
    ],
    [
      "on whom was laid what is lifted",
      "The U.S. will lift sanctions imposed against Norway.",
      ["CONCEDE: The U.S. → Norway"],
    ],
    ["a bare number is somebody who was killed", "A third was killed by the gang.", ["ASSAULT: the gang → A third"]],
    [
      "a noun before a name is somebody who was kidnapped",
      "The gang kidnapped the publisher Olaf Lund in Oslo.",
      ["ASSAULT: The gang → the publisher Olaf Lund"],
    ],
    ["a thing that is killed is nobody", "Mr Reed wants to kill the sales plan of radio.", []],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});
