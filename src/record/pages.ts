import { z } from "zod";
import { ACCOUNT_KINDS, FACTUALITIES, MEASURES, STAGES, STATUS_VALUES, SUBJECT_CLASSES } from "./codes.js";
import { Entry, Location, STANDINGS } from "./entry.js";
import { Reading } from "./reading.js";
import { PUBLISHED_BY } from "./report.js";
import { Interval, Span } from "./span.js";

/**
 * What the pages of the desk show: one shape a page, served at the page's own address with `.json` at its end.
 * Every number, pin and line carries `Citation`s, so that it can open the sentence it rests on.
 */

/** The sentence an account rests on, with enough of its report to be read alone. */
export const Citation = z.object({
  account: z.string(),
  kind: z.enum(ACCOUNT_KINDS),
  report: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  /** The clause, and inside it the word that carries the account; both in the report's text. */
  clause: Span,
  trigger: Span,
  /** The clause's exact words, and what stands before and after it in its sentence. */
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  /** Who is credited, innermost first; empty is the publisher's own voice. */
  chain: z.array(z.string()),
  factuality: z.enum(FACTUALITIES),
  claimed: z.enum(FACTUALITIES).optional(),
  stage: z.enum(STAGES),
});
export type Citation = z.infer<typeof Citation>;

const bound = z.number().nullable();
const count = z.number().int().nonnegative();

/** An entry as one line of a list. Fields apply by kind; `citation` is the account that shows it best. */
export const EntryLine = z.object({
  id: z.string(),
  kind: z.enum(["event", "tally", "status", "dispute"]),
  title: z.string(),
  /** An event's type, a tally's measure, a status line's class, or what a dispute is about. */
  type: z.string(),
  mode: z.string().optional(),
  quad: z.number().int().optional(),
  standing: z.enum(STANDINGS).optional(),
  stage: z.enum(STAGES).optional(),
  factuality: z.enum(FACTUALITIES).optional(),
  when: Interval.optional(),
  place: Location.optional(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  low: bound.optional(),
  best: bound.optional(),
  high: bound.optional(),
  value: z.string().optional(),
  confidence: z.number().optional(),
  accounts: count,
  origins: count,
  citation: Citation.optional(),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** A point of a tally with its sentence. */
export const FigurePoint = z.object({
  asOf: z.string().optional(),
  low: bound,
  high: bound,
  approximate: z.boolean().optional(),
  saidBy: z.string(),
  /** Name of the origin. */
  origin: z.string(),
  withdrawn: z.boolean(),
  citation: Citation.optional(),
  withdrawnBy: Citation.optional(),
  /** How often the same value was told again by the same origin. */
  retold: count,
});
export type FigurePoint = z.infer<typeof FigurePoint>;

/** A tally with the bounds that now stand. */
export const Figure = z.object({
  id: z.string(),
  title: z.string(),
  measure: z.enum(MEASURES),
  group: z.string(),
  unit: z.string().optional(),
  place: z.string().optional(),
  low: bound,
  high: bound,
  approximate: z.boolean().optional(),
  asOf: z.string().optional(),
  /** False where nothing stands any more: every value was taken back. */
  stands: z.boolean(),
  citations: z.array(Citation),
  points: z.array(FigurePoint),
  origins: count,
});
export type Figure = z.infer<typeof Figure>;

export const StatusStretch = z.object({
  value: z.enum(STATUS_VALUES),
  from: z.string().optional(),
  to: z.string().optional(),
  holder: z.string().optional(),
  planned: z.boolean().optional(),
  citations: z.array(Citation),
});
/** One aspect of one thing over time, for the status board. */
export const StatusLine = z.object({
  id: z.string(),
  title: z.string(),
  subject: z.string(),
  class: z.enum(SUBJECT_CLASSES),
  aspect: z.string(),
  place: z.string().optional(),
  current: z.enum(STATUS_VALUES).optional(),
  holder: z.string().optional(),
  stretches: z.array(StatusStretch),
});
export type StatusStretch = z.infer<typeof StatusStretch>;
export type StatusLine = z.infer<typeof StatusLine>;

/** Positions that cannot all hold, side by side. */
export const DisputeLine = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  positions: z.array(z.object({ text: z.string(), speakers: z.array(z.string()), citations: z.array(Citation) })),
});
export type DisputeLine = z.infer<typeof DisputeLine>;

/** Another report, with the name that tells it apart for people. */
export const ReportRef = z.object({ id: z.string(), name: z.string() });
export type ReportRef = z.infer<typeof ReportRef>;

export const ReportLine = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  publishedBy: z.enum(PUBLISHED_BY).optional(),
  credit: z.string().optional(),
  origin: z.string().optional(),
  language: z.string(),
  url: z.string().optional(),
  revisionOf: z.string().optional(),
  /** Later versions of the same page, oldest first. */
  revisions: z.array(ReportRef),
  /** Reports of other publishers that go back to the same origin: copies. */
  sharesOriginWith: z.array(ReportRef),
  accounts: z.object({ event: count, figure: count, status: count, claim: count }),
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
  /** What was wrong with it, although it could be read. */
  problems: z.array(z.object({ code: z.string(), text: z.string() })),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const TimelineDay = z.object({ date: z.string(), events: z.array(EntryLine) });
/** A place with what happened there. `radiusKm` is how far the true place may lie from the point; 0 is exact. */
export const MapPlace = z.object({
  name: z.string(),
  country: z.string().optional(),
  lat: z.number(),
  lon: z.number(),
  precision: z.number().int(),
  radiusKm: z.number(),
  /** True where only a country or region is known: drawn as an area. */
  area: z.boolean(),
  events: z.array(EntryLine),
});
export type MapPlace = z.infer<typeof MapPlace>;

export type TimelineDay = z.infer<typeof TimelineDay>;

export const OverviewPage = z.object({
  page: z.literal("overview"),
  reports: count,
  origins: count,
  accounts: count,
  entries: z.object({ event: count, tally: count, status: count, dispute: count }),
  /** Days the annals speak of. */
  span: Interval,
  /** The happenings most reports tell of, heaviest first. */
  leads: z.array(EntryLine),
  /** Things feared, planned, asked, threatened or denied, which do not count as having happened. */
  notHappened: count,
  figures: z.array(Figure),
  /** Days around those on which the reports appeared; `apart` are happenings of other times, or of no known day. */
  timeline: z.object({ days: z.array(TimelineDay), apart: z.array(EntryLine) }),
  map: z.object({ places: z.array(MapPlace), unlocated: z.array(EntryLine) }),
  statuses: z.array(StatusLine),
  disputes: z.array(DisputeLine),
  newest: z.array(ReportLine),
});
export type OverviewPage = z.infer<typeof OverviewPage>;

export const Facet = z.object({ value: z.string(), count });
export const EventsPage = z.object({
  page: z.literal("events"),
  /** The filter in words, and what in it was not understood. */
  sentence: z.string(),
  wrong: z.array(z.string()),
  total: count,
  rows: z.array(EntryLine),
  facets: z.object({
    kind: z.array(Facet),
    type: z.array(Facet),
    standing: z.array(Facet),
    place: z.array(Facet),
  }),
});
export type Facet = z.infer<typeof Facet>;
export type EventsPage = z.infer<typeof EventsPage>;

export const EntryPage = z.object({
  page: z.literal("entry"),
  entry: Entry,
  line: EntryLine,
  figure: Figure.optional(),
  status: StatusLine.optional(),
  dispute: DisputeLine.optional(),
  citations: z.array(Citation),
  /** Other entries that rest on the same reports, the nearest first. */
  near: z.array(EntryLine),
});
export type EntryPage = z.infer<typeof EntryPage>;

export const ReportsPage = z.object({
  page: z.literal("reports"),
  total: count,
  rows: z.array(ReportLine),
});
export type ReportsPage = z.infer<typeof ReportsPage>;

export const ReportPage = z.object({
  page: z.literal("report"),
  line: ReportLine,
  text: z.string(),
  reading: Reading,
  /** The entries each account went into, by the account's id. */
  entries: z.record(z.string(), z.array(EntryLine)),
});
export type ReportPage = z.infer<typeof ReportPage>;

/** One statement of a brief; `cites` are numbers of its `citations`. */
export const BriefLine = z.object({ text: z.string(), cites: z.array(z.number().int()), entry: z.string().optional() });
export const BriefSection = z.object({
  key: z.string(),
  heading: z.string(),
  note: z.string().optional(),
  lines: z.array(BriefLine),
});
export const Brief = z.object({
  page: z.literal("brief"),
  title: z.string(),
  span: Interval,
  /** What it rests on, in words. */
  basis: z.string(),
  sections: z.array(BriefSection),
  citations: z.array(Citation.extend({ n: z.number().int().positive() })),
});
export type BriefLine = z.infer<typeof BriefLine>;
export type BriefSection = z.infer<typeof BriefSection>;
export type Brief = z.infer<typeof Brief>;
