import { z } from "zod";
import { ACTOR_TYPES, MANNERS, PLACE_KINDS, PLACE_USES, SECTORS, TIME_PRECISIONS, TIME_TYPES } from "./codes.js";
import { Span } from "./span.js";

/** A time expression: TIMEX3 `type` and `value`, and the whole days it stands for, half-open. */
export const Time = Span.extend({
  type: z.enum(TIME_TYPES),
  value: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  precision: z.enum(TIME_PRECISIONS),
  rule: z.string(),
});
export type Time = z.infer<typeof Time>;

/** A place: `precision` is UCDP's where_prec (1 exact … 6 country, 7 water or airspace). */
export const Place = Span.extend({
  name: z.string(),
  kind: z.enum(PLACE_KINDS),
  country: z.string().length(3).optional(),
  admin1: z.string().optional(),
  geonames: z.number().int().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  precision: z.number().int().min(1).max(7),
  use: z.enum(PLACE_USES),
  rule: z.string(),
});
export type Place = z.infer<typeof Place>;

/** A mention of an actor. `entity` is one for all mentions of one actor in the report; `name` its best name there. */
export const Actor = Span.extend({
  entity: z.string(),
  name: z.string(),
  country: z.string().length(3).optional(),
  sector: z.enum(SECTORS).optional(),
  type: z.enum(ACTOR_TYPES).optional(),
  rule: z.string(),
});
export type Actor = z.infer<typeof Actor>;

/** A number with its bounds, both inclusive; `null` is an open end: "at least 18" is 18..null. */
export const Quantity = Span.extend({
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean().optional(),
  unit: z.string().optional(),
  rule: z.string(),
});
export type Quantity = z.infer<typeof Quantity>;

/** Who is said to have said what. `speaker` indexes `actors`; `within` indexes `attributions`. */
export const Attribution = z.object({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  manner: z.enum(MANNERS),
  speaker: z.number().int().nonnegative().optional(),
  within: z.number().int().nonnegative().optional(),
  /** How likely its speaker and content are right, 0..1. */
  confidence: z.number().min(0).max(1).optional(),
  /** The rule or model that found it. */
  rule: z.string(),
  /** The model that drew its source, cue and content, where it was not the rule. */
  parts: z.string().optional(),
});
export type Attribution = z.infer<typeof Attribution>;

/** A doubt: what was seen and not understood. */
export const Note = z.object({
  code: z.string(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  text: z.string(),
});
export type Note = z.infer<typeof Note>;
