/** The codes of the record. Their meaning and origin stand in docs/record.md; none is renamed within a format version. */

export const FORMAT = "annalist/1";

export const TIME_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
export const TIME_PRECISIONS = [
  "minute",
  "hour",
  "part-of-day",
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "year",
  "decade",
  "vague",
] as const;

export const PLACE_KINDS = ["country", "admin", "city", "facility", "natural", "region"] as const;
export const PLACE_USES = ["literal", "associative"] as const;

/** PLOVER 2.0 sectors; IGO, NGO and MNC are entity types beside them. */
export const SECTORS = [
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "LEG",
  "PTY",
  "REB",
  "SPY",
  "PRM",
  "PRE",
  "OPP",
  "CVL",
  "CRM",
  "JRN",
  "BUS",
  "LAB",
  "EDU",
  "MED",
  "REL",
  "SOC",
  "REF",
  "AGR",
  "ELI",
  "UAF",
  "UNK",
] as const;
export const ACTOR_TYPES = ["IGO", "NGO", "MNC"] as const;

export const MANNERS = ["direct", "indirect", "mixed"] as const;

/** FactBank's scale: certain, probable, possible, each with polarity, and unknown. */
export const FACTUALITIES = ["CT+", "PR+", "PS+", "Uu", "PS-", "PR-", "CT-"] as const;
export const STAGES = [
  "done",
  "ongoing",
  "planned",
  "ordered",
  "asked",
  "attempted",
  "threatened",
  "feared",
  "hypothetical",
  "habitual",
] as const;

export const ACCOUNT_KINDS = ["event", "figure", "status", "claim"] as const;

/** PLOVER's sixteen root types, and four of ours for what PLOVER leaves out. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "CRIME",
  "ACCIDENT",
  "DISASTER",
  "OTHER",
] as const;

/** Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (PLOVER manual). */
export const QUAD_OF: Readonly<Partial<Record<EventType, 1 | 2 | 3 | 4>>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

export const MEASURES = [
  "killed",
  "injured",
  "arrested",
  "missing",
  "displaced",
  "kidnapped",
  "rescued",
  "released",
  "affected",
  "deployed",
  "attending",
  "damaged",
  "price",
  "production",
  "share",
  "money",
  "other",
] as const;
export const SCOPES = ["incident", "cumulative", "rate"] as const;
export const CHANGES = ["none", "up", "down", "withdrawn", "revised"] as const;

export const SUBJECT_CLASSES = [
  "airport",
  "border",
  "road",
  "internet",
  "telephone",
  "power",
  "payments",
  "market",
  "price-control",
  "office-holder",
  "territory",
  "building",
  "emergency-rule",
  "curfew",
  "ceasefire",
  "service",
  "production",
  "other",
] as const;
export const ASPECTS = ["access", "control", "operation", "force", "holder", "condition"] as const;
export const STATUS_VALUES = [
  "open",
  "closed",
  "blocked",
  "restricted",
  "suspended",
  "stopped",
  "disrupted",
  "partial",
  "restored",
  "working",
  "in-force",
  "extended",
  "lifted",
  "seized",
  "retaken",
  "held-by",
  "contested",
  "damaged",
  "destroyed",
  "appointed",
  "removed",
  "resigned",
  "vacant",
  "rising",
  "falling",
] as const;

export const STANCES = ["asserts", "denies", "orders", "promises", "threatens", "accuses", "asks", "fears"] as const;

export type EventType = (typeof EVENT_TYPES)[number];
export type Factuality = (typeof FACTUALITIES)[number];
export type Stage = (typeof STAGES)[number];
export type Measure = (typeof MEASURES)[number];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
