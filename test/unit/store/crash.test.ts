import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openPgliteStore, type Store } from "#store";
import { createRecorder } from "../../../src/run/recorder.js";
import { readLock } from "../../../src/store/lock.js";
import { madeReport } from "../../support/add-child.js";
import { emptyStoreFile } from "../../support/empty-store.js";
import { reconcileByType } from "../../support/readings.js";

const CHILD = fileURLToPath(new URL("../../support/add-child.ts", import.meta.url));
const dirs: string[] = [];
afterAll(async () => {
  for (const dir of dirs) await rm(dir, { recursive: true, force: true });
});

async function newDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "annalist-crash-"));
  dirs.push(dir);
  return join(dir, "annals");
}

interface Ended {
  readonly told: string[];
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs the child until it ends, or kills it once it has told of `killAfter` reports and some milliseconds more. */
async function runChild(
  args: readonly (string | number)[],
  { killAfter = Infinity, fileLimit = 0 } = {},
): Promise<Ended> {
  const node = ["node", "--import", "tsx", CHILD, ...args.map(String)];
  const command = fileLimit > 0 ? ["bash", "-c", `ulimit -f ${fileLimit}; exec "$@"`, "-", ...node] : node;
  const child: ChildProcess = spawn(command[0]!, command.slice(1), {
    env: { ...process.env, EMPTY_STORE: await emptyStoreFile() },
  });
  let out = "";
  let stderr = "";
  child.stderr!.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout!.on("data", (chunk) => {
    out += chunk;
    if (out.split("\n").length - 1 >= killAfter) setTimeout(() => child.kill("SIGKILL"), Math.random() * 60);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { told: out.split("\n").slice(0, -1), stderr, code };
}

/** What was told is there, and nothing is half there. Returns the ids of all reports in the store. */
async function checkStore(dir: string, told: readonly string[], length: number): Promise<string[]> {
  const store = await openPgliteStore({ dir, inThread: true });
  try {
    const { rows } = await store.listReports({}, { limit: 10_000 });
    const ids = rows.map(({ head }) => head.id);
    expect(told.filter((id) => !ids.includes(id))).toEqual([]);
    for (const { head, key, accounts } of rows) {
      const made = madeReport(Number(head.id.slice(1)), length);
      expect(await store.text(key)).toBe(made.report.text);
      expect((await store.reading(key))!.accounts).toEqual(made.reading.accounts);
      expect(accounts).toBe(1);
    }
    expect((await store.counts()).accounts.event ?? 0).toBe(rows.length);
    await checkEntries(store);
    return ids;
  } finally {
    await store.close();
  }
}

/** Entries are what the reports give, and the last revision of each is what stands. */
async function checkEntries(store: Store): Promise<void> {
  for (const entry of (await store.listEntries({}, { limit: 1000 })).rows) {
    expect((await store.revisions(entry.id)).at(-1)!.after).toEqual(entry);
  }
  expect(await createRecorder(store, reconcileByType).reconcileAll("2022-01-08T00:00:00Z", "test")).toBe(0);
}

test("killed again and again in the middle of adding, the store keeps what it told and nothing half", {
  timeout: 240_000,
}, async () => {
  const dir = await newDir();
  const told = new Set<string>();
  for (const killAfter of [1, 15, 41]) {
    const ended = await runChild([dir, 400, 3000, 3], { killAfter });
    expect(ended.code).toBeNull();
    for (const id of ended.told) told.add(id);
    const kept = await checkStore(dir, [...told], 3000);
    expect(kept.length).toBeLessThan(400);
    expect(kept.length - told.size).toBeLessThanOrEqual(6);
  }
  expect(told.size).toBeGreaterThanOrEqual(41);
  // The killed process's lock is seen to be dead, and adding goes on where it stopped.
  const last = await runChild([dir, 60, 3000, 20]);
  expect([last.told.length, last.code]).toEqual([60, 0]);
  expect(await checkStore(dir, last.told, 3000)).toHaveLength(60);
});

test.each([
  ["a table cannot grow", 20_000],
  ["the log cannot be written", 10_000],
])(
  "a full disk (%s) ends adding with a problem; what was told is kept, and there is a next time",
  { timeout: 240_000 },
  async (_, fileLimit) => {
    const dir = await newDir();
    const before = await runChild([dir, 4, 200_000, 4]);
    expect(before.told).toHaveLength(4);
    const ended = await runChild([dir, 200, 200_000, 4], { fileLimit });
    expect([ended.code, JSON.parse(ended.stderr)]).toMatchObject([3, { code: "store-full" }]);
    expect(ended.told.length).toBeGreaterThanOrEqual(4);
    expect(ended.told.length).toBeLessThan(200);
    expect(await readLock(dir)).toBeUndefined();
    await checkStore(dir, ended.told, 200_000);
    const after = await runChild([dir, ended.told.length + 2, 200_000, 8]);
    expect(after.told).toHaveLength(ended.told.length + 2);
  },
);

test("a store that cannot even be made says so", { timeout: 60_000 }, async () => {
  const dir = await newDir();
  const ended = await runChild([dir, 1, 100, 1], { fileLimit: 1000 });
  expect([ended.code, JSON.parse(ended.stderr)]).toMatchObject([3, { code: "store-full" }]);
  expect((await runChild([dir, 1, 100, 1])).told).toEqual(["r0"]);
});
