import { expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();

/** The things acted on in a text. */
function objectsOf(text: string): readonly string[] {
  return eventsOf(text).flatMap(({ objects }) => objects);
}

test.each([
  ["The union asked the court for a new hearing.", "a new hearing"],
  ["The minister called for new talks on the dam.", "new talks on the dam"],
  ["The mayor's request for a loan was turned down.", "a loan"],
  ["The guards demanded letters from the clerks.", "letters"],
])("what is asked for: %s", (text, thing) => {
  expect(objectsOf(text)).toContain(thing);
  expect(objectsOf(text)).not.toContain("the dam");
});

test.each([
  ["The minister discussed the border with Kenya.", ["the border"]],
  ["The mayor refused to rule out a new bridge.", []],
])("no more than the thing itself: %s", (text, things) => {
  expect(objectsOf(text)).toEqual(things);
});

test.each([
  ["The mayor called on both countries to sign.", "The mayor → both countries"],
  ["The ministry agreed to sell companies that lose money.", "The ministry → "],
  ["The miners' strike closed the pit.", "The miners → "],
])("who takes part: %s", (text, parts) => {
  expect(eventsOf(text).map((event) => event.parts)).toContain(parts);
});

test("a town in which something is done has nothing done to it", () => {
  expect(objectsOf("They left the three towns in which workers marched for higher wages.")).not.toContain(
    "the three towns",
  );
});
