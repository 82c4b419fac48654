import type { Place, StatusAccount } from "#record";
import { Groups } from "../groups.js";
import type { NameKey } from "../name-key.js";
import { matchPlaces } from "../nearness.js";
import { quote, type Told } from "../told.js";
import type { SoleOffice } from "./sole-office.js";

export type ToldStatus = Told<StatusAccount>;

/** Classes of which a place has one: class and place tell which, whatever the report calls it. */
const BY_PLACE: ReadonlySet<string> = new Set([
  "airport",
  "internet",
  "telephone",
  "power",
  "payments",
  "price-control",
  "emergency-rule",
  "curfew",
  "ceasefire",
  "border",
]);
/** Classes decided for a whole country: a town named beside them is not where they hold. */
export const NATIONAL: ReadonlySet<string> = new Set(["price-control", "office-holder", "ceasefire"]);
/** How the names of subjects are compared. */
export interface SubjectNames {
  readonly keyOf: NameKey;
  readonly soleOffice: SoleOffice;
}

/** Classes that are one pin on the map: a report that names no place means the one that others name. */
const PINNED: ReadonlySet<string> = new Set(["airport", "building"]);

/** Groups status accounts that speak of one aspect of one subject. Lines never cross a border, and an unnamed thing joins only one. */
export function groupStatuses(statuses: readonly ToldStatus[], subjects: SubjectNames): ToldStatus[][] {
  const blocks = new Map<string, ToldStatus[]>();
  for (const told of statuses) {
    const { subject, aspect } = told.account;
    const key = `${subject.class}\t${aspect}`;
    const block = blocks.get(key);
    if (block) block.push(told);
    else blocks.set(key, [told]);
  }
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, block]) => groupBlock(block, subjects));
}

function groupBlock(block: readonly ToldStatus[], subjects: SubjectNames): ToldStatus[][] {
  const groups = new Groups(block.length);
  const names = block.map((told) => new Set(wordsOf(quote(told, told.account.subject), subjects)));
  const placed = block.map((told) => hasPin(told));
  for (let b = 1; b < block.length; b++) {
    for (let a = 0; a < b; a++) {
      if (
        groups.of(a) !== groups.of(b) &&
        placed[a] === placed[b] &&
        sameSubject(block[a]!, block[b]!, names[a]!, names[b]!)
      )
        groups.join(a, b);
    }
  }
  joinUnplaced(block, groups, names, placed);
  return groups.all().map((members) => members.map((i) => block[i]!));
}

/** What tells a subject from others: the one name of an office that a country has one of, else the name's telling words. */
export function wordsOf(name: string, { keyOf, soleOffice }: SubjectNames): readonly string[] {
  const office = soleOffice(name);
  return office === undefined ? keyOf(name).split(" ") : [office];
}

/** An account without a place, or without the exact one of a pin, joins the one placed line it could belong to; where there are several it stays alone. */
function joinUnplaced(
  block: readonly ToldStatus[],
  groups: Groups,
  names: readonly Set<string>[],
  placed: readonly boolean[],
): void {
  const lines = [...new Set([...block.keys()].filter((i) => placed[i]).map((i) => groups.of(i)))];
  for (const i of block.keys()) {
    if (placed[i]) continue;
    const open = lines.filter(
      (line) => !foreign(placeOf(block[i]!), placeOf(block[line]!)) && sameName(block[i]!, names[i]!, names[line]!),
    );
    if (open.length === 1) groups.join(i, open[0]!);
  }
}

function hasPin(told: ToldStatus): boolean {
  const place = placeOf(told);
  const kind = told.account.subject.class;
  if (PINNED.has(kind)) return place !== undefined && place.precision < 6;
  return place !== undefined || !BY_PLACE.has(kind);
}

function sameSubject(a: ToldStatus, b: ToldStatus, namesA: ReadonlySet<string>, namesB: ReadonlySet<string>): boolean {
  const kind = a.account.subject.class;
  if (!sameName(a, namesA, namesB)) return false;
  const [x, y] = [placeOf(a), placeOf(b)];
  if (NATIONAL.has(kind)) return !foreign(x, y);
  const match = matchPlaces(x, y);
  return (
    match === "same" ||
    (x === undefined && y === undefined) ||
    (match === "within" && !BY_PLACE.has(kind) && !foreign(x, y))
  );
}

/** By their class and place alone; else one name's telling words lie within the other's, at least two of them or all alike. */
function sameName(a: ToldStatus, namesA: ReadonlySet<string>, namesB: ReadonlySet<string>): boolean {
  if (BY_PLACE.has(a.account.subject.class)) return true;
  const [few, many] = namesA.size <= namesB.size ? [namesA, namesB] : [namesB, namesA];
  return (few.size > 1 || few.size === many.size) && [...few].every((word) => many.has(word));
}

function foreign(a: Place | undefined, b: Place | undefined): boolean {
  return a?.country !== undefined && b?.country !== undefined && a.country !== b.country;
}

/** The subject's own place where the report gives one, else the account's. */
export function placeOf(told: ToldStatus): Place | undefined {
  const { place } = told.account.subject;
  return place === undefined ? told.place : told.input.reading.places[place];
}
