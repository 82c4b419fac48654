import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type LockHolder, lockStore, readLock, StoreLocked } from "#store";

let dir: string;
const dirs: string[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "annalist-lock-"));
  dirs.push(dir);
});
afterAll(async () => {
  for (const each of dirs) await rm(each, { recursive: true, force: true });
});

const deadPid = () => spawnSync("true").pid;
const leave = (holder: Partial<LockHolder>) =>
  writeFile(
    join(dir, "lock"),
    JSON.stringify({ pid: deadPid(), host: hostname(), role: "add", nonce: "n", ...holder }),
  );

test("the second one is told who holds the store and what for", async () => {
  const lock = await lockStore(dir, "serve");
  const error = await lockStore(dir, "add").catch((error) => error);
  expect(error).toBeInstanceOf(StoreLocked);
  expect(error.message).toBe(`The store ${dir} is in use by process ${process.pid} (annalist serve).`);
  await lock.release();
  await (await lockStore(dir, "add")).release();
});

test("the lock says where reports can be handed over, and only its owner can read it", async () => {
  const lock = await lockStore(dir, "serve");
  await lock.announce("http://127.0.0.1:4000", join(dir, "token"));
  expect(await readLock(dir)).toMatchObject({ pid: process.pid, role: "serve", address: "http://127.0.0.1:4000" });
  expect((await stat(join(dir, "lock"))).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(await readdir(dir)).toEqual([]);
});

test("a lock is dead when its process is, or the computer was started since, or the pid is another process's now", async () => {
  const { boot } = await lockStore(dir, "x").then(async (lock) => (await lock.release(), lock.holder));
  for (const holder of [
    {},
    { pid: process.pid, boot: "another" },
    { pid: process.pid, ...(boot ? { boot } : {}), started: "1" },
  ]) {
    await leave(holder);
    await (await lockStore(dir, "add")).release();
  }
});

test("a lock of another computer is never taken for dead", async () => {
  await leave({ host: "elsewhere" });
  await expect(lockStore(dir, "add")).rejects.toThrow(/on elsewhere .* delete .*lock/);
});

test("of many who find a dead lock one gets it", async () => {
  for (let round = 0; round < 20; round++) {
    await leave({ nonce: `n${round}` });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockStore(dir, "add")));
    const held = tries.filter((each) => each.status === "fulfilled");
    expect(held).toHaveLength(1);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(StoreLocked);
    await held[0]!.value.release();
  }
});

test("whoever died while taking a dead lock over is no hindrance", async () => {
  await leave({ nonce: "n" });
  await writeFile(
    join(dir, "lock.n.claimed"),
    JSON.stringify({ pid: deadPid(), host: hostname(), role: "add", nonce: "m" }),
  );
  await (await lockStore(dir, "add")).release();
});

test("releasing does not take away somebody else's lock", async () => {
  const lock = await lockStore(dir, "add");
  await leave({ pid: process.pid, nonce: "theirs" });
  await lock.release();
  expect((await readLock(dir))?.nonce).toBe("theirs");
});
