import { afterAll, test } from "vitest";
import { openPostgresStore } from "#store";
import { startPostgres } from "../support/postgres.js";
import { storeContract } from "./store.contract.js";

const server = await startPostgres();
afterAll(() => server?.stop());

if (server) {
  storeContract("store on PostgreSQL", {
    fresh: async () => openPostgresStore({ url: await server.newDatabase() }),
    reopen: (store) => openPostgresStore({ url: store.location }),
  });
} else {
  test.skip("skipped: no PostgreSQL 15 (apt-get install postgresql-15, or set ANNALIST_TEST_PG)", () => undefined);
}
