import { describe, expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();
/** "KIND how far it holds, stage: actors → recipients" of each event of a text. */
const toldIn = (text: string) =>
  eventsOf(text).map(({ type, held, stage, parts }) => `${type} ${held} ${stage}: ${parts}`);

describe("who does what the clause above leaves open", () => {
  test.each([
    [
      "who is blamed for a deed did it",
      "He blamed the army for killing two nurses.",
      "ASSAULT CT+ done: the army → two nurses",
    ],
    [
      "who is arrested for a deed did it",
      "Two bakers were arrested for the murder of the mayor.",
      "ASSAULT CT+ done: Two bakers → the mayor",
    ],
    [
      "who is accused of a deed did it, and not who accuses him",
      "The abbot was accused of torture by the nuns.",
      "ASSAULT CT+ done: The abbot → ",
    ],
    [
      "who accuses of a deed may name another's",
      "The nuns accused the general of the murder of a cook by soldiers.",
      "ASSAULT CT+ done: soldiers → a cook",
    ],
    [
      "who is held responsible for a deed did it",
      "The bishop held the militia responsible for the bombing.",
      "ASSAULT CT+ done: the militia → ",
    ],
    [
      "who is responsible behind a noun did it",
      "The men responsible for the kidnapping of the judge fled.",
      "ASSAULT CT+ done: The men → the judge",
    ],
    [
      "who is to blame for a deed did it",
      "The smugglers are to blame for the bombing.",
      "ASSAULT CT+ done: The smugglers → ",
    ],
    [
      "whose deed it is stands before whom it was done to",
      "The army's killing of three nuns angered Chad.",
      "ASSAULT CT+ done: The army → three nuns",
    ],
    ["who is ordered arrested arrests nobody", "The judge ordered him arrested.", "COERCE Uu ordered: The judge → him"],
    [
      "who is under attack does not attack",
      "The mayor is under attack by rebels.",
      "ASSAULT CT+ ongoing: rebels → The mayor",
    ],
    [
      "whom one calls on is to do it",
      "The senator called on the rebels to surrender their weapons.",
      "RETREAT Uu asked: the rebels → ",
    ],
    [
      "a day between the call and the deed is nobody",
      "She appealed to the rebels on Sunday to surrender their weapons.",
      "RETREAT Uu asked: the rebels → ",
    ],
    [
      "who travels to a town is the one who meets",
      "The envoy travelled to Oslo to meet the king.",
      "CONSULT PS+ planned: The envoy → the king",
    ],
    [
      "a participle set in between is a passive",
      "The farmer Juan Mir, kidnapped last Tuesday by a rebel group, was freed.",
      "ASSAULT CT+ done: a rebel group → The farmer Juan Mir",
    ],
    [
      "whose arrest it was stands before whose",
      "Paul Lone, whose arrest was kept secret, has been charged.",
      "COERCE CT+ done:  → Paul Lone",
    ],
    [
      "the town where they fought is no party",
      "Another guard was killed in Mount Elgon, where rebel fighters clashed with soldiers from the garrison.",
      "ASSAULT CT+ done: rebel fighters → soldiers",
    ],
    [
      "a number right before its verb is who",
      "Six were killed, nine wounded, and 22 captured.",
      "COERCE CT+ done:  → 22",
    ],
    [
      "of whom something is alleged is accused",
      "The bureau alleged that Petrov moved money abroad.",
      "ACCUSE CT+ done: The bureau → Petrov",
    ],
    [
      "it is who was last spoken of, an object too",
      "Karim Ali has quit the Freedom Party and accused it of lying to its voters.",
      "ACCUSE CT+ done: Karim Ali → the Freedom Party",
    ],
    [
      "whom a preposition of the phrase brings in, wherever the tree hangs him",
      "The deputy met after several delays with envoys of the rebels.",
      "CONSULT CT+ done: The deputy → envoys of the rebels",
    ],
  ])("%s", (_, text, told) => expect(toldIn(text)).toContain(told));
});

describe("who is nobody", () => {
  test.each([
    [
      "half of a proposal's name",
      "Workers were meeting about a Falconi contract proposal.",
      "CONSULT CT+ ongoing: Workers → ",
    ],
    ["the town of a hotel", "Rebels attacked a Mombasa hotel last week.", "ASSAULT CT+ done: Rebels → "],
    [
      "the town where a bomb went off",
      "One guard died in a bomb explosion in downtown Gulu.",
      "ASSAULT CT+ done:  → One guard",
    ],
    [
      "the beginning of a longer number",
      "The councillors approved 12 mln pesos of grants each.",
      "SUPPORT CT+ done: The councillors → ",
    ],
  ])("%s", (_, text, told) => expect(toldIn(text)).toContain(told));
});

describe("whole names", () => {
  test.each([
    [
      "A Danish court jailed former deputy prime minister Karl Holm for theft.",
      "COERCE CT+ done: A Danish court → former deputy prime minister Karl Holm",
    ],
    ["Foreign and interior ministers met in Oslo.", "CONSULT CT+ done: Foreign and interior ministers → "],
    [
      "Shadow attorney general Dominic Hale criticised the mayor.",
      "ACCUSE CT+ done: Shadow attorney general Dominic Hale → the mayor",
    ],
    ["Last week President Ito criticised the mayor.", "ACCUSE CT+ done: President Ito → the mayor"],
  ])("%s", (text, told) => expect(toldIn(text)).toContain(told));
});

describe("how far it holds", () => {
  test("a clause joined on takes no negation from the one before", () => {
    const [attack] = eventsOf("The paper said aid would not be cut, and that rebels had attacked the town.");
    expect(attack?.rules).toEqual(["frames/attack", "factuality/credited", "cues/say"]);
  });

  test.each([
    [
      "what is negotiated for has not come about",
      "Negotiations for the release of the nurse are being held in Oslo.",
      "RETREAT PS+ planned:  → the nurse",
    ],
    [
      "who did it is asked, not whether it was done",
      "Police do not know who placed the bomb.",
      "ASSAULT CT+ done:  → ",
    ],
    [
      "what is discussed is not done",
      "Congress discussed giving more aid to the rebels.",
      "AID Uu planned: Congress → the rebels",
    ],
    [
      "what is only before something else",
      "She had been trying to reach the valley prior to the attack.",
      "ASSAULT CT+ done:  → ",
    ],
  ])("%s", (_, text, told) => expect(toldIn(text)).toContain(told));

  test.each([
    ["what somebody merits has not come about", "Two men face charges that merit their extradition.", "COERCE CT+"],
    ["to be ready to fight agrees to nothing", "The army is ready to fight the rebels.", "AGREE"],
    ["a conference with the press is no talk", "The minister gave a news conference after lunch.", "CONSULT"],
    ["a plea of guilty asks for nothing", "His guilty plea was heard in court.", "REQUEST"],
    ["a broken treaty is no assault", "Norway accused Chad of breaching the treaty agreement.", "ASSAULT"],
    ["a majority is not stolen", "The swing could rob the party of a majority.", "CRIME"],
  ])("%s", (_, text, type) => expect(toldIn(text).filter((told) => told.startsWith(type))).toEqual([]));
});
