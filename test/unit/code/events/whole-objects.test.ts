import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();

/** The things acted on in a text. */
function objectsOf(text: string): readonly string[] {
  return eventsOf(text).flatMap(({ objects }) => objects);
}

describe("a thing with the clause that tells which it is", () => {
  test.each([
    ["The union opposed any measure which cuts wages.", "any measure which cuts wages"],
    ["The minister rejected calls to release the report.", "calls to release the report"],
    ["The minister rejected the plan, which would cost millions.", "the plan"],
    [
      "The minister rejected a plan to spread the use of low-emission buses.",
      "a plan to spread the use of low-emission buses",
    ],
    ['The union opposed a system that "punishes honest growers".', 'a system that "punishes honest growers"'],
    ["The minister condemned the order that closed the mill on 3 May in Osh.", "the order that closed the mill"],
    ["The mayor criticised huts which have sprung up a year after the flood.", "huts"],
    ["The council approved several rules which could limit sales of cheese, butter and honey.", "several rules"],
    ["The council approved a tax that would raise for a week the price of tea.", "a tax"],
  ])("%s", (text, thing) => {
    expect(objectsOf(text)).toEqual([thing]);
  });
});

describe("a thing with all of its words, and no more", () => {
  test.each([
    ["The minister rejected a state road and rail plan.", "a state road and rail plan"],
    ["POLICE HAVE SEIZED 12 AK-47 RIFLES, 3 BOATS AND A VAN.", "12 AK-47 RIFLES"],
    [
      "The mayor will investigate the causes of the fire that ruined six mills on 14 March, which the guild has blamed on the ferry.",
      "the causes of the fire that ruined six mills",
    ],
    ["The quake damaged 40 km of a canal.", "40 km of a canal"],
  ])("%s", (text, thing) => {
    expect(objectsOf(text)[0]).toBe(thing);
  });
});

test.each([
  "The bomb went off at approximately 0430 in the market.",
  "The nurses are protesting on the island [words indistinct].",
  "The delegates met at the abbey in Moravia, 4 km from Osh.",
])("neither how far, nor the hour, nor an editor's mark is a thing: %s", (text) => {
  expect(objectsOf(text)).toEqual([]);
});

test.each([
  ["The committee meets between May 9 and June 12.", "The committee → "],
  ["The planned meeting March 7 of the council was postponed.", "the council → "],
])("a number that is a day is nobody: %s", (text, parts) => {
  expect(eventsOf(text).map((event) => event.parts)).toEqual([parts]);
});
