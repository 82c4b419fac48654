import { type Kysely, Migrator } from "kysely";
import { MIGRATIONS } from "./migrations.js";
import type { Tables } from "./schema.js";

/** Brings a database to the newest schema. Throws what went wrong; a failed migration leaves nothing behind. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
