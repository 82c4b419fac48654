import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { migrate } from "./migrate.js";
import type { Tables } from "./schema.js";
import { createReader } from "./sql-reader.js";
import { createWriter } from "./sql-writer.js";
import type { Store } from "./store.js";

/** A store on any PostgreSQL, embedded or not; brings the schema up to date first. `onClose` runs last. */
export async function openSqlStore(location: string, pool: PostgresPool, onClose: () => Promise<void>): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy().finally(onClose);
  };
  try {
    await migrate(db);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return {
    location,
    ...createReader(db),
    write: (work) => db.transaction().execute(async (transaction) => work(await createWriter(transaction))),
    close,
  };
}
