import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROBLEMS, type ProblemCode, problem } from "#record";
import { collect, inChunks, intake, problemsOf } from "./support.js";

describe("bad content is a problem", () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const cases: [ProblemCode, string, Uint8Array | string][] = [
    ["empty", "nothing", ""],
    ["empty", "white space and marks", "\ufeff \n\t\u200b\u200f\n"],
    ["empty", "a page without words", "<!doctype html><html><body><img src=x></body></html>"],
    ["empty", "a feed without items", '<rss version="2.0"><channel><title>t</title></channel></rss>'],
    ["binary", "NULs and the like", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 32)],
    ["unsupported-kind", "a PDF", "%PDF-1.7\n%\u00e2\u00e3"],
    ["unsupported-kind", "a ZIP", bytes(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2, 3)],
    ["unsupported-kind", "gzip", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)],
    [
      "unsupported-kind",
      "other XML",
      '<?xml version="1.0"?><urlset><url><loc>https://bell.example/</loc></url></urlset>',
    ],
    [
      "undecodable",
      "broken UTF-8",
      Buffer.concat([
        Buffer.from("Le caf\u00e9 et l'h\u00f4tel ferm\u00e9s "),
        bytes(0xe2, 0x82),
        Buffer.from(" vendredi."),
      ]),
    ],
    [
      "undecodable",
      "half a character of UTF-16",
      Buffer.concat([Buffer.from("\ufeffPolice closed the road.", "utf16le"), bytes(0x41)]),
    ],
    ["bad-json", "JSON with a fault", '{"id": "1", "text": "Police closed the road.",, }'],
    ["no-text", "JSON of another kind", '{"name": "annalist", "version": "1"}'],
    ["bad-feed", "XML that only begins like a feed", '<?xml version="1.0"?><feed version="x">'],
  ];
  test.each(cases)("%s: %s", async (code, _name, content) => {
    expect(problemsOf(await intake(content)).map((p) => p.split(":")[0])).toEqual([code]);
  });

  test.each([
    ["undecodable:3", Buffer.concat([Buffer.from("Café\r\n\r\nHôtel, "), bytes(0xe2, 0x82), Buffer.from(" fermé.\n")])],
    ["undecodable:2", Buffer.concat([Buffer.from("\ufeffPolice\nclosed\u0a0a", "utf16le"), bytes(0x41)])],
    ["truncated-html:4", "<html>\n<body>\n<p>Police closed the road.\n<b>Nobody\n\n"],
  ])("tells its line: %s", async (problem, content) => {
    expect(problemsOf(await intake(content))).toEqual([problem]);
  });

  test("a text or page over the limit", async () => {
    for (const text of [
      "Police closed the road. ".repeat(100),
      `<html><body><p>${"Police closed the road. ".repeat(100)}</p></body></html>`,
    ]) {
      expect(problemsOf(await intake(text, { maxSize: 1000, chunk: 100 }))).toEqual(["too-large"]);
    }
  });
});

describe("sources", () => {
  const folder = mkdtempSync(join(tmpdir(), "annalist-intake-"));
  const path = (name: string): string => join(folder, name);
  beforeAll(() => {
    mkdirSync(path("in/b"), { recursive: true });
    writeFileSync(path("in/c.html"), "Plain text, whatever its name says.");
    writeFileSync(path("in/a.dat"), '{"id":"a1","text":"Police."}\n{"id":"a2","text":"Police."}\n');
    writeFileSync(path("in/b/z.txt"), "<p>A page, whatever its name says.</p>");
    writeFileSync(path("in/b/.hidden"), "Hidden.");
    writeFileSync(path("in/empty.txt"), "");
    symlinkSync(path("nowhere"), path("in/dangling"));
    writeFileSync(path("secret"), "Police.");
    chmodSync(path("secret"), 0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("folders are read in sorted order, without hidden files, and problems stand where they were met", async () => {
    const all = await collect([path("missing"), path("in"), path("in/c.html")]);
    expect(all.map(({ where }) => where.file)).toEqual([
      path("missing"),
      path("in/a.dat"),
      path("in/a.dat"),
      path("in/b/z.txt"),
      path("in/c.html"),
      path("in/dangling"),
      path("in/empty.txt"),
      path("in/c.html"),
    ]);
    expect(all.map(({ report, problem }) => report?.id.slice(0, 1) ?? problem?.code)).toEqual([
      "missing-file",
      "a",
      "a",
      "r",
      "r",
      "missing-file",
      "empty",
      "r",
    ]);
    expect(all[3]?.report?.text).toBe("A page, whatever its name says.");
  });

  test("the folder of annals is no report: `annalist add .` reads all beside it", async () => {
    mkdirSync(path("here/annals/data/base"), { recursive: true });
    mkdirSync(path("here/data"), { recursive: true });
    writeFileSync(path("here/annals/lock"), "{}");
    writeFileSync(path("here/annals/data/PG_VERSION"), "17");
    writeFileSync(path("here/annals/data/base/1259"), "Police.");
    writeFileSync(path("here/data/a.txt"), "Police closed the road.");
    const all = await collect([path("here")]);
    expect(all.map(({ where }) => where.file)).toEqual([path("here/data/a.txt")]);
  });

  test("links that lead round, or twice to one file: each report is read once", async () => {
    mkdirSync(path("f/sub"), { recursive: true });
    mkdirSync(path("apart"));
    writeFileSync(path("f/b.txt"), "Police closed the road.");
    writeFileSync(path("f/sub/.hidden"), "Police opened the road.");
    writeFileSync(path("apart/z.txt"), "Police left the road.");
    symlinkSync("..", path("f/sub/loop"));
    symlinkSync("sub", path("f/twin"));
    symlinkSync("b.txt", path("f/a.txt"));
    symlinkSync(".hidden", path("f/sub/shown.txt"));
    symlinkSync("../apart/z.txt", path("f/c.txt"));
    symlinkSync("../apart", path("f/d"));
    symlinkSync("self", path("f/self"));
    const met = async (...sources: string[]) =>
      (await collect(sources)).map(({ where, problem }) => problem?.code ?? where.file.slice(folder.length + 1));
    const once = ["f/b.txt", "f/c.txt", "read-failed", "f/sub/shown.txt"];
    expect(await met(path("f"))).toEqual(once);
    expect(await met(path("f"), path("f/a.txt"))).toEqual([...once, "f/a.txt"]);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    expect(problemsOf(await collect([path("secret")]))).toEqual(["no-permission"]);
  });

  test("what is not read to its end is closed", async () => {
    let closed = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(100_000);
      } finally {
        closed++;
      }
    }
    expect(
      problemsOf(
        await collect([
          { name: "-", bytes: endless() },
          { name: "-", bytes: endless() },
        ]),
      ),
    ).toEqual(["binary", "binary"]);
    expect(closed).toBe(2);
  });

  test("a stream that breaks", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"1","text":"Police."}\n');
      yield Buffer.alloc(70_000, "\n");
      throw Object.assign(new Error("input/output error"), { code: "EIO" });
    }
    const all = await collect([{ name: "-", bytes: broken() }, path("in/c.html")]);
    expect(all.map(({ report, problem }) => report?.id.slice(0, 1) ?? problem?.code)).toEqual([
      "1",
      "read-failed",
      "r",
    ]);
  });
});

describe("whatever the bytes", () => {
  const pieces = fc.constantFrom(
    "<html>",
    "<p>",
    "</p>",
    "<!--",
    "<![CDATA[",
    "<script>",
    "{",
    "}",
    "[",
    '"text":"',
    '"id":',
    ",",
    "\n",
    "&amp;",
    "&#x110000;",
    "date 2022-01-07 - ",
    "<rss><channel>",
    "<item><title>",
    '<?xml version="1.0"?>',
    "\ud800",
    "\u200f",
    "Police closed the road. ",
    "<time datetime=",
    "<meta charset=",
    '<script type="application/ld+json">',
  );
  const markup = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join("")));
  const bytes = fc.uint8Array({ maxLength: 400 });

  test("there is a report or a problem, never an exception", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(markup, bytes), fc.integer({ min: 1, max: 50 }), async (content, chunk) => {
        const all = await collect([{ name: "-", bytes: inChunks(content, chunk) }]);
        expect(all.length).toBeGreaterThan(0);
        for (const { report, problem } of all) {
          expect(report ?? problem).toBeDefined();
          if (report) expect(report.text).toBe(Buffer.from(report.text).toString());
        }
      }),
      { numRuns: 400 },
    );
  });

  test("chunks make no difference", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(markup, bytes), fc.integer({ min: 1, max: 20 }), async (content, chunk) => {
        expect(await intake(content, { chunk })).toEqual(await intake(content));
      }),
      { numRuns: 150 },
    );
  });
});

test("every problem's text and hint are filled in", () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const { text, hint } = PROBLEMS[code];
    const names = [...`${text}${hint}`.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1]!);
    const made = problem(code, Object.fromEntries(names.map((name) => [name, "VALUE"])), { file: "f", line: 3 });
    expect(`${made.text}${made.hint}`).not.toMatch(/\{[a-z]+\}/);
    expect(made).toMatchObject({ code, file: "f", line: 3 });
    expect(made).not.toHaveProperty("id");
  }
});
