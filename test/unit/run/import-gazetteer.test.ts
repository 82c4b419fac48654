import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldName, type Gazetteer, NameKey, openGazetteer, openLanguagePack, packGazetteer, packSections } from "#lang";
import type { Problem } from "#record";
import { type ImportOptions, importGazetteer } from "#run";

const FILES = {
  "countries.tsv":
    "code2\tcode3\tname\tvariants\tadjectives\tpeople\tcapital\nZZ\tZZZ\tZedland\t\tZeddish\tZeds\tZedville\n",
  "admins.tsv": "code\tname\tlat\tlon\tpopulation\nZZ.01\tUpper County\t11\t21\t500\n",
  "middles.tsv": "of\tlat\tlon\nZZ\t10\t20\n",
  "unit-words.tsv": "word\tplace\nCounty\tafter\n",
  "cities.tsv":
    "name\tcountry\tadmin1\tadmin2\tlat\tlon\tpopulation\tseat\tgeonames\talias\nZedville\tZZ\t01\t\t10.5\t20.5\t9000\tC\t77\t\n",
  "features.tsv": "name\tvariants\tkind\tcountry\tlat\tlon\tmembers\n",
  "aliases.tsv": "name\tof\tcountry\tlevel\tfrom\tto\nOld Zed\tZedville\tZZ\tcity\t\t1990-01-01\n",
};
const folder = mkdtempSync(join(tmpdir(), "annalist-import-"));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  const other = new TextEncoder().encode("[]");
  const sections = new Map([
    ["lexicon/first", other],
    ["gazetteer/index", packGazetteer(FILES)],
    ["lexicon/last", other],
  ]);
  writeFileSync(at("base.pack"), packSections("en", 3, sections));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A row in the columns that GeoNames documents. */
function dumpRow(
  id: number,
  name: string,
  feature: string,
  more: Partial<Record<"lat" | "country" | "admin1" | "admin2" | "people", string>> = {},
): string {
  const [group, code] = feature.split(".") as [string, string];
  const { lat = "1.5", country = "ZZ", admin1 = "01", admin2 = "", people = "0" } = more;
  return [
    id,
    name,
    name,
    "",
    lat,
    "2.5",
    group,
    code,
    country,
    "",
    admin1,
    admin2,
    "",
    "",
    people,
    "",
    "",
    "",
    "2024-01-01",
  ].join("\t");
}

async function run(rows: string[], names: string[] = [], more: Partial<ImportOptions> = {}) {
  writeFileSync(at("dump.txt"), rows.join("\n"));
  writeFileSync(at("names.txt"), names.join("\n"));
  const problems: Problem[] = [];
  const result = await importGazetteer({
    dump: at("dump.txt"),
    names: at("names.txt"),
    languages: ["en", ""],
    leastPeople: 0,
    pack: at("base.pack"),
    into: at("out.pack"),
    onProblem: (what) => problems.push(what),
    ...more,
  });
  return { result, problems, gazetteer: open() };
}

function open(): Gazetteer {
  return openGazetteer(openLanguagePack(readFileSync(at("out.pack"))).section("gazetteer/index"));
}

/** "Zedville capital ZZZ Upper County" for everything that bears a name. */
function named(gazetteer: Gazetteer, text: string): string[] {
  const key = new NameKey();
  key.clear();
  key.add(foldName(text));
  const n = gazetteer.find(key);
  if (n < 0) return [];
  const { first, place, admin1 } = gazetteer.columns;
  return Array.from(place.subarray(first[n]!, first[n + 1]!), (p) =>
    [gazetteer.name(p), gazetteer.kind(p), gazetteer.countryCode(p), gazetteer.name(admin1[p]!)]
      .filter(Boolean)
      .join(" "),
  );
}

describe("importGazetteer", () => {
  it("adds towns, units and features to what is there, whatever the order of rows", async () => {
    const { result, gazetteer, problems } = await run([
      dumpRow(5, "Lowford", "P.PPL", { admin1: "02", admin2: "7", people: "1200" }),
      dumpRow(6, "Lower Shire", "A.ADM1", { admin1: "02" }),
      dumpRow(7, "Hill District", "A.ADM2", { admin1: "02", admin2: "7" }),
      dumpRow(8, "Upper County", "A.ADM1"),
      dumpRow(9, "Zed Water", "H.LK", { country: "", admin1: "" }),
      dumpRow(10, "Lowford School", "S.SCH"),
    ]);
    expect(problems).toEqual([]);
    expect(result).toEqual({ rows: 6, places: 4, names: 0 });
    expect(named(gazetteer, "Lowford")).toEqual(["Lowford town ZZZ Lower Shire"]);
    expect(named(gazetteer, "Hill District")).toEqual(["Hill District admin2 ZZZ Lower Shire"]);
    expect(named(gazetteer, "Upper County")).toEqual(["Upper County admin1 ZZZ"]);
    expect(named(gazetteer, "Zed Water")).toEqual(["Zed Water lake"]);
    expect(named(gazetteer, "Lowford School")).toEqual([]);
    expect(named(gazetteer, "Old Zed")).toEqual(["Zedville capital ZZZ Upper County"]);
    expect(named(gazetteer, "Zeddish")).toEqual(["Zedland country ZZZ"]);
  });

  it("leaves the rest of the language file as it is", async () => {
    await run([dumpRow(5, "Lowford", "P.PPL")]);
    const pack = openLanguagePack(readFileSync(at("out.pack")));
    expect([pack.language, pack.version, pack.lexicon("first"), pack.lexicon("last")]).toEqual(["en", 3, [], []]);
  });

  it("takes other names in the languages asked for, and older ones with their dates", async () => {
    const { gazetteer, result } = await run(
      [dumpRow(5, "Lowford", "P.PPL"), dumpRow(77, "Zedville", "P.PPLC")],
      [
        "1\t5\ten\tLow Ford\t\t\t\t\t\t",
        "2\t5\tde\tNiederfurt\t\t\t\t\t\t",
        "3\t77\t\tFort Zed\t\t\t\t1\t1850\t1911-02-03",
        "4\t999\ten\tNowhere\t\t\t\t",
      ],
    );
    expect(result.names).toBe(2);
    expect(named(gazetteer, "Low Ford")).toEqual(["Lowford town ZZZ"]);
    expect(named(gazetteer, "Niederfurt")).toEqual([]);
    expect(named(gazetteer, "Fort Zed")).toEqual(["Zedville capital ZZZ Upper County"]);
    const { dated, from, to } = gazetteer.columns;
    const days = Array.from(dated, (_, i) =>
      [from[i], to[i]].map((d) => new Date(d! * 864e5).toISOString().slice(0, 10)),
    );
    expect(days).toContainEqual(["1850-01-01", "1911-02-03"]);
  });

  it("leaves out small towns where it is told to", async () => {
    const rows = [dumpRow(5, "Lowford", "P.PPL", { people: "80" }), dumpRow(6, "Highford", "P.PPL", { people: "800" })];
    const { gazetteer } = await run(rows, [], { leastPeople: 500 });
    expect([named(gazetteer, "Lowford").length, named(gazetteer, "Highford").length]).toEqual([0, 1]);
  });

  it("tells the line and the fault of rows that cannot be read, and takes the others", async () => {
    const { problems, gazetteer } = await run(
      [
        "just some text",
        dumpRow(5, "Lowford", "P.PPL", { lat: "91" }),
        dumpRow(6, "Farford", "P.PPL", { country: "QQ" }),
        dumpRow(7, "Midford", "P.PPL", { people: "many" }),
        dumpRow(8, "Highford", "P.PPL"),
      ],
      ["x\ty"],
    );
    expect(problems.map(({ line, text }) => `${line}: ${text}`)).toEqual([
      "1: This is no row of GeoNames: 1 columns instead of 19.",
      '2: This is no row of GeoNames: latitude is "91".',
      '3: This is no row of GeoNames: there is no country "QQ".',
      '4: This is no row of GeoNames: population is "many".',
      "1: This is no row of GeoNames: 2 columns instead of 8 or 10.",
    ]);
    expect(named(gazetteer, "Highford")).toHaveLength(1);
  });

  it("leaves nothing behind when it is stopped", async () => {
    rmSync(at("out.pack"), { force: true });
    const controller = new AbortController();
    const rows = Array.from({ length: 5000 }, (_, i) => dumpRow(100 + i, `Town ${i}`, "P.PPL"));
    const stopped = run(rows, [], { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(existsSync(at("out.pack"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("takes a million rows in memory that does not grow with them", async () => {
    const ROWS = 1_000_000;
    const file = openSync(at("million.txt"), "w");
    for (let i = 0; i < ROWS; i += 1000)
      writeSync(
        file,
        Array.from(
          { length: 1000 },
          (_, k) => `${dumpRow(1000 + i + k, `Ford ${(i + k).toString(36)}`, "P.PPL")}\n`,
        ).join(""),
      );
    let [most, shown] = [0, 0];
    const onProgress = (_bytes: number, rows: number): void => {
      most = Math.max(most, process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers);
      shown = rows;
    };
    const before = process.memoryUsage().heapUsed;
    const { result, gazetteer } = await run([], [], { dump: at("million.txt"), onProgress });
    expect(result).toMatchObject({ rows: ROWS, places: ROWS });
    expect(named(gazetteer, `Ford ${(ROWS - 1).toString(36)}`)).toEqual([`Ford ${(ROWS - 1).toString(36)} town ZZZ`]);
    expect(shown).toBeGreaterThan(ROWS / 2);
    expect((most - before) / 1e6).toBeLessThan(250);
  }, 120_000);
});
