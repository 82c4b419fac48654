import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what an infinitive or a clause tells that is done already, and what it does not", () => {
  it.each([
    ["Miners in Malta voted overwhelmingly to reject the offer.", "REJECT", "CT+ done"],
    ["Nurses who were demonstrating to demand a rise were beaten by guards.", "REQUEST", "CT+ ongoing"],
    ["Mr Lindqvist was made to resign as mayor.", "RETREAT", "CT+ done"],
    ["They chose to ignore the ban on tea.", "REJECT", "CT+ done"],
    ["The inquiry could conclude that the guards shot two tailors.", "ASSAULT", "PS+ done"],
    ["To ignore the warning would be foolish for Malta, the mayor said.", "REJECT", "Uu hypothetical"],
    ["Mr Lindqvist denied allegations he pressured a clerk to lie.", "REQUEST", "PS- done"],
    ["Fishermen are wary of a new pact, which Malta's parliament is still refusing to sign.", "REJECT", "CT+ ongoing"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });
});
