import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { WorkerLost, WorkerPool } from "../../../src/run/worker-pool.js";

const folder = mkdtempSync(join(tmpdir(), "annalist-pool-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = join(folder, "worker.mjs");
writeFileSync(
  script,
  `import { parentPort, threadId, workerData } from "node:worker_threads";
   parentPort.on("message", async (task) => {
     if (task === "exit") process.exit(3);
     if (task === "throw") setImmediate(() => { throw new Error("on purpose"); });
     else if (task === "hang") for (;;);
     else parentPort.postMessage({ task, threadId, workerData });
   });`,
);

interface Answer {
  readonly task: unknown;
  readonly threadId: number;
  readonly workerData: unknown;
}

describe("WorkerPool", () => {
  let pool: WorkerPool<unknown, Answer> | undefined;
  afterEach(() => pool?.close());

  test("answers each task, on no more threads than it may", async () => {
    pool = new WorkerPool(script, "data", 2);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => pool!.run(i, 20_000)));
    expect(answers.map(({ task }) => task)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(answers.every(({ workerData }) => workerData === "data")).toBe(true);
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
  });

  test("starts no thread that it has no task for", async () => {
    pool = new WorkerPool(script, null, 8);
    const threads = new Set<number>();
    for (let i = 0; i < 5; i++) threads.add((await pool.run(i, 20_000)).threadId);
    expect(threads.size).toBe(1);
  });

  test.each(["exit", "throw"])("a thread lost by %s takes its task along and no more", async (task) => {
    pool = new WorkerPool(script, null, 1);
    const all = await Promise.allSettled([pool.run(1, 20_000), pool.run(task, 20_000), pool.run(2, 20_000)]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((all[1] as PromiseRejectedResult).reason).toBeInstanceOf(WorkerLost);
    expect((all[1] as PromiseRejectedResult).reason).toMatchObject({ timedOut: false });
  });

  test("a task that takes too long is given up", async () => {
    pool = new WorkerPool(script, null, 1);
    await expect(pool.run("hang", 300)).rejects.toMatchObject({ timedOut: true });
    expect((await pool.run("next", 20_000)).task).toBe("next");
  });
});
