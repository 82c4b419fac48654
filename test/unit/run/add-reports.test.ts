import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openPgliteStore, type Store, StoreBroken } from "#store";
import { type AddResult, addReports, type Incoming, problemOfStore } from "../../../src/run/add-reports.js";
import { exportAnnals } from "../../../src/run/export-annals.js";
import { handOver, takesOver } from "../../../src/run/hand-over.js";
import { compareEntries, createRecorder, type Recorder } from "../../../src/run/recorder.js";
import { createContentReader } from "../../../src/run/store-content.js";
import { emptyStoreFile } from "../../support/empty-store.js";
import { makeNewReport, reconcileByType } from "../../support/readings.js";

const AT = "2022-01-08T09:00:00Z";
const dirs: string[] = [];
const stores: Store[] = [];
let recorder: Recorder;
let store: Store;

async function openStore(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "annalist-run-"));
  dirs.push(dir);
  store = await openPgliteStore({ dir, inThread: true, empty: await emptyStoreFile() });
  stores.push(store);
  recorder = createRecorder(store, reconcileByType);
}
afterAll(async () => {
  for (const each of stores) await each.close();
  for (const dir of dirs) await rm(dir, { recursive: true, force: true });
});

const riot = {
  word: "clashed",
  type: "ASSAULT",
  day: "2022-01-05",
  place: "Almaty",
  country: "KAZ",
  actor: "Police",
} as const;
const made = (id: string) => makeNewReport(id, `Police clashed in Almaty, said ${id}.`, [riot], { publisher: "Daily" });
async function* incoming(ids: readonly string[]): AsyncGenerator<Incoming> {
  for (const id of ids) yield made(id);
}
async function all(results: AsyncIterable<AddResult>): Promise<AddResult[]> {
  const list: AddResult[] = [];
  for await (const each of results) list.push(each);
  return list;
}
const problem = { code: "empty", text: "There is no text in it.", hint: "Leave it out.", file: "x" };

test("every report and problem is answered, in order, after it is kept", async () => {
  await openStore();
  async function* mixed(): AsyncGenerator<Incoming> {
    yield made("a");
    yield { problem };
    yield { ...made("b"), problem: { ...problem, code: "bad-date", id: "b" } };
  }
  const seen: number[] = [];
  const results: AddResult[] = [];
  for await (const result of addReports(recorder, mixed(), { retrieved: AT })) {
    results.push(result);
    seen.push((await store.counts()).reports);
  }
  expect(
    results.map((result) => ("problem" in result ? result.problem.code : `${result.id} ${result.outcome}`)),
  ).toEqual(["empty", "bad-date", "a added", "b added"]);
  expect(seen.slice(2)).toEqual([2, 2]);
  expect((await store.report("b"))!.problems.map(({ code }) => code)).toEqual(["bad-date"]);
  const lines = (await createContentReader(store)()).reports.map(({ id, problems }) => [id, ...problems]);
  expect(lines.sort()).toEqual([["a"], ["b", { code: "bad-date", text: problem.text }]]);
  expect((await store.attempts()).map((attempt) => attempt.problem.code).sort()).toEqual(["bad-date", "empty"]);
});

test("reports without a reading are read, many at a time; one that fails does not hold up the others", async () => {
  await openStore();
  let running = 0;
  let most = 0;
  const read = async ({ id }: { id: string }) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    if (id === "b") throw new Error("no");
    return made(id).reading;
  };
  async function* unread(): AsyncGenerator<Incoming> {
    for (const id of ["a", "b", "c"]) yield { report: made(id).report };
  }
  const results = await all(addReports(recorder, unread(), { read, retrieved: AT }));
  expect(
    results.map((result) => ("problem" in result ? `${result.problem.code} ${result.problem.id}` : result.id)),
  ).toEqual(["engine-failed b", "a", "c"]);
  expect(most).toBeGreaterThan(1);
});

test("when stopped, what was taken is kept and told, and nothing more is taken", async () => {
  await openStore();
  const stop = new AbortController();
  let given = 0;
  async function* endless(): AsyncGenerator<Incoming> {
    for (;;) {
      if (given === 5) {
        stop.abort();
        await new Promise(() => undefined);
      }
      yield made(`r${given++}`);
    }
  }
  const results = await all(addReports(recorder, endless(), { signal: stop.signal, retrieved: AT }));
  expect(results).toHaveLength(5);
  expect((await store.counts()).reports).toBe(5);
});

test("where nobody takes the results any more, the source is told, so that it lets go of its workers", async () => {
  await openStore();
  let ended = false;
  async function* endless(): AsyncGenerator<Incoming> {
    try {
      for (let i = 0; ; i++) yield made(`n${i}`);
    } finally {
      ended = true;
    }
  }
  for await (const _first of addReports(recorder, endless(), { retrieved: AT })) break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ended).toBe(true);
});

test("a slow source does not keep what it has given waiting", async () => {
  await openStore();
  async function* slow(): AsyncGenerator<Incoming> {
    yield made("a");
    await new Promise((resolve) => setTimeout(resolve, 4000));
    yield made("b");
  }
  const results = addReports(recorder, slow(), { retrieved: AT });
  const start = Date.now();
  await results.next();
  expect(Date.now() - start).toBeLessThan(3000);
  expect(await all(results)).toHaveLength(1);
});

test("batches grow with the store, so that reconciling stays linear", async () => {
  await openStore();
  const sizes: number[] = [];
  const counting = createRecorder(store, (inputs, decisions) => {
    sizes.push(inputs.length);
    return reconcileByType(inputs, decisions);
  });
  await all(addReports(counting, incoming(Array.from({ length: 400 }, (_, i) => `n${i}`)), { retrieved: AT }));
  expect(sizes.at(-1)).toBe(400);
  // Each report is looked at about as often as there are batches: far less than once for each other report.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400 * 9);
});

test("an entry's change names the reports that brought it about", () => {
  const entries = (ids: readonly string[]) => reconcileByType(ids.map((id) => made(id)) as never).entries;
  const [before] = entries(["a"]);
  const kept = new Map([[before!.id, JSON.stringify(before)]]);
  expect(compareEntries(kept, entries(["a"]), ["b"])).toEqual([]);
  expect(compareEntries(kept, entries(["a", "b"]), ["b", "c"])).toMatchObject([
    { cause: "b", before: JSON.stringify(before) },
  ]);
  expect(compareEntries(kept, [], ["a"])).toEqual([{ id: before!.id, before: JSON.stringify(before), cause: "a" }]);
});

test("exports hold what the store holds, with the words it rests on", async () => {
  await openStore();
  await all(addReports(recorder, incoming(["a", "b"]), { retrieved: AT }));
  const text = async (options: Parameters<typeof exportAnnals>[1]) => {
    let whole = "";
    for await (const piece of exportAnnals(store, options)) whole += piece;
    return whole;
  };
  expect(
    (await text({ as: "jsonl", what: "readings", withText: true }))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).report.text),
  ).toEqual([made("a").report.text, made("b").report.text]);
  expect((await text({ as: "csv", what: "entries" })).split("\r\n")[1]).toMatch(
    /,ASSAULT,.*"Police clashed in Almaty, said [ab]\."$/,
  );
  expect(
    (await text({ as: "csv", what: "accounts", filter: { report: ["b"] } })).split("\r\n").slice(1, -1),
  ).toHaveLength(1);
  expect(
    (await text({ as: "jsonl", what: "accounts" }))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).report),
  ).toEqual(["a", "b"]);
  expect(JSON.parse(await text({ as: "geojson", what: "entries" })).features).toHaveLength(1);
  expect(() => exportAnnals(store, { as: "geojson", what: "readings" })).toThrow(RangeError);
});

test("the store's errors become a problem, others do not", () => {
  expect(problemOfStore(new StoreBroken("no space"), "annals")).toMatchObject({
    code: "store-full",
    text: "The store annals cannot be written: no space.",
  });
  expect(problemOfStore(Object.assign(new Error("could not extend file"), { code: "53100" }), "annals")?.code).toBe(
    "store-full",
  );
  expect(problemOfStore(Object.assign(new Error("write"), { code: "ENOSPC" }), "annals")?.code).toBe("store-full");
  expect(problemOfStore(new Error("a fault"), "annals")).toBeUndefined();
});

test("reports are handed over in portions with the token, and the answers come back", async () => {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      bodies.push(body);
      expect(request.headers.authorization).toBe("Bearer secret");
      for (const line of body.trim().split("\n"))
        response.write(`${JSON.stringify({ id: JSON.parse(line).id, key: "k", outcome: "added", accounts: 1 })}\n`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dir = await mkdtemp(join(tmpdir(), "annalist-run-"));
  dirs.push(dir);
  const tokenFile = join(dir, "token");
  await writeFile(tokenFile, "secret\n");
  const holder = {
    pid: 1,
    host: "h",
    role: "serve",
    nonce: "n",
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokenFile,
  };
  expect([takesOver(holder), takesOver({ pid: 1, host: "h", role: "add", nonce: "n" })]).toEqual([true, false]);
  async function* withProblem(): AsyncGenerator<Incoming> {
    yield { problem };
    yield* incoming(Array.from({ length: 70 }, (_, i) => `n${i}`));
  }
  const results = await all(handOver(holder, withProblem()));
  expect(results.map((result) => ("problem" in result ? result.problem.code : result.id))).toEqual([
    "empty",
    ...Array.from({ length: 70 }, (_, i) => `n${i}`),
  ]);
  expect(bodies.map((body) => body.trim().split("\n").length)).toEqual([64, 6]);
  expect(JSON.parse(bodies[0]!.split("\n")[0]!)).toEqual(made("n0").report);
  server.close();
  await expect(all(handOver(holder, incoming(["x"])))).rejects.toThrow();
});
