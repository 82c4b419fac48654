import { expect, test } from "vitest";
import { createReader } from "#read";
import { createActorFinder } from "../../../../src/find/actors/index.js";
import { createPlaceFinder } from "../../../../src/find/places/index.js";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const read = createReader(pack);
const findPlaces = createPlaceFinder(pack);
const findActors = createActorFinder(pack);

function namesIn(text: string): string[] {
  const parse = read(text);
  return findActors(parse, findPlaces(parse)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["The Public and Commercial Workers Union called a strike.", "The Public and Commercial Workers Union"],
  ["The firm chose president and chief executive officer Ann Bell.", "president and chief executive officer Ann Bell"],
  ["Bell, Stone and Co Inc signed a pact.", "Bell, Stone and Co Inc"],
  ["Both the Roads and Harbour Affairs Committees opposed the plan.", "the Roads and Harbour Affairs Committees"],
  ["French bank Credit Corvane said it would close.", "French bank Credit Corvane"],
  ["The Energy and Commerce subcommittee rejected the plan.", "The Energy and Commerce subcommittee"],
  ["The Ministry of Roads and Telecommunications urged a merger.", "The Ministry of Roads and Telecommunications"],
  ["The law firm Ernst & Holm sued the bank.", "The law firm Ernst & Holm"],
  ["Halden Systems and Services Inc agreed to sue Ann Bell.", "Halden Systems and Services Inc"],
  ["The governor met minister of mines and energy Ann Bell.", "minister of mines and energy Ann Bell"],
])('one name that "and" goes through: %s', (text, name) => {
  expect(namesIn(text)).toContain(name);
});

test.each([
  ["Guitarist Brian May criticised the plan.", "Guitarist Brian May"],
  ["In the talks South Africa rejected the plan.", "South Africa"],
  ["The Halden Savings Board last Friday pressed the mill to reopen.", "The Halden Savings Board"],
  [
    "European Union (EU) members of the Cocoa Council said they back the plan.",
    "European Union (EU) members of the Cocoa Council",
  ],
])("a name neither cut nor run on: %s", (text, name) => {
  expect(namesIn(text)).toContain(name);
});

test.each([
  ["The talks were led by envoys from Chad, Mali and Niger.", "envoys from Chad, Mali and Niger"],
  [
    "Officials of the Energy Ministry, the Halden Bank and the Rural Council met.",
    "Officials of the Energy Ministry, the Halden Bank and the Rural Council",
  ],
])("several who are from all of a list: %s", (text, name) => {
  expect(namesIn(text)).toContain(name);
});

test("an office with an article is somebody else's", () => {
  expect(namesIn("The mayor and minister Tom Reed criticised the plan.")).toEqual(["The mayor", "minister Tom Reed"]);
});

test("an owner is all that is left of a thing that a mark parts from its quality", () => {
  const text = 'The house backs the union\'s traditional "strong wage" policy.';
  expect(namesIn(text)).toContain("the union");
});
