import { foldName, type Gazetteer, NameKey } from "#lang";
import type { Parse } from "#read";
import type { Candidate } from "./candidate.js";
import type { PlaceWords } from "./place-words.js";
import { ROLES } from "./place-words.js";

/** Longest name of the gazetteer in words, with marks between them. */
const LONGEST = 9;
/** Words of a run that are looked at on either side of a name. */
const WIDEST_RUN = 12;
const ONLY_MARKS = /^[^\p{L}\p{N}]+$/u;
const ATTACHING = /^[-‐‑'’.]$/;

/** True for a word that begins with a capital letter. */
export function isCapital(form: string): boolean {
  const c = form.charCodeAt(0);
  if (c < 128) return c >= 65 && c <= 90;
  const first = String.fromCodePoint(form.codePointAt(0)!);
  return first !== first.toLowerCase();
}

/** True for a word that begins with a capital letter in the text, even where reading took it for a word of small letters. */
function isWrittenCapital(parse: Parse, word: number): boolean {
  return isCapital(parse.form[word]!) || isCapital(parse.text.charAt(parse.start[word]!));
}

const NAMING = new Set(["NOUN", "PROPN"]);

/**
 * "GUATEMALA CITY", "PUERTO BELLO": where all is in capitals a word that reading took for one of small letters belongs to a name of
 * several, one of which no dictionary has, or of nouns alone.
 */
function isNameInCapitals(parse: Parse, from: number, to: number): boolean {
  if (isCapital(parse.form[from]!)) return true;
  if (to === from + 1) return false;
  let named = false;
  let nouns = true;
  for (let w = from; w < to; w++) {
    named ||= isCapital(parse.form[w]!);
    nouns &&= NAMING.has(parse.upos[w]!);
  }
  return named || nouns;
}

/** Finds the longest names of the gazetteer, left to right, none overlapping. Linear in the number of words. */
export function scanNames(parse: Parse, gazetteer: Gazetteer, words: PlaceWords): Candidate[] {
  const found: Candidate[] = [];
  const key = new NameKey();
  for (let s = 0; s + 1 < parse.sentence.length; s++) {
    const end = parse.sentence[s + 1]!;
    let run = { from: -1, to: -1 };
    for (let i = parse.sentence[s]!; i < end; ) {
      if (!isWrittenCapital(parse, i) || !gazetteer.mayBegin(parse, i)) {
        i++;
        continue;
      }
      const match = longestName(parse, gazetteer, key, i, end);
      if (
        !match ||
        !isNameInCapitals(parse, i, match.to) ||
        isNamedBuilding(parse, words, i, match.to, parse.sentence[s]!) ||
        isSurname(parse, words, i, match.to, parse.sentence[s]!) ||
        isWordInCapitals(parse, i, match.to, s)
      ) {
        i++;
        continue;
      }
      if (i >= run.to) run = runAround(parse, words, i, match.to, parse.sentence[s]!, end);
      found.push({
        from: i,
        to: match.to,
        name: match.name,
        runFrom: Math.min(run.from, i),
        runTo: Math.max(run.to, match.to),
        signs: 0,
        place: 0,
        told: 0,
        partner: -1,
        share: 0,
      });
      i = match.to;
    }
  }
  return found;
}

/** "Grant [Tower]": the noun of a building behind its name is no town of that name. */
function isNamedBuilding(parse: Parse, words: PlaceWords, from: number, to: number, first: number): boolean {
  return (
    to === from + 1 &&
    from > first &&
    (words.roles(parse.lower[from]!) & ROLES.facility) !== 0 &&
    isCapital(parse.form[from - 1]!)
  );
}

/** "Maria [Ovalle]": one word that the tree joins to a given name before it. */
function isSurname(parse: Parse, words: PlaceWords, from: number, to: number, first: number): boolean {
  return (
    to === from + 1 &&
    from > first &&
    parse.deprel[from] === "flat" &&
    parse.head[from] === from - 1 &&
    words.givenNames.has(parse.lower[from - 1]!)
  );
}

const SHORT = 3;

/** "LA PAZ SE DESPIERTA": where all is in capitals two or three of them are no abbreviation, but any word. */
function isWordInCapitals(parse: Parse, from: number, to: number, sentence: number): boolean {
  const form = parse.form[from]!;
  if (to > from + 1 || form.length > SHORT || form.includes(".")) return false;
  for (let w = parse.sentence[sentence]!; w < parse.sentence[sentence + 1]!; w++)
    if (parse.text.charCodeAt(parse.start[w]!) !== parse.form[w]!.charCodeAt(0)) return true;
  return false;
}

function longestName(
  parse: Parse,
  gazetteer: Gazetteer,
  key: NameKey,
  from: number,
  end: number,
): { name: number; to: number } | undefined {
  key.clear();
  let best: { name: number; to: number } | undefined;
  const limit = Math.min(end, from + LONGEST);
  for (let j = from; j < limit; j++) {
    const form = parse.form[j]!;
    if (ONLY_MARKS.test(form)) {
      const touches = j + 1 < limit && parse.start[j] === parse.end[j - 1] && parse.start[j + 1] === parse.end[j];
      if (!touches || !ATTACHING.test(form)) break;
      continue;
    }
    key.add(foldName(form));
    const name = j === from || isWrittenCapital(parse, j) ? gazetteer.find(key) : -1;
    if (name >= 0) best = { name, to: j + 1 };
    if (!gazetteer.goesOn(key)) break;
  }
  return best;
}

/** The stretch of capitalised words round a name, over "of" and the like: "Bank of America", "Paris Hilton". */
function runAround(
  parse: Parse,
  words: PlaceWords,
  from: number,
  to: number,
  first: number,
  end: number,
): { from: number; to: number } {
  let left = from;
  while (left > first && from - left < WIDEST_RUN) {
    if (isCapital(parse.form[left - 1]!)) left--;
    else if (
      left - 1 > first &&
      words.roles(parse.lower[left - 1]!) & ROLES.generic &&
      isCapital(parse.form[left - 2]!)
    )
      left -= 2;
    else if (joins(parse, left - 1, first) && isCapital(parse.form[left - 2]!)) left -= 2;
    else break;
  }
  let right = to;
  while (right < end && right - to < WIDEST_RUN) {
    if (isCapital(parse.form[right]!)) right++;
    else if (
      right + 1 < end &&
      parse.upos[right] === "PUNCT" &&
      joins(parse, right, first) &&
      isCapital(parse.form[right + 1]!)
    )
      right += 2;
    else break;
  }
  return { from: left, to: right };
}

/** True for a hyphen that touches the words on both sides. */
function joins(parse: Parse, i: number, first: number): boolean {
  return (
    i > first &&
    ATTACHING.test(parse.form[i]!) &&
    parse.start[i] === parse.end[i - 1] &&
    parse.start[i + 1] === parse.end[i]
  );
}
