import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import type { Report } from "#record";
import { faultsOf } from "../../bench/check-reading.js";
import { openTestPack } from "../support/pack.js";
import { sampleReports } from "../support/sample-reports.js";

const engine = createEngine(openTestPack());
const samples = [...(await sampleReports()).values()].filter((report) => report.language === "en");
const sentences = samples.flatMap((report) => report.text.split(/(?<=[.!?])\s+/u));

/** News sentences out of their order, with what a text may hold between them: marks of direction, halves of characters, control codes. */
const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("\u202e", "\u200b", "\ud83d", "🙂", "\n\n", "\t", "“", "((", "-- ", "date 1899-12-31 - "),
);
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...sentences) }, { weight: 1, arbitrary: junk }), {
    maxLength: 12,
  })
  .map((parts) => parts.join(" "));
const toReport = (words: string): Report => ({
  id: "r",
  digest: "",
  language: "en",
  text: words,
  published: "2022-01-07",
  publishedBy: "metadata",
});

describe("reading", () => {
  it("is deterministic, and every span cuts its quote out of the text", () => {
    fc.assert(
      fc.property(text, (words) => {
        const first = engine.read(toReport(words), { predicates: true });
        const other = engine.read(toReport(words), { predicates: true });
        expect(faultsOf(toReport(words), first)).toEqual([]);
        expect(other).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it("tells of a report what it tells of it alone, whatever is read together with it", () => {
    const other: Report = { ...toReport("Rien."), language: "fr" };
    const report = fc.oneof(text.map(toReport), fc.constantFrom(...samples), fc.constant(other));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 6 }), (reports) => {
        expect(engine.readAll(reports)).toEqual(reports.map((one) => engine.read(one)));
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on what was read before", () => {
    const alone = samples.map((report) => JSON.stringify(createEngine(openTestPack()).read(report).accounts.length));
    const inTurn = [...samples]
      .reverse()
      .map((report) => JSON.stringify(engine.read(report).accounts.length))
      .reverse();
    expect(inTurn).toEqual(alone);
  }, 120_000);
});
