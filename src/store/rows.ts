import type { Account, Entry, Interval, Location, Reading, ReportHead } from "#record";
import { columnText, nameText } from "./column-text.js";
import type { AccountRow, EntryRow, ReportRow } from "./schema.js";
import type { KeptReport, NewReport } from "./store.js";
import { reportKey, toInstant } from "./versions.js";

/** Longest text that is indexed for words: PostgreSQL's word index holds at most 1 MB a row. */
const INDEXED_LENGTH = 150_000;

type Unsearched<Row> = Omit<Row, "search"> & { readonly words: string };

function maybeName(text: string | undefined): string | null {
  return text === undefined ? null : nameText(text);
}

/** Row of a report that is new: standing, in a family of its own, until its versions are settled. */
export function toReportRow({ report, reading, problems = [] }: NewReport, changed: number): Unsearched<ReportRow> {
  const { text, sourceMap, ...given } = report;
  const { text: _, ...found } = reading.report;
  const head: ReportHead = { ...given, ...found };
  const key = reportKey(report.id, report.digest);
  return {
    key,
    id: nameText(head.id),
    digest: nameText(head.digest),
    url: maybeName(head.url),
    family: key,
    instant: toInstant(head.published),
    retrieved: nameText(head.retrieved ?? ""),
    standing: true,
    language: nameText(head.language),
    publisher: maybeName(head.publisher),
    title: head.title === undefined ? null : columnText(head.title),
    head: JSON.stringify(head),
    body: new TextEncoder().encode(text),
    source_map: sourceMap ? JSON.stringify(sourceMap) : null,
    reading: JSON.stringify({ ...reading, report: head }),
    problems: JSON.stringify(problems),
    accounts: reading.accounts.length,
    notes: reading.notes.length,
    size: text.length,
    changed,
    words: columnText(`${head.title ?? ""} ${text.slice(0, INDEXED_LENGTH)}`),
  };
}

export const KEPT_COLUMNS = ["key", "head", "standing", "accounts", "notes", "size", "problems", "changed"] as const;

/** `head.revisionOf` is the key of the version before, where there is one. */
export function toKeptReport(row: Pick<ReportRow, (typeof KEPT_COLUMNS)[number]>): KeptReport {
  return { ...row, head: JSON.parse(row.head), problems: JSON.parse(row.problems) };
}

export function toAccountRows(report: string, reading: Reading): AccountRow[] {
  return reading.accounts.map((account, position) => {
    const time = account.time === undefined ? undefined : reading.times[account.time];
    const place = account.place === undefined ? undefined : reading.places[account.place];
    return {
      report,
      id: nameText(account.id),
      position,
      standing: true,
      kind: account.kind,
      type: accountType(account),
      factuality: account.factuality,
      stage: account.stage,
      day_from: time?.from ?? null,
      day_to: time?.to ?? null,
      place: maybeName(place?.name.toLowerCase()),
      country: place?.country ?? null,
      who: columnText(
        whoTakesPart(account)
          .flatMap((index) => reading.actors[index]?.name ?? [])
          .join("\n")
          .toLowerCase(),
      ),
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      confidence: account.confidence,
    };
  });
}

/** What `type` means for each kind: an event's type, a figure's measure, a status's class, a claim's stance. */
export function accountType(account: Account): string {
  switch (account.kind) {
    case "event":
      return account.type;
    case "figure":
      return account.measure;
    case "status":
      return account.subject.class;
    case "claim":
      return account.stance;
  }
}

/** Indexes of the actors in an account. */
export function whoTakesPart(account: Account): readonly number[] {
  switch (account.kind) {
    case "event":
      return [...account.actors, ...account.recipients];
    case "figure":
      return typeof account.of === "number" ? [account.of] : [];
    case "status":
      return account.holder === undefined ? [] : [account.holder];
    case "claim":
      return account.speaker === undefined ? [] : [account.speaker];
  }
}

export function toEntryRow(entry: Entry, changed: number): Unsearched<EntryRow> {
  const days = entryDays(entry);
  const place = entryPlace(entry);
  const who = entryParties(entry);
  const event = entry.kind === "event" ? entry : undefined;
  return {
    id: nameText(entry.id),
    kind: entry.kind,
    type: entryType(entry),
    title: columnText(entry.title),
    standing: event?.standing ?? null,
    factuality: event?.factuality ?? null,
    stage: event?.stage ?? null,
    day_from: days.from ?? null,
    day_to: days.to ?? null,
    place: maybeName(place?.name.toLowerCase()),
    country: place?.country ?? null,
    who: columnText(who.join("\n").toLowerCase()),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    origins: entry.origins.length,
    accounts: entry.accounts.length,
    confidence: event?.confidence ?? null,
    entry: JSON.stringify(entry),
    changed,
    words: columnText(
      [entry.title, place?.name ?? "", ...who, ...(event?.objects ?? [])].join(" ").slice(0, INDEXED_LENGTH),
    ),
  };
}

export function entryType(entry: Entry): string {
  switch (entry.kind) {
    case "event":
      return entry.type;
    case "tally":
      return entry.measure;
    case "status":
      return entry.subject.class;
    case "dispute":
      return entry.about;
  }
}

/** The whole days an entry speaks of, half-open; a side that is not known is absent. */
export function entryDays(entry: Entry): Interval {
  switch (entry.kind) {
    case "event":
      return entry.when ?? {};
    case "tally":
      return around(entry.points.flatMap(({ asOf }) => asOf ?? []));
    case "status": {
      const from = least(entry.segments.flatMap((segment) => segment.from ?? []));
      const open = entry.segments.some((segment) => segment.to === undefined);
      const to = open ? undefined : most(entry.segments.flatMap((segment) => segment.to ?? []));
      return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    }
    case "dispute":
      return {};
  }
}

function around(days: readonly string[]): Interval {
  const from = least(days);
  const last = most(days);
  return from === undefined || last === undefined ? {} : { from: from.slice(0, 10), to: nextDay(last.slice(0, 10)) };
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function least(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

function most(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}

export function entryPlace(entry: Entry): Location | undefined {
  return entry.kind === "dispute" ? undefined : entry.place;
}

/** Names of those who take part or speak. */
export function entryParties(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case "event":
      return [...entry.actors, ...entry.recipients].map(({ name }) => name);
    case "tally":
      return [entry.group, ...entry.points.map(({ saidBy }) => saidBy)];
    case "status":
      return [entry.subject.name, ...entry.segments.flatMap(({ holder }) => holder ?? [])];
    case "dispute":
      return entry.positions.flatMap(({ speakers }) => speakers);
  }
}
