import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
const typesOf = (text: string) => eventsOf(text).map(({ type }) => type);

describe("what is so of a kind of people or deeds is no event", () => {
  test.each([
    ["It would punish states that jail their writers.", []],
    ["The guards arrested pupils who threaten teachers.", ["COERCE"]],
    ["Extradition is no answer to the violence.", []],
    ["The new law is meant to justify detention without a trial.", []],
  ])("%s", (text, types) => expect(typesOf(text)).toEqual(types));

  test.each([
    ["The envoys feared that it might end in a massacre.", []],
    ["The envoys feared that it might end in a massacre of the miners.", ["ASSAULT"]],
  ])("what might be done by nobody to nobody: %s", (text, types) => expect(typesOf(text)).toEqual(types));

  test.each([
    ["There is heavy fighting in the north.", ["ASSAULT"]],
    ["The harbour has been a place of unrest.", ["PROTEST"]],
  ])("mass nouns tell of what goes on or went on: %s", (text, types) => expect(typesOf(text)).toEqual(types));
});

describe("half of a word is not the first of a phrase", () => {
  test.each([
    ["The miners want a cease-fire in return for wages.", "ACCIDENT", false],
    ["A fire in the mill was put out by dawn.", "ACCIDENT", true],
  ])("%s", (text, type, told) => expect(typesOf(text).includes(type as "ACCIDENT")).toBe(told));
});
