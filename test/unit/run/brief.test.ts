import { describe, expect, it } from "vitest";
import { assembleContent, BRIEF_FORMATS, digestReport, headlineOf, printBrief, writeBrief } from "#run";
import { fixtureAnnals, HOSTILE } from "../../support/fixture-annals.js";

function contentOf({ kept, entries } = fixtureAnnals()) {
  return assembleContent(
    kept.map(({ report, reading }) => digestReport(report.text, reading)),
    entries,
  );
}
const brief = writeBrief(contentOf());
const linesOf = (key: string) =>
  brief.sections.find((section) => section.key === key)?.lines.map(({ text }) => text) ?? [];

describe("a brief", () => {
  it("says which days it covers and what it rests on", () => {
    expect(brief.title).toBe("Situation report, 2–6 March 2031");
    expect(brief.basis).toMatch(/^Computed from 21 accounts in 5 reports, going back to 2 origins/);
  });

  it("gives each figure with its bounds, source and day, what it was before, and what was withdrawn", () => {
    expect(linesOf("figures")[0]).toBe(
      "Killed: people, Port Ansel: 4 (The health ministry, 6 March). Earlier: 2 (the dockers' union, 4 March). Withdrawn: 9 (The health ministry, 6 March).",
    );
    expect(linesOf("figures")).toContain("Attending: dockers, Port Ansel: at least 901 (The Harbour Post, 2 March).");
  });

  it("keeps what is told, claimed, and only feared apart", () => {
    expect(linesOf("events")).toEqual([
      "2 March: The dockers' union asks for talks.",
      "2 March: Dockers strike at Port Ansel.",
      "4–5 March: Warehouse burns in Lower Vey.",
    ]);
    expect(linesOf("claims")).toContain("4 March: Riot police clear the north gate of Port Ansel.");
    expect(linesOf("not-done").join(" ")).toContain("Troops to be sent");
    expect(linesOf("events").join(" ")).not.toContain("Troops");
  });

  it("tells the course of each thing and who disputes what", () => {
    expect(linesOf("status")).toEqual([
      "Container terminal, Port Ansel: operation: closed since 2 March, then partly working since 6 March.",
    ]);
    expect(linesOf("disputes")[0]).toContain(
      "“Two dockers were killed” (the dockers' union) against “Nobody died” (the interior ministry)",
    );
  });

  it("numbers its citations from 1 in the order of their first use, each sentence once, and cites for every line", () => {
    expect(brief.citations.map(({ n }) => n)).toEqual(brief.citations.map((_, i) => i + 1));
    const used = brief.sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites));
    expect(new Set(used)).toEqual(new Set(brief.citations.map(({ n }) => n)));
    expect(brief.sections.every(({ lines }) => lines.every(({ cites }) => cites.length > 0))).toBe(true);
    const keys = brief.citations.map(({ report, clause }) => `${report} ${clause.start} ${clause.end}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("names another year where an event is of one", () => {
    const annals = fixtureAnnals();
    const [first] = annals.entries;
    const old = { ...first!, id: "old", when: { from: "2030-12-01", to: "2031-01-01" } } as typeof first & object;
    const lines = writeBrief(contentOf({ ...annals, entries: [old] })).sections[0]!.lines;
    expect(lines[0]!.text).toContain("December 2030:");
  });

  it("puts what has no day of its own behind the days, and says so", () => {
    const annals = fixtureAnnals();
    const [first] = annals.entries;
    const at = (id: string, when?: object) =>
      ({ ...first!, id, ...(when ? { when } : { when: undefined }) }) as typeof first & object;
    const entries = [
      at("none"),
      at("month", { from: "2031-02-01", to: "2031-03-01" }),
      at("by", { to: "2031-03-01" }),
      at("late", { from: "2031-03-05", to: "2031-03-06" }),
      at("early", { from: "2031-03-01", to: "2031-03-03" }),
    ];
    const [section] = writeBrief(contentOf({ ...annals, entries })).sections;
    expect(section!.lines.map(({ entry }) => entry)).toEqual(["early", "late", "month", "by", "none"]);
    expect(section!.note).toContain("stands at the end");
  });

  it("is empty and says so without reports", () => {
    const none = writeBrief(assembleContent([], []));
    expect(none).toMatchObject({
      title: "Situation report",
      sections: [],
      citations: [],
      basis: "No reports have been added yet.",
    });
    for (const format of BRIEF_FORMATS) expect(printBrief(none, format)).toContain("No reports");
  });
});

describe("a printed brief", () => {
  it("keeps hostile words words: no tag in HTML, no markup in Markdown", () => {
    const html = printBrief(brief, "html");
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
    expect(html).toContain("&#60;img src=x");
    const markdown = printBrief(brief, "md");
    expect(markdown).not.toMatch(/(?<!\\)<(?:img|script)/);
    expect(printBrief(brief, "text").replace(/\s+/g, " ")).toContain(HOSTILE.slice(0, 20));
  });

  it("links each number to its source in HTML", () => {
    const html = printBrief(brief, "html");
    for (const { n } of brief.citations) {
      expect(html).toContain(`href="#source-${n}"`);
      expect(html).toContain(`id="source-${n}"`);
    }
  });

  it("wraps plain text at 80 columns", () => {
    const longest = Math.max(
      ...printBrief(brief, "text")
        .split("\n")
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(84);
  });
});

describe("headlines", () => {
  const annals = fixtureAnnals();
  const content = contentOf(annals);
  const event = annals.entries.find(({ id }) => id === "e-cleared")!;
  it("keep words that stand alone", () => {
    expect(headlineOf(event, content.citations)).toBe("Riot police clear the north gate of Port Ansel");
  });
  it("replace a piece of a sentence by a clause that stands alone", () => {
    expect(headlineOf({ ...event, title: "and arrested 61 people" }, content.citations)).toBe(
      "Riot police cleared the north gate of Port Ansel on Tuesday with water cannon",
    );
  });
  it("take the whole sentence where no clause does", () => {
    const bread = annals.entries.find(({ id }) => id === "e-bread")!;
    expect(headlineOf({ ...bread, title: "went up in Karrow" }, content.citations)).toBe(
      "Bread went up in Karrow, a trader said.",
    );
  });
  it("name tallies and status lines by what they are", () => {
    const say = (id: string) => headlineOf(annals.entries.find((entry) => entry.id === id)!, content.citations);
    expect(say("t-killed")).toBe("Killed: people, Port Ansel");
    expect(say("s-terminal")).toBe("Container terminal, Port Ansel: operation");
  });
});

describe("titles of reports that have none", () => {
  const titleOf = (text: string) => {
    const { reading } = fixtureAnnals().kept[0]!;
    const { title: _, ...report } = reading.report;
    return digestReport(text, { ...reading, report, accounts: [] }).line.title;
  };
  it.each([
    ["date 2022-01-07 - 18:30\n\nA crowd gathered in the square.", "A crowd gathered in the square."],
    ["NUR-SULTAN, Jan 9 (Corvane) - The ministry took the figure back.", "The ministry took the figure back."],
    ["ALMATY, Jan 6 – Shots were heard.", "Shots were heard."],
    ["- Government steps down\n- Airport shut", "Government steps down"],
    ["\n\n", "(empty report)"],
  ])("%j → %j", (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
  it("are cut at a word", () => {
    const title = titleOf(`The ${"very ".repeat(60)}long sentence.`);
    expect(title.length).toBeLessThan(95);
    expect(title).toMatch(/very …$/);
  });
});
