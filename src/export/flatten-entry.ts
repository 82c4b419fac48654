import type { Entry, Interval } from "#record";

/** One line for every entry, whatever its kind: what spreadsheets take. Empty where a field does not apply or is not known. */
export interface FlatEntry {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly title: string;
  /** First day, and the first day after the last one. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly country: string;
  readonly lat: number | "";
  readonly lon: number | "";
  /** UCDP where_prec. */
  readonly precision: number | "";
  readonly actors: string;
  readonly recipients: string;
  /** Deaths of an event; the bounds that stand of a tally. */
  readonly low: number | "";
  readonly best: number | "";
  readonly high: number | "";
  readonly unit: string;
  /** The last known value of a status line. */
  readonly value: string;
  readonly standing: string;
  readonly factuality: string;
  readonly stage: string;
  readonly origins: string;
  readonly accounts: number;
  readonly reports: string;
  /** The words that the entry rests on, as they stand in its first report. */
  readonly evidence: string;
}

export const FLAT_COLUMNS = [
  "id",
  "kind",
  "type",
  "title",
  "from",
  "to",
  "place",
  "country",
  "lat",
  "lon",
  "precision",
  "actors",
  "recipients",
  "low",
  "best",
  "high",
  "unit",
  "value",
  "standing",
  "factuality",
  "stage",
  "origins",
  "accounts",
  "reports",
  "evidence",
] as const satisfies readonly (keyof FlatEntry)[];

const BETWEEN = "; ";

/** What a line needs besides the entry: its type, its days, and the sentence to show for it. */
export interface FlatFacts {
  readonly type: string;
  readonly days: Interval;
  readonly evidence: string;
}

export function flattenEntry(entry: Entry, facts: FlatFacts): FlatEntry {
  const place = entry.kind === "dispute" ? undefined : entry.place;
  const event = entry.kind === "event" ? entry : undefined;
  const tally = entry.kind === "tally" ? entry : undefined;
  const status = entry.kind === "status" ? entry : undefined;
  const bounds = event?.deaths ?? tally?.current;
  return {
    id: entry.id,
    kind: entry.kind,
    type: facts.type,
    title: entry.title,
    from: facts.days.from ?? "",
    to: facts.days.to ?? "",
    place: place?.name ?? "",
    country: place?.country ?? "",
    lat: place?.lat ?? "",
    lon: place?.lon ?? "",
    precision: place?.precision ?? "",
    actors: names(entry, "actors"),
    recipients: names(entry, "recipients"),
    low: bounds?.low ?? "",
    best: event?.deaths?.best ?? "",
    high: bounds?.high ?? "",
    unit: tally?.unit ?? "",
    value: status?.current ?? "",
    standing: event?.standing ?? "",
    factuality: event?.factuality ?? "",
    stage: event?.stage ?? "",
    origins: entry.origins.map(({ name }) => name).join(BETWEEN),
    accounts: entry.accounts.length,
    reports: [...new Set(entry.accounts.map(({ report }) => report))].join(BETWEEN),
    evidence: facts.evidence,
  };
}

function names(entry: Entry, role: "actors" | "recipients"): string {
  switch (entry.kind) {
    case "event":
      return entry[role].map(({ name }) => name).join(BETWEEN);
    case "tally":
      return role === "recipients" ? entry.group : "";
    case "status":
      return role === "actors" ? [...new Set(entry.segments.flatMap(({ holder }) => holder ?? []))].join(BETWEEN) : "";
    case "dispute":
      return role === "actors" ? [...new Set(entry.positions.flatMap(({ speakers }) => speakers))].join(BETWEEN) : "";
  }
}
