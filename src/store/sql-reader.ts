import { type Kysely, sql } from "kysely";
import type { Filter } from "#filter";
import type { Decision, Entry, Reading, Revision } from "#record";
import { nameText } from "./column-text.js";
import { KEPT_COLUMNS, toKeptReport } from "./rows.js";
import type { EntryRow, ReportRow, Tables } from "./schema.js";
import type { Counts, KeptAccount, KeptReport, Listed, Page, StandingReport, Store } from "./store.js";
import { compareVersions, type Version } from "./versions.js";
import { whereOf } from "./where.js";

/** Reports in one portion of `standing`: some tens of MB at most with usual reports. */
const PORTION = 200;
const DEFAULT_LIMIT = 100;

type Reader = Omit<Store, "location" | "write" | "close">;

/** All reading operations of a store, on a database or inside a transaction. */
export function createReader(db: Kysely<Tables>): Reader {
  return {
    listReports: (filter = {}, page = {}) => listReports(db, filter, page),
    report: (idOrKey) => findReport(db, idOrKey),
    known: (keys) => listKnown(db, keys),
    versions: (idOrKey) => listVersions(db, idOrKey),
    text: (key) => readText(db, key),
    sourceMap: async (key) => parseMaybe((await oneOf(db, key, "source_map"))?.source_map),
    reading: async (key) => parseMaybe<Reading>((await oneOf(db, key, "reading"))?.reading),
    standing: (filter = {}) => readStanding(db, filter),
    listEntries: (filter = {}, page = {}) => listEntries(db, filter, page),
    entry: async (id) =>
      parseMaybe<Entry>(
        (await db.selectFrom("entries").select("entry").where("id", "=", nameText(id)).executeTakeFirst())?.entry,
      ),
    entriesOfReport: (id) => entriesOfReport(db, id),
    revisions: async (id) =>
      (await db.selectFrom("revisions").selectAll().where("entry", "=", nameText(id)).orderBy("seq").execute()).map(
        toRevision,
      ),
    latestRevisions: async ({ limit = DEFAULT_LIMIT, offset = 0 } = {}) =>
      (await db.selectFrom("revisions").selectAll().orderBy("seq", "desc").limit(limit).offset(offset).execute()).map(
        toRevision,
      ),
    listAccounts: (filter = {}, page = {}) => listAccounts(db, filter, page),
    account: (id) => findAccount(db, id),
    counts: () => countAll(db),
    decisions: () => listDecisions(db),
    attempts: async ({ limit = DEFAULT_LIMIT, offset = 0 } = {}) =>
      (
        await db
          .selectFrom("attempts")
          .select(["at", "problem"])
          .orderBy("seq", "desc")
          .limit(limit)
          .offset(offset)
          .execute()
      ).map(({ at, problem }) => ({ at, problem: JSON.parse(problem) })),
    counter: () => readCounter(db),
    since: (counter) => changesSince(db, counter),
  };
}

async function listReports(db: Kysely<Tables>, filter: Filter, page: Page): Promise<Listed<KeptReport>> {
  const chosen = db.selectFrom("reports").where(whereOf("reports", filter));
  const { total } = await chosen.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const direction = page.order === "time" ? "asc" : "desc";
  const first = page.order === "changed" ? "changed" : page.order === "weight" ? "accounts" : "instant";
  const rows = await chosen
    .select(KEPT_COLUMNS)
    .orderBy(first, direction)
    .orderBy("key")
    .limit(page.limit ?? DEFAULT_LIMIT)
    .offset(page.offset ?? 0)
    .execute();
  return { rows: rows.map(toKeptReport), total: Number(total) };
}

async function findReport(db: Kysely<Tables>, idOrKey: string): Promise<KeptReport | undefined> {
  const name = nameText(idOrKey);
  const rows = await db
    .selectFrom("reports")
    .select([...KEPT_COLUMNS, "id", "digest", "url", "instant", "retrieved"])
    .where(({ eb, or }) => or([eb("key", "=", name), eb("id", "=", name)]))
    .execute();
  const exact = rows.find(({ key }) => key === name) ?? rows.find(({ standing }) => standing);
  // Of an id whose page now stands under another id, the latest version is meant.
  const chosen = exact ?? [...rows].sort((a, b) => compareVersions(a as Version, b as Version)).at(-1);
  return chosen && toKeptReport(pickKept(chosen));
}

/** Those of the keys that are kept. */
export async function listKnown(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const wanted = keys.map(nameText);
  const rows = await db.selectFrom("reports").select("key").where(sql<boolean>`key = any(${wanted})`).execute();
  return new Set(rows.map(({ key }) => key));
}

async function listVersions(db: Kysely<Tables>, idOrKey: string): Promise<readonly KeptReport[]> {
  const report = await findReport(db, idOrKey);
  if (!report) return [];
  const rows = await db
    .selectFrom("reports")
    .select([...KEPT_COLUMNS, "id", "digest", "url", "instant", "retrieved"])
    .where("family", "=", db.selectFrom("reports").select("family").where("key", "=", report.key))
    .execute();
  return rows.sort((a, b) => compareVersions(a as Version, b as Version)).map((row) => toKeptReport(pickKept(row)));
}

function pickKept(row: Pick<ReportRow, (typeof KEPT_COLUMNS)[number]>): Pick<ReportRow, (typeof KEPT_COLUMNS)[number]> {
  const { key, head, standing, accounts, notes, size, problems, changed } = row;
  return { key, head, standing, accounts, notes, size, problems, changed };
}

async function oneOf<Name extends "source_map" | "reading">(db: Kysely<Tables>, key: string, name: Name) {
  return db.selectFrom("reports").select(name).where("key", "=", nameText(key)).executeTakeFirst();
}

async function readText(db: Kysely<Tables>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom("reports").select("body").where("key", "=", nameText(key)).executeTakeFirst();
  return row && decode(row.body);
}

function decode(body: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}

/** Standing reports by key, a portion at a time. */
export async function* readStanding(
  db: Kysely<Tables>,
  filter: Filter = {},
  keys?: readonly string[],
): AsyncGenerator<StandingReport> {
  let last = "";
  for (;;) {
    let query = db
      .selectFrom("reports")
      .select(["key", "head", "body", "reading", "problems"])
      .where("standing", "=", true)
      .where("key", ">", last)
      .where(whereOf("reports", filter));
    if (keys) query = query.where(sql<boolean>`key = any(${keys})`);
    const rows = await query.orderBy("key").limit(PORTION).execute();
    for (const { key, head, body, reading, problems } of rows) {
      const text = decode(body);
      yield { key, head: JSON.parse(head), text, reading: JSON.parse(reading), problems: JSON.parse(problems) };
    }
    if (rows.length < PORTION) return;
    last = rows.at(-1)!.key;
  }
}

async function listEntries(db: Kysely<Tables>, filter: Filter, page: Page): Promise<Listed<Entry>> {
  const chosen = db.selectFrom("entries").where(whereOf("entries", filter));
  const { total } = await chosen.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await chosen
    .select("entry")
    .orderBy(entryOrder(page.order))
    .orderBy("id")
    .limit(page.limit ?? DEFAULT_LIMIT)
    .offset(page.offset ?? 0)
    .execute();
  return { rows: rows.map(({ entry }) => JSON.parse(entry)), total: Number(total) };
}

function entryOrder(order: Page["order"] = "-time") {
  const column = (name: keyof EntryRow) => sql.ref(`entries.${name}`);
  switch (order) {
    case "time":
      return sql`${column("day_from")} asc nulls last`;
    case "-time":
      return sql`${column("day_from")} desc nulls last`;
    case "changed":
      return sql`${column("changed")} desc`;
    case "weight":
      return sql`${column("origins")} desc, ${column("accounts")} desc`;
  }
}

async function entriesOfReport(db: Kysely<Tables>, id: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom("entry_accounts")
    .select(["account", "entry"])
    .where("report", "=", nameText(id))
    .orderBy("entry")
    .execute();
  const entries = new Map<string, string[]>();
  for (const { account, entry } of rows) {
    const known = entries.get(account);
    if (known) known.push(entry);
    else entries.set(account, [entry]);
  }
  return entries;
}

function toRevision(row: {
  entry: string;
  at: string;
  cause: string;
  before: string | null;
  after: string | null;
}): Revision {
  return {
    entry: row.entry,
    at: row.at,
    cause: row.cause,
    ...(row.before === null ? {} : { before: JSON.parse(row.before) }),
    ...(row.after === null ? {} : { after: JSON.parse(row.after) }),
  };
}

async function listAccounts(db: Kysely<Tables>, filter: Filter, page: Page): Promise<Listed<KeptAccount>> {
  const chosen = db.selectFrom("accounts").where("standing", "=", true).where(whereOf("accounts", filter));
  const { total } = await chosen.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await chosen
    .select(["report", "position"])
    .orderBy(
      page.order === undefined || page.order === "-time" ? sql`day_from desc nulls last` : sql`day_from asc nulls last`,
    )
    .orderBy("report")
    .orderBy("position")
    .limit(page.limit ?? DEFAULT_LIMIT)
    .offset(page.offset ?? 0)
    .execute();
  return { rows: await loadAccounts(db, rows), total: Number(total) };
}

async function findAccount(db: Kysely<Tables>, id: string): Promise<KeptAccount | undefined> {
  const rows = await db
    .selectFrom("accounts")
    .select(["report", "position"])
    .where("id", "=", nameText(id))
    .orderBy("standing", "desc")
    .orderBy("report")
    .limit(1)
    .execute();
  return (await loadAccounts(db, rows))[0];
}

async function loadAccounts(
  db: Kysely<Tables>,
  places: readonly { readonly report: string; readonly position: number }[],
): Promise<KeptAccount[]> {
  const keys = [...new Set(places.map(({ report }) => report))];
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("reports")
    .select([...KEPT_COLUMNS, "reading"])
    .where("key", "in", keys)
    .execute();
  const byKey = new Map(
    rows.map((row) => [row.key, { report: toKeptReport(pickKept(row)), reading: JSON.parse(row.reading) as Reading }]),
  );
  return places.map(({ report, position }) => {
    const found = byKey.get(report)!;
    return { report: found.report, account: found.reading.accounts[position]! };
  });
}

async function countAll(db: Kysely<Tables>): Promise<Counts> {
  const reports = await db
    .selectFrom("reports")
    .select(["standing", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy("standing")
    .execute();
  const standing = Number(reports.find((row) => row.standing)?.count ?? 0);
  const superseded = Number(reports.find((row) => !row.standing)?.count ?? 0);
  const accounts = await db
    .selectFrom("accounts")
    .select(["kind", ({ fn }) => fn.countAll<number>().as("count")])
    .where("standing", "=", true)
    .groupBy("kind")
    .execute();
  const entries = await db
    .selectFrom("entries")
    .select(["kind", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy("kind")
    .execute();
  const toCounts = (rows: readonly { kind: string; count: number }[]) =>
    Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  return { reports: standing + superseded, superseded, accounts: toCounts(accounts), entries: toCounts(entries) };
}

export async function listDecisions(db: Kysely<Tables>): Promise<readonly Decision[]> {
  const rows = await db.selectFrom("decisions").select("decision").orderBy("at").orderBy("id").execute();
  return rows.map(({ decision }) => JSON.parse(decision));
}

async function readCounter(db: Kysely<Tables>): Promise<number> {
  return Number((await db.selectFrom("changes").select("counter").executeTakeFirstOrThrow()).counter);
}

async function changesSince(db: Kysely<Tables>, counter: number) {
  const now = await readCounter(db);
  const reports = await db.selectFrom("reports").select("key").where("changed", ">", counter).orderBy("key").execute();
  const entries = await db.selectFrom("entries").select("id").where("changed", ">", counter).orderBy("id").execute();
  const gone = await db
    .selectFrom("removals")
    .select(["kind", "id"])
    .where("changed", ">", counter)
    .orderBy("id")
    .execute();
  return {
    counter: now,
    reports: reports.map(({ key }) => key),
    entries: entries.map(({ id }) => id),
    gone: gone.map(({ kind, id }) => ({ kind: kind as "report" | "entry", id })),
  };
}

function parseMaybe<T>(text: string | null | undefined): T | undefined {
  return text === null || text === undefined ? undefined : (JSON.parse(text) as T);
}
