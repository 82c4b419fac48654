import type { Filter } from "#filter";
import type { Account, Decision, Entry, Problem, Reading, Report, ReportHead, Revision } from "#record";

/**
 * What keeps the annals. One contract, two openings: `openPgliteStore` and `openPostgresStore`; the suite in
 * test/contract runs on both. Writing happens in `write` alone: all of it is kept, or nothing.
 */
export interface Store {
  /** The folder or address, for people. */
  readonly location: string;

  /** Newest first by default. A filter on accounts (kind, type, place …) keeps reports that have such an account. */
  listReports(filter?: Filter, page?: Page): Promise<Listed<KeptReport>>;
  /** By key, else the standing version of the report with that id. */
  report(idOrKey: string): Promise<KeptReport | undefined>;
  /** Those of the keys that are kept already. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** All versions of the page that this report is one of, in their canonical order; the last one stands. */
  versions(idOrKey: string): Promise<readonly KeptReport[]>;
  text(key: string): Promise<string | undefined>;
  /** Pairs of (offset in the text, offset in the page), for reports from HTML. */
  sourceMap(key: string): Promise<readonly (readonly [number, number])[] | undefined>;
  reading(key: string): Promise<Reading | undefined>;
  /** Standing reports with text and reading, by key; in portions, so that memory stays bounded. */
  standing(filter?: Filter): AsyncIterable<StandingReport>;

  listEntries(filter?: Filter, page?: Page): Promise<Listed<Entry>>;
  entry(id: string): Promise<Entry | undefined>;
  /** Ids of the entries that each account of a report went into. */
  entriesOfReport(reportId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Oldest first. */
  revisions(entryId: string): Promise<readonly Revision[]>;
  /** Newest first, of all entries. */
  latestRevisions(page?: Page): Promise<readonly Revision[]>;

  listAccounts(filter?: Filter, page?: Page): Promise<Listed<KeptAccount>>;
  /** An account by id, of a standing report before others. */
  account(id: string): Promise<KeptAccount | undefined>;

  counts(): Promise<Counts>;
  decisions(): Promise<readonly Decision[]>;
  /** Input that could not be kept, newest first. */
  attempts(page?: Page): Promise<readonly Attempt[]>;

  /** Number of writing transactions so far. */
  counter(): Promise<number>;
  /** What changed since a counter: ids, to be read again, and ids that are gone. */
  since(counter: number): Promise<ChangesSince>;

  /** Runs `work` in one transaction; writers take turns. If it throws, nothing is kept. */
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Writing, inside one transaction. */
export interface StoreWriter {
  /** The counter that this transaction's changes carry. */
  readonly counter: number;
  /** Those of the keys that are kept already. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps reports that are not yet known, and settles which versions stand of the pages they belong to. */
  addReports(reports: readonly NewReport[]): Promise<SettledVersions>;
  /** Removes the version with that key, or all with that id; and settles which of those left stand. */
  removeReports(idOrKey: string): Promise<RemovedReports>;
  /** Like `Store.standing`, as this transaction sees it; `keys` narrows. */
  standing(keys?: readonly string[]): AsyncIterable<StandingReport>;
  /** All entries as they are kept, JSON by id. */
  entryTexts(): Promise<ReadonlyMap<string, string>>;
  /** Writes what changed, each with a revision. */
  putEntries(changes: readonly EntryChange[], at: string): Promise<void>;
  decisions(): Promise<readonly Decision[]>;
  addDecision(decision: Decision): Promise<void>;
  addAttempts(problems: readonly Problem[], at: string): Promise<void>;
}

/** Rows `offset` … `offset + limit - 1` of an order. */
export interface Page {
  readonly limit?: number;
  readonly offset?: number;
  readonly order?: Order;
}
/** `time`: by first day, earliest first; `-time` latest first; `changed`: last changed first; `weight`: most origins first. */
export type Order = "time" | "-time" | "changed" | "weight";

export interface Listed<T> {
  readonly rows: readonly T[];
  /** How many there are without paging. */
  readonly total: number;
}

/** A report as kept. `key` is one version's own: the id, "~" and the start of its digest. */
export interface KeptReport {
  readonly key: string;
  readonly head: ReportHead;
  /** False where a later version of the same page stands instead; its accounts are then not reconciled. */
  readonly standing: boolean;
  readonly accounts: number;
  readonly notes: number;
  /** UTF-16 length of the text. */
  readonly size: number;
  readonly problems: readonly Problem[];
  readonly changed: number;
}

/** A report to be kept: `report` with `retrieved` set, `reading` without text. */
export interface NewReport {
  readonly report: Report;
  readonly reading: Reading;
  readonly problems?: readonly Problem[];
}

export interface StandingReport {
  readonly key: string;
  readonly head: ReportHead;
  readonly text: string;
  readonly reading: Reading;
  /** What was wrong with it, although it could be read. */
  readonly problems: readonly Problem[];
}

export interface SettledVersions {
  /** Keys that now stand and did not before, or are new. */
  readonly raised: readonly string[];
  /** Keys that stood before and no longer do. */
  readonly lowered: readonly string[];
  /** How many versions the page has that a key belongs to. */
  readonly families: ReadonlyMap<string, number>;
}

export interface RemovedReports extends SettledVersions {
  /** Keys of what is gone. */
  readonly keys: readonly string[];
}

export interface EntryChange {
  readonly id: string;
  /** JSON as kept before; absent for a new entry. */
  readonly before?: string;
  /** Absent for an entry that is gone. */
  readonly after?: Entry;
  /** Report or decision ids, one space between them. */
  readonly cause: string;
}

export interface KeptAccount {
  readonly report: KeptReport;
  readonly account: Account;
}

export interface Counts {
  readonly reports: number;
  readonly superseded: number;
  readonly accounts: Readonly<Record<string, number>>;
  readonly entries: Readonly<Record<string, number>>;
}

export interface Attempt {
  readonly at: string;
  readonly problem: Problem;
}

export interface ChangesSince {
  readonly counter: number;
  readonly reports: readonly string[];
  readonly entries: readonly string[];
  readonly gone: readonly { readonly kind: "report" | "entry"; readonly id: string }[];
}
