import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEngine, ENGINE_VERSION } from "#engine";
import { Reading, type Report } from "#record";
import { openTestPack } from "../../support/pack.js";

const engine = createEngine(openTestPack());
const report = (text: string, more: Partial<Report> = {}): Report => ({
  id: "r",
  digest: "d",
  language: "en",
  text,
  published: "2022-01-07",
  publishedBy: "metadata",
  ...more,
});

describe("the engine", () => {
  it("bears the version of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
    expect(ENGINE_VERSION).toBe(version);
  });

  it("gives a reading that its own schema accepts", () => {
    const text =
      "Police killed at least 18 people in Almaty on Thursday, the interior ministry said. The airport remains closed.";
    const reading = engine.read(report(text), { predicates: true });
    expect(Reading.parse(reading)).toEqual(reading);
    expect(reading.accounts.map((account) => account.kind)).toEqual(
      expect.arrayContaining(["event", "figure", "status", "claim"]),
    );
  });

  it("keeps a report in another language and makes nothing of it", () => {
    const reading = engine.read(report("Аэропорт закрыт.", { language: "ru" }));
    expect(reading.notes.map((note) => note.code)).toEqual(["language-not-supported"]);
    expect([reading.accounts, reading.times, reading.places]).toEqual([[], [], []]);
  });

  it("takes the date of a dateline, its year from --published", () => {
    const text = "ALMATY, Jan 5 (Steppe Wire) - Shops were closed on Wednesday.";
    const reading = engine.read(report(text, { published: "2022-02-01", publishedBy: "option" }));
    expect(reading.report).toMatchObject({ published: "2022-01-05", publishedBy: "dateline", credit: "Steppe Wire" });
    expect(reading.times.find((time) => text.slice(time.start, time.end) === "Wednesday")?.value).toBe("2022-01-05");
  });
});
