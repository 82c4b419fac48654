import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "closed: The airport", and who holds it behind a slash. */
function statusesOf(text: string): string[] {
  const { accounts, actors } = engine.read({
    id: "r",
    digest: "",
    language: "en",
    published: "2022-01-07",
    publishedBy: "metadata",
    text,
  });
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return accounts.flatMap((a) =>
    a.kind === "status"
      ? `${a.value}: ${cut(a.subject)}${a.holder === undefined ? "" : ` / ${cut(actors[a.holder]!)}`}`
      : [],
  );
}

describe("the name of what has a status", () => {
  it.each([
    // What a noun takes belongs to its name, wherever the tree hangs it.
    ["The exchange halted trading in the bank's bonds on Friday.", "stopped: trading in the bank's bonds"],
    ["The carrier suspended flights to Osh for two weeks after a warning.", "suspended: flights to Osh"],
    ["Ann Lind left to become Kazakh ambassador to Chad.", "appointed: Kazakh ambassador to Chad / Ann Lind"],
    ["Ann Lind became acting head of the fund.", "appointed: acting head of the fund / Ann Lind"],
    [
      "The firm appointed Tom Reed as chairman of the board, effective immediately.",
      "appointed: chairman of the board / Tom Reed",
    ],
    [
      "Chad suspended interest payments on a 9 billion dollar debt to banks.",
      "suspended: interest payments on a 9 billion dollar debt to banks",
    ],
    [
      "The blast destroyed about half dozen warehouses of the mill.",
      "destroyed: about half dozen warehouses of the mill",
    ],
    // What falls is not what rises or is less beside it.
    ["Kenya buys maize because of falling local output and rising demand.", "falling: local output"],
    [
      "Growth slowed because of falling production of steel and cloth, and less mining.",
      "falling: production of steel and cloth",
    ],
    // What tells of a reason, an aim, a comparison or of somebody else does not.
    [
      "Banks take a calmer view of the Chadian suspension of interest payments than lenders in Peru.",
      "suspended: interest payments",
    ],
    [
      "Ann Lind is resigning from the fund's board because of a suit against its bank.",
      "resigned: the fund's board / Ann Lind",
    ],
    [
      "Chad halted payment of interest to banks as part of a plan to ease its debt.",
      "stopped: payment of interest to banks",
    ],
    [
      "Regulators might restrict trading of wheat futures in an effort to dampen swings.",
      "restricted: trading of wheat futures",
    ],
    [
      "Vice president Rolf Leer was elected director and chief executive to succeed Hartmann.",
      "appointed: director and chief executive / Vice president Rolf Leer",
    ],
    [
      "It elected Jon Skott as chairman of the panel and chief engineer effective immediately.",
      "appointed: chairman of the panel and chief engineer / Jon Skott",
    ],
    [
      "It named Robert J. Karlsen to the post of vice treasurer and Otto J. Robben to the new position of clerk.",
      "appointed: the post of vice treasurer / Robert J. Karlsen",
    ],
    [
      "The exchange said earlier today trading in its shares, suspended on Friday, will be resumed.",
      "restored: trading in its shares",
    ],
    [
      "Ann Lind served as president of Osh Foods, a firm that bakes bread.",
      "held-by: president of Osh Foods / Ann Lind",
    ],
    // Things of one kind have it together, and what is of no known kind with them; others each by themselves.
    ["Two office buildings and a theatre were damaged.", "damaged: Two office buildings and a theatre"],
    ["Many banks, shelters and schools stayed shut.", "closed: Many banks, shelters and schools"],
    ["A bank and a hotel were closed.", "closed: a hotel"],
    ["The storm destroyed a bridge and three people died.", "destroyed: a bridge"],
    ["Prices rose after the end of a price freeze and the start of summer.", "lifted: a price freeze"],
    ["The firm will close its Osh plant by May, and its Almaty mill by June.", "stopped: its Osh plant"],
    // Who is named behind an office has it.
    [
      "The bank said its president and chief executive, Tom Reed, is stepping down.",
      "resigned: its president and chief executive / Tom Reed",
    ],
    [
      "The bank said its president and chief lending officer, Tom Reed, resigned on Friday.",
      "resigned: its president and chief lending officer / Tom Reed",
    ],
    ["The bank said Tom Reed, its founder and president, resigned.", "resigned: its founder and president / Tom Reed"],
    ["Tom Reed, the mayor of Osh, presented his resignation.", "resigned: the mayor of Osh / Tom Reed"],
    // Of as many offices as people each has one.
    ["Ann Lind and Tom Reed were named president and treasurer.", "appointed: president / Ann Lind"],
    ["Ann Lind and Tom Reed were named president and treasurer.", "appointed: treasurer / Tom Reed"],
    ["Ann Lind was named head of the fund by President Tom Reed.", "appointed: head of the fund / Ann Lind"],
    [
      "Two directors, Jan Krol and Ida Moe, were named president and treasurer, respectively.",
      "appointed: treasurer / Ida Moe",
    ],
    // Behind a comma "who" is the person named right before it.
    [
      "The board elected its president, Dr Paul Renner, as chief executive to succeed Edwin Spalding, who will continue as chairman of the panel.",
      "held-by: chairman of the panel / Edwin Spalding",
    ],
    // Who is somebody by this alone: a speaker's "I", a bare name.
    ['"I hereby resign as mayor of Osh," Lind said.', "resigned: mayor of Osh / Lind"],
    ["The board would vote to remove Lind and Reed as directors of the bank.", "removed: directors of the bank / Lind"],
    // A works goes on behind the places that it is in, or begins before them.
    [
      "Borand said production at its Ostrow, Texas, zinc mine was shut down.",
      "stopped: production at its Ostrow, Texas, zinc mine",
    ],
    ["The company's Ostrow, Texas, plant has been shut since May.", "stopped: The company's Ostrow, Texas, plant"],
    ["Norvik will cease production at its Ostrow, Ohio, mill.", "stopped: production at its Ostrow, Ohio, mill"],
    // What stands before the noun and belongs to it; a number in what it takes; what only says why.
    ["The council announced a four-week rent and price freeze.", "in-force: a four-week rent and price freeze"],
    ["The drop came after grain option trading halts by two mills.", "stopped: grain option trading"],
    ["The bourse said it had halted trading on 40 such bonds.", "stopped: trading on 40 such bonds"],
    ["Since 1986 Peru oil production has fallen.", "falling: Peru oil production"],
    ["Most of the valley is without electricity due to storms.", "stopped: electricity"],
    [
      "The council declared a state of emergency in Osh province, Batken department, due to the raids there.",
      "in-force: a state of emergency in Osh province",
    ],
    [
      "In May he resigned as a Treasurer and Vice Chairman of Borand Inc.",
      "resigned: a Treasurer and Vice Chairman of Borand Inc. / he",
    ],
    // A place beside somebody who acts holds nothing.
    ["IN SACACOYO, SAN JUAN DEPARTMENT, THE REBELS OCCUPIED THE MILL.", "seized: THE MILL / THE REBELS"],
  ])("%s", (text, expected) => {
    expect(statusesOf(text)).toContain(expected);
  });

  it.each([
    ["a record", "Ann Lind becomes the longest-serving mayor in the history of the town."],
    ["a cap on something else", "The council imposed a spending cap on schools."],
    ["a firm that is called like a town", "Lowell Foods would take control of Osh next year."],
    [
      "a noun that is read as a verb",
      "One broker said the Bank of Norway probably intervened in Denmark before the opening here.",
    ],
    ["a rate at the end of a day", "The bank closed at 6.08 on Monday."],
    ["a market called like a street", "Wall Street is expected to open lower."],
    ["who blocks", "The tax office blocked the firm from selling shares."],
  ])("is not that of %s", (_what, text) => {
    expect(statusesOf(text)).toEqual([]);
  });

  it("how a place was taken is nobody who holds it", () => {
    const told = statusesOf('THE MANAGER SAID THE MILL WAS "SEIZED BY FORCE BY ARMED MEN" ON MONDAY.');
    expect(told).toEqual(["seized: THE MILL / ARMED MEN"]);
  });

  it("ends before the office of another", () => {
    const text =
      "The league said Tom Reed had resigned as president and the league's chairman, Ann Lind, would stand in.";
    expect(statusesOf(text)).toContain("resigned: president / Tom Reed");
  });
});
