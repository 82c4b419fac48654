import { PGlite, types } from "@electric-sql/pglite";
import { type SqlHost, type SqlResult, StoreBroken } from "./pool.js";

/** Where an embedded database lies. */
export interface PgliteOptions {
  /** Folder of the database; in memory without it. */
  readonly dir?: string;
}

// Counters stay below 2^53, so bigint is a number; everything that is a day is text.
const PARSERS = { [types.INT8]: Number, [types.DATE]: String, [types.TIMESTAMPTZ]: String };

/**
 * Opens PGlite in this thread. It computes in WebAssembly and blocks the thread while it does. A panic would end PostgreSQL's
 * process; embedded, PGlite goes on and may never return: `onPanic` is called from inside and has to end the thread.
 */
export async function openPgliteHost(
  { dir }: PgliteOptions,
  onPanic: (words: string) => void = () => undefined,
): Promise<SqlHost> {
  const failure = { words: "" };
  const onStderr = (line: string): boolean => {
    failure.words ||= /\b(?:PANIC|FATAL): +(.*)/.exec(line)?.[1] ?? "";
    if (failure.words) onPanic(failure.words);
    return true;
  };
  const breakDown = (error: unknown) => new StoreBroken(failure.words || messageOf(error), { cause: error });
  const db = await PGlite.create({ ...(dir === undefined ? {} : { dataDir: dir }), parsers: PARSERS, onStderr }).catch(
    (error) => {
      throw breakDown(error);
    },
  );
  let broken: StoreBroken | undefined;

  async function run(statement: string, values: readonly unknown[]): Promise<SqlResult> {
    if (broken) throw broken;
    try {
      const { rows, affectedRows } = await db.query(statement, [...values]);
      return { rows, affected: affectedRows ?? 0 };
    } catch (error) {
      if (isDatabaseError(error) && !failure.words) throw error;
      broken = breakDown(error);
      throw broken;
    }
  }

  return { run, close: async () => void (broken || db.closed || (await db.close())) };
}

/** An answer of PostgreSQL carries a five-character code; anything else means that the database itself gave way. */
export function isDatabaseError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
