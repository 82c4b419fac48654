import { expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const tell = createEventTeller();
const partsOf = (text: string, type: string) =>
  tell(text)
    .filter((event) => event.type === type)
    .map(({ parts }) => parts);
const objectsOf = (text: string) => tell(text).flatMap(({ objects }) => objects);

test.each([
  ["The envoys were attacked with stones and eggs by the farmers.", "ASSAULT", "the farmers → The envoys"],
  ["The minister was criticised in a letter by the bishops.", "ACCUSE", "the bishops → The minister"],
  ["The bishop's letter accusing the army of theft was read.", "ACCUSE", "The bishop → the army"],
  ["The union issued a note accusing the army of theft.", "ACCUSE", "The union → the army"],
])("who does it stands further off: %s", (text, type, parts) => {
  expect(partsOf(text, type)).toEqual([parts]);
});

test("nobody is what is done by force", () => {
  expect(partsOf("The barracks was taken over by force by armed men.", "COERCE")).toEqual(["armed men → "]);
});

test("of whom a clause says that something is looked into", () => {
  const text = "The nurses who have been held and who are under investigation by the ministry are here.";
  expect(partsOf(text, "ACCUSE")).toEqual(["the ministry → The nurses"]);
});

test("one of several who is named is somebody beside them, on their side", () => {
  expect(partsOf("The mayor met several envoys, including Ann Bell.", "CONSULT")).toEqual([
    "The mayor → several envoys + Ann Bell",
  ]);
  expect(partsOf("Several envoys, including Ann Bell, held talks in Oslo.", "CONSULT")).toEqual([
    "Several envoys + Ann Bell → ",
  ]);
});

test("a list goes on whose last is taken for another clause", () => {
  const text =
    "The president supported the army, the police, the guard, and all of the agencies charged with road safety.";
  expect(partsOf(text, "SUPPORT")).toEqual(["The president → the army + the police + the guard"]);
});

test("a country before a thing is whom it happens to, and not the thing", () => {
  expect(partsOf("The ministry imposed tariffs on Chilean apples.", "SANCTION")).toEqual(["The ministry → Chilean"]);
  expect(partsOf("The navy fired on a Chilean tanker.", "ASSAULT")).toEqual(["The navy → a Chilean tanker"]);
});

test("a person is no it", () => {
  const told = "Ivo Marsh of the ferry line arrived. Marsh said it had approved the plan.";
  expect(partsOf(told, "SUPPORT")).not.toEqual(["Marsh → "]);
});

test("the subject of what is alleged is no thing", () => {
  expect(objectsOf("The miners alleged that talks broke off because the owners lied.")).toEqual([]);
});

test.each([
  ["The rebels attacked four posts with rifle fire and rockets.", ["four posts"]],
  ["The navy raided a second rig in retaliation for the theft.", ["a second rig"]],
  ["The union criticised clerk Ivo Brandt's conduct in the strike.", ["clerk Ivo Brandt's conduct in the strike"]],
])("a thing begins and ends: %s", (text, things) => {
  expect(objectsOf(text)).toEqual(things);
});
