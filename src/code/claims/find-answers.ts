import { sharedWords } from "./content-words.js";
import type { Telling } from "./telling.js";

/** How many claims before a denial are looked at, and how many sentences before one that names nothing itself. */
const MAX_CLAIMS = 30;
const MAX_SENTENCES = 3;
/** From so many shared words on two claims are about one thing, or from this share of the shorter one's words. */
const MIN_SHARED = 2;
const MIN_SHARE = 0.5;

/** What a denial denies: the latest earlier claim of somebody else about the same thing; -1 where the report does not say. */
export function answeredBy(tellings: readonly Telling[], denial: number): number {
  const mine = tellings[denial]!;
  for (let i = denial - 1; i >= Math.max(0, denial - MAX_CLAIMS); i--) {
    const other = tellings[i]!;
    if (other.stance === "denies" || other.speaker === mine.speaker) continue;
    if (isSameMatter(mine, other)) return i;
  }
  if (!mine.pointing) return -1;
  // "The army rejected this": what was said just before.
  for (let i = denial - 1; i >= 0 && mine.sentence - tellings[i]!.sentence <= MAX_SENTENCES; i--) {
    const other = tellings[i]!;
    if (other.stance !== "denies" && other.speaker !== mine.speaker) return i;
  }
  return -1;
}

function isSameMatter(a: Telling, b: Telling): boolean {
  const shared = sharedWords(a.words, b.words);
  return shared >= MIN_SHARED || (shared > 0 && shared >= MIN_SHARE * Math.min(a.words.size, b.words.size));
}
