import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("whoever only stands inside of what is spoken of is not spoken to", () => {
  test.each([
    [
      "an unknown name deep in what is asked for",
      "The senator appealed for a revival of Corvane talks.",
      ["REQUEST: The senator → "],
    ],
    [
      "a trade inside of a system",
      "The minister called for a review of the mixed bank system.",
      ["REQUEST: The minister → "],
    ],
    ["a thing's own name", "The minister approved a new Holbix toothpaste.", ["SUPPORT: The minister → "]],
    [
      "whose offer it is by a name that nothing is known of",
      "The union rejected the Holbix offer.",
      ["REJECT: The union → Holbix"],
    ],
    ["whom a plan comes from", "The union rejected the minister's plan.", ["REJECT: The union → the minister"]],
    [
      "where a move that is rejected leads",
      "The chancellor rejected a move into the army.",
      ["REJECT: The chancellor → "],
    ],
    ["an office that somebody comes into", "Ann Bell became a disability minister in May.", ["OTHER: Ann Bell → "]],
    [
      "a region by all its words",
      "Rebels attacked the old Zarkand region.",
      ["ASSAULT: Rebels → the old Zarkand region"],
    ],
    ["a quality of a thing", "The senator criticised Kenyan policy.", ["ACCUSE: The senator → Kenyan"]],
  ])("%s", (_, text, roles) => expect(rolesOf(text)).toEqual(roles));
});
