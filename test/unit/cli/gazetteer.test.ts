import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Reading } from "#record";
import { annalist, needBuild } from "./support.js";

vi.setConfig({ testTimeout: 180_000 }); // a process each, on a machine that may be busy
beforeAll(needBuild);
const folder = mkdtempSync(join(tmpdir(), "annalist-gazetteer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dump = join(folder, "KZ.txt");
const into = join(folder, "kz.pack");
const report = join(folder, "report.txt");
const row = [
  "7700001",
  "Qarasu Bekbol",
  "Qarasu Bekbol",
  "",
  "43.1",
  "77.2",
  "P",
  "PPL",
  "KZ",
  "",
  "02",
  "",
  "",
  "",
  "900",
];
writeFileSync(dump, `${[...row, "", "", "", "2024-01-01"].join("\t")}\nno row\n`);
writeFileSync(report, "A barn burned down in Qarasu Bekbol on Friday.\n");

describe("annalist gazetteer import", () => {
  test("writes a language file that reading takes by its name in the environment", async () => {
    const made = await annalist(["gazetteer", "import", dump, "--into", into]);
    expect(made.json()).toMatchObject([{ rows: 1, places: 1, problems: 1 }]);
    expect(made.problems()).toMatchObject([{ code: "bad-geonames", file: dump, line: 2 }]);
    expect(made.code).toBe(3);
    const places = async (env: Record<string, string>) =>
      (await annalist(["read", report], { env })).json<Reading>().flatMap((reading) => reading.places);
    expect(await places({})).toEqual([]);
    expect(await places({ ANNALIST_LANGUAGE: into })).toMatchObject([
      { name: "Qarasu Bekbol", country: "KAZ", geonames: 7700001, lat: 43.1, lon: 77.2 },
    ]);
  });

  test("a missing dump is a problem, a missing --into a usage error", async () => {
    expect((await annalist(["gazetteer", "import", `${dump}.not`, "--into", into])).problems()).toMatchObject([
      { code: "missing-file" },
    ]);
    expect((await annalist(["gazetteer", "import", dump])).code).toBe(2);
  });
});
