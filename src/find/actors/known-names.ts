import { foldName } from "#lang";
import type { Parse } from "#read";
import type { ActorWords, KnownName } from "./actor-words.js";

/** Longest name in words, marks between them not counted. */
const LONGEST = 8;

export interface KnownMatch {
  readonly from: number;
  readonly to: number;
  readonly known: KnownName;
}

/** The longest known name that begins at a word which may begin one; capitals must agree where the entry is all capitals. */
export function knownNameAt(parse: Parse, words: ActorWords, from: number, end: number): KnownMatch | undefined {
  let folded = "";
  let best: KnownMatch | undefined;
  for (let i = from, n = 0; i < end && n < LONGEST; i++) {
    const part = foldName(parse.form[i]!);
    if (part === "") {
      if (n === 0 || parse.start[i] !== parse.end[i - 1]) break;
      continue;
    }
    folded = n === 0 ? part : `${folded} ${part}`;
    n++;
    const known = words.known(folded)?.find((k) => agrees(parse, k, from, i));
    if (known) best = { from, to: i + 1, known };
    if (!words.begins(folded)) break;
  }
  return best;
}

/**
 * Capitals of an acronym stand in the text too, and where all is in capitals it is no word in small letters; any other name begins with a
 * capital unless it is joined by a hyphen.
 */
function agrees(parse: Parse, known: KnownName, from: number, last: number): boolean {
  const form = parse.form[from]!;
  const capital = form[0] !== form[0]!.toLowerCase();
  if (known.exact) return isAllCapitals(parse, from) && (last > from || (capital && form.length > 1));
  return capital || (last > from && parse.form[last]![0] !== parse.form[last]![0]!.toLowerCase());
}

function isAllCapitals({ text, start, end }: Parse, word: number): boolean {
  const written = text.slice(start[word]!, end[word]!);
  return written === written.toUpperCase();
}
