import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { createReconciler } from "#reconcile";
import type { DisputeEntry, EventEntry, StatusEntry, TallyEntry } from "#record";
import { openTestPack } from "../support/pack.js";
import { sampleReports } from "../support/sample-reports.js";

const pack = openTestPack();
const engine = createEngine(pack);
const reports = await sampleReports();
const inputs = [...reports.values()].map((report) => ({ report, reading: engine.read(report) }));
const annals = createReconciler(pack)(inputs);
const ofKind = <E>(kind: string) => annals.entries.filter((entry) => entry.kind === kind) as E[];
const events = ofKind<EventEntry>("event");
const tallies = ofKind<TallyEntry>("tally");
const lines = ofKind<StatusEntry>("status");
const disputes = ofKind<DisputeEntry>("dispute");

/** Values of all lines on a thing, in order of their days, planned ones left out. */
const valuesOf = (kind: StatusEntry["subject"]["class"], name?: RegExp) =>
  lines
    .filter((line) => line.subject.class === kind && (!name || name.test(line.subject.name)))
    .flatMap((line) => line.segments.filter((segment) => !segment.planned))
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
const inOrder = (values: readonly string[], wanted: readonly string[]) => {
  let at = -1;
  return wanted.every((value) => {
    at = values.indexOf(value, at + 1);
    return at >= 0;
  });
};

describe("the annals of the sample reports", () => {
  it("hold the rising toll of the security forces as one tally, each figure with its source", () => {
    const tally = tallies.find(
      (t) => t.measure === "killed" && t.group === "security forces" && t.points.some((p) => p.low === 18),
    )!;
    const points = tally.points.map((point) => [point.low, point.asOf]);
    expect(points).toEqual(
      expect.arrayContaining([
        [8, "2022-01-05"],
        [12, "2022-01-06"],
        [13, "2022-01-06"],
        [18, "2022-01-07"],
        [19, "2022-01-15"],
      ]),
    );
    expect(tally.current?.low).toBe(19);
    for (const point of tally.points) expect(point.saidBy).not.toBe("");
    expect(tally.points.find((p) => p.low === 8)!.saidBy).toMatch(/interior ministry/i);
  });

  it("show 164 as withdrawn and 225 as what now stands", () => {
    const tally = tallies.find((t) => t.measure === "killed" && t.points.some((p) => p.low === 225))!;
    const toll = tally.points.filter((point) => point.low === 164);
    expect(toll.length).toBeGreaterThan(0);
    expect(toll.every((point) => point.withdrawn)).toBe(true);
    expect(tally.current).toMatchObject({ low: 225, high: 225 });
  });

  it("follow the airport: seized, retaken, still closed, open again", () => {
    const segments = valuesOf("airport");
    const control = segments.filter(({ value }) => value === "seized" || value === "retaken");
    expect(
      inOrder(
        control.map(({ value }) => value),
        ["seized", "retaken"],
      ),
    ).toBe(true);
    expect(control.find(({ value }) => value === "seized")!.from).toBe("2022-01-05");
    const access = segments.filter(({ value }) => value === "closed" || value === "open" || value === "restored");
    expect(access.at(-1)!.value).toMatch(/open|restored/);
    expect(access.at(-1)!.from).toBe("2022-01-13");
    expect(access.some(({ value }) => value === "closed")).toBe(true);
  });

  it("follow the internet of Almaty: down since the evening of the 4th, back for part of the 10th, restored by the 13th", () => {
    const line = lines.find(({ subject, place }) => subject.class === "internet" && place?.name === "Almaty")!;
    const segments = line.segments.filter(({ planned }) => !planned);
    expect(segments[0]).toMatchObject({ value: "stopped", from: "2022-01-04" });
    expect(segments.find(({ value }) => value === "partial")).toMatchObject({ from: "2022-01-10" });
    expect(segments.find(({ value }) => value === "restored")!.from).toBe("2022-01-13");
    const country = lines.find(({ subject, place }) => subject.class === "internet" && place?.name === "Kazakhstan")!;
    expect(country.segments[0]).toMatchObject({ value: "stopped", from: "2022-01-05" });
  });

  it("follow the price caps: lifted, then in force again for six months", () => {
    const segments = valuesOf("price-control");
    expect(
      inOrder(
        segments.map(({ value }) => (value === "in-force" ? "restored" : value)),
        ["lifted", "restored"],
      ),
    ).toBe(true);
    const restored = segments.filter(({ value }) => value === "restored" || value === "in-force");
    expect(restored.map(({ to }) => to?.slice(0, 7))).toContain("2022-07");
  });

  it("show the Security Council changing hands", () => {
    const council = valuesOf("office-holder", /Security Council/);
    const out = council.findIndex(({ value, holder }) => value === "removed" && /Nazarbayev/.test(holder ?? ""));
    const taken = council.findIndex(({ value, holder }) => value === "held-by" && /Tokayev/.test(holder ?? ""));
    expect(out).toBeGreaterThanOrEqual(0);
    expect(taken).toBeGreaterThan(out);
  });

  it("tell the one government's resignation once", () => {
    const resigned = lines.filter(
      (line) => line.subject.class === "office-holder" && line.segments.some(({ value }) => value === "resigned"),
    );
    expect(resigned.map(({ segments }) => segments.map(({ value, from }) => [value, from]))).toEqual([
      [["resigned", "2022-01-05"]],
    ]);
  });

  it("fold the reprints and the rewritten copy of one agency story into one origin", () => {
    const names = [
      "08-steppe-wire-toll.txt",
      "09-steppe-wire-toll-reprint.html",
      "vantor-radio.rss.xml#vantor-0106-2",
      "harbour-ledger.jsonl#ledger-0106",
    ];
    const ids = new Set(names.map((name) => annals.origins.get(reports.get(name)!.id)!.id));
    expect(ids.size).toBe(1);
    expect(annals.origins.get(reports.get(names[0]!)!.id)!.name).toBe("Steppe Wire");
    const others = [...reports]
      .filter(([name]) => !names.includes(name))
      .map(([, report]) => annals.origins.get(report.id)!.id);
    expect(others).not.toContain([...ids][0]);
  });

  it('set the two sides of "terrorists" against each other', () => {
    const dispute = disputes.find((d) => d.about === "description" && d.title === "terrorist")!;
    const [claimed, denied] = dispute.positions;
    expect(claimed!.speakers.join()).toMatch(/Tokayev|president/i);
    expect(denied!.speakers.length).toBeGreaterThan(0);
    expect(denied!.speakers.join()).not.toMatch(/Tokayev/);
  });

  it("hold no invasion, coup or attack that was only feared or claimed as a fact", () => {
    const feared = /\b(invasion|invaded?|coup|putsch|overthrow)\b/i;
    const told = (event: EventEntry) =>
      event.accounts.map((ref) => {
        const { report, reading } = inputs.find((input) => input.report.id === ref.report)!;
        const account = reading.accounts.find(({ id }) => id === ref.account)!;
        return {
          words: report.text.slice(account.trigger.start, account.trigger.end),
          stage: account.stage,
          title: event.title,
        };
      });
    const facts = events.filter((event) => event.standing === "reported").flatMap(told);
    expect(facts.filter(({ words }) => feared.test(words))).toEqual([]);
    expect(facts.filter(({ stage }) => stage === "feared" || stage === "threatened")).toEqual([]);
    // They are in the annals all the same, as what somebody claims, fears or denies.
    expect(events.flatMap(told).filter(({ words }) => feared.test(words)).length).toBeGreaterThan(0);
  });

  it("rest every entry on accounts whose words are in their reports", () => {
    for (const { report, reading } of inputs) {
      for (const account of reading.accounts) {
        const quote = report.text.slice(account.evidence[0]!.start, account.evidence[0]!.end);
        expect(quote.trim()).not.toBe("");
        expect(account.rules.length).toBeGreaterThan(0);
      }
    }
  });
});
