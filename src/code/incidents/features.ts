import { type Parse, wordAt } from "#read";
import {
  type Account,
  type Actor,
  EVENT_TYPES,
  type EventAccount,
  type Place,
  type Quantity,
  type Time,
} from "#record";
import type { Feature } from "../feature-weights.js";
import { firstWhere } from "../first-where.js";

/** What a report tells beside an event. */
export interface Told {
  readonly parse: Pick<Parse, "size" | "end" | "lemma" | "upos" | "sentence" | "sentenceOf">;
  readonly accounts: readonly Account[];
  readonly actors: readonly Actor[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly quantities: readonly Pick<Quantity, "start" | "end">[];
  /** ISO day on which the report was published. */
  readonly published: string | undefined;
}

/** What every report has. */
export const BIAS = "bias";
/** Nouns and verbs of the report, and of the sentence that tells an event, by lemma: the more there are, the less each says. */
export const REPORT_WORD = "report: word";
export const SENTENCE_WORD = "word";

/** Violence and crime that is told as having been or as to come; what its teller denies is no incident. */
export function mayBeIncident(account: Account): account is EventAccount {
  if (account.kind !== "event" || (account.type !== "ASSAULT" && account.type !== "CRIME")) return false;
  return !account.factuality.endsWith("-") && !account.claimed?.endsWith("-");
}

/** What can be seen of one event alone. */
export function featuresOfEvent(event: EventAccount, told: Told, feature: Feature): void {
  const frame = event.rules.find((rule) => rule.startsWith(FRAMES));
  if (frame) feature("rule", frame, 1);
  if (event.mode) feature("mode", event.mode, 1);
  feature("subtype", event.acled?.subtype ?? "none", 1);
  feature("factuality", event.factuality, 1);
  feature("claimed", event.claimed ?? "by nobody", 1);
  feature("stage", event.stage, 1);
  if (event.background) feature("background", "", 1);
  if (event.attribution.length > 0) feature("quoted", "", 1);
  timeFeatures(event, told, feature);
  placeFeatures(event, told, feature);
  sideFeatures("actor", event.actors, told, feature);
  sideFeatures("recipient", event.recipients, told, feature);
  feature(`${sectorsOf(event.actors, told)} against`, sectorsOf(event.recipients, told), 1);
  if (event.objects) feature("object", "", 1);
  feature("position", "", Math.min(1, event.trigger.start / LATE));
  if (event.trigger.start < OPENING) feature("opening", "", 1);
  feature("confidence", "", event.confidence);
  sentenceFeatures(event, told.parse, feature);
}

/** What the whole report is like; the same for all its events. */
export function featuresOfReport({ accounts, parse }: Told, feature: Feature): void {
  feature(BIAS, "", 1);
  const all = Math.max(1, accounts.length);
  const share = (name: string, test: (account: Account) => boolean) =>
    feature("report: share", name, accounts.filter(test).length / all);
  const incidents = accounts.filter(mayBeIncident).length;
  for (const many of MANY) if (incidents > many) feature("report: more than", String(many), 1);
  feature("report: incidents", "", incidents / all);
  share("claims", ({ kind }) => kind === "claim");
  share("quoted", ({ attribution }) => attribution.length > 0);
  for (const type of EVENT_TYPES) {
    const own = accounts.filter((account) => account.kind === "event" && account.type === type).length;
    if (own > 0) feature("report: type", type, Math.min(ENOUGH, own) / ENOUGH);
  }
  const measures = new Set(accounts.flatMap((account) => (account.kind === "figure" ? [account.measure] : [])));
  for (const measure of measures) feature("report: measure", measure, 1);
  wordFeatures(REPORT_WORD, parse, 0, parse.size, feature);
}

function sentenceFeatures({ trigger }: EventAccount, parse: Told["parse"], feature: Feature): void {
  const at = wordAt(parse, trigger.start);
  const sentence = parse.sentenceOf[at]!;
  const from = Math.max(parse.sentence[sentence]!, at - FAR);
  const to = Math.min(parse.sentence[sentence + 1]!, at + FAR);
  wordFeatures(SENTENCE_WORD, parse, from, to, feature);
}

/** Names say nothing: they would be those of one region and time. */
function wordFeatures(what: string, { lemma, upos }: Told["parse"], from: number, to: number, feature: Feature): void {
  const words = new Set<string>();
  for (let w = from; w < to; w++) if (upos[w] === "NOUN" || upos[w] === "VERB") words.add(lemma[w]!);
  const amount = 1 / Math.sqrt(words.size + 1);
  for (const word of words) feature(what, word, amount);
}

const FRAMES = "frames/";
/** Characters: from here on it makes no difference how far down a report an event stands. */
const LATE = 2000;
const OPENING = 400;
/** Words: what a long sentence says farther off is of something else. */
const FAR = 50;
const MANY = [1, 3, 7];
/** More events of a type say nothing more. */
const ENOUGH = 3;

function timeFeatures({ time, timeStated }: EventAccount, { times, published }: Told, feature: Feature): void {
  if (time === undefined) return feature("no time", "", 1);
  const { precision, to } = times[time]!;
  if (precision) feature("time", precision, 1);
  if (to === undefined || published === undefined) return;
  const age = ageOf(to, published);
  feature("age", age, 1);
  if (timeStated) feature("age stated", age, 1);
}

const DAY = 864e5;
/** Days from the end of an event to the report, to the first of which it belongs. */
const AGES: readonly (readonly [most: number, name: string])[] = [
  [-3, "ahead"],
  [3, "days"],
  [14, "weeks"],
  [62, "months"],
  [400, "year"],
  [Number.POSITIVE_INFINITY, "years"],
];

function ageOf(to: string, published: string): string {
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(to.slice(0, 10))) / DAY;
  return AGES.find(([most]) => days <= most)?.[1] ?? "unknown";
}

function placeFeatures({ place, placeStated }: EventAccount, { places }: Told, feature: Feature): void {
  if (place === undefined) return feature("no place", "", 1);
  feature("place", String(places[place]!.precision), 1);
  if (placeStated) feature("place stated", String(places[place]!.precision), 1);
}

function sideFeatures(side: string, parts: readonly number[], { actors, quantities }: Told, feature: Feature): void {
  const known = parts.map((i) => actors[i]!).filter(({ rule }) => !VAGUE.has(rule));
  if (known.length === 0) feature(side, "nobody", 1);
  const seen = new Set<string>();
  for (const { sector, rule, country, start, end } of known) {
    seen.add(sector ?? "UNK").add(rule);
    if (country) seen.add("of a country");
    if (holdsNumber(quantities, start, end)) seen.add("counted");
  }
  for (const name of seen) feature(side, name, 1);
}

/** The sectors of one side together: rebels against soldiers are at war, rebels against farmers are not. */
function sectorsOf(parts: readonly number[], { actors }: Told): string {
  const sectors = new Set(parts.map((i) => actors[i]!.sector ?? "UNK"));
  return sectors.size === 0 ? "nobody" : [...sectors].sort().join("+");
}

/** "you", "planes": who is told so tells nothing of what happened. */
const VAGUE: ReadonlySet<Actor["rule"]> = new Set(["participants/pronoun", "participants/arms"]);

/** Whether one of the numbers, which stand in order, lies in a span. */
function holdsNumber(quantities: Told["quantities"], start: number, end: number): boolean {
  const first = firstWhere(quantities.length, (i) => quantities[i]!.end > start);
  return first < quantities.length && quantities[first]!.start < end;
}
