import type { Parse } from "#read";
import { type Candidate, SIGNS } from "./candidate.js";
import { type PlaceWords, ROLES } from "./place-words.js";

/** Words from the start of a line to the dash that ends a dateline. */
const LONGEST = 16;

/** Marks names that stand in a dateline: a line's first words, with no verb before a dash. "OSH, Jan 7 (Steppe Wire) - Police…" */
export function markDatelines(parse: Parse, candidates: readonly Candidate[], words: PlaceWords): void {
  for (let k = 0; k < candidates.length; k++) {
    const c = candidates[k]!;
    if (!startsLine(parse, c.from)) continue;
    const dash = dashAfter(parse, c.to, words);
    if (dash < 0) continue;
    // Datelines are written in capitals: there these are no acronym.
    for (let n = k; n < candidates.length && candidates[n]!.to <= dash; n++)
      candidates[n]!.signs = (candidates[n]!.signs | SIGNS.dateline) & ~SIGNS.acronym;
  }
}

function startsLine(parse: Parse, word: number): boolean {
  if (word === 0) return true;
  const between = parse.text.slice(parse.end[word - 1]!, parse.start[word]!);
  return between.includes("\n");
}

function dashAfter(parse: Parse, from: number, words: PlaceWords): number {
  const end = Math.min(parse.size, from + LONGEST);
  for (let i = from; i < end; i++) {
    const gap = parse.start[i]! > parse.end[i - 1]!;
    if (
      words.roles(parse.lower[i]!) & ROLES["dateline-dash"] &&
      (gap || parse.form[i]!.length > 1 || parse.form[i] !== "-")
    ) {
      return i + 1 < parse.size && parse.start[i + 1]! > parse.end[i]! ? i : -1;
    }
    if (
      parse.upos[i] === "VERB" ||
      parse.upos[i] === "AUX" ||
      parse.text.slice(parse.end[i - 1]!, parse.start[i]!).includes("\n\n")
    )
      return -1;
  }
  return -1;
}
