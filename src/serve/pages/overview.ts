import {
  type DisputeEntry,
  type Entry,
  type EntryLine,
  type MapPlace,
  MEASURES,
  type OverviewPage,
  type StatusLine,
  type TallyEntry,
  type TimelineDay,
} from "#record";
import type { AnnalsContent } from "#run";
import { addDays, toDisputeLine, toEntryLine, toFigure, toStatusLine } from "./lines.js";

/** Kilometres within which the true place lies, by UCDP where_prec (codebook: 2 is "within 25 km"; the rest are our own round values). */
const RADIUS_KM: readonly number[] = [0, 0, 25, 60, 160, 220, 0, 260];
const COUNTRY_PRECISION = 6;
const LEADS = 5;
const NEWEST = 8;
const DAYS_BEFORE = 14; // before the first report
const DAYS_AFTER = 7; // after the last one
const LONGEST_BAR_DAYS = 31; // an event spread over more days than a month is not put on days

/** The first screen: what happened, how many, what state things are in, what is disputed, what is new. */
export function overviewPage(content: AnnalsContent): OverviewPage {
  const { entries, citations, reports } = content;
  const lines = entries.flatMap((entry) => (entry.kind === "event" ? [toEntryLine(entry, citations)] : []));
  const happened = lines.filter(isHappening);
  const around = windowOf(reports);
  const timeline = layOnDays(happened, around);
  return {
    page: "overview",
    reports: reports.length,
    origins: new Set(entries.flatMap((entry) => entry.origins.map(({ id }) => id))).size,
    accounts: citations.size,
    entries: countKinds(entries),
    span: spanOf(timeline.days, around),
    leads: rankLeads(happened).slice(0, LEADS),
    notHappened: lines.length - happened.length,
    figures: rankFigures(entries.filter((entry): entry is TallyEntry => entry.kind === "tally")).map((entry) =>
      toFigure(entry, citations),
    ),
    timeline,
    map: layOnMap(happened),
    statuses: entries
      .flatMap((entry) => (entry.kind === "status" ? [toStatusLine(entry, citations)] : []))
      .sort(byWeight),
    disputes: entries
      .filter((entry): entry is DisputeEntry => entry.kind === "dispute")
      .sort((a, b) => CONTESTED.indexOf(a.about) - CONTESTED.indexOf(b.about) || b.origins.length - a.origins.length)
      .map((entry) => toDisputeLine(entry, citations)),
    newest: reports.slice(0, NEWEST),
  };
}

/** Told as done by somebody and not contradicted away: what was only feared, planned or denied is counted apart. */
export function isHappening(line: EntryLine): boolean {
  return line.standing !== "not-done" && line.standing !== "denied";
}

function countKinds(entries: readonly Entry[]): OverviewPage["entries"] {
  const counts = { event: 0, tally: 0, status: 0, dispute: 0 };
  for (const { kind } of entries) counts[kind]++;
  return counts;
}

/** Heaviest first: independent origins, deaths, then how often told. */
export function rankLeads(lines: readonly EntryLine[]): EntryLine[] {
  // What is only claimed or is disputed should not lead over what is told as fact.
  const share = (line: EntryLine) => (line.standing === "reported" ? 1 : 0.3);
  const weight = (line: EntryLine) =>
    share(line) *
    (line.origins * 4 + line.accounts + Math.log2(1 + (line.best ?? line.low ?? 0)) * 3 + (line.quad === 4 ? 2 : 0));
  return [...lines].sort((a, b) => weight(b) - weight(a) || compareText(a.id, b.id));
}

function rankFigures(tallies: readonly TallyEntry[]): TallyEntry[] {
  const place = (entry: TallyEntry) => MEASURES.indexOf(entry.measure);
  const stands = (entry: TallyEntry) => (entry.current ? 0 : 1);
  const size = (entry: TallyEntry) => entry.points.length + entry.origins.length * 2;
  return [...tallies].sort(
    (a, b) =>
      stands(a) - stands(b) ||
      headline(b) - headline(a) ||
      size(b) - size(a) ||
      place(a) - place(b) ||
      compareText(a.id, b.id),
  );
}

/** What it was is contested before whether it happened, and that before how many it hit. */
const CONTESTED: readonly DisputeEntry["about"][] = ["description", "happened", "actor", "cause", "status", "figure"];

const HEADLINE_MEASURES: ReadonlySet<string> = new Set(["killed", "injured", "arrested", "missing", "displaced"]);
const headline = (entry: TallyEntry) => (HEADLINE_MEASURES.has(entry.measure) ? 1 : 0);

function layOnDays(lines: readonly EntryLine[], around: Window): OverviewPage["timeline"] {
  const days = new Map<string, EntryLine[]>();
  const apart: EntryLine[] = [];
  for (const line of lines) {
    const from = line.when?.from?.slice(0, 10);
    if (from === undefined || lasts(line) > LONGEST_BAR_DAYS || from < around.first || from > around.last)
      apart.push(line);
    else days.set(from, [...(days.get(from) ?? []), line]);
  }
  const sorted = [...days].sort(([a], [b]) => compareText(a, b));
  return { days: sorted.map(([date, events]): TimelineDay => ({ date, events: rankLeads(events) })), apart };
}

function lasts({ when }: EntryLine): number {
  if (!when?.from || !when.to) return 1;
  return (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / 86_400_000;
}

/** The days that the first screen shows. */
interface Window {
  readonly first: string;
  readonly last: string;
  /** When the first and the last report appeared; absent where no report has a date. */
  readonly appeared?: { readonly from: string; readonly to: string };
}

/** Reports tell of the days around their own; what they recall of other years is kept apart from these. */
function windowOf(reports: AnnalsContent["reports"]): Window {
  const days = reports.flatMap(({ published }) => (published === undefined ? [] : [published.slice(0, 10)])).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return { first: "", last: "9999" };
  return { first: addDays(from, -DAYS_BEFORE), last: addDays(to, DAYS_AFTER), appeared: { from, to } };
}

function spanOf(days: readonly TimelineDay[], { appeared }: Window): OverviewPage["span"] {
  const told = [...days.map(({ date }) => date), ...(appeared ? [appeared.from, appeared.to] : [])].sort();
  const [first, last] = [told[0], told.at(-1)];
  return first === undefined || last === undefined ? {} : { from: first, to: addDays(last, 1) };
}

function layOnMap(lines: readonly EntryLine[]): OverviewPage["map"] {
  const places = new Map<string, MapPlace>();
  const unlocated: EntryLine[] = [];
  for (const line of lines) {
    const place = line.place;
    if (place?.lat === undefined || place.lon === undefined) {
      unlocated.push(line);
      continue;
    }
    const key = `${place.lat} ${place.lon} ${place.precision}`;
    const known = places.get(key);
    if (known) known.events.push(line);
    else {
      places.set(key, {
        name: place.name,
        ...(place.country === undefined ? {} : { country: place.country }),
        lat: place.lat,
        lon: place.lon,
        precision: place.precision,
        radiusKm: RADIUS_KM[place.precision] ?? 0,
        area: place.precision === COUNTRY_PRECISION,
        events: [line],
      });
    }
  }
  return {
    places: [...places.values()]
      .map(nameMostUsed)
      .sort((a, b) => b.events.length - a.events.length || compareText(a.name, b.name)),
    unlocated,
  };
}

/** Several names may share a point, such as a town and its airport: the one told of most names it. */
function nameMostUsed(place: MapPlace): MapPlace {
  const counts = new Map<string, number>();
  for (const { place: own } of place.events) if (own) counts.set(own.name, (counts.get(own.name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first ? { ...place, name: first[0] } : place;
}

/** What changed most and is told of most comes first. */
function byWeight(a: StatusLine, b: StatusLine): number {
  const weight = ({ stretches }: StatusLine) => stretches.reduce((sum, { citations }) => sum + 2 + citations.length, 0);
  return weight(b) - weight(a) || compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
