import type { Parse } from "#read";
import { type ActorNoun, type ActorWords, type Gender, WORD } from "./actor-words.js";

/** A phrase taken apart: what the person is called, and the office or rank before it. */
export interface NameParts {
  /** Words of the name itself; `nameTo` is past the last. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly title: string;
  readonly sector: string;
  readonly gender: Gender;
  /** True where the noun before the name is a body's: "the firm Exel". */
  readonly body: boolean;
  /** How sure: 2 a title or given name stands there, 1 it is written like a name. */
  readonly sure: number;
}

const INITIAL = /^\p{Lu}\.?$/u;
const LONGEST = 5;

export function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const first = form[0] ?? "";
  return first !== first.toLowerCase();
}

/** Takes "Kazakh interior minister Erlan Abenov" apart; undefined where the words from … to - 1 do not end in a name. */
export function nameParts(
  parse: Parse,
  words: ActorWords,
  from: number,
  to: number,
  placeOf: Int32Array,
): NameParts | undefined {
  let start = to;
  while (start > from && isNameWord(parse, words, start - 1, from, to)) start--;
  while (start < to && !isWrittenName(parse, start)) start++;
  const office = officeBefore(parse, words, from, start, to);
  start = office.end;
  if (start >= to || to - start > 2 * LONGEST) return undefined;
  const first = words.givenName(parse.lower[start]!);
  const titled = office.title !== "";
  const alone = to === start + 1;
  if (!titled && placeOf[to - 1]! >= 0 && (alone || first === undefined)) return undefined;
  if (words.rolesAt(parse, to - 1) & (WORD["company-end"] | WORD["party-end"] | WORD["thing-end"])) return undefined;
  if (words.nounEnding(parse, start, to - 1) && !titled) return undefined;
  const initial = INITIAL.test(parse.form[start]!) || (!alone && INITIAL.test(parse.form[start + 1]!));
  const sure = titled || (first !== undefined && !alone) || initial ? 2 : 1;
  return {
    nameFrom: start,
    nameTo: to,
    title: office.title,
    sector: office.sector,
    gender: office.gender || (first ?? ""),
    sure,
    body: office.body,
  };
}

/** Where all is in capitals a name may have lost its own. */
function isWrittenName({ form, text, start, upos }: Parse, i: number): boolean {
  return isCapital(form[i]!) || (upos[i] === "PROPN" && isCapital(text[start[i]!]!));
}

function isNameWord(parse: Parse, words: ActorWords, i: number, from: number, to: number): boolean {
  if (parse.upos[i] === "PROPN") return true;
  const inside = i > from && i + 1 < to;
  if (parse.upos[i] === "PUNCT") return inside;
  if (inside && words.rolesAt(parse, i) & WORD.particle) return true;
  return (
    isCapital(parse.form[i]!) &&
    (parse.upos[i] === "NOUN" || parse.upos[i] === "ADJ" || parse.upos[i] === "X") &&
    i > from
  );
}

interface Office {
  readonly end: number;
  readonly title: string;
  readonly sector: string;
  readonly gender: Gender;
  readonly body: boolean;
}

/** Sectors whose nouns are written with a capital before a name: "Foreign Minister", "Judge". */
export const OFFICES: ReadonlySet<string> = new Set(["GOV", "LEG", "JUD", "COP", "MIL", "REL"]);

/** The longest office or title that ends before the name: the words up to `end` are no part of the name. */
function officeBefore(parse: Parse, words: ActorWords, from: number, start: number, to: number): Office {
  let office: Office = { end: start, title: "", sector: "", gender: "", body: false };
  if (start > from) {
    const noun = words.nounEnding(parse, from, start - 1);
    const single = parse.xpos[start - 1] !== "NNS";
    if (noun && single && (isPersonNoun(noun) || noun.sort === "body")) {
      office = {
        end: start,
        title: noun.text,
        sector: noun.sector,
        gender: noun.gender,
        body: noun.sort === "body",
      };
    }
  }
  for (let i = start; i < to - 1; i++) {
    const long = titleText(parse, from, i);
    const longTitle = words.title(long);
    const title = longTitle ?? words.title(parse.lower[i]!);
    const noun = words.nounEnding(parse, from, i);
    if (title)
      office = {
        end: i + 1,
        title: longTitle ? long : parse.lower[i]!,
        sector: title.sector || (noun?.sector ?? office.sector),
        gender: title.gender || office.gender,
        body: false,
      };
    else if (
      noun &&
      isPersonNoun(noun) &&
      (OFFICES.has(noun.sector) || parse.upos[i] === "NOUN") &&
      words.givenName(parse.lower[i]!) === undefined
    ) {
      office = { end: i + 1, title: noun.text, sector: noun.sector, gender: noun.gender, body: false };
    } else if (!(words.rolesAt(parse, i) & WORD["role-word"])) break;
  }
  return office;
}

const isPersonNoun = (noun: ActorNoun): boolean => noun.sort === "person";

/** Two words before and at i, as titles are listed: "prime minister". */
function titleText(parse: Parse, from: number, i: number): string {
  return i > from ? `${parse.lower[i - 1]!} ${parse.lower[i]!}` : parse.lower[i]!;
}
