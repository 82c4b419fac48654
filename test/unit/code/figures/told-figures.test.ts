import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "killed 3 of two guards and a cook": measure, number and whom it counts; parts of a whole left out. */
function figuresIn(text: string): string[] {
  const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
  const { accounts, actors } = engine.read({ ...report, publishedBy: "metadata" });
  return accounts.flatMap((a) => {
    if (a.kind !== "figure" || a.partOf !== undefined) return [];
    const span = typeof a.of === "number" ? actors[a.of]! : a.of;
    const number = a.low === a.high ? `${a.low}` : `${a.low}..${a.high ?? ""}`;
    return `${a.measure} ${number}${span === undefined ? "" : ` of ${text.slice(span.start, span.end)}`}`;
  });
}

describe("whom a number counts", () => {
  it.each([
    ["Two boys and their father are missing.", ["missing 3 of Two boys and their father"]],
    ["Two miners and the keys are missing.", []],
    ["The boy is missing.", []],
    ["There were no immediate reports of casualties or damage.", ["killed 0"]],
    ["There were no details of casualties.", []],
    ["There were no reports of the deaths.", []],
    ["Two nurses, Ann Lind and Bo Berg, are missing.", ["missing 2 of Two nurses"]],
    ["The raid killed two guards and a cook.", ["killed 3 of two guards and a cook"]],
    ["The boxer, 39, died along with two of his friends.", ["killed 3"]],
    ["They spoke of a trade war that has left more than 900 dead.", ["killed 901.."]],
    ["The fire left two other clerks and a child wounded.", ["injured 3 of two other clerks and a child"]],
    ["The raid left one suspect dead and a guard with a broken arm.", ["killed 1 of one suspect"]],
    [
      "Lind killed a neighbour, his two stepsons and his wife.",
      ["killed 4 of a neighbour, his two stepsons and his wife"],
    ],
    ["The gunman killed Ann Lind, a clerk and mother of two.", ["killed 1 of Ann Lind"]],
    ["The victims, a girl of 14 and a waiter of 20, were wounded.", ["injured 2 of a girl of 14 and a waiter of 20"]],
    [
      "THE DRIVER OF THE TRUCK, WHOM OFFICIALS HAVE NOT NAMED YET, WAS ALSO KILLED IN THE RAID.",
      ["killed 1 of THE DRIVER OF THE TRUCK"],
    ],
    ["Max Brand's death in the crash shocked the town.", ["killed 1 of Max Brand"]],
    ["The man shot himself in the foot.", ["injured 1 of The man"]],
    ["The raid hurt the civilian population.", []],
    ["The family of a nurse killed by rebels has left.", ["killed 1 of a nurse"]],
    ["The widow of a cook who was killed in May has left.", ["killed 1 of a cook"]],
    [
      "The murders of the monks and the other two cooks shocked the town.",
      ["killed 2.. of the monks and the other two cooks"],
    ],
    ["A hundred cooks were killed and wounded in the war.", ["affected 100 of A hundred cooks"]],
    ["So far nine cooks have been killed.", ["killed 9 of nine cooks"]],
    ["The blast led to the injury of six clerks and millions in losses.", ["injured 6 of six clerks"]],
    ["THE GANG KILLED, WITH CLUBS AND MACHETES, THREE COOKS.", ["killed 3 of THREE COOKS"]],
    ["The release of three hostages held by rebels is near.", ["kidnapped 3 of three hostages"]],
    ["The player has been out after a succession of injuries.", []],
    ["She is absent because of an injured left foot.", []],
    ["Two men missed the train.", []],
    ["The show opened in Osh, displacing Brand's 12.", []],
    ["Border troops suffered 12 casualties.", ["affected 12 of Border troops"]],
    [
      "About 2,500 soldiers, policemen and agents have been deployed in the port.",
      ["deployed 2500 of About 2,500 soldiers, policemen and agents"],
    ],
    ["The team was weakened by injuries to both Alan Brand and Louis Ito.", ["injured 2 of Alan Brand and Louis Ito"]],
    ["There are several dead and wounded villagers.", ["killed 3..9 of villagers"]],
    [
      "Stone, a surgeon from Osh, and Bell, the mayor's son, were kidnapped.",
      ["kidnapped 2 of Stone, a surgeon from Osh, and Bell"],
    ],
    ["The chef fell ill with cancer in May and died on 26 June at his home.", []],
    ["Ann Lind, daughter of the kidnapped man, read a letter.", ["kidnapped 1 of man"]],
    ["They came with the aim of taking the bank manager hostage.", ["kidnapped 1 of the bank manager"]],
    [
      "THE RADIO SAYS THAT 3 COOKS WERE KILLED AND 14 INJURED AND HOUSES DESTROYED.",
      ["killed 3 of 3 COOKS", "injured 14 of COOKS"],
    ],
    ["Over 600 clerks were murdered in more than 30 massacres.", ["killed 601.. of Over 600 clerks"]],
    ["Police have no reports on the number of dead.", []],
    ['CASE NO. 12 "LIND, MAX, ON KIDNAPPING AND FRAUD": ITO, ANN; BELL, JO; WHITE, DORA.', []],
    ["The singer, who died last year, was honoured.", []],
    ["The singer died on Friday.", ["killed 1 of The singer"]],
    ["Kill Brand director Tom Lind had talked of the film.", []],
    ["The hall opened in 2002 and holds 6,000 people.", []],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it("is not who was told before the number, nor who has a verb of his own", () => {
    const parts = (text: string) =>
      engine
        .read({ id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text })
        .accounts.filter((a) => a.kind === "figure" && a.partOf !== undefined).length;
    expect(parts("Nine officers, including one major, were accused of killing 20 students.")).toBe(0);
    expect(parts("Three guards were killed by a man who fled from two clerks, striking one of them.")).toBe(0);
    expect(parts("The fire killed 20 students, including one boy.")).toBe(1);
  });
});

describe("the number of", () => {
  it.each([
    ["The number of injured rose from 12 to 20.", ["injured 20 of injured"]],
    [
      "The quake killed 40 people. The number of injured reached 300.",
      ["killed 40 of 40 people", "injured 300 of injured"],
    ],
    ["The number of people killed rose to 14.", ["killed 14 of people"]],
    ["Gunmen shot a number of people in the square.", ["injured 2.. of a number of people"]],
    ["A number of 14 was given for the dead.", []],
    ["The number of arrested has reached 300.", ["arrested 300 of arrested"]],
    ["The quake killed 40 people. The number later rose to 45.", ["killed 40 of 40 people", "killed 45 of people"]],
    ["The quake killed 40 people. The number of tourists reached 300.", ["killed 40 of 40 people"]],
    ["The number of unemployed rose to 20,000.", []],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));
});

describe("why a figure is not told", () => {
  it.each([
    ["Two women were taken to hospital.", ["harmless"]],
    ["Twelve people were killed and injured.", ["double", "double"]],
  ])("%s", (text, expected) => {
    const report = { id: "r", digest: "", language: "en", published: "2022-01-07", text } as const;
    const { considered } = engine.explain({ ...report, publishedBy: "metadata" });
    expect(considered.flatMap(({ account, why }) => (account.kind === "figure" ? why : []))).toEqual(expected);
  });
});

describe("what costs", () => {
  it.each([
    ["Mending the bridge will cost 900 dollars.", ["money 900 of Mending the bridge"]],
    ["The expansion will cost 900 dollars.", ["money 900 of The expansion"]],
    ["It could cost 900 dollars to mend the bridge.", ["money 900 of mend the bridge"]],
    ["A ticket costs 900 dollars.", ["price 900 of A ticket"]],
    ["The bridge was mended at a cost of 12 million dollars.", ["money 12000000 of The bridge"]],
    ["The film was shot in Osh at a cost of 900 dollars.", ["price 900 of The film"]],
    ["The cost of a litre of milk is 40 cents.", ["price 40 of a litre of milk"]],
    ["The exercise price was set at 900 yen per share.", ["price 900"]],
    ["The offer covers six shares at a price of nine dollars each.", ["price 9 of shares"]],
    ["The firm cuts its price for copper wire by 2 cents to 80 cents a pound.", ["price 80 of copper wire"]],
    ["The council spent all but 3 million dollars of the fund.", []],
    ["None of the sailors were killed.", ["killed 0 of the sailors"]],
    ["None of them was killed.", ["killed 0"]],
    ["The rise brings the posted price for light sweet crude to 19.25 dlrs/bbl.", ["price 19.25 of light sweet crude"]],
    ["At current prices output rose to 8.2 billion dollars.", []],
    ["The kits sell for 14,900 dollars to 29,900 dollars.", ["price 14900..29900 of The kits"]],
    ["The shop has two sorts that sell for 1,995 dollars and 2,595 dollars.", ["price 1995 of sorts"]],
    ["The Osh sugar cane harvest was 900 tonnes.", ["production 900 of sugar cane"]],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));
});

describe("what a sum is for", () => {
  it.each([
    ["It will give 900 dollars over five years to local clinics.", ["money 900 of local clinics"]],
    ["We cannot pay 900 dollars in interest each year.", ["money 900 of interest"]],
    ["It paid 900 dollars in cash for the mill in May.", ["money 900 of the mill"]],
    ["It paid 900 dollars for its Lind stock.", ["money 900 of its Lind stock"]],
    ["It will pay 900 dollars for two years.", ["money 900"]],
    ["The mill spent a total of 900 dollars on repairs.", ["money 900 of repairs"]],
    ["The mill, for example, is spending 900 dollars to mend the roof.", ["money 900 of the roof"]],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));
});

describe("who is hurt is told from who died", () => {
  it.each([
    [
      "Tom Holt was killed in a raid that left a clerk wounded. Holt died at once. The clerk was shot in the foot.",
      ["killed 1 of Tom Holt", "injured 1 of a clerk", "killed 1 of Holt", "injured 1 of The clerk"],
    ],
    [
      "The 19-year-old was stabbed on the quay and pronounced dead. The 14-year-old was brought to hospital.",
      ["killed 1 of The 19-year-old", "injured 1 of The 14-year-old"],
    ],
    [
      "A boy was killed on Monday. The second victim was a boy who was stabbed at the gate.",
      ["killed 1 of A boy", "injured 1 of a boy"],
    ],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));
});
