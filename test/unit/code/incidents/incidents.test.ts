import { describe, expect, it } from "vitest";
import type { Account, EventAccount } from "#record";
import { incidentsOf, reportIncident } from "#record";
import { fitIncidents } from "../../../../scripts/train/incident-model.js";
import { BIAS, mayBeIncident, type Told, withIncidents } from "../../../../src/code/incidents/index.js";

const event = (more: Partial<EventAccount> = {}): EventAccount => ({
  id: "e1",
  kind: "event",
  type: "ASSAULT",
  trigger: { start: 10, end: 16 },
  evidence: [{ start: 0, end: 40 }],
  attribution: [],
  factuality: "CT+",
  stage: "done",
  actors: [],
  recipients: [],
  rules: ["frames/attack"],
  confidence: 0.5,
  ...more,
});
const told = (accounts: readonly Account[], more: Partial<Told> = {}): Told => ({
  accounts,
  actors: [],
  times: [
    {
      start: 20,
      end: 24,
      type: "DATE",
      value: "1961",
      from: "1961-01-01",
      to: "1962-01-01",
      precision: "year",
      rule: "t",
    },
  ],
  places: [],
  quantities: [],
  published: "2022-01-07",
  ...more,
});
const marks = (accounts: readonly Account[]) => accounts.map((a) => (a.kind === "event" ? a.incident : undefined));

describe("incidents", () => {
  it("weighs violent events alone, and of these none that is denied", () => {
    expect(mayBeIncident(event())).toBe(true);
    expect(mayBeIncident(event({ type: "CONSULT" }))).toBe(false);
    expect(mayBeIncident(event({ factuality: "CT-" }))).toBe(false);
    expect(mayBeIncident(event({ factuality: "Uu", claimed: "CT-" }))).toBe(false);
  });

  it("sums the weights of what is seen of an event and of its report", () => {
    const weights = new Map([
      [BIAS, 1],
      ["age years", -2],
      ["report: more than 1", 1],
    ]);
    expect(marks(withIncidents(told([event()]), weights))).toEqual([0.73]);
    expect(marks(withIncidents(told([event({ time: 0 }), event({ id: "e2" })]), weights))).toEqual([0.5, 0.88]);
  });

  it("counts a report by the chance that not all of its events are none", () => {
    const accounts = [event({ incident: 0.2 }), event({ incident: 0.4 }), event({ type: "CONSULT" })];
    expect(reportIncident(accounts)).toBeCloseTo(0.52);
    expect(incidentsOf(accounts)).toHaveLength(2);
    expect(incidentsOf(accounts.slice(1))).toEqual([]);
  });

  it("learns from whole reports which of their events are incidents", () => {
    const fresh = (i: number) => event({ id: `f${i}`, rules: ["frames/bomb"] });
    const old = (i: number) => event({ id: `o${i}`, rules: ["frames/war"], background: true });
    const reports = Array.from({ length: 80 }, (_, i) => ({
      told: told(i % 2 ? [fresh(i), old(i)] : [old(i), event({ id: `x${i}`, rules: ["frames/war"] })]),
      relevant: i % 2 === 1,
    }));
    const [bomb, war] = marks(withIncidents(told([fresh(0), old(0)]), fitIncidents(reports)));
    expect(bomb).toBeGreaterThan(0.7);
    expect(war).toBeLessThan(0.3);
  });
});
