import { z } from "zod";
import {
  ASPECTS,
  EVENT_TYPES,
  FACTUALITIES,
  MEASURES,
  PLACE_KINDS,
  SECTORS,
  STAGES,
  STATUS_VALUES,
  SUBJECT_CLASSES,
} from "./codes.js";
import { Interval } from "./span.js";

/** An account an entry rests on, and the origin its report goes back to. */
export const AccountRef = z.object({ account: z.string(), report: z.string(), origin: z.string() });
export type AccountRef = z.infer<typeof AccountRef>;

/** Whom accounts ultimately go back to; copies of one wire story have one origin (PROV-O hadPrimarySource). */
export const Origin = z.object({ id: z.string(), name: z.string(), reports: z.array(z.string()) });
export type Origin = z.infer<typeof Origin>;

/** Why an entry is as it is: a code, words for people, and the accounts concerned. */
export const Reason = z.object({ code: z.string(), text: z.string(), accounts: z.array(z.string()).optional() });
export type Reason = z.infer<typeof Reason>;

/** Somebody who takes part, carried from the report's actors so that an entry can be read alone. */
export const Party = z.object({ name: z.string(), country: z.string().optional(), sector: z.enum(SECTORS).optional() });
export type Party = z.infer<typeof Party>;

/** Where, with UCDP where_prec. */
export const Location = z.object({
  name: z.string(),
  kind: z.enum(PLACE_KINDS),
  country: z.string().optional(),
  admin1: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  precision: z.number().int().min(1).max(7),
});
export type Location = z.infer<typeof Location>;

/** How far an event stands: told as fact by its publishers, only claimed by somebody, contradicted, or not (yet) a deed. */
export const STANDINGS = ["reported", "claimed", "disputed", "not-done", "denied"] as const;

const base = {
  id: z.string(),
  /** One line for people, built from codes and the reports' own names. */
  title: z.string(),
  accounts: z.array(AccountRef),
  origins: z.array(Origin),
  reasons: z.array(Reason),
};

/** The accounts judged to tell of one happening. */
export const EventEntry = z.object({
  ...base,
  kind: z.literal("event"),
  type: z.enum(EVENT_TYPES),
  mode: z.string().optional(),
  cameo: z.string().optional(),
  acled: z.object({ type: z.string(), subtype: z.string() }).optional(),
  quad: z.number().int().min(1).max(4).optional(),
  standing: z.enum(STANDINGS),
  factuality: z.enum(FACTUALITIES),
  stage: z.enum(STAGES),
  when: Interval.optional(),
  place: Location.optional(),
  actors: z.array(Party),
  recipients: z.array(Party),
  objects: z.array(z.string()),
  deaths: z.object({ low: z.number().nullable(), best: z.number().nullable(), high: z.number().nullable() }).optional(),
  confidence: z.number(),
});
export type EventEntry = z.infer<typeof EventEntry>;

export const TallyPoint = z.object({
  asOf: z.string().optional(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean().optional(),
  saidBy: z.string(),
  origin: z.string(),
  account: z.string(),
  report: z.string(),
  withdrawn: z.boolean(),
  /** The account that withdraws this point. */
  withdrawnBy: z.string().optional(),
  /** Same value and origin told again: the other accounts. */
  alsoIn: z.array(z.string()),
});
export type TallyPoint = z.infer<typeof TallyPoint>;

/** One measure of one group in one place over one episode, point by point. */
export const TallyEntry = z.object({
  ...base,
  kind: z.literal("tally"),
  measure: z.enum(MEASURES),
  group: z.string(),
  unit: z.string().optional(),
  place: Location.optional(),
  points: z.array(TallyPoint),
  /** Bounds that now stand, and the accounts that hold them. */
  current: z
    .object({ low: z.number().nullable(), high: z.number().nullable(), accounts: z.array(z.string()) })
    .optional(),
});
export type TallyEntry = z.infer<typeof TallyEntry>;

export const StatusSegment = z.object({
  value: z.enum(STATUS_VALUES),
  from: z.string().optional(),
  to: z.string().optional(),
  holder: z.string().optional(),
  /** True where it was announced and not (yet) told as done. */
  planned: z.boolean().optional(),
  accounts: z.array(z.string()),
});

/** One aspect of one subject over time; days no account speaks for are gaps, shown as unknown. */
export const StatusEntry = z.object({
  ...base,
  kind: z.literal("status"),
  subject: z.object({ class: z.enum(SUBJECT_CLASSES), name: z.string() }),
  place: Location.optional(),
  aspect: z.enum(ASPECTS),
  segments: z.array(StatusSegment),
  /** The value that holds last, where it is known. */
  current: z.enum(STATUS_VALUES).optional(),
});
export type StatusEntry = z.infer<typeof StatusEntry>;

export const Position = z.object({ text: z.string(), speakers: z.array(z.string()), accounts: z.array(z.string()) });

/** Two or more positions that cannot all hold, side by side. */
export const DisputeEntry = z.object({
  ...base,
  kind: z.literal("dispute"),
  about: z.enum(["figure", "actor", "cause", "status", "happened", "description"]),
  positions: z.array(Position).min(2),
});
export type DisputeEntry = z.infer<typeof DisputeEntry>;

/** What the annals hold after all accounts are reconciled; computed, never typed in. */
export const Entry = z.discriminatedUnion("kind", [EventEntry, TallyEntry, StatusEntry, DisputeEntry]);
export type Entry = z.infer<typeof Entry>;

/** A reviewer's decision, kept and replayed at every reconciliation. `must`: one happening; `cannot`: two; `reject`: no account. */
export const Decision = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(["must", "cannot", "reject", "accept"]),
  accounts: z.array(z.string()),
  why: z.string().optional(),
});
export type Decision = z.infer<typeof Decision>;

/** A change to an entry: when, why (a report or a decision), before and after. */
export const Revision = z.object({
  entry: z.string(),
  at: z.string(),
  cause: z.string(),
  before: Entry.optional(),
  after: Entry.optional(),
});
export type Revision = z.infer<typeof Revision>;
