import { z } from "zod";
import {
  ASPECTS,
  CHANGES,
  EVENT_TYPES,
  FACTUALITIES,
  MANNERS,
  MEASURES,
  SCOPES,
  STAGES,
  STANCES,
  STATUS_VALUES,
  SUBJECT_CLASSES,
} from "./codes.js";
import { Interval, Span } from "./span.js";

const index = z.number().int().nonnegative();

/** What every account has. Index fields point into the arrays of the same reading. */
export const AccountBase = z.object({
  id: z.string(),
  trigger: Span,
  /** The first is the clause: inside one sentence, holding the trigger. */
  evidence: z.array(Span).min(1),
  /** Chain into `attributions`, innermost first; empty is the publisher's own voice. */
  attribution: z.array(index),
  factuality: z.enum(FACTUALITIES),
  claimed: z.enum(FACTUALITIES).optional(),
  stage: z.enum(STAGES),
  background: z.boolean().optional(),
  time: index.optional(),
  timeStated: z.boolean().optional(),
  place: index.optional(),
  placeStated: z.boolean().optional(),
  confidence: z.number().min(0).max(1),
  rules: z.array(z.string()).min(1),
});

export const EventAccount = AccountBase.extend({
  kind: z.literal("event"),
  type: z.enum(EVENT_TYPES),
  mode: z.string().optional(),
  contexts: z.array(z.string()).optional(),
  actors: z.array(index),
  recipients: z.array(index),
  objects: z.array(Span).optional(),
  cameo: z.string().optional(),
  acled: z.object({ type: z.string(), subtype: z.string() }).optional(),
  quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  incident: z.number().min(0).max(1).optional(),
});

export const FigureAccount = AccountBase.extend({
  kind: z.literal("figure"),
  measure: z.enum(MEASURES),
  of: z.union([index, Span]).optional(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean().optional(),
  unit: z.string().optional(),
  scope: z.enum(SCOPES),
  asOf: Interval.optional(),
  change: z.enum(CHANGES),
  was: z.object({ low: z.number().nullable(), high: z.number().nullable() }).optional(),
  partOf: z.string().optional(),
  replaces: z.string().optional(),
});

export const StatusAccount = AccountBase.extend({
  kind: z.literal("status"),
  subject: Span.extend({ class: z.enum(SUBJECT_CLASSES), place: index.optional() }),
  aspect: z.enum(ASPECTS),
  value: z.enum(STATUS_VALUES),
  since: Interval.optional(),
  until: Interval.optional(),
  holder: index.optional(),
});

export const ClaimAccount = AccountBase.extend({
  kind: z.literal("claim"),
  speaker: index.optional(),
  manner: z.enum(MANNERS),
  content: z.array(Span),
  about: z.array(z.string()),
  stance: z.enum(STANCES),
  answers: z.string().optional(),
});

/** What one report says of one thing. */
export const Account = z.discriminatedUnion("kind", [EventAccount, FigureAccount, StatusAccount, ClaimAccount]);
export type Account = z.infer<typeof Account>;
export type EventAccount = z.infer<typeof EventAccount>;
export type FigureAccount = z.infer<typeof FigureAccount>;
export type StatusAccount = z.infer<typeof StatusAccount>;
export type ClaimAccount = z.infer<typeof ClaimAccount>;

/** The judgement on an event-like word, account or not; printed with `--predicates`. */
export const Predicate = z.object({
  trigger: Span,
  factuality: z.enum(FACTUALITIES),
  claimed: z.enum(FACTUALITIES).optional(),
  stage: z.enum(STAGES),
  attribution: z.array(index),
  /** Ids of the rules that decided, as in an account. */
  rules: z.array(z.string()).optional(),
});
export type Predicate = z.infer<typeof Predicate>;
