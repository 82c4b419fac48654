import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("lists of which the tree joins only some", () => {
  test.each([
    [
      "a list of names goes on behind a noun",
      "Talks between growers and Kenya, Chad and Mali will go on.",
      ["CONSULT: growers → Kenya + Chad + Mali"],
    ],
    [
      "each place of a list that says who all of them are",
      "There was a meeting of Kenya's neighbours - the United States, Chad, Mali and Niger.",
      ["CONSULT: the United States → Chad + Mali + Niger"],
    ],
    [
      "a place beside somebody in what a preposition brings in acts too",
      "Kenya has come under criticism from both the United Kingdom and African countries.",
      ["ACCUSE: the United Kingdom + African countries → Kenya"],
    ],
    [
      "who is told apart from those of whom it is a number",
      "Two of the guards and their driver met with the mayor.",
      ["CONSULT: Two of the guards + their driver → the mayor"],
    ],
    [
      "another who is named behind what the first one is",
      "Bell, a clerk at a mill, and Reed, the son of a minister, were kidnapped on Sunday.",
      ["ASSAULT:  → Bell + Reed"],
    ],
    [
      "what the office is of is none of those",
      "Bell, a clerk at the mill and the bank, was kidnapped on Sunday.",
      ["ASSAULT:  → Bell"],
    ],
  ])("[%s]", (_name, text, expected) => expect(rolesOf(text)).toEqual(expected));
});

describe("who did it, wherever the tree hangs him", () => {
  test.each([
    [
      "the noun right before a verb that has no other subject",
      "Hundreds waited as harbour staff staged their third 48-hour strike for higher pay.",
      ["PROTEST: harbour staff → "],
    ],
    [
      "a list of kinds of people is meant as a whole",
      "He praised the editors, writers and cleaners who walked off the job.",
      ["SUPPORT: He → the editors + writers + cleaners", "PROTEST: the editors + writers + cleaners → "],
    ],
    [
      "of two it may be the last alone",
      "He praised the editors, writers and two cleaners who walked off the job.",
      ["SUPPORT: He → the editors + writers + two cleaners", "PROTEST: two cleaners → "],
    ],
    [
      "a verb that tells of one is none of several things before him",
      "The fall follows illegal activities in the north led by former clerk Ron Holm, who is seeking to topple the mayor.",
      ["COERCE: former clerk Ron Holm → the mayor"],
    ],
    [
      "what somebody is accused of is no part of who accuses him",
      "The deputies were accused by Kenyan authorities of currency law violations.",
      ["ACCUSE: Kenyan authorities → The deputies"],
    ],
    [
      "whose strike it is ends it where nobody else does",
      "The statement hailed the end of the miners' strike.",
      ["CONCEDE: the miners → "],
    ],
    ["who ends another's strike", "Police ended the miners' strike.", ["CONCEDE: Police → the miners"]],
    [
      "whose blockade it is ends it where nobody else does",
      "The blockade of the port by the army was lifted.",
      ["ASSAULT: the army → ", "CONCEDE: the army → "],
    ],
    [
      "what a participle tells of is the object",
      "The minister urged developing states to open up their farms.",
      ["REQUEST: The minister → developing states"],
    ],
    [
      "a clause on a noun behind somebody is no part of him",
      "He was questioned by a panel about statements he made in May.",
      ["ACCUSE: a panel → He"],
    ],
    [
      "a pact is not of the town by whose name it goes",
      "He stood by the Oslo agreement among leading nations.",
      ["SUPPORT: He → "],
    ],
  ])("[%s]", (_name, text, expected) => expect(rolesOf(text)).toEqual(expected));
});

describe("what a disaster did harm to", () => {
  test.each([
    ["the object of its verb", "The tsunami devastated many coastal resorts.", " → ", ["many coastal resorts"]],
    ["whom a passive is about", "Thousands of villagers were hit by the floods.", "Thousands of villagers", []],
    ["whom a participle tells of", "Residents of Miami, hit by a hurricane, fled.", "Residents of Miami", []],
    ["nobody where the verb does no harm", "The hurricane passed the town on Sunday.", " → ", []],
  ])("[%s]", (_name, text, to, objects) => {
    const disaster = eventsOf(text).find(({ type }) => type === "DISASTER");
    expect(disaster?.parts).toBe(to === " → " ? to : ` → ${to}`);
    expect(disaster?.objects).toEqual(objects);
  });
});

describe("names by all their words", () => {
  test.each([
    ["a name of which a place is only the last word", "Troops shelled East Basra.", ["ASSAULT: Troops → East Basra"]],
    [
      "a name of which a place is only the first word",
      "Workers picketed the Banco Nacional de Obras SA.",
      ["PROTEST: Workers → the Banco Nacional de Obras SA"],
    ],
    [
      "where in a place it was is no part of its name",
      "Troops shelled northern Basra and New Delhi.",
      ["ASSAULT: Troops → Basra + New Delhi"],
    ],
    [
      "an adverb behind a name is none of it",
      "Venezuela has offered Chad far-reaching access to its oil fields.",
      ["AGREE: Venezuela → Chad"],
    ],
    [
      "a town with the noun for it acts",
      "The city of Bergen today signed an agreement with Norvik.",
      ["SUPPORT: The city of Bergen → Norvik"],
    ],
    [
      "several states go with their number",
      "Kenya has asked at least nine nations for help.",
      ["REQUEST: Kenya → at least nine nations"],
    ],
    [
      "who speaks stands right before what he said in his own words",
      'Oslo "deplored" the loss of the ship.',
      ["ACCUSE: Oslo → "],
    ],
    [
      "what is counted is nobody",
      "The bank had agreed to provide 350 mln ECUs towards the road.",
      ["AGREE: The bank → "],
    ],
  ])("[%s]", (_name, text, expected) => expect(rolesOf(text)).toEqual(expected));
});

test("[what is said to be so is no thing that is agreed on]", () => {
  const [event] = eventsOf("They agreed, however, that further steps will be essential to halt the war.");
  expect(event?.objects).toEqual([]);
});

test("[what is supplied is told beside whom it goes to]", () => {
  const [event] = eventsOf("Norway will supply 90,000 tonnes of wheat to Chad.");
  expect([event?.parts, event?.objects]).toEqual(["Norway → Chad", ["90,000 tonnes of wheat"]]);
});

test("[a preposition of two words brings in no object]", () => {
  const [event] = eventsOf("Mali and Chad failed to agree on a package of measures prior to a May 20 deadline.");
  expect(event?.objects).toEqual(["a package of measures"]);
});

test("[an amount is a thing by its number and its unit]", () => {
  const [event] = eventsOf("Ministers have approved 90 mln dlrs of loans for Chad.");
  expect(event?.objects).toEqual(["90 mln dlrs"]);
});

test("[what something is said to be may be acted on further down]", () => {
  const [event] = eventsOf("This is a plan that the union rejected.");
  expect([event?.parts, event?.objects]).toEqual(["the union → ", ["a plan"]]);
});

test.each([
  ["The offensive resulted in 484 rebels and 84 soldiers killed.", "ASSAULT:  → 484 rebels + 84 soldiers"],
  ["After the raid on the mill, and the fire, two drivers were murdered.", "ASSAULT:  → two drivers"],
])("[those of a list before its last, wherever they hang] %s", (text, expected) =>
  expect(rolesOf(text).filter((roles) => roles === expected)).toEqual([expected]),
);
