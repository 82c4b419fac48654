import { expect, test } from "vitest";
import {
  canExport,
  FLAT_COLUMNS,
  type FlatEntry,
  flattenEntry,
  writeEntriesCsv,
  writeGeojson,
  writeJsonl,
} from "#export";
import type { EventEntry, StatusEntry, TallyEntry } from "#record";

async function* each<T>(values: readonly T[]) {
  yield* values;
}
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

const common = {
  accounts: [
    { account: "a1", report: "r1", origin: "o" },
    { account: "a2", report: "r1", origin: "o" },
  ],
  origins: [{ id: "o", name: "Daily", reports: ["r1"] }],
  reasons: [],
};
const almaty = { name: "Almaty", kind: "city", country: "KAZ", lat: 43.25, lon: 76.95, precision: 1 } as const;
const event: EventEntry = {
  ...common,
  id: "e1",
  kind: "event",
  title: "=cmd|' /C calc'!A0",
  type: "ASSAULT",
  standing: "reported",
  factuality: "CT+",
  stage: "done",
  when: { from: "2022-01-05", to: "2022-01-06" },
  place: almaty,
  actors: [{ name: "police" }, { name: "army" }],
  recipients: [{ name: "crowds" }],
  objects: [],
  deaths: { low: 12, best: 18, high: null },
  confidence: 0.9,
};
const tally: TallyEntry = {
  ...common,
  id: "t1",
  kind: "tally",
  title: "Killed: security forces",
  measure: "killed",
  group: "security forces",
  points: [],
  unit: "people",
  current: { low: 18, high: null, accounts: ["a1"] },
};
const status: StatusEntry = {
  ...common,
  id: "s1",
  kind: "status",
  title: 'Airport "open",\nagain',
  subject: { class: "airport", name: "airport" },
  aspect: "access",
  place: almaty,
  segments: [
    { value: "closed", accounts: [] },
    { value: "open", holder: "army", accounts: [] },
  ],
  current: "open",
};
const rows: FlatEntry[] = [
  flattenEntry(event, { type: "ASSAULT", days: event.when!, evidence: "Police clashed." }),
  flattenEntry(tally, { type: "killed", days: {}, evidence: "At least 18 died." }),
  flattenEntry(status, { type: "airport", days: { from: "2022-01-13" }, evidence: "-1" }),
];

test("an entry of any kind becomes one line", () => {
  expect(
    rows.map(({ kind, from, to, place, actors, recipients, low, best, high, value, reports, accounts }) => [
      kind,
      from,
      to,
      place,
      actors,
      recipients,
      low,
      best,
      high,
      value,
      reports,
      accounts,
    ]),
  ).toEqual([
    ["event", "2022-01-05", "2022-01-06", "Almaty", "police; army", "crowds", 12, 18, "", "", "r1", 2],
    ["tally", "", "", "", "", "security forces", 18, "", "", "", "r1", 2],
    ["status", "2022-01-13", "", "Almaty", "army", "", "", "", "", "open", "r1", 2],
  ]);
  for (const row of rows) expect(Object.keys(row)).toEqual([...FLAT_COLUMNS]);
});

test("CSV quotes what must be quoted and disarms what a spreadsheet would compute", async () => {
  const csv = await textOf(writeEntriesCsv(each(rows)));
  const [header, first] = csv.split("\r\n");
  expect(header).toBe(FLAT_COLUMNS.join(","));
  expect(first).toContain(",'=cmd|' /C calc'!A0,");
  expect(csv).toContain('"Airport ""open"",\nagain"');
  expect(csv.endsWith("'-1\r\n")).toBe(true);
});

test("GeoJSON is one FeatureCollection; what has no place is counted, not lost", async () => {
  const json = JSON.parse(await textOf(writeGeojson(each(rows))));
  expect(json.type).toBe("FeatureCollection");
  expect(json.features.map((feature: { id: string; geometry: unknown }) => [feature.id, feature.geometry])).toEqual([
    ["e1", { type: "Point", coordinates: [76.95, 43.25] }],
    ["s1", { type: "Point", coordinates: [76.95, 43.25] }],
  ]);
  expect(json.features[0].properties).toMatchObject({ precision: 1, low: 12, evidence: "Police clashed." });
  expect(json.unlocated).toEqual({ tally: 1 });
  expect(JSON.parse(await textOf(writeGeojson(each([]))))).toEqual({
    type: "FeatureCollection",
    features: [],
    unlocated: {},
  });
});

test("JSON Lines: one object a line", async () => {
  const text = await textOf(writeJsonl(each([event, tally])));
  expect(
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([event, tally]);
});

test("which format can hold what", () => {
  expect([
    canExport("csv", "readings"),
    canExport("geojson", "accounts"),
    canExport("csv", "accounts"),
    canExport("jsonl", "readings"),
  ]).toEqual([false, false, true, true]);
});
