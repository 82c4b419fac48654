import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Reading } from "#record";
import { annalist, needBuild } from "./support.js";

vi.setConfig({ testTimeout: 180_000 }); // a process each, on a machine that may be busy
beforeAll(needBuild);
const folder = mkdtempSync(join(tmpdir(), "annalist-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT =
  "The mayor opened a school on Monday.\n\nAt least 12 people were killed in Nairobi on Friday, the interior ministry said.\n";
const one = join(folder, "one.txt");
const many = join(folder, "many.jsonl");
writeFileSync(one, TEXT);
writeFileSync(many, ["Nobody was hurt.", TEXT].map((text, i) => `${JSON.stringify({ id: `n${i}`, text })}\n`).join(""));
const start = TEXT.indexOf("killed");
const span = `${start}-${start + 6}`;

describe("annalist explain FILE:START-END", () => {
  test("shows the words in their sentence, the account with its bounds, date, chain and rules", async () => {
    const { stdout, code } = await annalist(["explain", `${one}:${span}`, "--published", "2022-01-07"]);
    expect(code).toBe(0);
    expect(stdout).toContain("»killed«");
    expect(stdout).toMatch(/^figure “killed”/m);
    expect(stdout).toContain("killed: at least 12");
    expect(stdout).toMatch(/told by +the interior ministry “said” ← the publisher/);
    expect(stdout).toContain("7 January 2022");
    expect(stdout).toMatch(/rules +\S+\/\S+/);
    expect(stdout).not.toContain("“opened”");
  });

  test("--json gives the accounts that rest on the words", async () => {
    const [reading] = (await annalist(["explain", `${one}:${span}`, "--json"])).json<Reading>();
    expect(reading!.accounts.length).toBeGreaterThan(0);
    for (const { evidence } of reading!.accounts)
      expect(evidence.some((part) => part.start < start + 6 && part.end > start)).toBe(true);
  });

  test("a line of JSON Lines, or its id", async () => {
    for (const name of [`${many}:2:${span}`, `${many}#n1:${span}`])
      expect((await annalist(["explain", name])).stdout).toContain("»killed«");
  });

  test("a missing file is a problem, a report that is not there is said to be so", async () => {
    const missing = await annalist(["explain", `${one}.not:${span}`]);
    expect(missing.problems()).toMatchObject([{ code: "missing-file" }]);
    expect(missing.code).toBe(3);
    const other = await annalist(["explain", `${many}:9:${span}`]);
    expect(other.stderr).toContain("many.jsonl:1");
    expect(other.code).toBe(3);
  });

  test("a span that ends before it begins is a usage error", async () => {
    expect((await annalist(["explain", `${one}:9-3`])).code).toBe(2);
  });
});
