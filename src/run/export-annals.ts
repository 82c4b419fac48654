import {
  canExport,
  type ExportFormat,
  type ExportSubject,
  FLAT_COLUMNS,
  type FlatEntry,
  flattenEntry,
  writeCsv,
  writeGeojson,
  writeJsonl,
} from "#export";
import type { Filter } from "#filter";
import type { Account, Entry, Reading } from "#record";
import { accountType, entryDays, entryType, type KeptAccount, type Store } from "#store";

export interface ExportOptions {
  readonly as: ExportFormat;
  readonly what: ExportSubject;
  readonly filter?: Filter;
  /** Readings with their reports' text. */
  readonly withText?: boolean;
}

/** The export as pieces of text, made while the store is read, so that memory stays bounded. */
export function exportAnnals(
  store: Store,
  { as, what, filter = {}, withText = false }: ExportOptions,
): AsyncGenerator<string> {
  if (!canExport(as, what)) throw new RangeError(`${what} cannot be exported as ${as}`);
  if (what === "readings") return writeJsonl(readings(store, filter, withText));
  if (what === "accounts") {
    const accounts = allAccounts(store, filter);
    if (as === "csv") return writeCsv(flatAccounts(store, accounts), ACCOUNT_COLUMNS);
    return writeJsonl(map(accounts, ({ report, account }) => ({ report: report.head.id, ...account })));
  }
  const entries = allEntries(store, filter);
  if (as === "jsonl") return writeJsonl(entries);
  const flat = flatEntries(store, entries);
  return as === "csv" ? writeCsv(flat, FLAT_COLUMNS) : writeGeojson(flat);
}

const PORTION = 500;

async function* readings(store: Store, filter: Filter, withText: boolean): AsyncGenerator<Reading> {
  for await (const { head, reading, text } of store.standing(filter)) {
    yield withText ? { ...reading, report: { ...head, text } } : { ...reading, report: head };
  }
}

async function* allEntries(store: Store, filter: Filter): AsyncGenerator<Entry> {
  for (let offset = 0; ; offset += PORTION) {
    const { rows } = await store.listEntries(filter, { limit: PORTION, offset, order: "time" });
    yield* rows;
    if (rows.length < PORTION) return;
  }
}

async function* allAccounts(store: Store, filter: Filter): AsyncGenerator<KeptAccount> {
  for (let offset = 0; ; offset += PORTION) {
    const { rows } = await store.listAccounts(filter, { limit: PORTION, offset, order: "time" });
    yield* rows;
    if (rows.length < PORTION) return;
  }
}

async function* flatEntries(store: Store, entries: AsyncIterable<Entry>): AsyncGenerator<FlatEntry> {
  const quote = createQuoter(store);
  for await (const entry of entries) {
    const first = entry.accounts[0];
    const evidence = first ? await quote(first.report, first.account) : "";
    yield flattenEntry(entry, { type: entryType(entry), days: entryDays(entry), evidence });
  }
}

/** Cuts an account's clause out of its report. Remembers the last reports, for entries come in order of time. */
function createQuoter(store: Store): (reportId: string, accountId: string) => Promise<string> {
  const remembered = new Map<string, ReadonlyMap<string, string>>();
  return async (reportId, accountId) => {
    let quotes = remembered.get(reportId);
    if (!quotes) {
      quotes = await quotesOf(store, reportId);
      remembered.set(reportId, quotes);
      if (remembered.size > PORTION) remembered.delete(remembered.keys().next().value!);
    }
    return quotes.get(accountId) ?? "";
  };
}

async function quotesOf(store: Store, reportId: string): Promise<ReadonlyMap<string, string>> {
  const report = await store.report(reportId);
  const [text, reading] = report ? [await store.text(report.key), await store.reading(report.key)] : [];
  return new Map((reading?.accounts ?? []).map((account) => [account.id, quoteOf(account, text ?? "")]));
}

function quoteOf({ evidence }: Account, text: string): string {
  return evidence[0] ? text.slice(evidence[0].start, evidence[0].end).replace(/\s+/gu, " ").trim() : "";
}

const ACCOUNT_COLUMNS = [
  "id",
  "report",
  "published",
  "publisher",
  "kind",
  "type",
  "from",
  "to",
  "place",
  "country",
  "low",
  "high",
  "value",
  "factuality",
  "claimed",
  "stage",
  "background",
  "confidence",
  "evidence",
] as const;
type FlatAccount = Readonly<Record<(typeof ACCOUNT_COLUMNS)[number], string | number>>;

async function* flatAccounts(store: Store, accounts: AsyncIterable<KeptAccount>): AsyncGenerator<FlatAccount> {
  const quote = createQuoter(store);
  let last: { key: string; reading: Reading | undefined } | undefined;
  for await (const { report, account } of accounts) {
    if (last?.key !== report.key) last = { key: report.key, reading: await store.reading(report.key) };
    yield flattenAccount({ report, account }, last.reading, await quote(report.head.id, account.id));
  }
}

function flattenAccount({ report, account }: KeptAccount, reading: Reading | undefined, evidence: string): FlatAccount {
  const time = account.time === undefined ? undefined : reading?.times[account.time];
  const place = account.place === undefined ? undefined : reading?.places[account.place];
  const figure = account.kind === "figure" ? account : undefined;
  return {
    id: account.id,
    report: report.head.id,
    published: report.head.published ?? "",
    publisher: report.head.publisher ?? "",
    kind: account.kind,
    type: accountType(account),
    from: time?.from ?? "",
    to: time?.to ?? "",
    place: place?.name ?? "",
    country: place?.country ?? "",
    low: figure?.low ?? "",
    high: figure?.high ?? "",
    value: account.kind === "status" ? account.value : "",
    factuality: account.factuality,
    claimed: account.claimed ?? "",
    stage: account.stage,
    background: account.background ? "yes" : "",
    confidence: account.confidence,
    evidence,
  };
}

async function* map<T, U>(all: AsyncIterable<T>, change: (each: T) => U): AsyncGenerator<U> {
  for await (const each of all) yield change(each);
}
