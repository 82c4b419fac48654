import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annalist, needBuild } from "./support.js";

beforeAll(needBuild);
const folder = mkdtempSync(join(tmpdir(), "annalist-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (id: string, text: string) =>
  `${JSON.stringify({ id, text, published: "2022-01-07", publisher: "Daily" })}\n`;
const A = report("a", "Police arrested 12 people in Almaty on Friday.");
const B = report("b", "At least 18 soldiers were killed in Nairobi on Thursday.");

/** Feeds stdin and leaves it open until told. */
function openInput(...lines: string[]) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  async function* input() {
    yield* lines;
    await ended;
  }
  return { input: input(), end };
}

describe("the annals on the command line", { timeout: 180_000 }, () => {
  const store = join(folder, "annals");
  const on = (...args: string[]) => [...args, "--store", store];

  test("add keeps reports and tells each once it is safe; bad input is a problem; the same again changes nothing", async () => {
    const first = await annalist(on("add", "-"), { input: [A, '{"id": "c"}\n', B] });
    expect(first.json()).toMatchObject([
      { id: "a", outcome: "added" },
      { id: "b", outcome: "added" },
    ]);
    expect(first.problems()).toMatchObject([{ code: "no-text", line: 2 }]);
    expect(first.stderr).toContain(`New store: ${store}`);
    expect(first.code).toBe(3);
    const again = await annalist(on("add"), { input: [A, B] });
    expect([again.json().map(({ outcome }) => outcome), again.code]).toEqual([["unchanged", "unchanged"], 0]);
    expect(again.stderr).not.toContain("New store");
  });

  test("list shows reports and entries, narrowed by the words of a page's address", async () => {
    const reports = await annalist(on("list"));
    expect(reports.stdout.split("\n").map((line) => line.split("\t").slice(0, 2))).toEqual([
      ["a", "2022-01-07"],
      ["b", "2022-01-07"],
      [""],
    ]);
    const [one] = (await annalist(on("list", "--json", "--where", "report=b"))).json();
    expect(one).toMatchObject({ id: "b", publisher: "Daily", standing: true });
    const entries = await annalist(on("list", "--what", "entries", "--where", "report=b&country=KEN"));
    expect(entries.stderr).toContain("entries in Kenya from report b");
    const lines = entries.stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines.map(([, kind, day, , origins]) => [kind, day, origins])).toContainEqual([
      "event",
      "6 January 2022",
      "1 origin",
    ]);
    const wrong = await annalist(on("list", "--where", "type=NOTHING"));
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
  });

  test("export prints what is kept in each format", async () => {
    const readings = await annalist(on("export", "--as", "jsonl", "--what", "readings", "--with-text"));
    expect(readings.json<{ report: { text: string } }>().map((reading) => reading.report.text)).toEqual(
      [A, B].map((line) => JSON.parse(line).text),
    );
    const csv = await annalist(on("export", "--as", "csv"));
    expect(csv.stdout).toMatch(/^id,kind,type,title,/);
    expect(csv.stdout).toContain("At least 18 soldiers were killed in Nairobi on Thursday");
    expect(JSON.parse((await annalist(on("export", "--as", "geojson"))).stdout).type).toBe("FeatureCollection");
    expect((await annalist(on("export", "--as", "geojson", "--what", "readings"))).code).toBe(2);
  });

  test("a second process is told who holds the store", async () => {
    const open = openInput(A);
    let holder: ChildProcess | undefined;
    const adding = annalist(on("add", "-"), {
      input: open.input,
      watch: (child) => {
        holder = child;
      },
    });
    for (let i = 0; i < 600 && !existsSync(join(store, "lock")); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await annalist(on("list"));
    expect([second.code, second.problems()]).toMatchObject([4, [{ code: "store-locked" }]]);
    expect(second.problems()[0]!.text).toContain(`process ${holder!.pid} (annalist add)`);
    open.end();
    expect((await adding).code).toBe(0);
  });

  test("Ctrl-C keeps what was taken, and leaves the store in order", async () => {
    const open = openInput(
      report("c", `Twelve people were injured in Lagos on Friday. ${"It rained. ".repeat(10_000)}`),
    );
    const adding = annalist(on("add", "-"), {
      input: open.input,
      watch: (child) => child.stdout!.once("data", () => child.kill("SIGINT")),
    });
    const ended = await adding;
    open.end();
    expect([ended.code, ended.json()]).toMatchObject([130, [{ id: "c", outcome: "added" }]]);
    expect(existsSync(join(store, "lock"))).toBe(false);
    expect((await annalist(on("list", "--where", "report=c"))).stdout).toMatch(/^c\t/);
  });

  test("remove takes a report and what rests on it alone", async () => {
    const removed = await annalist(on("remove", "b"));
    expect([removed.code, removed.stdout]).toEqual([0, expect.stringMatching(/^b~[0-9a-f]{12}\n$/)]);
    expect((await annalist(on("list", "--what", "entries", "--where", "country=KEN"))).stdout).toBe("");
    const again = await annalist(on("remove", "b"));
    expect([again.code, again.problems()]).toMatchObject([3, [{ code: "unknown-id" }]]);
  });

  test("without a store there is nothing to list, and none is made", async () => {
    const nowhere = join(folder, "nowhere");
    const ended = await annalist(["list", "--store", nowhere]);
    expect([ended.code, ended.problems()]).toMatchObject([3, [{ code: "no-store" }]]);
    expect(existsSync(nowhere)).toBe(false);
  });
});
