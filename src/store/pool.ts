import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

/** One statement run somewhere: in this thread, or in a worker. */
export interface SqlHost {
  run(statement: string, values: readonly unknown[]): Promise<SqlResult>;
  close(): Promise<void>;
}

export interface SqlResult {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

/** The store's own database failed under it (its disk is full, its worker died); nothing more can be done with it. */
export class StoreBroken extends Error {
  override readonly name = "StoreBroken";
}

/** Shows one embedded connection to Kysely as a `pg` pool: whoever connects waits until the one before has released. */
export function createPool(host: SqlHost): PostgresPool {
  let turn: Promise<void> = Promise.resolve();

  async function connect(): Promise<PostgresPoolClient> {
    const before = turn;
    let done!: () => void;
    turn = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return { query: query as PostgresPoolClient["query"], release: () => done() };
  }

  async function query(statement: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<unknown>> {
    const { rows, affected } = await host.run(statement, values);
    const command = (/^\s*(\w+)/.exec(statement)?.[1] ?? "").toUpperCase() as PostgresQueryResult<unknown>["command"];
    return { command, rowCount: command === "SELECT" ? rows.length : affected, rows: [...rows] };
  }

  return { connect, end: () => host.close() };
}
