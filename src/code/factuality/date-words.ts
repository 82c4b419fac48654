import { type Parse, wordAt } from "#read";
import { dayNumber, type Time } from "#record";
import { readDuration } from "../timex-duration.js";

/** What dated words are, seen from the day of the report. */
export const RECENT = 1;
export const LONG_AGO = 2;

/** What lies further back than this many days is told as history: longer than an episode of unrest is covered as news. */
const HISTORY_DAYS = 60;

/** "last year", "in 2012": who dates something so does not tell what has just happened, from the first day of the next year on. */
const WHOLE_YEARS: ReadonlySet<Time["precision"]> = new Set(["year", "decade"]);

/** How far up a time expression is looked for what it dates. */
const MAX_CLIMB = 6;

const DATED = new Set(["VERB", "NOUN", "AUX"]);

/**
 * For each word RECENT or LONG_AGO where a time expression dates it; 0 elsewhere, and but for what a length of time sets apart
 * everywhere in a report without a date. `elsewhen` are the lemmas of "after" and the like.
 */
export function dateWords(
  parse: Parse,
  times: readonly Time[],
  published: string | undefined,
  elsewhen: ReadonlySet<string>,
): Uint8Array {
  const age = new Uint8Array(parse.size);
  for (const time of times) {
    const word = isLong(time) ? setApart(parse, time, elsewhen) : -1;
    if (word >= 0) age[word] = LONG_AGO;
  }
  const today = dayNumber(published);
  if (today === undefined) return age;
  for (const time of times) {
    const end = dayNumber(time.to);
    if ((time.type !== "DATE" && time.type !== "TIME") || end === undefined) continue;
    const word = datedBy(parse, time);
    const history = WHOLE_YEARS.has(time.precision) ? 0 : HISTORY_DAYS;
    const isOld = end <= today - history;
    if (word >= 0 && age[word] !== RECENT) age[word] = isOld ? LONG_AGO : RECENT;
    if (isOld) dateEntry(parse, time, age);
  }
  return age;
}

/** "June 2010: a fire kills nine": in a chronology the date that an entry begins with dates all of it. */
function dateEntry(parse: Parse, { start, end }: Time, age: Uint8Array): void {
  const s = parse.sentenceOf[wordAt(parse, start)]!;
  const behind = wordAt(parse, end);
  if (wordAt(parse, start) !== parse.sentence[s] || parse.lower[behind] !== ENTRY) return;
  for (let w = behind + 1; w < parse.sentence[s + 1]!; w++)
    if (age[w] === 0 && DATED.has(parse.upos[w]!)) age[w] = LONG_AGO;
}

const ENTRY = ":";

/** Days that are no longer the same episode. */
const APART_DAYS = 7;

function isLong({ type, value }: Time): boolean {
  const duration = type === "DURATION" ? readDuration(value) : undefined;
  return duration !== undefined && (duration.unit !== "D" || duration.count >= APART_DAYS);
}

/** "six weeks after [a massacre]", "ten days after [gunmen killed] five": what lies so long before what is told; -1 for none. */
function setApart(parse: Parse, { end }: Time, elsewhen: ReadonlySet<string>): number {
  const link = wordAt(parse, end);
  if (link >= parse.size || !elsewhen.has(parse.lemma[link]!)) return -1;
  const relation = parse.deprel[link];
  if (relation !== "case" && relation !== "mark") return -1;
  const told = parse.head[link]!;
  // The tree often takes "after gunmen" for a phrase of its own.
  return parse.deprel[told]!.startsWith("nsubj") ? parse.head[told]! : told;
}

/** The verb or noun that a time expression hangs on; -1 where it stands alone. */
function datedBy(parse: Parse, { start, end }: Time): number {
  let at = wordAt(parse, start);
  for (let step = 0; step < MAX_CLIMB && at < parse.size; step++) {
    const up = parse.head[at]!;
    if (up < 0) return -1;
    const outside = parse.start[up]! < start || parse.end[up]! > end;
    if (outside && DATED.has(parse.upos[up]!)) return up;
    at = up;
  }
  return -1;
}
