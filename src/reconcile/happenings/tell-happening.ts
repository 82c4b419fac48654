import {
  dayOf,
  type EventEntry,
  type Factuality,
  type FigureAccount,
  type Interval,
  type Party,
  stableId,
} from "#record";
import type { NameKey } from "../name-key.js";
import { compare, isNegative, originsOf, partyOf, quote, type Told, titleOf, toLocation } from "../told.js";
import { type EventCluster, realityOf } from "./cluster-events.js";
import type { ToldEvent } from "./score-pair.js";

/** One entry out of the accounts of one happening. Nothing is averaged: each field is some account's own, the best supported. */
export function tellHappening({ members, reasons }: EventCluster, keyOf: NameKey): EventEntry {
  const lead = pickLead(members);
  const { type, mode, cameo, acled, quad } = lead.account;
  const when = whenOf(members);
  const place = pickPlace(members);
  const deaths = deathsOf(members);
  return {
    kind: "event",
    id: stableId("e", ...members.map((told) => told.account.id).sort(compare)),
    title: titleOf(lead),
    accounts: members.map((told) => told.ref),
    origins: originsOf(members),
    reasons: [...reasons].sort(compare).map((code) => ({ code, text: REASONS[code] ?? code })),
    type,
    ...(mode !== undefined && { mode }),
    ...(cameo !== undefined && { cameo }),
    ...(acled !== undefined && { acled }),
    ...(quad !== undefined && { quad }),
    standing: standingOf(members),
    factuality: lead.account.factuality,
    stage: lead.account.stage,
    ...(when && { when }),
    ...(place && { place }),
    actors: partiesOf(members, (told) => told.account.actors, keyOf),
    recipients: partiesOf(members, (told) => told.account.recipients, keyOf),
    objects: objectsOf(members, keyOf),
    ...(deaths && { deaths }),
    confidence: Math.max(...members.map((told) => told.account.confidence)),
  };
}

/** What `explain` and the desk say of each part of a pair's score. */
const REASONS: Readonly<Record<string, string>> = {
  frame: "the same rule read them",
  type: "the same type of event",
  place: "at the same place",
  within: "one place lies in the other",
  day: "on the same day",
  near: "no more than a day apart",
  parties: "the same parties",
  objects: "the same things",
  words: "told in the same words",
};

const CERTAINTY: Readonly<Record<Factuality, number>> = {
  "CT+": 6,
  "PR+": 5,
  "PS+": 4,
  Uu: 3,
  "PS-": 2,
  "PR-": 1,
  "CT-": 0,
};

/** The account that speaks for all: told as fact before claimed, then the surest, then the first. */
function pickLead(members: readonly ToldEvent[]): ToldEvent {
  return members.reduce((best, told) => {
    const gain =
      CERTAINTY[told.account.factuality] - CERTAINTY[best.account.factuality] ||
      told.account.confidence - best.account.confidence;
    return gain > 0 ? told : best;
  });
}

function standingOf(members: readonly ToldEvent[]): EventEntry["standing"] {
  if (members.every((told) => realityOf(told) === "prospect")) return "not-done";
  const denied = members.some((told) => isNegative(told.account));
  const reported = members.some((told) => isPositive(told.account.factuality));
  const claimed = members.some((told) => told.account.claimed !== undefined && isPositive(told.account.claimed));
  if (denied) return reported || claimed ? "disputed" : "denied";
  return reported ? "reported" : "claimed";
}

function isPositive(factuality: Factuality): boolean {
  return factuality === "CT+" || factuality === "PR+";
}

/** Where dated accounts are, the span they share; else the latest day by which it was known. */
function whenOf(members: readonly ToldEvent[]): Interval | undefined {
  const dated = members.filter((told) => told.dated);
  const spans = (dated.length > 0 ? dated : members).map((told) => told.when);
  const from = largest(spans.map((span) => span.from));
  const to = smallest(spans.map((span) => span.to));
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && to <= from) return { from: dayOf(from), to: dayOf(from + 1) };
  return { ...(from !== undefined && { from: dayOf(from) }), ...(to !== undefined && { to: dayOf(to) }) };
}

function largest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function smallest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** The most exact place; a place written for the event before one carried over. */
function pickPlace(members: readonly ToldEvent[]): EventEntry["place"] {
  const rank = (told: ToldEvent) => told.place!.precision + (told.account.placeStated ? 0 : 3);
  const best = members.filter((told) => told.place).sort((a, b) => rank(a) - rank(b))[0];
  return best ? toLocation(best.place!) : undefined;
}

function partiesOf(
  members: readonly ToldEvent[],
  indexes: (told: ToldEvent) => readonly number[],
  keyOf: NameKey,
): Party[] {
  const parties = new Map<string, Party>();
  for (const told of members) {
    for (const index of indexes(told)) {
      const party = partyOf(told, index);
      if (party && !parties.has(keyOf(party.name))) parties.set(keyOf(party.name), party);
    }
  }
  return [...parties.values()];
}

function objectsOf(members: readonly ToldEvent[], keyOf: NameKey): string[] {
  const objects = new Map<string, string>();
  for (const told of members) {
    for (const span of told.account.objects ?? []) {
      const words = quote(told, span).replace(/\s+/gu, " ");
      if (!objects.has(keyOf(words))) objects.set(keyOf(words), words);
    }
  }
  return [...objects.values()];
}

/** Lowest and highest number of dead that any account counts in the event's own clause; best is the latest. */
function deathsOf(members: readonly ToldEvent[]): EventEntry["deaths"] {
  const figures = members.flatMap((told) => figuresOf(told).map((figure) => ({ figure, known: told.known })));
  if (figures.length === 0) return undefined;
  const latest = figures.reduce((a, b) => (b.known >= a.known ? b : a)).figure;
  const highs = figures.map(({ figure }) => figure.high);
  return {
    low: Math.min(...figures.map(({ figure }) => figure.low ?? 0)),
    best: latest.low ?? latest.high,
    high: highs.some((high) => high === null) ? null : Math.max(...highs.map((high) => high!)),
  };
}

function figuresOf(told: Told): FigureAccount[] {
  const clause = told.account.evidence[0]!;
  return told.input.reading.accounts.filter(
    (other): other is FigureAccount =>
      other.kind === "figure" &&
      other.measure === "killed" &&
      other.change !== "withdrawn" &&
      other.partOf === undefined &&
      other.scope === "incident" &&
      other.trigger.start >= clause.start &&
      other.trigger.end <= clause.end,
  );
}
