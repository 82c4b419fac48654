import { stringify } from "csv-stringify/sync";
import type { EventsPage } from "#record";
import type { AnnalsContent } from "#run";

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
