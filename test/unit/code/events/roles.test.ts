import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND: actors → recipients" of each event of a text. */
const rolesOf = (text: string) => eventsOf(text).map(({ type, parts }) => `${type}: ${parts}`);

describe("who acts and on whom, from words to roles", () => {
  test.each([
    [
      "two adjectives of one noun are two sides",
      "The Egyptian and Canadian governments signed an agreement on water.",
      ["SUPPORT: The Egyptian → Canadian governments"],
    ],
    [
      "two qualities of one noun are two sides, whatever the tree joins",
      "The minister met Kenyan and U.S. diplomats on Monday.",
      ["CONSULT: The minister → Kenyan + U.S. diplomats"],
    ],
    [
      "whose thing it is, by an adjective, is told by the whole thing",
      "Gunboats attacked a Kenyan tanker near the reef.",
      ["ASSAULT: Gunboats → a Kenyan tanker"],
    ],
    [
      "a title before an unknown name belongs to it",
      "THE ATTACK ON DR PORTIZ SHOCKED CHAD.",
      ["ASSAULT:  → DR PORTIZ"],
    ],
    [
      "whom a deed was done to may stand behind when and where",
      "The killing on Monday in Basra of a judge shocked the town.",
      ["ASSAULT:  → a judge"],
    ],
    [
      "who are named behind what they are meet by their names",
      "The two presidents, Ann Bell and Tom Reed, met in Basra.",
      ["CONSULT: Ann Bell → Tom Reed"],
    ],
    [
      "all who are accused of a deed did it",
      "He accused Mr Blaire and other ministers of attacking the unions.",
      ["ACCUSE: He → Mr Blaire + other ministers", "ACCUSE: Mr Blaire + other ministers → the unions"],
    ],
    [
      "whose blockade is lifted gains by it",
      "Chad lifted its blockade of Niger.",
      ["CONCEDE: Chad → Niger", "ASSAULT: Chad → Niger"],
    ],
    [
      "a trade before a name belongs to it",
      "Actor Bruno Willow is suing the ministry.",
      ["ACCUSE: Actor Bruno Willow → the ministry"],
    ],
    [
      "a field of two halves is one office",
      "The minister of defense and public security was killed.",
      ["ASSAULT:  → The minister of defense and public security"],
    ],
    [
      "a body of two words stands with whose it is",
      "The armed forces high command condemned the plan.",
      ["ACCUSE: The armed forces high command → "],
    ],
    [
      "what somebody is accused of is no part of his name",
      "The mayor accused Mr Holm of neglect.",
      ["ACCUSE: The mayor → Mr Holm"],
    ],
    [
      "what somebody is and his name are one",
      "The pressure group Quillen has urged the ministers to resign.",
      ["REQUEST: The pressure group Quillen → the ministers", "RETREAT: the ministers → "],
    ],
    [
      "a group of two kinds of people is one group",
      "A group of deputies and peers condemned the plan.",
      ["ACCUSE: A group of deputies and peers → "],
    ],
    [
      "who acts by a thing acts, and not the thing",
      "The army dispatched planes to bombard the hills.",
      ["ASSAULT: The army → "],
    ],
    ["whose demands are met made them", "The mine has agreed to the union's demands.", ["REQUEST: the union → "]],
    ["who does not rule out a deed has done nothing", "The mayor did not rule out a strike.", []],
    [
      "what somebody is said to be is nobody beside him",
      "Mr Holm called himself lucky: he is a judge. She attacked the mayor.",
      ["ASSAULT: She → the mayor"],
    ],
    [
      "whose truce it is keeps it",
      "The rebels' truce with the army held until Friday.",
      ["RETREAT: The rebels → the army"],
    ],
    [
      "a list of places behind a role belongs to it",
      "The leaders of Chad, Mali and Niger met on Friday.",
      ["CONSULT: The leaders of Chad, Mali and Niger → "],
    ],
    [
      "people joined to a place act beside those before it",
      "The government of Chad and rebels from the north agreed to wait.",
      ["AGREE: The government of Chad → rebels"],
    ],
    [
      "what somebody is accused of he did himself, and not who accuses him",
      "The police were accused by the Lawyers Association of torturing students.",
      ["ACCUSE: the Lawyers Association → The police", "ASSAULT: The police → students"],
    ],
    ["who speaks of his own deed did it", "The strength of our attack surprised the enemy.", ["ASSAULT: our → "]],
    [
      "arms are those of the force that stands nearest to them",
      "Two Peruvian air force helicopters strafed the hamlet.",
      ["ASSAULT: Peruvian air force → "],
    ],
    [
      "forces that are moved by nobody named act themselves",
      "Police forces have been deployed around the town.",
      ["MOBILIZE: Police forces → "],
    ],
    [
      "who is engaged in a deed does it",
      "Rebel bands are engaged in combat with the national police.",
      ["ASSAULT: Rebel bands → the national police"],
    ],
    [
      "a past tense goes on with who told and not with what will be",
      "The premier said Mr Holm will keep his place, and praised the rescue workers.",
      ["SUPPORT: The premier → the rescue workers"],
    ],
    [
      "who is asked to act is an object whatever the tree calls it",
      "The monks asked both sides to decree a truce.",
      ["REQUEST: The monks → both sides", "RETREAT: both sides → "],
    ],
    [
      "the first of a list of places acts as the others do",
      "Basra, Hama and Homs rejected the plan.",
      ["REJECT: Basra + Hama + Homs → "],
    ],
    [
      "a name that holds the deed takes no part in it",
      "Two reporters were victims of indiscriminate shooting.",
      ["ASSAULT:  → Two reporters"],
    ],
    [
      "a time before somebody is no part of his name",
      "Last month opposition senators had called on the Danish government to decide.",
      ["REQUEST: opposition senators → the Danish government"],
    ],
    [
      "nor is a day behind it",
      "PRESIDENT CARLO MENOR TODAY CRITICIZED THE BISHOPS.",
      ["ACCUSE: PRESIDENT CARLO MENOR → THE BISHOPS"],
    ],
    [
      "who is expected to act acts",
      "We expect the Norwegian government also to support the treaty.",
      ["SUPPORT: the Norwegian government → "],
    ],
    [
      "who claims credit for a deed did it",
      "Guerrillas claimed credit for the terrorist attack.",
      ["ASSAULT: Guerrillas → "],
    ],
    [
      "by whom something is done stands wherever the tree hangs him",
      "THEY SAW THE SHOOTING OF A CLERK, WHO WAS ATTACKED BY UNKNOWN PERSONS NEAR HIS BANK.",
      ["ASSAULT: UNKNOWN PERSONS → A CLERK", "ASSAULT: UNKNOWN PERSONS → A CLERK"],
    ],
    [
      "half of an agreement's name is nobody",
      "Norway will ratify the 1988 International Pepper Agreement in July.",
      ["SUPPORT: Norway → "],
    ],
    [
      "who acts on himself is no second side",
      "Both parties committed themselves to the peace talks.",
      ["AGREE: Both parties → "],
    ],
    ["a noun that can only be somebody is one", "Gunmen shot four leftists.", ["ASSAULT: Gunmen → four leftists"]],
    ["half of a law's name signs nothing", "The Clean Water Act was signed into law in May.", ["SUPPORT:  → "]],
    [
      "what a force is accused of is no part of its name",
      "The mayor accused the police of torture.",
      ["ACCUSE: The mayor → the police", "ASSAULT: the police → "],
    ],
    [
      "a participle between a subject and its verb leaves it the subject",
      "Government troops backed by helicopters attacked a camp of the rebels.",
      ["ASSAULT: Government troops → the rebels"],
    ],
    [
      "what was the target of an attack was attacked",
      "The mayor's house was the target of a grenade attack on Monday.",
      ["ASSAULT:  → The mayor"],
    ],
    ["who makes an effort for peace acts", "The bishop's peace efforts failed.", ["CONSULT: The bishop → "]],
    [
      "the word that names the doer of an attack is not whom it hit",
      "The guerrillas said the terrorist attack failed.",
      ["ASSAULT:  → "],
    ],
    [
      "who is condemned for a deed is its doer, not whom it hit",
      "The bishops condemned the killing of two aid workers by unknown gunmen.",
      ["ACCUSE: The bishops → unknown gunmen", "ASSAULT: unknown gunmen → two aid workers"],
    ],
    [
      "a demand is not made to whom it is about to help",
      "The union demanded the release of the teachers.",
      ["REQUEST: The union → ", "RETREAT:  → the teachers"],
    ],
    [
      "both of those between whom somebody offers to stand",
      "The bishop offered to mediate between the army and the guerrillas.",
      ["AGREE: The bishop → the army + the guerrillas", "CONSULT: The bishop → the army + the guerrillas"],
    ],
    [
      "the object of a relative clause is no second subject",
      "The judge who led the inquiry was shot dead by two men.",
      ["ACCUSE: The judge → ", "ASSAULT: two men → The judge"],
    ],
    [
      "a relative pronoun behind another noun begins anew",
      "A clerk who resigned and a guard who was fired met the mayor.",
      ["RETREAT: A clerk → ", "SANCTION:  → a guard", "CONSULT: A clerk → the mayor"],
    ],
    [
      "a phrase does not reach into an adverbial",
      "The guerrillas said they would suspend attacks on pipelines during the talks.",
      [],
    ],
    [
      "who takes responsibility for a deed did it by his own account",
      "The rebels took responsibility for the bombing of the depot.",
      ["ASSAULT: The rebels → "],
    ],
    [
      "who died when a bus plunged was not assaulted, though the tree has lost the clause",
      "Six people were killed and 20 injured when a bus carrying pilgrims plunged into a ravine.",
      ["ACCIDENT:  → Six people"],
    ],
    [
      "a day without a preposition is no part of who acts",
      "The Honduran government today denounced the murder of a teacher.",
      ["ACCUSE: The Honduran government → ", "ASSAULT:  → a teacher"],
    ],
    [
      "a word of the trigger takes no part in the event",
      "It was one of the worst and most serious terrorist attacks.",
      ["ASSAULT:  → "],
    ],
    [
      "who stands between the words of a phrase takes part in it",
      "The gunmen shot two farmers and a nurse dead.",
      ["ASSAULT: The gunmen → two farmers + a nurse"],
    ],
    [
      "what somebody resigned over happened to others",
      "The minister resigned over the deaths of 14 miners.",
      ["RETREAT: The minister → "],
    ],
    [
      "a column acts for those whose it is",
      "The army said a rebel convoy attacked the village.",
      ["ASSAULT: rebel → "],
    ],
    ["who is sent to prison is not deployed", "A former clerk was sent to prison for her part in a fraud.", []],
    ["a month in capitals is no march", "SARN, 21 MAR 89 (HILL) -- [TEXT] THE MAYOR LEFT THE TOWN WITHOUT A WORD.", []],
    [
      "half of an adjective and an armed opposition are no events",
      "Most of the quake-related losses hit the armed opposition.",
      [],
    ],
    [
      "who has two offices is named once",
      "Its president and director, Joseph Ito, was killed on Monday.",
      ["ASSAULT:  → Its president"],
    ],
    [
      "what some of them were said to be is nobody beside them",
      "Six nurses, five of whom were trainees, were killed.",
      ["ASSAULT:  → Six nurses"],
    ],
    [
      "who stands between the halves of a phrase is its object",
      "Rebels are holding many families hostage in their homes.",
      ["ASSAULT: Rebels → many families"],
    ],
    [
      "whose demand it was is told before what it was",
      "It was the committee's demand that the federation investigate the affair.",
      ["REQUEST: the committee → ", "ACCUSE: the federation → "],
    ],
    [
      "a majority of states acts as states do",
      "The deal with Peru was agreed by a majority of member states.",
      ["AGREE: a majority of member states → Peru"],
    ],
    [
      "what begins right behind a noun is the noun's",
      "The army said 15 rebels were killed in a clash with troops.",
      ["ASSAULT:  → 15 rebels", "ASSAULT: 15 rebels → troops"],
    ],
    [
      "what is blamed on somebody is no party",
      "The envoy condemned the murder of the judge, which he blamed on smugglers.",
      ["ACCUSE: The envoy → ", "ASSAULT:  → the judge", "ACCUSE: The envoy → smugglers"],
    ],
    [
      "what is launched by somebody is his deed",
      "The envoy spoke of the offensive launched by the rebels on Monday.",
      ["ASSAULT: the rebels → "],
    ],
    [
      "who was killed is no killer, though the sentence only says who he is",
      "She is the second nurse killed in the valley.",
      ["ASSAULT:  → the second nurse"],
    ],
    [
      "whom somebody is accused of harming is no part of his name",
      "The army accused the rebels of laying mines near the village.",
      ["ACCUSE: The army → the rebels", "ASSAULT: the rebels → "],
    ],
    [
      "troops that are posted are not those they are posted against",
      "The army posted additional troops on avenues.",
      ["MOBILIZE: The army → "],
    ],
    [
      "what stands before a rebel offensive is no part of the rebels",
      "He wrote about a new rebel offensive in the north.",
      ["ASSAULT: rebel → "],
    ],
    ["sides are parties", "The two sides met in Geneva on Monday.", ["CONSULT: The two sides → "]],
    ["half of another word belongs to no phrase", "The painter was in declining health, according to friends.", []],
  ])("%s", (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });
});

test("what somebody rejects or denies was said to him", () => {
  const heldOf = (text: string) => eventsOf(text).map(({ type, held }) => `${type} ${held}`);
  expect(heldOf("The voters rejected his appeals.")).toEqual(["REJECT CT+", "REQUEST CT+"]);
  expect(heldOf("The general denied the mayor's accusations.")).toEqual(["ACCUSE CT+"]);
});
