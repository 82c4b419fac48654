import type { Parse } from "#read";
import type { Candidate } from "./candidate.js";
import { type PlaceWords, ROLES } from "./place-words.js";
import { isCapital } from "./scan-names.js";

/** A settlement by the words beside its name, of which the gazetteer knows nothing; it lies in or near a place that it knows. */
export interface Unlisted {
  readonly from: number;
  readonly to: number;
  readonly within: Candidate;
}

/** Names are no longer than this. */
const LONGEST = 4;
/** How many words behind a settlement its container may begin: "the village of Torokul in Osh Province". */
const BEHIND = 4;
/** How many sentences back a container may stand. */
const BACK = 3;

/**
 * Finds settlements that the gazetteer lacks: "the village of Torokul", "the Torokul neighbourhood", "in Torokul, Osh Province";
 * and the same names again behind a preposition of place. `kept` are the places known, in order.
 */
export function findUnlisted(parse: Parse, kept: readonly Candidate[], words: PlaceWords): Unlisted[] {
  if (kept.length === 0) return [];
  const over = new Int32Array(parse.size).fill(-1);
  kept.forEach((c, k) => over.fill(k, c.from, c.to));
  const found: Unlisted[] = [];
  const learned = new Map<string, Candidate>();
  for (let i = 0; i < parse.size; i++) {
    if (parse.upos[i] !== "PROPN") continue;
    const run = runAt(parse, over, i);
    if (run <= i) continue;
    const name = nameOf(parse, i, run);
    const within =
      containerOf(parse, over, kept, words, i, run) ?? (isPlaced(parse, words, i) ? learned.get(name) : undefined);
    if (within) {
      learned.set(name, within);
      found.push({ from: i, to: run, within });
    }
    i = run - 1;
  }
  return found;
}

const nameOf = (parse: Parse, from: number, to: number): string => parse.lower.slice(from, to).join(" ");

/** Past the last of the unknown names that begin at a word; the word itself where none does. */
function runAt(parse: Parse, over: Int32Array, from: number): number {
  const end = Math.min(parse.sentence[parse.sentenceOf[from]! + 1]!, from + LONGEST);
  let to = from;
  while (to < end && over[to]! < 0 && parse.upos[to] === "PROPN" && isCapital(parse.form[to]!)) to++;
  const goesOn = to < parse.size && to === from + LONGEST && parse.upos[to] === "PROPN";
  return goesOn || (from > 0 && parse.upos[from - 1] === "PROPN") ? from : to;
}

/** The place in which an unknown name lies, where the words beside the name say that it is a settlement. */
function containerOf(
  parse: Parse,
  over: Int32Array,
  kept: readonly Candidate[],
  words: PlaceWords,
  from: number,
  to: number,
): Candidate | undefined {
  const named = isSettlement(parse, words, from, to);
  if (!named && !isPlaced(parse, words, from)) return undefined;
  const end = parse.sentence[parse.sentenceOf[from]! + 1]!;
  const joined = to + 1 < end && parse.xpos[to] === "," && over[to + 1]! >= 0 ? kept[over[to + 1]!] : undefined;
  if (joined && isApart(parse, words, joined.to, end)) return joined;
  if (!named) return undefined;
  for (let w = to; w < Math.min(end, to + BEHIND); w++) if (over[w]! >= 0) return kept[over[w]!];
  const first = parse.sentence[Math.max(0, parse.sentenceOf[from]! - BACK)]!;
  for (let w = from - 1; w >= first; w--) if (over[w]! >= 0) return kept[over[w]!];
  return undefined;
}

/** "the village of [Torokul]", "the [Torokul] neighbourhood", "the village [Torokul]". */
function isSettlement(parse: Parse, words: PlaceWords, from: number, to: number): boolean {
  const before = from > 0 && words.roles(parse.lower[from - 1]!) & ROLES.of ? from - 2 : from - 1;
  const noun = (w: number) =>
    w >= 0 && w < parse.size && parse.upos[w] === "NOUN" && (words.roles(parse.lemma[w]!) & ROLES.settlement) !== 0;
  return noun(before) || (noun(to) && from > 0 && parse.upos[from - 1] === "DET");
}

function isPlaced(parse: Parse, words: PlaceWords, from: number): boolean {
  return (
    from > 0 &&
    parse.upos[from - 1] === "ADP" &&
    (words.roles(parse.lower[from - 1]!) & (ROLES.inside | ROLES.near)) !== 0
  );
}

/** A container behind a comma ends there: "in May, Peru sent troops" names none. */
function isApart(parse: Parse, words: PlaceWords, to: number, end: number): boolean {
  let w = to;
  while (w < end && words.roles(parse.lower[w]!) & ROLES.unit) w++;
  return w >= end || parse.upos[w] === "PUNCT" || parse.upos[w] === "ADP" || parse.upos[w] === "ADV";
}
