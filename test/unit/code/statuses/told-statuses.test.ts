import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";
import { createStatusTeller } from "../../../support/told-statuses.js";

const engine = createEngine(openTestPack());
const statusesOf = createStatusTeller();

describe("what is told of the state of things", () => {
  it.each([
    ["The offices were partially destroyed by a bomb.", ["damaged: The offices"]],
    ["The airport is under army control.", ["held-by: The airport / army"]],
    ["Our forces took control of the steel factory.", ["seized: the steel factory / Our forces"]],
    ["After the occupation of the church by veterans, the bishop left.", ["seized: the church / veterans"]],
    ["IN THE NARYN DISTRICT AN ARMED GROUP TOOK OVER THE TOWN EARLY YESTERDAY.", ["seized: THE TOWN / AN ARMED GROUP"]],
    ["The clinic in Osh was occupied by fighters on Monday.", ["seized: The clinic in Osh / fighters"]],
    ["The president has asked all his ministers to resign.", ["resigned: all his ministers / all his ministers"]],
    [
      "Ann Lowe resigned as head of the board of directors effective October 19.",
      ["resigned: head of the board of directors / Ann Lowe"],
    ],
    ["There is no electricity in the town.", ["stopped: electricity in the town"]],
    ["The firm opened a mine on Thursday.", ["working: a mine"]],
    ["A cease-fire came into force on Monday.", ["in-force: A cease-fire"]],
    // A word for any office does not say which.
    [
      "The chiefs of the police were dismissed from their posts.",
      ["removed: The chiefs of the police / The chiefs of the police"],
    ],
    // The office that is told beside a name; two that one has together.
    ["Rex Holt, the Osh co-head of the bank, will step down.", ["resigned: the Osh co-head of the bank / Rex Holt"]],
    ["Defence minister Rex Holt resigned.", ["resigned: Defence minister / Defence minister Rex Holt"]],
    ["Rex Holt was named president and chief executive.", ["appointed: president and chief executive / Rex Holt"]],
    ["Rex Holt served as head of the bank.", ["held-by: head of the bank / Rex Holt"]],
    ["The union suspended indefinitely all train services.", ["suspended: all train services"]],
    ["Ann Lind became head of the council, which meets in Osh.", ["appointed: head of the council / Ann Lind"]],
    // Who says so is not what it is said of.
    ["The audit office said the hall lost money after it closed.", ["closed: the hall"]],
    // What is told next is another clause.
    [
      "That spring a quake destroyed a whole section of the capital and almost 900 people were killed.",
      ["destroyed: a whole section of the capital"],
    ],
  ])("%s %s", (text, expected) => {
    expect(statusesOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it("is the mayor's where the decision to resign is the mayor's", () => {
    expect(
      statusesOf("Commenting on the mayor's decision to stand down, a party spokesman said it was right."),
    ).toEqual(["resigned: the mayor / the mayor"]);
  });

  it("is told once of those whom a word before them belongs to", () => {
    const text = "THE ISLAND'S MAGISTRATES RESIGNED TODAY OVER THE MURDER OF A JUDGE, AND THE CLERKS ALSO LEFT.";
    expect(statusesOf(text)).toEqual(["resigned: THE ISLAND'S MAGISTRATES / THE ISLAND'S MAGISTRATES"]);
  });

  it("lacks what is named and nothing that only begins with its name", () => {
    expect(statusesOf("The town has no water.")).toEqual(["stopped: water"]);
    expect(statusesOf("The town has no internet access.")).toEqual(["stopped: internet"]);
    expect(statusesOf("The city has no water park.")).toEqual([]);
  });

  it("is nothing that is only restricted to somebody or that comes back to a market", () => {
    expect(statusesOf("The talks were restricted to banks.")).toEqual([]);
    expect(statusesOf("Prices fell after the return of Peru to the market.")).toEqual([]);
  });

  it("ends with who is the next clause's", () => {
    expect(statusesOf("The embassy was not occupied by the rebels and all staff members were safe.")).toEqual([
      "seized: The embassy / the rebels",
    ]);
  });

  it("counts none of the offices in a list as somebody", () => {
    const text =
      "Ann Karl, president and chief executive officer; Max Brand, senior vice president, and Tom Lind, a clerk, resigned effective immediately.";
    const told = statusesOf(text);
    expect(told).toContain("resigned: president and chief executive officer / Ann Karl");
    expect(told.join()).not.toContain("/ president");
  });

  it("says how a thing runs, not how often; and not since when by its own name", () => {
    const { accounts } = engine.read({
      id: "r",
      digest: "",
      language: "en",
      published: "2022-01-07",
      publishedBy: "metadata",
      text: "Trains will be running normally by Friday. The mayor imposed a 2300-to-0500 curfew in the town.",
    });
    const statuses = accounts.filter((a) => a.kind === "status");
    expect(statuses.map(({ value, stage, since }) => [value, stage, since?.from])).toEqual([
      ["working", "planned", "2022-01-07"],
      ["in-force", "done", undefined],
    ]);
  });

  it.each([
    "The charter limits the voting power of the holders.",
    "Two guides will lead the president down a slope.",
    "The firm offered to open its network to rivals.",
    "The referee later dismissed Petrov.",
    "The power company, which supplies the country's power, said that it failed to attract any loans in 1986.",
    "The stock market opened lower on Monday.",
    "Lower phone rates cut into its profits.",
    "The suit against Acme Industries was dismissed.",
    "A fund that owns the airline would have to be removed.",
    "A killer fired at people in the street.",
    "The government let foreign banks open branches in the capital.",
    "The central bank would not follow other rates down.",
    "A bus that had stopped near the school was hit.",
    "The colonel, who turned over power to the mayor on 1 June, left.",
    "Without the power of money we have won.",
    "He was named best director at the ceremony.",
    "The tax was dropped after the stock market had closed.",
  ])("is nothing: %s", (text) => {
    expect(statusesOf(text)).toEqual([]);
  });

  it("who shares an office may be known by that part alone", () => {
    const text =
      "Guests at the Wool Fair in Almaty elected Ann Ito of Balkhash, Talas as the new president of the Wool Council (NWC).";
    expect(statusesOf(text)).toContain("appointed: the new president of the Wool Council (NWC) / Ann Ito of Balkhash");
  });
});
