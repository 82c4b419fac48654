import type { Gazetteer } from "#lang";
import type { Parse } from "#read";
import { type Candidate, SIGNS, SORT } from "./candidate.js";
import { type PlaceWords, ROLES } from "./place-words.js";
import { isCapital } from "./scan-names.js";

/** US, U.S., UAE. */
const ACRONYM = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,4})$/u;

const CORE: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "iobj"]);

/** Last words of names that the report gives to persons: "Paris Hilton" → "hilton". */
export function personSurnames(parse: Parse, words: PlaceWords): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (let i = 0; i + 1 < parse.size; i++) {
    if (!words.beginsPerson(parse, i) || !isCapital(parse.form[i]!)) continue;
    const end = parse.sentence[parse.sentenceOf[i]! + 1]!;
    let last = i + 1;
    while (last < end && last < i + 4 && isCapital(parse.form[last]!) && parse.upos[last] === "PROPN") last++;
    if (last > i + 1) surnames.add(parse.lower[last - 1]!);
  }
  return surnames;
}

/** Reads what stands beside each candidate and writes its signs. */
export function readSigns(
  parse: Parse,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  words: PlaceWords,
): void {
  const surnames = personSurnames(parse, words);
  for (const c of candidates) {
    c.signs = ownSigns(parse, c, gazetteer, words, surnames) | leftSigns(parse, c, words) | rightSigns(parse, c, words);
  }
}

function ownSigns(
  parse: Parse,
  c: Candidate,
  gazetteer: Gazetteer,
  words: PlaceWords,
  surnames: ReadonlySet<string>,
): number {
  const first = parse.sentence[parse.sentenceOf[c.from]!]!;
  const lower = parse.lower[c.from]!;
  const single = c.to === c.from + 1;
  let signs = 0;
  signs |= tagSign(parse, c);
  if (parse.headline[c.from]) signs |= SIGNS.headline;
  if (c.from === first) signs |= SIGNS["first-word"];
  if (single && ACRONYM.test(parse.form[c.from]!)) signs |= SIGNS.acronym;
  if (single && words.commonWords.has(lower)) signs |= SIGNS["common-word"];
  if (single && words.surnames.has(lower)) signs |= SIGNS["known-surname"];
  if (single && words.givenNames.has(lower)) signs |= SIGNS["given-name"];
  if (single && surnames.has(lower)) signs |= SIGNS.surname;
  if (isDemonym(parse, c, gazetteer)) signs |= SIGNS.demonym;
  return signs;
}

/** A name by its tag; a noun or adjective, as which unknown names at the start of a sentence are often tagged; or neither. */
function tagSign(parse: Parse, c: Candidate): number {
  let sign: number = SIGNS.improper;
  for (let i = c.from; i < c.to; i++) {
    const upos = parse.upos[i]!;
    if (upos === "PROPN") return SIGNS.proper;
    if (upos === "NOUN" || upos === "ADJ" || upos === "X") sign = SIGNS["noun-like"];
  }
  return sign;
}

/** An adjective or people's name, unless a well-known place bears the same name. */
function isDemonym(parse: Parse, c: Candidate, { columns }: Gazetteer): boolean {
  let demonym = false;
  for (let p = columns.first[c.name]!; p < columns.first[c.name + 1]!; p++) {
    const sort = columns.sort[p]!;
    if (sort === SORT.adjective || sort === SORT.people) demonym = true;
    else if (sort === SORT.usual && columns.country[columns.place[p]!] === columns.place[p])
      return parse.upos[c.from] === "ADJ" && demonym;
  }
  return demonym;
}

function leftSigns(parse: Parse, c: Candidate, words: PlaceWords): number {
  const first = parse.sentence[parse.sentenceOf[c.from]!]!;
  let signs = 0;
  let i = c.from - 1;
  if (i >= c.runFrom) signs |= runLeftSigns(parse, c, words);
  while (i >= first && i > c.from - 5 && isModifier(parse, i, words)) {
    if (words.roles(parse.lower[i]!) & ROLES.part) signs |= SIGNS["part-before"];
    i--;
  }
  if (i < first) return signs;
  const roles = words.roles(parse.lower[i]!);
  if (roles & ROLES.of) {
    signs |=
      i > first && words.roles(parse.lower[i - 1]!) & (ROLES.settlement | ROLES.unit)
        ? SIGNS.settlement
        : SIGNS["of-before"];
  }
  if (parse.upos[i] === "ADP" || parse.upos[i] === "SCONJ" || parse.upos[i] === "ADV") {
    if (roles & ROLES.inside) signs |= SIGNS.inside;
    if (roles & ROLES.near) signs |= SIGNS.near;
    if (roles & ROLES.toward) signs |= SIGNS.toward;
  }
  if (roles & ROLES.settlement && !isCapital(parse.form[i]!)) signs |= SIGNS.settlement;
  return signs;
}

/** "the", a compass word or a settlement word between a preposition and the name: "in the southern city Osh". */
function isModifier(parse: Parse, i: number, words: PlaceWords): boolean {
  const upos = parse.upos[i]!;
  return upos === "DET" || (words.roles(parse.lower[i]!) & ROLES.part) !== 0;
}

/** Words of the same run before the name: a person's first names, a body, or something unknown. */
function runLeftSigns(parse: Parse, c: Candidate, words: PlaceWords): number {
  const before = parse.lower[c.from - 1]!;
  const roles = words.roles(before);
  if (roles & ROLES.generic)
    return words.roles(parse.lower[c.from - 2] ?? "") & ROLES["body-head"] ? SIGNS.body : SIGNS["of-before"];
  if (roles & ROLES.part || parse.upos[c.from - 1] === "ADP" || parse.upos[c.from - 1] === "DET") return 0;
  if (words.givenNames.has(before) || isInitial(before)) return SIGNS["person-left"];
  if (words.titles.has(before)) return SIGNS["person-left"];
  if (parse.upos[c.from - 1] === "PUNCT") return SIGNS.clipped;
  if (parse.upos[c.from - 1] !== "PROPN") return 0;
  return roles & ROLES["body-head"] ? SIGNS.body : SIGNS["unknown-left"];
}

const isInitial = (lower: string): boolean => /^\p{L}\.$/u.test(lower);

function rightSigns(parse: Parse, c: Candidate, words: PlaceWords): number {
  const end = parse.sentence[parse.sentenceOf[c.from]! + 1]!;
  if (c.to >= end) return 0;
  const next = parse.lower[c.to]!;
  const roles = words.roles(next);
  let signs = isSpeaker(parse, c, words) ? SIGNS.speaker : 0;
  if (roles & ROLES.unit) signs |= SIGNS.unit;
  if (roles & ROLES.strain) signs |= SIGNS.brand;
  if (parse.upos[c.to] === "NUM") signs |= SIGNS["number-right"];
  if (parse.xpos[c.to] === "POS") signs |= SIGNS.possessive;
  if (parse.upos[c.to] === "NOUN" && ACRONYM.test(parse.form[c.to - 1]!) && words.actors.has(parse.lemma[c.to]!))
    signs |= SIGNS.body;
  if (c.runTo > c.to) signs |= runRightSigns(parse, c, words);
  else if (roles & ROLES["local-body"] && parse.upos[c.to] === "NOUN") signs |= SIGNS.body;
  return signs;
}

/** The subject of a verb of speaking or deciding, or joined to it: "X and Y agreed". */
function isSpeaker(parse: Parse, c: Candidate, words: PlaceWords): boolean {
  let head = headOf(parse, c);
  if (parse.deprel[head] === "conj" && parse.upos[parse.head[head]!] === "PROPN") head = parse.head[head]!;
  const verb = parse.head[head]!;
  return (
    parse.deprel[head]!.startsWith("nsubj") &&
    verb >= c.to &&
    parse.upos[verb] === "VERB" &&
    (words.roles(parse.lemma[verb]!) & ROLES.speak) !== 0
  );
}

/** The word of a name that hangs on a word outside it. */
function headOf(parse: Parse, c: Candidate): number {
  for (let i = c.from; i < c.to; i++) if (parse.head[i]! < c.from || parse.head[i]! >= c.to) return i;
  return c.to - 1;
}

/** Words of the same run after the name. */
function runRightSigns(parse: Parse, c: Candidate, words: PlaceWords): number {
  const next = words.roles(parse.lower[c.to]!);
  let all = 0;
  for (let i = c.to; i < c.runTo; i++) all |= words.roles(parse.lower[i]!);
  if (parse.upos[c.to] === "PUNCT") return SIGNS.clipped;
  if (words.roles(parse.lower[c.runTo - 1]!) & ROLES.street) return SIGNS.street;
  if (next & (ROLES["local-body"] | ROLES.unit | ROLES.facility | ROLES.natural | ROLES.settlement)) return SIGNS.body;
  if (all & ROLES.brand) return SIGNS.brand;
  if (all & (ROLES["local-body"] | ROLES.facility)) return SIGNS.body;
  if (words.titles.has(parse.lower[c.to]!)) return SIGNS.body;
  if (isLikePerson(parse, c)) return SIGNS["like-person"];
  return parse.upos[c.to] === "PROPN" || parse.upos[c.to] === "NOUN" || parse.upos[c.to] === "ADJ"
    ? SIGNS["unknown-right"]
    : 0;
}

/** One word and one more, both names and nothing else, as a subject or object: "Paris Hilton arrived". */
function isLikePerson(parse: Parse, c: Candidate): boolean {
  if (
    c.runFrom < c.from ||
    c.to !== c.from + 1 ||
    c.runTo !== c.to + 1 ||
    parse.headline[c.from] ||
    parse.xpos[c.to] !== "NNP"
  )
    return false;
  return CORE.has(parse.deprel[c.from]!) || CORE.has(parse.deprel[c.to]!);
}
