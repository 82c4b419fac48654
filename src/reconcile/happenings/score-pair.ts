import type { EventAccount } from "#record";
import type { NameKey } from "../name-key.js";
import { daysApart, matchPlaces } from "../nearness.js";
import { partyOf, quote, type Told } from "../told.js";

export type ToldEvent = Told<EventAccount>;

/** What speaks for and against two accounts telling of one happening, and their sum. Below 0.5 they are two. */
export interface PairScore {
  readonly score: number;
  /** They cannot be one: other days, other places, other direction. */
  readonly veto: boolean;
  readonly reasons: readonly string[];
}

const WEIGHTS = {
  frame: 0.25,
  type: 0.1,
  place: 0.25,
  within: 0.1,
  day: 0.2,
  near: 0.1,
  parties: 0.25,
  objects: 0.15,
  words: 0.3,
};

/** What can tell that two accounts speak of one deed. Type, place and day alone do not: a city has many on one day. */
const TELLING: ReadonlySet<string> = new Set(["parties", "objects", "words"]);

/** The same where different rules read them. */
const PARTAKING: ReadonlySet<string> = new Set(["parties", "objects"]);

/** Compares type, place, time, parties and wording; each part is named in `reasons`, so that `explain` can show it. */
export function scorePair(a: ToldEvent, b: ToldEvent, keyOf: NameKey): PairScore {
  const reasons: string[] = [];
  let score = 0;
  const add = (reason: keyof typeof WEIGHTS, share = 1) => {
    score += WEIGHTS[reason] * share;
    reasons.push(reason);
  };
  if (a.account.rules[0] === b.account.rules[0]) add("frame");
  add("type");
  const places = matchPlaces(a.place, b.place);
  if (places === "same") add("place");
  else if (places === "within") add("within");
  const gap = daysApart(a.when, b.when);
  if (gap === 0 && a.dated && b.dated) add("day");
  else if (gap <= 1) add("near");
  const parties = overlap(partyKeys(a, keyOf), partyKeys(b, keyOf));
  if (parties > 0) add("parties", parties);
  const objects = overlap(objectKeys(a, keyOf), objectKeys(b, keyOf));
  if (objects > 0) add("objects", objects);
  const words = overlap(clauseWords(a), clauseWords(b));
  if (words >= 0.3) add("words", Math.min(1, words / 0.7));
  const veto =
    modesDiffer(a, b) ||
    places === "elsewhere" ||
    gap > 1 ||
    (gap === 1 && a.dated && b.dated) ||
    partiesDiffer(a, b, keyOf);
  // What two rules read is one deed only by those who take part in it: words are shared by whatever happens in one place.
  const telling = reasons.includes("frame") ? TELLING : PARTAKING;
  return { score: reasons.some((reason) => telling.has(reason)) ? score : 0, veto, reasons };
}

/** "declared a curfew" and "attempted a coup" are both of one type and never one deed. */
function modesDiffer(a: ToldEvent, b: ToldEvent): boolean {
  return a.account.mode !== undefined && b.account.mode !== undefined && a.account.mode !== b.account.mode;
}

function partyKeys(told: ToldEvent, keyOf: NameKey): Set<string> {
  return keysOf(told, [...told.account.actors, ...told.account.recipients], keyOf);
}

/** Both name who did it, or to whom it was done, with none in common and no shared sector: two deeds. */
function partiesDiffer(a: ToldEvent, b: ToldEvent, keyOf: NameKey): boolean {
  return (
    sidesDiffer(a, a.account.actors, b, b.account.actors, keyOf) ||
    sidesDiffer(a, a.account.recipients, b, b.account.recipients, keyOf)
  );
}

function keysOf(told: ToldEvent, indexes: readonly number[], keyOf: NameKey): Set<string> {
  const keys = new Set<string>();
  for (const index of indexes) {
    const party = partyOf(told, index);
    if (party) keys.add(keyOf(party.name));
  }
  return keys;
}

function sidesDiffer(
  a: ToldEvent,
  ofA: readonly number[],
  b: ToldEvent,
  ofB: readonly number[],
  keyOf: NameKey,
): boolean {
  const namesA = keysOf(a, ofA, keyOf);
  const namesB = keysOf(b, ofB, keyOf);
  if (namesA.size === 0 || namesB.size === 0 || overlap(namesA, namesB) > 0) return false;
  const sectors = (told: ToldEvent, of: readonly number[]) =>
    new Set(of.map((i) => told.input.reading.actors[i]?.sector ?? "UNK"));
  return overlap(sectors(a, ofA), sectors(b, ofB)) === 0;
}

function objectKeys(told: ToldEvent, keyOf: NameKey): Set<string> {
  return new Set((told.account.objects ?? []).map((span) => keyOf(quote(told, span))));
}

function clauseWords(told: ToldEvent): Set<string> {
  return new Set(
    [
      ...quote(told, told.account.evidence[0]!)
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+/gu),
    ].map(([word]) => word),
  );
}

/** Shared members as a part of the smaller set, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared / Math.min(a.size, b.size);
}
