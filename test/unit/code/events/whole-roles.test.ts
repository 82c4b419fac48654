import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("all who take part, each by his whole name", () => {
  test.each([
    [
      "a time before a body is no part of its name",
      "In the past few hours Basra authorities detained Ali Hadi.",
      ["COERCE: Basra authorities → Ali Hadi"],
    ],
    [
      "who are counted act, and not their number",
      "The number of gunmen who attacked the mill is not known.",
      ["ASSAULT: gunmen → "],
    ],
    [
      "one is none of those who are told as several",
      "The rebel was freed. The rebels said that they had shot a nurse.",
      ["RETREAT:  → The rebel", "ASSAULT: The rebels → a nurse"],
    ],
    [
      "some of those named before are nobody beside them",
      "NINE PRIESTS, FOUR OF THEM OF GREEK ORIGIN, WERE MURDERED ON 12 MAY.",
      ["ASSAULT:  → NINE PRIESTS"],
    ],
    [
      "a list goes on where the tree joins it to the verb",
      "THE REBELS KILLED BRIGADE COMMANDER ANTON SOLIS AND TWO GUARDS.",
      ["ASSAULT: THE REBELS → BRIGADE COMMANDER ANTON SOLIS + TWO GUARDS"],
    ],
    [
      "where somebody is is nobody beside him",
      "The ministry signed a contract with Barlow Stores, Leeds, Kansas.",
      ["SUPPORT: The ministry → "],
    ],
    ["a name of two letters is one in capitals too", "OLMEDO AND LI CONDEMNED THE PLAN.", ["ACCUSE: OLMEDO + LI → "]],
    [
      "who begins a clause on a noun is no part of that noun",
      "It is not the first time Corvane has sued a clerk.",
      ["ACCUSE: Corvane → a clerk"],
    ],
    [
      "a list goes on where the tree joins it to the event",
      "The talks between the government, the teachers union and the banks began on Monday.",
      ["CONSULT: the government → the teachers union + the banks"],
    ],
    [
      "a name behind a noun for people belongs to it",
      "THE HIRED KILLER MURDERED M-19 LEADER RAMON SOLIS.",
      ["ASSAULT: THE HIRED KILLER → M-19 LEADER RAMON SOLIS"],
    ],
    [
      "an office before a name is no part of it, in capitals either",
      "THE UNION HAS URGED PRESIDENT TARNEM TO PARDON THE LEADER.",
      ["REQUEST: THE UNION → PRESIDENT TARNEM", "RETREAT: PRESIDENT TARNEM → THE LEADER"],
    ],
    [
      "capitals of an acronym are known where all is in capitals",
      "THE CLERKS HAD BEEN ABDUCTED LAST WEEK BY THE ELN.",
      ["ASSAULT: THE ELN → THE CLERKS"],
    ],
  ])("%s: %s", (_, text, expected) => expect(rolesOf(text)).toEqual(expected));
});

describe("who acts and on whom, where the tree tells it elsewhere", () => {
  test.each([
    [
      "verbs in a row share their subject and their object",
      "The soldiers captured, tortured, and murdered three nurses.",
      [
        "COERCE: The soldiers → three nurses",
        "ASSAULT: The soldiers → three nurses",
        "ASSAULT: The soldiers → three nurses",
      ],
    ],
    [
      "an auxiliary stands for a second verb as well",
      "THE ELN HAD KIDNAPPED AND SENTENCED OKRAM TO DEATH.",
      ["ASSAULT: THE ELN → OKRAM", "SANCTION: THE ELN → OKRAM"],
    ],
    [
      "whose right or plan it is does what an infinitive tells",
      "The rebels announced a decision to release the nurses.",
      ["RETREAT: The rebels → the nurses"],
    ],
    [
      "a thing that somebody gets does nothing",
      "Teachers could get more powers to expel pupils.",
      ["SANCTION: Teachers → pupils"],
    ],
    ["a town acts in a passive too", "Relations were broken off by London last October.", ["SANCTION: London → "]],
    [
      "who was killed in an attack is whom it hit",
      "The mayor was killed in an attack on Monday.",
      ["ASSAULT:  → The mayor", "ASSAULT:  → The mayor"],
    ],
    [
      "who did the deed in which somebody was hurt hurt him",
      "Two farmers were wounded this morning during a raid by armed bandits on the village.",
      ["ASSAULT: armed bandits → Two farmers"],
    ],
    [
      "in what fashion it was done is no deed of its own",
      "Three officials have been murdered in a brutal fashion by gunmen.",
      ["ASSAULT: gunmen → Three officials"],
    ],
    [
      "who is of one side with the dead did not kill them",
      "Three rebels were killed on Monday during a raid by armed guerrillas on the barracks.",
      ["ASSAULT:  → Three rebels"],
    ],
    [
      "who is to do what is demanded is asked",
      "The minister demanded that the rebels lay down their arms before the talks begin.",
      ["REQUEST: The minister → the rebels"],
    ],
    [
      "whom a preposition brings in before the subject does nothing",
      "According to police spokesmen, a rebel column killed six soldiers near the river.",
      ["ASSAULT: a rebel column → six soldiers"],
    ],
    [
      "what an attack by somebody is on is its own",
      "The attack by the rebels on the villagers failed.",
      ["ASSAULT: the rebels → the villagers"],
    ],
    [
      "what stands before the joint of a clause does nothing in it",
      "THE REPORT STATES THAT ON 5 MAY A REBEL UNIT LAUNCHED AN ATTACK ON A GARRISON.",
      ["ASSAULT: A REBEL UNIT → A GARRISON"],
    ],
    [
      "who is quoted does not speak of himself as of a thing",
      'Olmedo warned: "If war goes on, it will strike at the town."',
      ["ASSAULT: it → "],
    ],
    [
      "what is talked about is nobody who talks",
      "The two presidents discussed the Syrian war.",
      ["CONSULT: The two presidents → "],
    ],
    [
      "who comes to harm is told behind the deed",
      "Two bombs went off in Oslo on Monday, killing a clerk and wounding six nurses.",
      ["ASSAULT:  → a clerk + six nurses", "ASSAULT:  → a clerk", "ASSAULT:  → six nurses"],
    ],
    [
      "who is told of something else comes to no harm by the deed before",
      "A mine went off and police arrested nine men.",
      ["ASSAULT:  → ", "COERCE: police → nine men"],
    ],
    [
      "one thing of a country is acted on whole",
      "U.S. warships destroyed one Kenyan oil platform.",
      ["ASSAULT: U.S. warships → one Kenyan oil platform"],
    ],
    ["a word of the trigger is nobody", "ABRAM TOOK OFFICE AS PRESIDENT IN 1986.", ["OTHER: ABRAM → "]],
  ])("%s: %s", (_, text, expected) => expect(rolesOf(text)).toEqual(expected));
});
