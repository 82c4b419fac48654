import { describe, expect, it } from "vitest";
import { parseFilter } from "#filter";
import { Brief, EntryPage, EventsPage, OverviewPage, ReportPage, ReportsPage } from "#record";
import { assembleContent, digestReport, writeBrief } from "#run";
import { entryPage } from "../../../src/serve/pages/entry.js";
import { eventsPage } from "../../../src/serve/pages/events.js";
import { overviewPage } from "../../../src/serve/pages/overview.js";
import { reportPage } from "../../../src/serve/pages/report.js";
import { reportsPage } from "../../../src/serve/pages/reports.js";
import { fixtureAnnals } from "../../support/fixture-annals.js";

const annals = fixtureAnnals();
const content = assembleContent(
  annals.kept.map(({ report, reading }) => digestReport(report.text, reading)),
  annals.entries,
);
const events = (query: string) => eventsPage(content, parseFilter(new URLSearchParams(query)).filter);

describe("page data", () => {
  it("has the shape that its schema says, on every page", () => {
    OverviewPage.strict().parse(overviewPage(content));
    EventsPage.strict().parse(events(""));
    ReportsPage.strict().parse(reportsPage(content));
    Brief.strict().parse(writeBrief(content));
    for (const { id } of annals.entries) EntryPage.strict().parse(entryPage(content, id));
    for (const { report, reading } of annals.kept) ReportPage.strict().parse(reportPage(content, report.text, reading));
  });

  it("cites exactly the words of the report", () => {
    expect(content.citations.size).toBeGreaterThan(15);
    for (const { report, clause, quote, before, after } of content.citations.values()) {
      const { text } = annals.kept.find((kept) => kept.report.id === report)!.report;
      expect(quote).toBe(text.slice(clause.start, clause.end));
      expect(text).toContain(`${before}${quote}${after}`);
    }
  });

  it("shows who told whom, the first source first", () => {
    expect(content.citations.get("f-two")).toMatchObject({
      chain: ["the dockers' union"],
      publisher: "Meridian Wire",
      factuality: "Uu",
      claimed: "CT+",
    });
  });

  it("keeps what was only feared or threatened out of what happened", () => {
    const page = overviewPage(content);
    const shown = [
      ...page.leads,
      ...page.timeline.days.flatMap((day) => day.events),
      ...page.timeline.apart,
      ...page.map.unlocated,
      ...page.map.places.flatMap((place) => place.events),
    ];
    expect(shown.map(({ id }) => id)).not.toContain("e-troops");
    expect(page.notHappened).toBe(2);
  });

  it("shows the bounds that stand, with their sentence, and marks what was withdrawn", () => {
    const killed = overviewPage(content).figures.find(({ id }) => id === "t-killed")!;
    expect(killed).toMatchObject({ low: 4, high: 4, stands: true, asOf: "2031-03-06" });
    expect(killed.citations.map(({ account }) => account)).toEqual(["f-four"]);
    expect(killed.points.map(({ low, withdrawn }) => [low, withdrawn])).toEqual([
      [2, false],
      [9, true],
      [4, false],
    ]);
    expect(killed.points[1]!.withdrawnBy?.account).toBe("f-four");
    expect(killed.points[0]!.retold).toBe(1);
  });

  it("draws a province as an area of doubt and counts what has no place", () => {
    const { places, unlocated } = overviewPage(content).map;
    expect(places.find(({ name }) => name === "Port Ansel")).toMatchObject({ radiusKm: 0, precision: 1 });
    expect(places.find(({ name }) => name === "Lower Vey")!.radiusKm).toBeGreaterThan(100);
    expect(unlocated.map(({ id }) => id)).toEqual(["e-talks"]);
  });

  it("lists reports newest first, with copies of one origin, and notes", () => {
    const { rows } = reportsPage(content);
    expect(rows.map(({ id }) => id)).toEqual([
      "harbour-post-0306",
      "granite-bay-0304",
      "vestnik-0305",
      "meridian-0304",
      "harbour-post-0302",
    ]);
    expect(rows.find(({ id }) => id === "vestnik-0305")).toMatchObject({
      accounts: { event: 0, figure: 0, status: 0, claim: 0 },
      notes: [{ code: "language-not-supported" }],
    });
    expect(rows.find(({ id }) => id === "meridian-0304")!.accounts).toEqual({
      event: 2,
      figure: 3,
      status: 0,
      claim: 2,
    });
  });

  it("puts on no day what is told of another year", () => {
    const old = {
      ...annals.entries[0]!,
      id: "e-old",
      when: { from: "2011-12-16", to: "2011-12-17" },
    } as (typeof annals.entries)[number];
    const page = overviewPage({ ...content, entries: [...annals.entries, old] });
    expect(page.timeline.days.map(({ date }) => date)).toEqual(["2031-03-02", "2031-03-04"]);
    expect(page.timeline.apart.map(({ id }) => id)).toContain("e-old");
  });
});

describe("the events page", () => {
  it("shows events unless kinds are named", () => {
    expect(events("").rows.every(({ kind }) => kind === "event")).toBe(true);
    expect(events("kind=tally,dispute").rows.map(({ kind }) => kind)).toContain("dispute");
    expect(events("kind=tally").sentence).toBe("tallies");
  });

  it.each([
    ["type=ASSAULT", ["e-cleared"]],
    ["standing=not-done", ["e-clear", "e-troops"]],
    ["place=ansel", ["e-cleared", "e-walkout"]],
    ["actor=union", ["e-talks"]],
    ["from=2031-03-03&to=2031-03-31", ["e-cleared", "e-fire"]],
    ["to=2031-03-02", ["e-talks", "e-walkout"]],
    ["q=water+cannon", ["e-cleared"]],
    ["q=%22water+gates%22", []],
    ["q=warehouse+or+bread", ["e-bread", "e-fire"]],
    ["q=dockers+-talks", ["e-walkout"]],
    ["publisher=Granite+Bay+Mail", ["e-cleared"]],
    ["origins=2", []],
  ])("narrows by %s", (query, ids) => {
    expect(
      events(query)
        .rows.map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });

  it("begins with the newest day, and ends with what has no day of its own", () => {
    const at = (id: string, when: { from?: string; to?: string } | undefined) =>
      ({ ...annals.entries.find(({ kind }) => kind === "event")!, id, when }) as (typeof annals.entries)[number];
    const entries = [
      at("december", { from: "2030-12-01", to: "2031-01-01" }),
      at("undated", undefined),
      at("third", { from: "2031-03-03", to: "2031-03-04" }),
      at("by-the-ninth", { to: "2031-03-09" }),
      at("the-year", { from: "2031-01-01", to: "2032-01-01" }),
      at("week", { from: "2031-03-02", to: "2031-03-09" }),
      at("since", { from: "2031-03-06" }),
    ];
    const { rows } = eventsPage({ ...content, entries }, {});
    expect(rows.map(({ id }) => id)).toEqual([
      "since",
      "third",
      "week",
      "by-the-ninth",
      "the-year",
      "december",
      "undated",
    ]);
  });

  it("says what it did not understand", () => {
    const { filter, wrong } = parseFilter(new URLSearchParams("type=NONSENSE"));
    expect(eventsPage(content, filter, wrong).wrong).toEqual([expect.stringContaining("NONSENSE")]);
  });
});
