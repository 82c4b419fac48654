import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { createCueReader, createFinder } from "#find";
import { createReader, wordAt } from "#read";
import { createJudge } from "../../../../src/code/factuality/index.js";
import { openTestPack } from "../../../support/pack.js";
import { createEventTeller } from "../../../support/told-events.js";

const pack = openTestPack();
const find = createFinder(pack);
const read = createReader(pack);
const judgeOf = createJudge(pack, createCueReader(pack));

/** "CT+ done", as whoever says it sees it. */
function judged(text: string, word: string): string {
  const parse = read(text);
  const findings = find(parse, { id: "r", digest: "", language: "en", published: "2022-01-07", text });
  const { factuality, claimed, stage } = judgeOf(parse, findings, "2022-01-07").judge(
    wordAt(parse, text.indexOf(word)),
  );
  return `${claimed ?? factuality} ${stage}`;
}

describe("what is reached, escaped or still to come", () => {
  it.each([
    ["The guards stayed until the rebels left.", "left", "CT+ done"],
    ["The guards did not stay until the rebels left.", "left", "PS+ done"],
    ["The guards will stay until the rebels leave.", "leave", "PS+ planned"],
    ["The school stays shut until the pupils are released.", "released", "PS+ hypothetical"],
    ["The clerk escaped the attack unhurt.", "attack", "CT+ done"],
    ["The clerk narrowly escaped a bombing.", "bombing", "CT+ done"],
    ["The clerk fled rather than pay the fine.", "pay", "CT- done"],
    ["The town hopes to sell wool, which traditionally makes up half of its trade.", "makes", "CT+ ongoing"],
    ["The clerk escaped punishment.", "punishment", "CT- done"],
    ["The bank can not and will not accept the offer.", "accept", "PR- planned"],
    ["The drug is the first to be approved by the agency.", "approved", "CT+ done"],
    ["The court did not recommend extradition.", "extradition", "Uu hypothetical"],
    ["The court recommended extradition.", "extradition", "Uu asked"],
    ["The major did not order them to shoot.", "shoot", "Uu hypothetical"],
    ["The major gave the order to shoot six miners.", "shoot", "Uu ordered"],
    ["Envoys of the bank held talks in Riga to discuss the loan.", "discuss", "CT+ done"],
    ["Envoys of the bank flew to Riga to discuss the loan.", "discuss", "PS+ planned"],
    ["The fighting was still under way.", "fighting", "CT+ ongoing"],
    ["The plan will be raised at the meeting of the mayors.", "meeting", "PR+ planned"],
    ["The plan was raised at the meeting of the mayors.", "meeting", "CT+ done"],
    ["She was apparently seized in a raid in which a guard was killed.", "seized", "PR+ done"],
    ["She was apparently seized in a raid in which a guard was killed.", "killed", "CT+ done"],
    ["The armed forces press committee reported nine deaths.", "deaths", "CT+ done"],
    ["The owner will no longer force clerks to retire.", "force", "PR- planned"],
    ["They would have attacked the men and fled.", "fled", "Uu hypothetical"],
    ["The envoy could not convince the guards to leave.", "leave", "CT- hypothetical"],
    ["The firm denied that it conspired to defraud the public.", "defraud", "CT- planned"],
    ["Two towns threatened by flooding were cleared.", "flooding", "PS+ feared"],
    ["The attack comes two days after a bus was burned.", "attack", "CT+ done"],
    ["His trip follows visits to Riga by clerks of the bank.", "visits", "CT+ done"],
    ["The mill was the target of an attack.", "attack", "CT+ done"],
    ["Is it true that the guards have seized the mill?", "seized", "Uu hypothetical"],
    ["Officials are wary of giving them weapons.", "giving", "PS+ hypothetical"],
  ])("%s %s: %s", (text, word, told) => {
    expect(judged(text, word)).toBe(told);
  });
});

describe("as much as something is said to be", () => {
  const engine = createEngine(pack);
  it.each([
    ["The official price will be 20 dollars in June.", "planned"],
    ["The official price was 20 dollars in June.", "done"],
    ["The minister said the cost would be 33 million dollars.", "planned"],
  ])("%s: %s", (text, stage) => {
    const { accounts } = engine.read({ id: "r", digest: "", language: "en", published: "2022-01-07", text });
    expect(accounts.filter(({ kind }) => kind === "figure").map((figure) => figure.stage)).toEqual([stage]);
  });
});

describe("in whose words something is told", () => {
  const engine = createEngine(pack);
  it.each([
    ["Bank sources said after a meeting of brokers in Riga that the firm might close.", "CONSULT", "CT+"],
    ["The band claimed the attack on the judge when he visited Riga.", "CONSULT", "CT+"],
    ["The union said on Friday that the brokers met in Riga.", "CONSULT", "Uu"],
  ])("%s %s: %s", (text, type, factuality) => {
    const { accounts } = engine.read({ id: "r", digest: "", language: "en", published: "2022-01-07", text });
    const told = accounts.filter((account) => account.kind === "event" && account.type === type);
    expect(told.map((event) => event.factuality)).toEqual([factuality]);
  });
});

describe("an event whose noun has a day of its own still to come", () => {
  const told = createEventTeller();
  it.each([
    ["The banks may decide on the increase after next week's meeting of the ministers.", "planned"],
    ["The banks may decide on the increase after last week's meeting of the ministers.", "done"],
  ])("%s: %s", (text, stage) => {
    expect(told(text).map((event) => event.stage)).toEqual([stage]);
  });
});
