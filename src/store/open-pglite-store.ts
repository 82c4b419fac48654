import { prepareDataDir } from "./data-dir.js";
import { lockStore, type StoreLock } from "./lock.js";
import { openPgliteHost } from "./pglite-host.js";
import { createPool } from "./pool.js";
import { openSqlStore } from "./sql-store.js";
import type { Store } from "./store.js";
import { openWorkerHost } from "./worker-host.js";

export interface PgliteStoreOptions {
  /** The store's folder; made where there is none. Without it the store lives in memory. */
  readonly dir?: string;
  /** What the lock file says the process does: "add", "serve" … */
  readonly role?: string;
  /** Runs the database in this thread: for tests and scripts from the sources. */
  readonly inThread?: boolean;
  /** The migrated empty database to begin with; by default the one that was built. */
  readonly empty?: string;
}

export interface EmbeddedStore extends Store {
  /** Absent for a store in memory. */
  readonly lock?: StoreLock;
}

/** Opens the embedded store. Throws `StoreLocked` while another process holds the folder. */
export async function openPgliteStore(options: PgliteStoreOptions = {}): Promise<EmbeddedStore> {
  const { dir, role = "store", inThread = false, empty } = options;
  const lock = dir === undefined ? undefined : await lockStore(dir, role);
  try {
    const data = dir === undefined ? undefined : await prepareDataDir(dir, empty);
    const openHost = inThread ? openPgliteHost : openWorkerHost;
    const host = await openHost(data === undefined ? {} : { dir: data });
    const store = await openSqlStore(dir ?? "memory", createPool(host), async () => lock?.release());
    return lock ? { ...store, lock } : store;
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
