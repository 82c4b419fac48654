import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Reading } from "#record";
import { annalist, needBuild } from "./support.js";

vi.setConfig({ testTimeout: 180_000 }); // a process each, on a machine that may be busy
beforeAll(needBuild);
const folder = mkdtempSync(join(tmpdir(), "annalist-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEXT = "Police in Orleby said on Friday that at least 12 people had been hurt when a market burned.";
const line = (value: object): string => `${JSON.stringify(value)}\n`;
const RUSSIAN = "Министерство сообщило в пятницу, что в городе закрыты десятки кафе. Никто не пострадал. ".repeat(30);

describe("annalist read", () => {
  test("prints one valid reading a report, with spans inside the text", async () => {
    const ended = await annalist(
      [
        "read",
        "-",
        "--with-text",
        "--published",
        "2022-01-07",
        "--publisher",
        "The Orleby Bell",
        "--predicates",
        "--no-progress",
      ],
      { input: [TEXT] },
    );
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const [reading] = ended.json().map((each) => Reading.parse(each));
    expect(reading!.report).toMatchObject({
      text: TEXT,
      published: "2022-01-07",
      publishedBy: "option",
      publisher: "The Orleby Bell",
      language: "en",
    });
    expect(reading!.predicates).toBeDefined();
    for (const { start, end } of [...reading!.quantities, ...reading!.accounts.flatMap(({ evidence }) => evidence)]) {
      expect(end).toBeLessThanOrEqual(TEXT.length);
      expect(start).toBeLessThan(end);
    }
  });

  test("keeps the order of the input on two threads, over files, folders, feeds and problems", async () => {
    const lines = Array.from({ length: 120 }, (_, i) =>
      line({ id: `n${i}`, text: `${TEXT} `.repeat(i % 9 === 0 ? 60 : 1) }),
    );
    lines[50] = '{"id":"broken","text":"x\n';
    const path = file("many.jsonl", lines.join(""));
    const ended = await annalist(["read", path, join(folder, "none"), path, "--jobs", "2", "--only", "notes"]);
    const ids = ended.json<Reading>().map(({ report }) => report.id);
    const expected = lines.map((_, i) => (i === 50 ? "broken" : `n${i}`));
    expect(ids).toEqual([...expected, ...expected]);
    expect(ended.problems().map(({ code, line: at }) => [code, at])).toEqual([
      ["truncated-json", 51],
      ["missing-file", undefined],
      ["truncated-json", 51],
    ]);
    expect(ended.code).toBe(3);
  });

  test("prints a report that cannot be read, without accounts, where its id is known", async () => {
    const ended = await annalist(["read"], {
      input: [line({ id: "a", text: "" }), line({ id: "b" }), "{\n", line({ id: "c", text: TEXT })],
    });
    const readings = ended.json().map((each) => Reading.parse(each));
    expect(readings.map(({ report, notes }) => [report.id, notes[0]?.code])).toEqual([
      ["a", "empty"],
      ["b", "no-text"],
      ["c", expect.anything()],
    ]);
    expect(readings[0]!.accounts).toEqual([]);
    expect(ended.problems().every(({ text, hint, file: from }) => text !== "" && hint !== "" && from === "-")).toBe(
      true,
    );
    expect(ended.code).toBe(3);
  });

  test("a report in another language is listed and not read", async () => {
    const [reading] = (await annalist(["read", "-"], { input: [RUSSIAN] })).json<Reading>();
    expect(reading).toMatchObject({
      report: { language: "ru" },
      accounts: [],
      notes: [{ code: "language-not-supported" }],
    });
  });

  test("--only prints the chosen parts, --pretty indents", async () => {
    const ended = await annalist(["read", "--only", "figures,quantities", "--pretty"], { input: [TEXT] });
    const reading = JSON.parse(ended.stdout) as Reading;
    expect(Object.keys(reading)).toEqual(["format", "engine", "report", "quantities", "accounts"]);
    expect(reading.accounts.every(({ kind }) => kind === "figure")).toBe(true);
    expect(ended.stdout).toContain('\n  "report": {\n');
  });

  test("--max-size bounds a report", async () => {
    const ended = await annalist(["read", "--max-size", "1kB", "--only", "notes"], {
      input: [line({ id: "big", text: TEXT.repeat(20) }), line({ id: "small", text: TEXT })],
    });
    expect(ended.json<Reading>().map(({ report }) => report.id)).toEqual(["big", "small"]);
    expect(ended.problems()).toMatchObject([{ code: "too-large", line: 1, id: "big" }]);
  });
});

describe("CoNLL-U", () => {
  test("--parse conllu has offsets in MISC that cut the words out of the text", async () => {
    const text = "He didn't go.\nNobody was hurt.";
    const { stdout, code } = await annalist(["read", "--parse", "conllu"], { input: [text] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# newdoc id = r\w+\n/);
    const words = stdout
      .split("\n")
      .filter((row) => /^\d/.test(row))
      .map((row) => row.split("\t"));
    for (const cells of words) {
      expect(cells).toHaveLength(10);
      const [start, end] = [/start=(\d+)/, /end=(\d+)/].map((part) => Number(part.exec(cells[9]!)![1]));
      expect(text.slice(start, end)).toBe(cells[1]);
    }
    expect(stdout).toContain("SpaceAfter=No");
  });

  test("--input conllu-tokens keeps words, tokens, sentences and comments, and gives new tags and heads", async () => {
    const sentence = (n: number): string =>
      `# sent_id = s${n}\n# text = He didn't go.\n1\tHe\t_\tX\tX\t_\t0\tdep\t_\t_\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n`;
    const input = Array.from({ length: 900 }, (_, n) => sentence(n));
    const { stdout, code } = await annalist(["read", "--parse", "conllu", "--input", "conllu-tokens", "--jobs", "2"], {
      input,
    });
    expect(code).toBe(0);
    const blocks = stdout.trim().split("\n\n");
    expect(blocks.map((block) => /sent_id = s(\d+)/.exec(block)?.[1])).toEqual(input.map((_, n) => String(n)));
    const rows = blocks[899]!
      .split("\n")
      .filter((row) => !row.startsWith("#"))
      .map((row) => row.split("\t"));
    expect(rows.map(([id, form]) => `${id} ${form}`)).toEqual(["1 He", "2-3 didn't", "2 did", "3 n't", "4 go", "5 ."]);
    expect(rows[0]![3]).toBe("PRON");
    expect(rows.filter((cells) => cells[6] === "0")).toHaveLength(1);
  });
});

describe("the ways it ends", () => {
  test.each([
    [["read", "--published", "soon"]],
    [["read", "--only", "everything"]],
    [["read", "--jobs", "0"]],
    [["read", "--max-size", "-1"]],
    [["read", "--nonsense"]],
    [["reed"]],
    [["read", "--input", "conllu-tokens"]],
  ])("%j is a usage error", async (args) => {
    const ended = await annalist(args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("error:");
    expect(ended.stdout).toBe("");
  });

  test("--help tells of every option and exit code", async () => {
    const { stdout, code } = await annalist(["read", "--help"]);
    expect(code).toBe(0);
    for (const word of [
      "--published",
      "--publisher",
      "--with-text",
      "--pretty",
      "--only",
      "--parse",
      "--input",
      "--predicates",
      "--jobs",
      "--max-size",
      "Exit codes:",
      "130",
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test("that the reader of the output goes away is a problem", async () => {
    const input = Array.from({ length: 3000 }, (_, i) => line({ id: `${i}`, text: TEXT }));
    const ended = await annalist(["read", "-"], {
      input,
      watch: (child) => child.stdout!.once("data", () => child.stdout!.destroy()),
    });
    expect(ended.problems().map(({ code }) => code)).toEqual(["stdout-closed"]);
    expect(ended.code).toBe(3);
  });

  test.skipIf(process.platform !== "linux")("a full disk under the output is a problem", () => {
    const full = openSync("/dev/full", "w");
    const path = file("one.txt", TEXT);
    const ended = spawnSync(process.execPath, ["bin/annalist.js", "read", path, "--no-progress"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(JSON.parse(ended.stderr.trim())).toMatchObject({ code: "stdout-full" });
    expect(ended.status).toBe(3);
  });

  test("Ctrl-C ends it with 130", async () => {
    const ended = await annalist(["read", "-"], {
      input: (function* () {
        for (let i = 0; i < 100_000; i++) yield line({ id: `${i}`, text: TEXT });
      })(),
      watch: (child) => child.stdout!.once("data", () => child.kill("SIGINT")),
    });
    expect(ended.code).toBe(130);
  });
});

test("progress goes to stderr when it takes longer than a second", async () => {
  const input = (async function* () {
    yield line({ id: "1", text: TEXT });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    yield line({ id: "2", text: TEXT });
  })();
  const slow = await annalist(["read", "-", "--jobs", "1", "--only", "notes"], { input });
  expect(slow.stderr).toMatch(/^(starting|\d reports, [\d.]+ MB) …$/m);
  expect(slow.json()).toHaveLength(2);
});

describe("memory", () => {
  // In a language that is not read, so that the road is measured and not the engine.
  function* russian(bytes: number): Generator<string> {
    for (let made = 0, i = 0; made < bytes; i++) {
      const one = line({ id: `r${i}`, text: RUSSIAN });
      made += Buffer.byteLength(one);
      yield one;
    }
  }

  test("does not grow with the input: 60 MB from a pipe, and a line of 100 MB is stepped over", async () => {
    const small = await annalist(["read", "-", "--jobs", "2"], { input: russian(10e6), keep: false });
    const mega = "x".repeat(1e6);
    const large = await annalist(["read", "-", "--jobs", "2"], {
      input: (function* () {
        yield* russian(60e6);
        yield '{"id":"huge","text":"';
        for (let i = 0; i < 100; i++) yield mega;
        yield '"}\n';
        yield line({ id: "last", text: TEXT });
      })(),
      keep: false,
    });
    expect(large.problems().map(({ code, id }) => [code, id])).toEqual([["too-large", "huge"]]);
    expect(large.peak).toBeLessThan(small.peak + 150);
  });
});
