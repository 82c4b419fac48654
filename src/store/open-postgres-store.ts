import pg from "pg";
import { openSqlStore } from "./sql-store.js";
import type { Store } from "./store.js";

export interface PostgresStoreOptions {
  /** `postgres://user@host:5432/database`. */
  readonly url: string;
  /** Connections at a time. */
  readonly connections?: number;
}

const { builtins } = pg.types;
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, String],
  [builtins.TIMESTAMPTZ, String],
]);

/** Opens a store in a PostgreSQL database (15 or newer), which several processes may share. */
export async function openPostgresStore({ url, connections = 4 }: PostgresStoreOptions): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as "text"),
    },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return openSqlStore(withoutPassword(url), pool, async () => undefined);
}

function withoutPassword(url: string): string {
  const safe = new URL(url);
  safe.password = "";
  return safe.href;
}
