import { createHash } from "node:crypto";
import type { Annals, Reconciler } from "#reconcile";
import {
  type Account,
  type Decision,
  type Entry,
  type EventType,
  FORMAT,
  type Reading,
  type Report,
  stableId,
} from "#record";
import type { NewReport } from "#store";

/** Reports and readings written by hand, and a reconciler simple enough to foresee: for tests of what surrounds the engine. */

export function makeReport(id: string, text: string, more: Partial<Report> = {}): Report {
  return { id, digest: createHash("sha256").update(text).digest("hex"), language: "en", ...more, text };
}

export interface MadeEvent {
  readonly word: string;
  readonly type: EventType;
  readonly day?: string;
  readonly place?: string;
  readonly country?: string;
  readonly actor?: string;
}

/** A reading that finds each event's word, place and actor in the text. */
export function makeReading(report: Report, events: readonly MadeEvent[]): Reading {
  const { text, sourceMap: _, ...head } = report;
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text of ${report.id}`);
    return { start, end: start + words.length };
  };
  const dated = events.filter(({ day }) => day !== undefined);
  const placed = events.filter(({ place }) => place !== undefined);
  const acted = events.filter(({ actor }) => actor !== undefined);
  return {
    format: FORMAT,
    engine: "0.0.0+test",
    report: head,
    times: dated.map(({ word, day }) => ({
      ...spanOf(word),
      type: "DATE",
      value: day!,
      from: day!,
      to: dayAfter(day!),
      precision: "day",
      rule: "test",
    })),
    places: placed.map(({ place, country }) => ({
      ...spanOf(place!),
      name: place!,
      kind: "city",
      ...(country ? { country } : {}),
      lat: 43.25,
      lon: 76.95,
      precision: 1,
      use: "literal",
      rule: "test",
    })),
    actors: acted.map(({ actor }) => ({
      ...spanOf(actor!),
      entity: actor!,
      name: actor!,
      sector: "GOV",
      rule: "test",
    })),
    quantities: [],
    attributions: [],
    accounts: events.map(
      (event): Account => ({
        id: stableId("a", report.id, "event", spanOf(event.word).start),
        kind: "event",
        type: event.type,
        trigger: spanOf(event.word),
        evidence: [{ start: 0, end: text.length }],
        attribution: [],
        factuality: "CT+",
        stage: "done",
        ...(event.day === undefined ? {} : { time: dated.indexOf(event), timeStated: true }),
        ...(event.place === undefined ? {} : { place: placed.indexOf(event), placeStated: true }),
        actors: event.actor === undefined ? [] : [acted.indexOf(event)],
        recipients: [],
        confidence: 0.9,
        rules: ["test"],
      }),
    ),
    notes: [],
  };
}

export function makeNewReport(
  id: string,
  text: string,
  events: readonly MadeEvent[],
  more: Partial<Report> = {},
): NewReport {
  const report = makeReport(id, text, more);
  return { report, reading: makeReading(report, events) };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** One entry for each type and place, holding all accounts of it that no decision rejects. A pure function of the set. */
export const reconcileByType: Reconciler = (inputs, decisions: readonly Decision[] = []): Annals => {
  const rejected = new Set(decisions.filter(({ kind }) => kind === "reject").flatMap(({ accounts }) => accounts));
  const groups = new Map<string, { input: (typeof inputs)[number]; account: Account & { kind: "event" } }[]>();
  for (const input of inputs) {
    for (const account of input.reading.accounts) {
      if (account.kind !== "event" || rejected.has(account.id)) continue;
      const place = account.place === undefined ? "" : input.reading.places[account.place]!.name;
      const key = `${account.type}/${place}`;
      const group = groups.get(key) ?? [];
      group.push({ input, account });
      groups.set(key, group);
    }
  }
  const entries = [...groups].map(
    ([key, members]): Entry =>
      toEntry(
        key,
        members.sort((a, b) => (a.account.id < b.account.id ? -1 : 1)),
      ),
  );
  return { entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)), origins: new Map() };
};

function toEntry(
  key: string,
  members: readonly { input: { readonly reading: Reading }; account: Account & { kind: "event" } }[],
): Entry {
  const { input, account } = members[0]!;
  const place = account.place === undefined ? undefined : input.reading.places[account.place]!;
  const time = account.time === undefined ? undefined : input.reading.times[account.time]!;
  const publishers = [...new Set(members.map((each) => each.input.reading.report.publisher ?? "unknown"))].sort();
  return {
    id: stableId("e", key),
    kind: "event",
    title: `${key} told ${members.length} times`,
    type: account.type,
    standing: "reported",
    factuality: "CT+",
    stage: "done",
    ...(time ? { when: { from: time.from!, to: time.to! } } : {}),
    ...(place
      ? {
          place: {
            name: place.name,
            kind: place.kind,
            country: place.country!,
            lat: place.lat!,
            lon: place.lon!,
            precision: place.precision,
          },
        }
      : {}),
    actors: account.actors.map((index) => ({ name: input.reading.actors[index]!.name })),
    recipients: [],
    objects: [],
    accounts: members.map((each) => ({
      account: each.account.id,
      report: each.input.reading.report.id,
      origin: each.input.reading.report.publisher ?? "unknown",
    })),
    origins: publishers.map((name) => ({ id: name, name, reports: [] })),
    reasons: [],
    confidence: 0.9,
  };
}
