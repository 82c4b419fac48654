import type { Generated } from "kysely";

/** Tables as Kysely sees them. Text columns sort by code point (`collate "C"`), so both databases order alike. */
export interface Tables {
  readonly reports: ReportRow;
  readonly accounts: AccountRow;
  readonly entries: EntryRow;
  readonly entry_accounts: EntryAccountRow;
  readonly revisions: RevisionRow;
  readonly decisions: DecisionRow;
  readonly attempts: AttemptRow;
  readonly changes: ChangesRow;
  readonly removals: RemovalRow;
}

/** One version of one report with its reading. `body` is UTF-8: a text column could not hold U+0000. */
export interface ReportRow {
  key: string;
  id: string;
  digest: string;
  url: string | null;
  family: string;
  /** `published` as an instant in UTC for sorting, "" where unknown. */
  instant: string;
  retrieved: string;
  standing: boolean;
  language: string;
  publisher: string | null;
  title: string | null;
  head: string;
  body: Uint8Array;
  source_map: string | null;
  reading: string;
  problems: string;
  accounts: number;
  notes: number;
  /** UTF-16 length of the text. */
  size: number;
  changed: number;
  search: string;
}

export interface AccountRow {
  report: string;
  id: string;
  position: number;
  standing: boolean;
  kind: string;
  type: string;
  factuality: string;
  stage: string;
  day_from: string | null;
  day_to: string | null;
  /** In lower case, as `who` is. */
  place: string | null;
  country: string | null;
  who: string;
  lat: number | null;
  lon: number | null;
  confidence: number;
}

export interface EntryRow {
  id: string;
  kind: string;
  type: string;
  title: string;
  standing: string | null;
  factuality: string | null;
  stage: string | null;
  day_from: string | null;
  day_to: string | null;
  place: string | null;
  country: string | null;
  who: string;
  lat: number | null;
  lon: number | null;
  origins: number;
  accounts: number;
  confidence: number | null;
  entry: string;
  changed: number;
  search: string;
}

/** Which entries an account went into. `report` is the report's id, as in the entry. */
export interface EntryAccountRow {
  entry: string;
  account: string;
  report: string;
}

export interface RevisionRow {
  seq: Generated<number>;
  entry: string;
  at: string;
  cause: string;
  before: string | null;
  after: string | null;
}

export interface DecisionRow {
  id: string;
  at: string;
  decision: string;
}

/** Input that could not be kept. */
export interface AttemptRow {
  seq: Generated<number>;
  at: string;
  problem: string;
}

/** One row: how many writing transactions there were. Locking it makes writers take turns. */
export interface ChangesRow {
  one: number;
  counter: number;
}

/** What is gone, so that a page that watches can drop it. */
export interface RemovalRow {
  kind: string;
  id: string;
  changed: number;
}
