import { PGlite, types } from "@electric-sql/pglite";
import { type SqlHost, type SqlResult, StoreBroken } from "./pool.js";

/** Where an embedded database lies. */
export interface PgliteOptions {
  /** Folder of the database; in memory without it. */
  readonly dir?: string;
}

// Counters stay below 2^53, so bigint is a number; everything that is a day is text.
const PARSERS = { [types.INT8]: Number, [types.DATE]: String, [types.TIMESTAMPTZ]: String };

/** Opens PGlite in this thread. It computes in WebAssembly and blocks the thread while it does. */
export async function openPgliteHost({ dir }: PgliteOptions): Promise<SqlHost> {
  const db = await PGlite.create({
    ...(dir === undefined ? {} : { dataDir: dir }),
    parsers: PARSERS,
    relaxedDurability: false,
  });

  async function run(statement: string, values: readonly unknown[]): Promise<SqlResult> {
    try {
      const { rows, affectedRows } = await db.query(statement, [...values]);
      return { rows, affected: affectedRows ?? 0 };
    } catch (error) {
      throw isDatabaseError(error) ? error : new StoreBroken(messageOf(error), { cause: error });
    }
  }

  return { run, close: () => (db.closed ? Promise.resolve() : db.close()) };
}

/** An answer of PostgreSQL carries a five-character code; anything else means that the database itself gave way. */
export function isDatabaseError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
