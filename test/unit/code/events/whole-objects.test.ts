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
  ])("%s", (text, thing) => {
    expect(objectsOf(text)).toEqual([thing]);
  });
});

test.each([
  ["The committee meets between May 9 and June 12.", "The committee → "],
  ["The planned meeting March 7 of the council was postponed.", "the council → "],
])("a number that is a day is nobody: %s", (text, parts) => {
  expect(eventsOf(text).map((event) => event.parts)).toEqual([parts]);
});
