import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what is still to come, though its noun is known", () => {
  it.each([
    ["The withdrawal of the troops will begin in May.", "RETREAT", "PR+ planned"],
    ["The withdrawal of the troops began in May.", "RETREAT", "CT+ done"],
    ["The talks between the ministers begin next week.", "CONSULT", "CT+ planned"],
    ["The meeting of the ministers will take place in Oslo.", "CONSULT", "PR+ planned"],
    ["The meeting of the ministers took place in Oslo.", "CONSULT", "CT+ done"],
    ["We have a meeting scheduled with a mining council.", "CONSULT", "PR+ planned"],
    ["The meeting of the ministers was set for next Wednesday.", "CONSULT", "PS+ planned"],
    ["The report comes ahead of Chile's wage talks next month.", "CONSULT", "CT+ planned"],
    ["The report comes after Chile's wage talks last month.", "CONSULT", "CT+ done"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });

  it("is no more tried than done where somebody will try", () => {
    expect(held("The mayor will try to evacuate 20 miners.", "AID")).toBe("PS+ planned");
    expect(held("The mayor tried to evacuate 20 miners.", "AID")).toBe("PS+ attempted");
    expect(held("The army was sent to try to evacuate 20 miners.", "AID")).toBe("PS+ attempted");
  });

  it("is thought of where the sentence is built on an infinitive", () => {
    expect(held("To carry out bombings against the village would be a barbaric action.", "ASSAULT")).toBe(
      "PS+ planned",
    );
  });

  it("says nothing of what is joined to it", () => {
    expect(held("He spoke of the talks set for May and the riots of last year.", "PROTEST")).toBe("CT+ done");
  });

  it("is a condition under what would not be done until then", () => {
    expect(held("We would not talk until the last guard was withdrawn.", "RETREAT")).toMatch(/hypothetical$/);
  });
});

describe("what is known, though its verb tells of something else", () => {
  it.each([
    ["The man who ordered the killing of the mayor was jailed.", "ASSAULT", "CT+ done"],
    ["The murder of the priests cannot be considered an accident.", "ASSAULT", "CT+ done"],
    ["To stop the march the police in Oslo have arrested two clerks.", "COERCE", "CT+ done"],
    ["A baker pleaded guilty to robbing a bank.", "CRIME", "CT+ done"],
    ["A baker pleaded not guilty to robbing a bank.", "CRIME", "Uu done"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });
});
