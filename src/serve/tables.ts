import { stringify } from "csv-stringify/sync";
import type { EventsPage } from "#record";
import type { AnnalsContent } from "#run";
import { toStatusLine } from "./pages/lines.js";

/** The rows of the events table as CSV; a cell that a spreadsheet would take for a formula is escaped. */
export function eventsCsv({ rows }: EventsPage): string {
  const cells = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    type: row.type,
    mode: row.mode,
    title: row.title,
    standing: row.standing,
    stage: row.stage,
    factuality: row.factuality,
    from: row.when?.from,
    to: row.when?.to,
    place: row.place?.name,
    country: row.place?.country,
    lat: row.place?.lat,
    lon: row.place?.lon,
    place_precision: row.place?.precision,
    actors: row.actors.join("; "),
    recipients: row.recipients.join("; "),
    low: row.low,
    best: row.best,
    high: row.high,
    value: row.value,
    origins: row.origins,
    accounts: row.accounts,
    confidence: row.confidence,
    report: row.citation?.report,
    quote: row.citation?.quote,
  }));
  return stringify(cells, { header: true, columns: EVENT_COLUMNS, escape_formulas: true, bom: false });
}

const EVENT_COLUMNS = [
  "id",
  "kind",
  "type",
  "mode",
  "title",
  "standing",
  "stage",
  "factuality",
  "from",
  "to",
  "place",
  "country",
  "lat",
  "lon",
  "place_precision",
  "actors",
  "recipients",
  "low",
  "best",
  "high",
  "value",
  "origins",
  "accounts",
  "confidence",
  "report",
  "quote",
];
const TALLY_COLUMNS = [
  "tally",
  "title",
  "measure",
  "group",
  "unit",
  "place",
  "as_of",
  "low",
  "high",
  "approximate",
  "said_by",
  "origin",
  "withdrawn",
  "account",
  "report",
  "quote",
];

/** One row a point of every tally. */
export function talliesCsv({ entries, citations }: AnnalsContent): string {
  const cells = entries.flatMap((entry) =>
    entry.kind !== "tally"
      ? []
      : entry.points.map((point) => ({
          tally: entry.id,
          title: entry.title,
          measure: entry.measure,
          group: entry.group,
          unit: entry.unit,
          place: entry.place?.name,
          as_of: point.asOf,
          low: point.low,
          high: point.high,
          approximate: point.approximate ? "true" : "",
          said_by: point.saidBy,
          origin: entry.origins.find(({ id }) => id === point.origin)?.name ?? point.origin,
          withdrawn: point.withdrawn ? "true" : "",
          account: point.account,
          report: point.report,
          quote: citations.get(point.account)?.quote,
        })),
  );
  return stringify(cells, { header: true, columns: TALLY_COLUMNS, escape_formulas: true });
}

/** One row a report; codes of notes and problems, ids of other reports with "; " between them. */
export function reportsCsv({ reports }: AnnalsContent): string {
  const list = (items: readonly string[]): string => [...new Set(items)].join("; ");
  const cells = reports.map((line) => ({
    ...line,
    published_by: line.publishedBy,
    revision_of: line.revisionOf,
    revisions: list(line.revisions.map(({ id }) => id)),
    same_story_as: list(line.sharesOriginWith.map(({ id }) => id)),
    events: line.accounts.event,
    figures: line.accounts.figure,
    statuses: line.accounts.status,
    claims: line.accounts.claim,
    notes: list(line.notes.map(({ code }) => code)),
    problems: list(line.problems.map(({ code }) => code)),
  }));
  return stringify(cells, { header: true, columns: REPORT_COLUMNS, escape_formulas: true });
}

const REPORT_COLUMNS = (
  "id title publisher published published_by credit origin language url revision_of revisions same_story_as " +
  "events figures statuses claims notes problems"
).split(" ");

/** One row a stretch of every status line, with the sentence that it rests on first. */
export function statusesCsv({ entries, citations }: AnnalsContent): string {
  const cells = entries.flatMap((entry) => {
    if (entry.kind !== "status") return [];
    const { stretches, ...line } = toStatusLine(entry, citations);
    return stretches.map(({ citations: [citation], ...stretch }) => ({
      status: line.id,
      ...line,
      ...stretch,
      holder: stretch.holder,
      planned: stretch.planned ? "true" : "",
      account: citation?.account,
      report: citation?.report,
      quote: citation?.quote,
    }));
  });
  return stringify(cells, { header: true, columns: STATUS_COLUMNS, escape_formulas: true });
}

const STATUS_COLUMNS =
  "status title subject class aspect place value from to holder planned account report quote".split(" ");
