import { type Kysely, type Migration, sql } from "kysely";

/** Migrations by name, in order. A migration that was published is never edited; a new one is added. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-annals": { up: createAnnals },
};

const STATEMENTS_0001 = [
  `create table reports (
    key text collate "C" primary key,
    id text collate "C" not null,
    digest text collate "C" not null,
    url text collate "C",
    family text collate "C" not null,
    instant text collate "C" not null,
    retrieved text collate "C" not null,
    standing boolean not null,
    language text collate "C" not null,
    publisher text collate "C",
    title text collate "C",
    head text not null,
    body bytea not null,
    source_map text,
    reading text not null,
    problems text not null,
    accounts integer not null,
    notes integer not null,
    size integer not null,
    changed bigint not null,
    search tsvector not null
  )`,
  "create index reports_id on reports (id)",
  "create index reports_url on reports (url)",
  "create index reports_family on reports (family)",
  "create index reports_order on reports (instant, key)",
  "create index reports_changed on reports (changed)",
  "create index reports_search on reports using gin (search)",
  `create table accounts (
    report text collate "C" not null references reports (key) on delete cascade,
    id text collate "C" not null,
    position integer not null,
    standing boolean not null,
    kind text collate "C" not null,
    type text collate "C" not null,
    factuality text collate "C" not null,
    stage text collate "C" not null,
    day_from text collate "C",
    day_to text collate "C",
    place text collate "C",
    country text collate "C",
    who text collate "C" not null,
    lat double precision,
    lon double precision,
    confidence double precision not null,
    primary key (report, id)
  )`,
  "create index accounts_id on accounts (id)",
  "create index accounts_type on accounts (kind, type)",
  "create index accounts_time on accounts (day_from)",
  "create index accounts_place on accounts (country, place)",
  `create table entries (
    id text collate "C" primary key,
    kind text collate "C" not null,
    type text collate "C" not null,
    title text collate "C" not null,
    standing text collate "C",
    factuality text collate "C",
    stage text collate "C",
    day_from text collate "C",
    day_to text collate "C",
    place text collate "C",
    country text collate "C",
    who text collate "C" not null,
    lat double precision,
    lon double precision,
    origins integer not null,
    accounts integer not null,
    confidence double precision,
    entry text not null,
    changed bigint not null,
    search tsvector not null
  )`,
  "create index entries_type on entries (kind, type)",
  "create index entries_time on entries (day_from, id)",
  "create index entries_place on entries (country, place)",
  "create index entries_changed on entries (changed)",
  "create index entries_search on entries using gin (search)",
  `create table entry_accounts (
    entry text collate "C" not null references entries (id) on delete cascade,
    account text collate "C" not null,
    report text collate "C" not null,
    primary key (entry, report, account)
  )`,
  "create index entry_accounts_account on entry_accounts (report, account)",
  `create table revisions (
    seq bigint generated always as identity primary key,
    entry text collate "C" not null,
    at text collate "C" not null,
    cause text collate "C" not null,
    before text,
    after text
  )`,
  "create index revisions_entry on revisions (entry, seq)",
  'create table decisions (id text collate "C" primary key, at text collate "C" not null, decision text not null)',
  `create table attempts (
    seq bigint generated always as identity primary key,
    at text collate "C" not null,
    problem text not null
  )`,
  "create table changes (one integer primary key check (one = 1), counter bigint not null)",
  "insert into changes (one, counter) values (1, 0)",
  `create table removals (
    kind text collate "C" not null,
    id text collate "C" not null,
    changed bigint not null,
    primary key (kind, id)
  )`,
  "create index removals_changed on removals (changed)",
];

async function createAnnals(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS_0001) await sql.raw(statement).execute(db);
}
