import { sql, type Transaction } from "kysely";
import type { Problem } from "#record";
import { columnText, nameText } from "./column-text.js";
import { toAccountRows, toEntryRow, toReportRow } from "./rows.js";
import type { Tables } from "./schema.js";
import { listDecisions, listKnown, readStanding } from "./sql-reader.js";
import type { EntryChange, NewReport, RemovedReports, SettledVersions, StoreWriter } from "./store.js";
import { groupVersions, type Version } from "./versions.js";

/** Rows in one insert: PostgreSQL takes 65,535 parameters a statement. */
const ROWS = 400;
const BYTES = 4_000_000;

type Db = Transaction<Tables>;

/** Opens the writing side of a transaction. Raising the counter locks its row: a second writer waits here. */
export async function createWriter(db: Db): Promise<StoreWriter> {
  const { counter: raised } = await db
    .updateTable("changes")
    .set({ counter: sql<number>`counter + 1` })
    .returning("counter")
    .executeTakeFirstOrThrow();
  const counter = Number(raised);
  return {
    counter,
    known: (keys) => listKnown(db, keys),
    addReports: (reports) => addReports(db, reports, counter),
    removeReports: (idOrKey) => removeReports(db, idOrKey, counter),
    standing: (keys) => readStanding(db, {}, keys),
    entryTexts: async () => {
      const rows = await db.selectFrom("entries").select(["id", "entry"]).execute();
      return new Map(rows.map(({ id, entry }) => [id, entry]));
    },
    putEntries: (changes, at) => putEntries(db, changes, at, counter),
    decisions: () => listDecisions(db),
    addDecision: async (decision) => {
      await db
        .insertInto("decisions")
        .values({ id: decision.id, at: decision.at, decision: JSON.stringify(decision) })
        .execute();
    },
    addAttempts: (problems, at) => addAttempts(db, problems, at),
  };
}

async function addReports(db: Db, reports: readonly NewReport[], counter: number): Promise<SettledVersions> {
  const rows = reports.map((report) => {
    const { words, ...row } = toReportRow(report, counter);
    return { ...row, search: sql<string>`to_tsvector('simple', ${words}::text)` };
  });
  for (const some of portions(rows, ({ body }) => body.length)) await db.insertInto("reports").values(some).execute();
  const keys = rows.map(({ key }) => key);
  await db.deleteFrom("removals").where("kind", "=", "report").where(sql<boolean>`id = any(${keys})`).execute();
  const accounts = reports.flatMap(({ reading }, index) =>
    uniqueBy(toAccountRows(keys[index]!, reading), ({ id }) => id),
  );
  for (const some of portions(accounts)) await db.insertInto("accounts").values(some).execute();
  return settleVersions(db, keys, new Set(keys), counter);
}

async function removeReports(db: Db, idOrKey: string, counter: number): Promise<RemovedReports> {
  const name = nameText(idOrKey);
  const exact = await db.selectFrom("reports").select(["key", "family"]).where("key", "=", name).execute();
  const rows =
    exact.length > 0
      ? exact
      : await db.selectFrom("reports").select(["key", "family"]).where("id", "=", name).execute();
  if (rows.length === 0) return { keys: [], raised: [], lowered: [], families: new Map() };
  const keys = rows.map(({ key }) => key);
  await db.deleteFrom("reports").where(sql<boolean>`key = any(${keys})`).execute();
  await markGone(db, "report", keys, counter);
  // Those left of a family may fall apart or have another version stand; they still hold the family's name.
  return {
    keys,
    ...(await settleVersions(
      db,
      rows.map(({ family }) => family),
      new Set(),
      counter,
    )),
  };
}

/**
 * Sorts anew into families the reports with these keys or of families with these names, and all that are or were of one
 * family with them. `fresh` are keys that were not there before.
 */
async function settleVersions(
  db: Db,
  keys: readonly string[],
  fresh: ReadonlySet<string>,
  counter: number,
): Promise<SettledVersions> {
  const settled = { raised: [] as string[], lowered: [] as string[], families: new Map<string, number>() };
  if (keys.length === 0) return settled;
  const rows = await readFamilies(db, keys.map(nameText));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const changed: Settled[] = [];
  for (const [family, versions] of groupVersions(rows.map(toVersion))) {
    for (const [index, { key }] of versions.entries()) {
      const row = byKey.get(key)!;
      const stood = row.standing && !fresh.has(key);
      const standing = index === versions.length - 1;
      if (standing && !stood) settled.raised.push(key);
      if (!standing && stood) settled.lowered.push(key);
      settled.families.set(key, versions.length);
      const { revisionOf: before, ...rest } = JSON.parse(row.head) as { revisionOf?: string };
      const revisionOf = versions[index - 1]?.key;
      if (row.family === family && standing === row.standing && before === revisionOf) continue;
      changed.push({
        key,
        family,
        standing,
        head: JSON.stringify(revisionOf === undefined ? rest : { ...rest, revisionOf }),
      });
    }
  }
  await writeSettled(db, changed, counter);
  return settled;
}

interface Settled {
  readonly key: string;
  readonly family: string;
  readonly standing: boolean;
  readonly head: string;
}

async function writeSettled(db: Db, changed: readonly Settled[], counter: number): Promise<void> {
  if (changed.length === 0) return;
  const column = <Name extends keyof Settled>(name: Name) => changed.map((each) => each[name]);
  const rows = sql`unnest(${column("key")}::text[], ${column("family")}::text[], ${column("standing")}::boolean[], ${column("head")}::text[])`;
  await sql`update reports set family = new.family, standing = new.standing, head = new.head, changed = ${counter}
    from ${rows} as new (key, family, standing, head) where reports.key = new.key`.execute(db);
  await sql`update accounts set standing = new.standing
    from ${rows} as new (key, family, standing, head) where accounts.report = new.key`.execute(db);
}

/** All reports that are of one family with the given ones now, or were before a removal; followed until no more come. */
async function readFamilies(db: Db, keys: readonly string[]) {
  const select = () =>
    db
      .selectFrom("reports")
      .select(["key", "id", "digest", "url", "family", "instant", "retrieved", "standing", "head"]);
  let rows = await select().where(sql<boolean>`key = any(${keys}) or family = any(${keys})`).execute();
  for (;;) {
    const ids = [...new Set(rows.map(({ id }) => id))];
    const urls = [...new Set(rows.flatMap(({ url }) => url ?? []))];
    const families = [...new Set(rows.map(({ family }) => family))];
    const more = await select()
      .where(sql<boolean>`id = any(${ids}) or url = any(${urls}) or family = any(${families})`)
      .execute();
    if (more.length === rows.length) return more;
    rows = more;
  }
}

function toVersion(row: {
  key: string;
  id: string;
  digest: string;
  url: string | null;
  instant: string;
  retrieved: string;
}): Version {
  return { ...row, url: row.url ?? undefined };
}

async function putEntries(db: Db, changes: readonly EntryChange[], at: string, counter: number): Promise<void> {
  const removed = changes.filter(({ after }) => after === undefined).map(({ id }) => nameText(id));
  const kept = changes.flatMap(({ after }) => after ?? []);
  const ids = changes.map(({ id }) => nameText(id));
  for (const some of portions(ids)) await db.deleteFrom("entries").where("id", "in", some).execute();
  for (const some of portions(kept)) {
    const rows = some.map((entry) => {
      const { words, ...row } = toEntryRow(entry, counter);
      return { ...row, search: sql<string>`to_tsvector('simple', ${words}::text)` };
    });
    await db.insertInto("entries").values(rows).execute();
    await db
      .deleteFrom("removals")
      .where("kind", "=", "entry")
      .where(
        "id",
        "in",
        rows.map(({ id }) => id),
      )
      .execute();
  }
  const links = kept.flatMap(({ id, accounts }) =>
    uniqueBy(accounts, ({ account, report }) => `${report}\n${account}`).map(({ account, report }) => ({
      entry: nameText(id),
      account: nameText(account),
      report: nameText(report),
    })),
  );
  for (const some of portions(links)) await db.insertInto("entry_accounts").values(some).execute();
  await markGone(db, "entry", removed, counter);
  const revisions = changes.map(({ id, before, after, cause }) => ({
    entry: nameText(id),
    at,
    cause: columnText(cause),
    before: before ?? null,
    after: after === undefined ? null : JSON.stringify(after),
  }));
  for (const some of portions(revisions)) await db.insertInto("revisions").values(some).execute();
}

async function markGone(db: Db, kind: "report" | "entry", ids: readonly string[], changed: number): Promise<void> {
  for (const some of portions(ids)) {
    await db
      .insertInto("removals")
      .values(some.map((id) => ({ kind, id, changed })))
      .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet({ changed }))
      .execute();
  }
}

async function addAttempts(db: Db, problems: readonly Problem[], at: string): Promise<void> {
  for (const some of portions(problems)) {
    await db
      .insertInto("attempts")
      .values(some.map((problem) => ({ at, problem: JSON.stringify(problem) })))
      .execute();
  }
}

/** Parts of a list that fit one statement, by rows and by bytes. */
function* portions<T>(all: readonly T[], sizeOf: (each: T) => number = () => 0): Generator<T[]> {
  let part: T[] = [];
  let size = 0;
  for (const each of all) {
    if (part.length === ROWS || (part.length > 0 && size + sizeOf(each) > BYTES)) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(each);
    size += sizeOf(each);
  }
  if (part.length > 0) yield part;
}

function uniqueBy<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}
