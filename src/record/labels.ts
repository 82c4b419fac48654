import type { ASPECTS, EventType, Factuality, Measure, STATUS_VALUES, Stage, SUBJECT_CLASSES } from "./codes.js";
import type { STANDINGS } from "./entry.js";
import type { PUBLISHED_BY } from "./report.js";

export type Standing = (typeof STANDINGS)[number];
export type StatusValue = (typeof STATUS_VALUES)[number];
export type SubjectClass = (typeof SUBJECT_CLASSES)[number];
export type Aspect = (typeof ASPECTS)[number];

/** How the codes of the record are said to people, in one place so that they can be translated. */
export const EVENT_TYPE_LABELS: Readonly<Record<EventType, string>> = {
  AGREE: "Agreement",
  CONSULT: "Meeting or talks",
  SUPPORT: "Support",
  CONCEDE: "Concession",
  COOPERATE: "Cooperation",
  AID: "Aid",
  RETREAT: "Withdrawal",
  REQUEST: "Request",
  ACCUSE: "Accusation",
  REJECT: "Refusal",
  THREATEN: "Threat",
  PROTEST: "Protest",
  SANCTION: "Sanction",
  MOBILIZE: "Mobilisation",
  COERCE: "Coercion",
  ASSAULT: "Attack",
  CRIME: "Crime",
  ACCIDENT: "Accident",
  DISASTER: "Disaster",
  OTHER: "Other",
};

export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  killed: "killed",
  injured: "injured",
  arrested: "arrested",
  missing: "missing",
  displaced: "displaced",
  kidnapped: "kidnapped",
  rescued: "rescued",
  released: "released",
  affected: "affected",
  deployed: "deployed",
  attending: "attending",
  damaged: "damaged",
  price: "price",
  production: "production",
  share: "share",
  money: "money",
  other: "other",
};

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  reported: "Reported",
  claimed: "Claimed",
  disputed: "Disputed",
  "not-done": "Not done",
  denied: "Denied",
};
export const STANDING_MEANINGS: Readonly<Record<Standing, string>> = {
  reported: "A publisher tells it as fact, in its own voice",
  claimed: "Told only as what somebody said",
  disputed: "Told by some, contradicted by others",
  "not-done": "Planned, ordered, asked, threatened or feared; not known to have happened",
  denied: "Said not to have happened",
};

export const FACTUALITY_LABELS: Readonly<Record<Factuality, string>> = {
  "CT+": "certain",
  "PR+": "probable",
  "PS+": "possible",
  Uu: "left open",
  "PS-": "possibly not",
  "PR-": "probably not",
  "CT-": "certainly not",
};

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  done: "done",
  ongoing: "ongoing",
  planned: "planned",
  ordered: "ordered",
  asked: "asked for",
  attempted: "attempted",
  threatened: "threatened",
  feared: "feared",
  hypothetical: "supposed",
  habitual: "habitual",
};

/** Why an account that was weighed was not told. */
export const DROP_LABELS = {
  unsure: "its frame is weak, and nobody takes part in it",
  unlikely: "what is seen of it speaks against it",
  generic: "it speaks of such things in general, of no one happening",
  attempted: "it was only tried, so it harmed nobody",
  cited: "it stands in a title that the report cites",
  harmless: "the report tells of no harm that was done",
  double: "another account tells the same",
} as const;

export const SUBJECT_CLASS_LABELS: Readonly<Record<SubjectClass, string>> = {
  airport: "airport",
  border: "border",
  road: "road",
  internet: "internet",
  telephone: "telephone",
  power: "power",
  payments: "payments",
  market: "market",
  "price-control": "price control",
  "office-holder": "office",
  territory: "territory",
  building: "building",
  "emergency-rule": "emergency rule",
  curfew: "curfew",
  ceasefire: "ceasefire",
  service: "service",
  production: "production",
  other: "thing",
};

export const ASPECT_LABELS: Readonly<Record<Aspect, string>> = {
  access: "access",
  control: "control",
  operation: "operation",
  force: "in force",
  holder: "holder",
  condition: "condition",
};

export const STATUS_VALUE_LABELS: Readonly<Record<StatusValue, string>> = {
  open: "open",
  closed: "closed",
  blocked: "blocked",
  restricted: "restricted",
  suspended: "suspended",
  stopped: "stopped",
  disrupted: "disrupted",
  partial: "partly working",
  restored: "restored",
  working: "working",
  "in-force": "in force",
  extended: "extended",
  lifted: "lifted",
  seized: "seized",
  retaken: "retaken",
  "held-by": "held",
  contested: "contested",
  damaged: "damaged",
  destroyed: "destroyed",
  appointed: "appointed",
  removed: "removed",
  resigned: "resigned",
  vacant: "vacant",
  rising: "rising",
  falling: "falling",
};

export const PRECISION_LABELS: readonly string[] = [
  "unknown",
  "exact place",
  "within 25 km",
  "district",
  "province",
  "wider area",
  "country only",
  "at sea or in the air",
];

export const PUBLISHED_BY_LABELS: Readonly<Record<(typeof PUBLISHED_BY)[number], string>> = {
  metadata: "from the page's own data",
  "first-line": "from the first line",
  dateline: "from the dateline",
  option: "given when it was read",
};
