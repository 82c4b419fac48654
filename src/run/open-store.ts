import { existsSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedStore, openPgliteStore, openPostgresStore, type Store } from "#store";

export interface OpenStoreOptions {
  /** What the process does, for others that find the store in use: "add", "serve" … */
  readonly role: string;
  /** Runs the embedded database in this thread; for tests from the sources. */
  readonly inThread?: boolean;
}

/** True for the address of a PostgreSQL database rather than a folder. */
export function isDatabaseUrl(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where);
}

/** True where a store is there already. A database is taken to be. */
export function storeExists(where: string): boolean {
  return isDatabaseUrl(where) || existsSync(join(where, "data"));
}

/** Opens the store in a folder, or in a PostgreSQL database by its address. Throws `StoreLocked` while it is in use. */
export async function openStore(
  where: string,
  { role, inThread = false }: OpenStoreOptions,
): Promise<Store | EmbeddedStore> {
  return isDatabaseUrl(where) ? openPostgresStore({ url: where }) : openPgliteStore({ dir: where, role, inThread });
}
