import { describe, expect, test } from "vitest";
import type { Engine } from "#engine";
import type { Piece } from "#intake";
import { Reading, type Report } from "#record";
import { openReader } from "../../../src/run/reader.js";
import { pickParts, renderReading } from "../../../src/run/render-reading.js";

/** An engine that sees nothing, and fails on reports that say "fail". */
const engine = {
  version: "0.0.0+en.0",
  readAll: (reports: readonly Report[]) => reports.map(readNothing),
} as unknown as Engine;

function readNothing({ text, sourceMap: _map, ...report }: Report): Reading {
  if (text.includes("fail")) throw new TypeError("on purpose");
  const none = { times: [], places: [], actors: [], quantities: [], attributions: [], accounts: [], notes: [] };
  return { format: "annalist/1", engine: "0.0.0+en.0", report, ...none };
}

const json = (value: object, line: number): { piece: Piece } => ({
  piece: { kind: "json", where: { file: "f", line }, bytes: Buffer.from(JSON.stringify(value)), charset: "utf-8" },
});

describe("openReader", () => {
  test("a fault of the engine is told with the report's place and id, and is no reading", async () => {
    const read = await openReader(engine);
    const [result] = await read([json({ id: "a", text: "This will fail." }, 7)]);
    expect(result).toMatchObject({
      problem: { code: "engine-failed", file: "f", line: 7, id: "a" },
      reading: { report: { id: "a" }, accounts: [], notes: [{ code: "engine-failed" }] },
    });
    expect(result!.problem!.text).toContain("on purpose");
    expect(result).not.toHaveProperty("report");
    Reading.parse(result!.reading);
  });

  test("the reports beside one that the engine fails on are read", async () => {
    const read = await openReader(engine);
    const texts = ["Police closed the road.", "This will fail.", "Rain fell."];
    const results = await read([...texts.map((text, i) => json({ id: `${i}`, text }, i + 1)), json({ id: "3" }, 4)]);
    expect(results.map(({ problem }) => problem?.code)).toEqual([undefined, "engine-failed", undefined, "no-text"]);
    expect(results.map(({ reading }) => reading?.report.id)).toEqual(["0", "1", "2", "3"]);
  });

  test("a report with a doubtful date is read all the same", async () => {
    const read = await openReader(engine, { published: "2022-01-07" });
    const [result] = await read([json({ id: "a", text: "Police closed the road.", published: "soon" }, 1)]);
    expect(result).toMatchObject({
      problem: { code: "bad-date" },
      report: { published: "2022-01-07", publishedBy: "option" },
      reading: { report: { id: "a" } },
    });
  });

  test.each([
    ["2250-01-01", ["date-out-of-range"]],
    ["1899-12-31T23:00:00Z", ["date-out-of-range"]],
    ["1900-01-01", []],
    ["2100-12-31", []],
  ])("a report dated %s has the notes %j", async (published, codes) => {
    const read = await openReader(engine);
    const [result] = await read([json({ text: "Police killed three people in London.", published }, 1)]);
    expect(result!.reading!.notes.map(({ code }) => code)).toEqual(codes);
    expect(result).not.toHaveProperty("problem");
  });

  test("reports that are at hand already go straight to the engine", async () => {
    const read = await openReader(engine);
    const report: Report = { id: "x", digest: "0", language: "en", text: "Police closed the road." };
    expect(await read([{ report }])).toMatchObject([{ report, reading: { report: { id: "x" } } }]);
  });
});

describe("renderReading", () => {
  const report: Report = { id: "x", digest: "0", language: "en", text: "a\u2028b\n" };
  const result = { where: { file: "f" }, report, reading: readNothing(report) };

  test("is one line, with the text on demand", () => {
    const line = renderReading(result, { withText: true })!;
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(JSON.parse(line).report.text).toBe(report.text);
    expect(JSON.parse(renderReading(result, {})!).report).not.toHaveProperty("text");
  });

  test("is nothing where there is no reading", () => {
    expect(renderReading({ where: { file: "f" } }, {})).toBeUndefined();
  });

  test("picks parts", () => {
    expect(Object.keys(pickParts(result.reading, ["notes", "times"]))).toEqual([
      "format",
      "engine",
      "report",
      "times",
      "notes",
    ]);
    expect(Object.keys(pickParts(result.reading, ["claims"]))).toEqual(["format", "engine", "report", "accounts"]);
  });
});
