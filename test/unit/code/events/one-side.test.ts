import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who acts, where the tree hangs him elsewhere or a name has several parts", () => {
  test.each([
    ["a time between him and his verb", "Iraqi planes yesterday raided the nearby mill.", "ASSAULT: Iraqi planes → "],
    [
      "who is joined behind a clause",
      "Many growers, who own the mill, and traders expressed support for the plan.",
      "SUPPORT: Many growers + traders → ",
    ],
    ["a name of initials before a deed", "A U.S. attack on a Kenyan camp failed.", "ASSAULT: U.S. → a Kenyan camp"],
    ["a firm of two words", "Merrell and Co sued Deering and Co for fraud.", "ACCUSE: Merrell and Co → Deering and Co"],
    [
      "where they are from",
      "Representatives from Kenya met officials of the bank.",
      "CONSULT: Representatives from Kenya → officials of the bank",
    ],
    [
      "who visits somebody to do it",
      "A delegation of growers visited Ms Holm to lobby for funds.",
      "REQUEST: A delegation of growers → ",
    ],
    [
      "kinds of people who agree",
      "Police chiefs and union leaders agreed on a new law.",
      "AGREE: Police chiefs + union leaders → ",
    ],
    ["those who came to harm in a fight", "Eight rebels were killed in the clash.", "ASSAULT:  → Eight rebels"],
  ])("%s", (_, text, told) => {
    expect(rolesOf(text)).toContain(told);
  });
});
