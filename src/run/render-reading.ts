import { ACCOUNT_KINDS, type AccountKind, incidentsOf, type Problem, type Reading } from "#record";
import type { ReadResult } from "./reader.js";

/** The parts of a reading that `--only` can choose, in the order they are printed. */
export const READING_PARTS = [
  "times",
  "places",
  "actors",
  "quantities",
  "attributions",
  "events",
  "incidents",
  "figures",
  "statuses",
  "claims",
  "predicates",
  "notes",
] as const;
export type ReadingPart = (typeof READING_PARTS)[number];

const KIND_OF: Readonly<Partial<Record<ReadingPart, AccountKind>>> = {
  events: "event",
  figures: "figure",
  statuses: "status",
  claims: "claim",
};

/** How readings are written: JSON, one line each or indented. */
export interface JsonFormat {
  readonly withText?: boolean | undefined;
  readonly pretty?: boolean | undefined;
  readonly only?: readonly ReadingPart[] | undefined;
}

/** How readings are to be printed: JSON, or the parse alone as CoNLL-U, of reports or of tokens in CoNLL-U. */
export type PrintFormat = ({ readonly as: "json" } & JsonFormat) | { readonly as: "conllu"; readonly tokens: boolean };

/** What one report comes out as when it is only to be printed. */
export interface PrintedReading {
  readonly line?: string;
  readonly problem?: Problem;
}

/** Writes a reading as JSON with a line break at its end; undefined where there is none. */
export function renderReading(result: ReadResult, format: JsonFormat): string | undefined {
  if (!result.reading) return undefined;
  const chosen = format.only ? pickParts(result.reading, format.only) : result.reading;
  const text = format.withText && result.report ? { text: result.report.text } : {};
  return `${JSON.stringify({ ...chosen, report: { ...chosen.report, ...text } }, null, format.pretty ? 2 : undefined)}\n`;
}

/** The reading with the chosen parts alone. Index numbers keep counting in the whole reading. */
export function pickParts(reading: Reading, only: readonly ReadingPart[]): Partial<Reading> & Pick<Reading, "report"> {
  const { format, engine, report } = reading;
  const kinds = ACCOUNT_KINDS.filter((kind) => only.some((part) => KIND_OF[part] === kind));
  const incidents = new Set(only.includes("incidents") ? incidentsOf(reading.accounts) : []);
  const part = <K extends keyof Reading & ReadingPart>(name: K): Pick<Reading, K> | object =>
    only.includes(name) && reading[name] !== undefined ? { [name]: reading[name] } : {};
  return {
    format,
    engine,
    report,
    ...part("times"),
    ...part("places"),
    ...part("actors"),
    ...part("quantities"),
    ...part("attributions"),
    ...(kinds.length > 0 || only.includes("incidents")
      ? { accounts: reading.accounts.filter((a) => kinds.includes(a.kind) || incidents.has(a)) }
      : {}),
    ...part("predicates"),
    ...part("notes"),
  };
}
