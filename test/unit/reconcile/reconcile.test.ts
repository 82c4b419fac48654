import { describe, expect, it } from "vitest";
import { createReconciler } from "#reconcile";
import type { DisputeEntry, EventEntry, StatusEntry, TallyEntry } from "#record";
import { openTestPack } from "../../support/pack.js";
import { toldReport } from "../../support/told-report.js";

const reconcile = createReconciler(openTestPack());
const ofKind = <E>(annals: ReturnType<typeof reconcile>, kind: string) =>
  annals.entries.filter((e) => e.kind === kind) as E[];

describe("happenings", () => {
  const shelling = {
    kind: "event" as const,
    on: "2023-04-02",
    at: { name: "Port Alder", lat: 10, lon: 10 },
    by: ["the army"],
  };

  it("joins two tellings of one deed and keeps another day's apart", () => {
    const annals = reconcile([
      toldReport({ id: "a", published: "2023-04-02", text: "The army shelled Port Alder." }, [
        { ...shelling, words: "The army shelled Port Alder" },
      ]),
      toldReport({ id: "b", published: "2023-04-03", text: "Shells fired by the army fell on the port." }, [
        { ...shelling, words: "Shells fired by the army fell on the port" },
      ]),
      toldReport({ id: "c", published: "2023-04-09", text: "Again the army shelled Port Alder." }, [
        { ...shelling, on: "2023-04-09", words: "the army shelled Port Alder" },
      ]),
    ]);
    expect(ofKind<EventEntry>(annals, "event").map((e) => e.accounts.map((a) => a.report))).toEqual(
      expect.arrayContaining([["a", "b"], ["c"]]),
    );
  });

  it("never joins deeds of two modes, nor what two rules read by common words alone", () => {
    const texts = ["The army hit the port at dawn.", "At dawn the port was hit."];
    const happenings = (a: object, b: object) =>
      ofKind<EventEntry>(
        reconcile([
          toldReport({ id: "a", published: "2023-04-02", text: texts[0]! }, [
            { ...shelling, words: "The army hit the port at dawn", ...a },
          ]),
          toldReport({ id: "b", published: "2023-04-02", text: texts[1]! }, [
            { ...shelling, words: "At dawn the port was hit", ...b },
          ]),
        ]),
        "event",
      ).length;
    expect(happenings({}, {})).toBe(1);
    expect(happenings({ mode: "aerial" }, { mode: "artillery" })).toBe(2);
    expect(happenings({ by: [] }, { by: [] })).toBe(1);
    expect(happenings({ by: [] }, { by: [], rules: ["test/other"] })).toBe(2);
  });

  it("never joins a threat with a deed, and marks the threat as not done", () => {
    const annals = reconcile([
      toldReport({ id: "a", published: "2023-04-02", text: "The army shelled the port." }, [
        { ...shelling, words: "The army shelled the port" },
      ]),
      toldReport({ id: "b", published: "2023-04-02", text: "The army threatened to shell the port." }, [
        { ...shelling, stage: "threatened", words: "to shell the port" },
      ]),
    ]);
    expect(
      ofKind<EventEntry>(annals, "event")
        .map((e) => e.standing)
        .sort(),
    ).toEqual(["not-done", "reported"]);
  });

  it("shows a deed that is told and denied as disputed, both sides by name", () => {
    const annals = reconcile([
      toldReport({ id: "a", published: "2023-04-02", text: "The army shelled the port." }, [
        { ...shelling, words: "The army shelled the port" },
      ]),
      toldReport(
        { id: "b", published: "2023-04-02", publisher: "Gull", text: "The army said it had not shelled the port." },
        [{ ...shelling, words: "shelled the port", saidBy: "the army", claimed: "CT-" }],
      ),
    ]);
    expect(ofKind<EventEntry>(annals, "event").map((e) => e.standing)).toEqual(["disputed"]);
    expect(ofKind<DisputeEntry>(annals, "dispute").map((d) => [d.about, d.positions.length])).toEqual([
      ["happened", 2],
    ]);
  });

  it("obeys a reviewer who says that two accounts are two happenings", () => {
    const inputs = [
      toldReport({ id: "a", published: "2023-04-02", text: "The army shelled the port." }, [
        { ...shelling, words: "The army shelled the port" },
      ]),
      toldReport({ id: "b", published: "2023-04-02", text: "Army guns hit the port, it was told." }, [
        { ...shelling, words: "Army guns hit the port" },
      ]),
    ];
    const accounts = inputs.map((input) => input.reading.accounts[0]!.id);
    const decision = { id: "1", at: "2023-04-05", by: "reviewer", kind: "cannot" as const, accounts };
    expect(ofKind(reconcile(inputs), "event")).toHaveLength(1);
    expect(ofKind(reconcile(inputs, [decision]), "event")).toHaveLength(2);
  });
});

describe("origins", () => {
  const wire =
    "Two ferries collided in thick fog off the northern harbour on Monday, the coast guard said. Rescue boats brought ninety passengers ashore before noon, and divers searched the larger hull until dark.";
  const head = { published: "2023-04-03" };

  it("folds a reprint and a rewritten copy that credits the agency, and leaves an own story alone", () => {
    const rewritten = wire.replace("in thick fog off the northern harbour ", "").replace("before noon", "by midday");
    const { origins } = reconcile([
      toldReport({ ...head, id: "wire", publisher: "Gull Wire", text: wire }, []),
      toldReport(
        { ...head, id: "reprint", publisher: "Morning Tide", text: `${wire}\n\nReporting by a staff writer.` },
        [],
      ),
      toldReport({ ...head, id: "copy", publisher: "Evening Tide", credit: "Gull Wire", text: rewritten }, []),
      toldReport(
        {
          ...head,
          id: "own",
          publisher: "Quay Post",
          text: "A fog bank closed the harbour for a day, and fishermen stayed at home to mend their nets and wait.",
        },
        [],
      ),
    ]);
    const names = ["wire", "reprint", "copy", "own"].map((id) => origins.get(id)!.name);
    expect(names).toEqual(["Gull Wire", "Gull Wire", "Gull Wire", "Quay Post"]);
  });
});

describe("tallies", () => {
  it("grow from day to day, and a withdrawn figure stays but does not stand", () => {
    const at = { name: "Sarn", kind: "country" as const, precision: 6 };
    const toll = (id: string, on: string, n: number, change: "none" | "withdrawn" = "none") =>
      toldReport({ id, published: on, text: `The flood has killed ${n} people.` }, [
        {
          kind: "figure",
          words: `The flood has killed ${n} people`,
          low: n,
          high: n,
          on,
          at,
          change,
          saidBy: "the health ministry",
        },
      ]);
    const annals = reconcile([
      toll("a", "2023-04-02", 12),
      toll("b", "2023-04-03", 164),
      toll("c", "2023-04-04", 164, "withdrawn"),
      toll("d", "2023-04-06", 31),
    ]);
    const [tally, ...others] = ofKind<TallyEntry>(annals, "tally");
    expect(others).toEqual([]);
    expect(tally!.points.map((p) => [p.low, p.withdrawn])).toEqual([
      [12, false],
      [164, true],
      [31, false],
    ]);
    expect(tally!.current).toMatchObject({ low: 31, high: 31 });
  });

  it("of one day leave the narrower bounds where all can hold, and the outer ones where they differ", () => {
    const at = { name: "Sarn", kind: "country" as const, precision: 6 };
    const toll = (id: string, low: number, high: number | null) =>
      toldReport({ id, published: "2023-04-02", publisher: id, text: "The flood has killed people." }, [
        { kind: "figure", words: "The flood has killed people", low, high, on: "2023-04-02", at },
      ]);
    const current = (...inputs: ReturnType<typeof toll>[]) =>
      ofKind<TallyEntry>(reconcile(inputs), "tally").map(({ current }) => [current?.low, current?.high]);
    expect(current(toll("a", 19, null), toll("b", 19, 19))).toEqual([[19, 19]]);
    expect(current(toll("a", 19, null), toll("b", 12, 12))).toEqual([[12, null]]);
  });
});

describe("status lines", () => {
  it("end one value where the next begins and do not believe a plan", () => {
    const airport = {
      kind: "status" as const,
      name: "the airport",
      class: "airport" as const,
      at: { name: "Sarn", lat: 1, lon: 1 },
    };
    const annals = reconcile([
      toldReport({ id: "a", published: "2023-04-02", text: "The airport was closed." }, [
        { ...airport, words: "The airport", value: "closed", on: "2023-04-02" },
      ]),
      toldReport({ id: "b", published: "2023-04-03", text: "The airport will open on Friday." }, [
        { ...airport, words: "The airport", value: "open", stage: "planned", on: "2023-04-05" },
      ]),
      toldReport({ id: "c", published: "2023-04-08", text: "The airport has opened." }, [
        { ...airport, words: "The airport", value: "open", on: "2023-04-08" },
      ]),
    ]);
    const [line] = ofKind<StatusEntry>(annals, "status");
    expect(line!.segments.map(({ value, from, to, planned }) => ({ value, from, to, planned }))).toEqual([
      { value: "closed", from: "2023-04-02", to: "2023-04-08", planned: undefined },
      { value: "open", from: "2023-04-05", to: undefined, planned: true },
      { value: "open", from: "2023-04-08", to: undefined, planned: undefined },
    ]);
    expect(line!.current).toBe("open");
  });

  const told = (words: string, more: object, id = words, published = "2023-04-02") =>
    toldReport({ id, published, text: `${words}.` }, [
      {
        kind: "status" as const,
        name: words,
        class: "office-holder" as const,
        aspect: "holder" as const,
        words,
        ...more,
      },
    ]);
  const linesOf = (...inputs: ReturnType<typeof told>[]) =>
    ofKind<StatusEntry>(reconcile(inputs), "status").map(({ segments }) =>
      segments.map(({ value, holder }) => `${value} ${holder}`),
    );

  it("know one government by whatever name, and no other by it", () => {
    const resigned = { value: "resigned" as const, on: "2023-04-02", at: { name: "Sarn" } };
    const lines = linesOf(
      told("His cabinet", { ...resigned, heldBy: "His cabinet" }),
      told("the government of Ann Ito", { ...resigned, heldBy: "the government of Ann Ito" }),
      told("Ito's cabinet", { ...resigned, heldBy: "Ito's cabinet" }),
    );
    expect(lines).toEqual([["resigned the government of Ann Ito"]]);
    expect(linesOf(told("the government", resigned), told("the city government", resigned))).toHaveLength(2);
  });

  it("tell a change that reports recall later only once", () => {
    const chair = { at: { name: "Sarn" } };
    const change = (id: string, day: string) => [
      told("head of the council", { ...chair, value: "removed", heldBy: "Ito", on: day }, `${id}1`, day),
      told("head of the council", { ...chair, value: "held-by", heldBy: "Ann Kaya", on: day }, `${id}2`, day),
    ];
    const again = told(
      "head of the council",
      { ...chair, value: "held-by", heldBy: "Kaya", on: "2023-04-07" },
      "d",
      "2023-04-07",
    );
    expect(linesOf(...change("a", "2023-04-02"), ...change("b", "2023-04-05"), again)).toEqual([
      ["removed Ito", "held-by Ann Kaya"],
    ]);
    const back = told(
      "head of the council",
      { ...chair, value: "held-by", heldBy: "Ito", on: "2023-04-06" },
      "c",
      "2023-04-06",
    );
    expect(linesOf(...change("a", "2023-04-02"), back)).toEqual([["removed Ito", "held-by Ann Kaya", "held-by Ito"]]);
  });

  it("hold nothing that a speaker denies", () => {
    const port = { class: "airport", aspect: "access", value: "closed", on: "2023-04-02", at: { name: "Sarn" } };
    const denied = told("The airport is shut", { ...port, saidBy: "the airport", claimed: "CT-" }, "b");
    expect(linesOf(told("the airport", { ...port, value: "open" }, "a"), denied)).toEqual([["open undefined"]]);
  });

  it("take a thing without a place into the only line of its kind", () => {
    const rule = { class: "emergency-rule", aspect: "force", value: "in-force" };
    const here = { ...rule, at: { name: "Sarn", lat: 1, lon: 1 }, on: "2023-04-02" };
    const there = { ...rule, at: { name: "Alder", lat: 9, lon: 9 }, on: "2023-04-02" };
    const bare = told("The state of emergency", rule, "b");
    expect(linesOf(told("A state of emergency", here, "a"), bare)).toHaveLength(1);
    expect(
      linesOf(told("A state of emergency", here, "a"), bare, told("A state of emergency", there, "c")),
    ).toHaveLength(3);
  });
});

describe("disputes over figures", () => {
  const toll = (id: string, low: number, more: object = {}) =>
    toldReport({ id, published: "2023-04-02", publisher: id, text: `${low} died.` }, [
      { kind: "figure", words: `${low} died`, low, high: low, on: "2023-04-02", ...more },
    ]);
  const country = { name: "Armland", kind: "country" as const, precision: 6 };
  const city = { name: "Sarn", lat: 1, lon: 1 };
  const disputes = (...inputs: ReturnType<typeof toll>[]) => ofKind<DisputeEntry>(reconcile(inputs), "dispute").length;

  it("are not over a number that is only denied", () => {
    const denied = toll("b", 90, { at: country, saidBy: "the army", claimed: "CT-" });
    const annals = reconcile([toll("a", 40, { at: country }), denied]);
    expect(ofKind<TallyEntry>(annals, "tally").flatMap(({ points }) => points.map(({ low }) => low))).toEqual([40]);
    expect(ofKind<DisputeEntry>(annals, "dispute")).toEqual([]);
  });

  it("need two numbers of one whole", () => {
    expect(disputes(toll("a", 40, { at: country }), toll("b", 90, { at: country }))).toBe(1);
    expect(disputes(toll("a", 40, { at: city, scope: "incident" }), toll("b", 90, { at: country }))).toBe(0);
    expect(disputes(toll("a", 2, { at: country, partOf: "x" }), toll("b", 9, { at: country, partOf: "y" }))).toBe(0);
  });
});
