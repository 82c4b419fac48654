import type { Parse } from "#read";
import { type Candidate, has, SIGNS } from "./candidate.js";
import type { Form } from "./place-rules.js";
import { type PlaceWords, ROLES } from "./place-words.js";
import { isCapital } from "./scan-names.js";

/** From which word to which a place is written, and what it is there. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  readonly kind?: "facility";
  /** "10 km north of X": kilometres, and radians from north over east. */
  readonly km?: number;
  readonly bearing?: number;
}

/** Words between a town and its building: "Almaty's International Airport". */
const MOST_BETWEEN = 3;
const NUMBER = /^\d+(?:[.,]\d+)?$/;

/** How a candidate is written: alone, with its building, at a distance, as an adjective. */
export function extentOf(parse: Parse, c: Candidate, words: PlaceWords, isCountry: boolean): Extent {
  const as = (form: Form): Extent => ({ from: c.from, to: c.to, form });
  if (has(c, SIGNS.demonym)) return as("demonym");
  if (has(c, SIGNS.dateline)) return as("dateline");
  const unit = unitEnd(parse, c, words);
  if (unit > c.to) return { from: c.from, to: unit, form: "name" };
  const facility = facilityEnd(parse, c, words);
  // A country's embassy or base says whose it is, not where.
  if (facility > c.to && isCountry) return as("body");
  if (facility > c.to) return { from: c.from, to: facility, form: "facility", kind: "facility" };
  const offset = offsetBefore(parse, c, words);
  if (offset) return { from: c.from, to: c.to, ...offset };
  if (has(c, SIGNS.near)) return as("near");
  if (has(c, SIGNS.body) && !has(c, SIGNS.inside)) return as("body");
  if (has(c, SIGNS["part-before"])) return as("part");
  if (has(c, SIGNS.contained) && parse.form[c.from]!.endsWith(".")) return as("abbreviation");
  if (has(c, SIGNS.contained | SIGNS.container)) return as("contained");
  return as(has(c, SIGNS.speaker) && !has(c, SIGNS.inside) ? "speaker" : "name");
}

/** "Orange County", "Mangystau Region": a unit word with a capital belongs to the name. */
function unitEnd(parse: Parse, c: Candidate, words: PlaceWords): number {
  if (c.to >= c.runTo || !isCapital(parse.form[c.to]!)) return c.to;
  const roles = words.roles(parse.lower[c.to]!);
  return roles & ROLES.unit && !(roles & ROLES["local-body"]) ? c.to + 1 : c.to;
}

/** The word after "Almaty airport", "Almaty's Republic Square", "Osh State University"; `c.to` where no building follows. */
function facilityEnd(parse: Parse, c: Candidate, words: PlaceWords): number {
  const end = parse.sentence[parse.sentenceOf[c.from]! + 1]!;
  let i = c.to;
  if (i < end && parse.xpos[i] === "POS") i++;
  for (let between = 0; i < end && between <= MOST_BETWEEN; between++, i++) {
    const match = words.facilities.at(parse, i, end);
    if (match) {
      const last = match.end < end && words.facilities.at(parse, match.end, end);
      const to = last ? last.end : match.end;
      const goesOn =
        to < end && (parse.upos[to] === "NOUN" || (parse.upos[to] === "PROPN" && isCapital(parse.form[to]!)));
      return goesOn ? c.to : to;
    }
    if (parse.upos[i] !== "PROPN" && parse.upos[i] !== "ADJ") return c.to;
  }
  return c.to;
}

/** Words of a building's name before "in X" that are looked at. */
const LONGEST_FACILITY = 5;

/** "[the mayor's office] in X": the building that the place tells where it is; undefined where none stands before. */
export function facilityBefore(parse: Parse, c: Candidate, words: PlaceWords): Extent | undefined {
  const first = parse.sentence[parse.sentenceOf[c.from]!]!;
  const link = parse.upos[c.from - 1] === "DET" ? c.from - 2 : c.from - 1;
  if (link <= first || !(words.roles(parse.lower[link]!) & (ROLES.inside | ROLES.of | ROLES.near))) return undefined;
  for (let i = Math.max(first, link - LONGEST_FACILITY); i < link; i++) {
    if (words.facilities.at(parse, i, link)?.end === link)
      return { from: nameBefore(parse, i, first), to: link, form: "facility-of", kind: "facility" };
  }
  return undefined;
}

/** "[Grant Tower] in Osh": where the building's noun is part of a name, the name's first word; else the noun's. */
function nameBefore(parse: Parse, noun: number, first: number): number {
  let from = noun;
  if (!isCapital(parse.form[noun]!)) return from;
  while (
    from > first &&
    noun - from < LONGEST_FACILITY &&
    parse.upos[from - 1] === "PROPN" &&
    isCapital(parse.form[from - 1]!)
  )
    from--;
  return from;
}

/** "10 km north of X", "north of X". */
function offsetBefore(
  parse: Parse,
  c: Candidate,
  words: PlaceWords,
): { form: Form; km?: number; bearing?: number } | undefined {
  const first = parse.sentence[parse.sentenceOf[c.from]!]!;
  let i = c.from - 1;
  if (i >= first && parse.upos[i] === "DET") i--;
  if (i <= first || !(words.roles(parse.lower[i]!) & (ROLES.of | ROLES.toward))) return undefined;
  const direction = words.roles(parse.lower[i - 1]!) & ROLES.direction ? i - 1 : -1;
  const unit = direction < 0 ? i - 1 : i - 2;
  const measured =
    unit > first && words.roles(parse.lemma[unit]!) & ROLES.distance && NUMBER.test(parse.form[unit - 1]!);
  if (direction < 0 && !measured) return undefined;
  const bearing = direction < 0 ? undefined : words.bearing(parse.lower[direction]!);
  if (!measured || bearing === undefined) return { form: "offset" };
  const km = Number(parse.form[unit - 1]!.replace(",", ".")) * words.kilometres(parse.lemma[unit]!);
  return { form: "offset", km, bearing };
}
