import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("the other side of what is agreed, told by what is to be done", () => {
  test.each([
    ["from whom", "The union agreed to buy a mill from the league.", "AGREE: The union → the league"],
    ["by whom", "The union agreed to be led by Senator Holm.", "AGREE: The union → Senator Holm"],
    ["behind its object", "The union agreed to swap patents with Ann Holm.", "AGREE: The union → Ann Holm"],
    [
      "of two objects",
      "Norway signed a contract to pay Halden Corp 3 million dollars.",
      "SUPPORT: Norway → Halden Corp",
    ],
    ["where it is", "The union agreed at a meeting in Oslo to build a mill.", "AGREE: The union → "],
    [
      "hung on a noun in between",
      "Kenya agreed in principle with its creditor steering committee on a new loan.",
      "AGREE: Kenya → its creditor steering committee",
    ],
    ["where somebody is from", "Norway agreed to receive an envoy from the union.", "AGREE: Norway → "],
  ])("%s", (_, text, told) => {
    expect(rolesOf(text)).toContain(told);
  });
});

test("who is joined to what others are at the head of acts beside them", () => {
  const text = "The premiers of Kenya's coastal provinces and the governors of Uganda's northern states urged talks.";
  expect(rolesOf(text)).toEqual([
    "REQUEST: The premiers of Kenya's coastal provinces + the governors of Uganda's northern states → ",
  ]);
});

describe("both sides of what is between two", () => {
  test.each([
    [
      "joined to what the first belongs to",
      "There was bitter fighting between the rebels of the Ana Diaz Liberation and the army.",
      "ASSAULT: the rebels of the Ana Diaz Liberation → the army",
    ],
    [
      "taken into the next clause",
      "Until talks between the ministry and the rebels is ended, the fair stays shut.",
      "CONSULT: the ministry → the rebels",
    ],
    [
      "several who are told together",
      "Talks between the premiers of Kenya and Uganda began.",
      "CONSULT: the premiers of Kenya and Uganda → ",
    ],
  ])("%s", (_, text, told) => {
    expect(rolesOf(text)).toContain(told);
  });
});

test("whom an attack is aimed at", () => {
  expect(rolesOf("The attack was aimed at the union.")).toContain("ASSAULT:  → the union");
});
