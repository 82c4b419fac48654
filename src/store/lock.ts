import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";

/** Who holds a store, as its lock file says. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** The boot of that host, and the process's start in it, where the system tells: a pid alone may be somebody else's. */
  readonly boot?: string;
  readonly started?: string;
  /** What the process does with the store: "add", "serve" … */
  readonly role: string;
  /** One lock's own name. */
  readonly nonce: string;
  /** Where `serve` listens, `http://127.0.0.1:4000`, and the file with the token that its API asks for. */
  readonly address?: string;
  readonly tokenFile?: string;
}

export interface StoreLock {
  readonly holder: LockHolder;
  /** Tells other processes where to hand reports over. */
  announce(address: string, tokenFile: string): Promise<void>;
  release(): Promise<void>;
}

/** Another process holds the store. */
export class StoreLocked extends Error {
  override readonly name = "StoreLocked";
  constructor(
    readonly dir: string,
    readonly holder: LockHolder,
  ) {
    super(lockedMessage(dir, holder));
  }
}

const ATTEMPTS = 20;

/** Takes the folder's lock, also from a process that no longer lives. Throws `StoreLocked` while another one holds it. */
export async function lockStore(dir: string, role: string): Promise<StoreLock> {
  await mkdir(dir, { recursive: true });
  const holder = describeSelf(role);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(dir, holder)) return toLock(dir, holder);
    const other = await readLock(dir);
    if (other === undefined) continue;
    if (!isDead(other)) throw new StoreLocked(dir, other);
    if (await takeOver(dir, other, holder)) return toLock(dir, holder);
  }
  throw new Error(`could not settle who holds ${lockFile(dir)}`);
}

/** Who holds the store, or undefined. The holder may be dead. */
export async function readLock(dir: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(lockFile(dir), "utf8")) as LockHolder;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function lockFile(dir: string): string {
  return join(dir, "lock");
}

/** Links a finished file into place: of two who try, one fails, and nobody ever reads half a lock. */
async function create(dir: string, holder: LockHolder): Promise<boolean> {
  const draft = `${lockFile(dir)}.${holder.nonce}`;
  await writeFile(draft, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
  try {
    await link(draft, lockFile(dir));
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Replaces a dead holder's lock. A file named after that lock, created exclusively, lets one process do it. */
async function takeOver(dir: string, dead: LockHolder, holder: LockHolder): Promise<boolean> {
  const claim = `${lockFile(dir)}.${dead.nonce}.claimed`;
  try {
    await writeFile(claim, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    await dropDeadClaim(claim);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  }
  try {
    if ((await readLock(dir))?.nonce !== dead.nonce) return false;
    await replaceLock(dir, holder);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

async function dropDeadClaim(claim: string): Promise<void> {
  try {
    const claimant = JSON.parse(await readFile(claim, "utf8")) as LockHolder;
    if (isDead(claimant)) await rm(claim, { force: true });
  } catch {
    // It is being written or is gone already: the next attempt sees.
  }
}

async function replaceLock(dir: string, holder: LockHolder): Promise<void> {
  const draft = `${lockFile(dir)}.${holder.nonce}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, lockFile(dir));
}

function toLock(dir: string, holder: LockHolder): StoreLock {
  // A process that ends without closing its store still gives the lock back; one that is killed leaves a dead lock.
  const onExit = () => {
    try {
      const now = JSON.parse(readFileSync(lockFile(dir), "utf8")) as LockHolder;
      if (now.nonce === holder.nonce) rmSync(lockFile(dir), { force: true });
    } catch {
      // Gone already.
    }
  };
  process.on("exit", onExit);
  return {
    holder,
    // Resolved, for whoever reads it may stand in another folder.
    announce: (address, tokenFile) => replaceLock(dir, { ...holder, address, tokenFile: resolve(tokenFile) }),
    async release() {
      process.off("exit", onExit);
      onExit();
    },
  };
}

function describeSelf(role: string): LockHolder {
  const boot = bootId();
  const started = startOf(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    ...(boot === undefined ? {} : { boot }),
    ...(started === undefined ? {} : { started }),
    role,
    nonce: randomBytes(8).toString("hex"),
  };
}

/** True only where it is certain: a holder on another host is never taken for dead. */
export function isDead(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.boot !== undefined && holder.boot !== bootId()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return isCode(error, "ESRCH");
  }
  return holder.started !== undefined && holder.started !== startOf(holder.pid);
}

function bootId(): string | undefined {
  return readProc("/proc/sys/kernel/random/boot_id")?.trim();
}

/** Field 22 of /proc/PID/stat: clock ticks from boot to the start of the process. The name in field 2 may hold spaces. */
function startOf(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}

function lockedMessage(dir: string, { pid, host, role }: LockHolder): string {
  const where = host === hostname() ? "" : ` on ${host}`;
  const away = host === hostname() ? "" : ` If that computer no longer uses it, delete ${lockFile(dir)}.`;
  return `The store ${dir} is in use by process ${pid}${where} (annalist ${role}).${away}`;
}
