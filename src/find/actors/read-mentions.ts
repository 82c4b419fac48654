import type { Parse } from "#read";
import type { Place } from "#record";
import { type ActorNoun, type ActorWords, WORD } from "./actor-words.js";
import { type KnownMatch, knownNameAt } from "./known-names.js";
import type { Mention } from "./mention.js";
import { isCapital, nameParts } from "./person-names.js";
import { type NounPhrase, nounPhrases } from "./noun-phrases.js";

/** Phrases joined by "of" that one mention may hold: "head of the department of health". */
const MOST_LINKS = 2;

/** The rule of places that stand in a dateline. */
const DATELINE = "places/dateline";
/** The rule of adjectives and peoples of countries. */
const DEMONYM = "places/demonym";
/** A number that is more likely a year. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Stands for the state that a report is at home in, until that is known. */
export const HOME = "state";

/** What is known of each word beside the parse: the place and the known name it belongs to. */
export interface View {
  readonly parse: Parse;
  readonly words: ActorWords;
  readonly places: readonly Place[];
  /** Index into `places`, -1 where the word is in none. */
  readonly placeOf: Int32Array;
  /** Index into `known`, -1 where the word is in none. */
  readonly knownOf: Int32Array;
  readonly known: readonly KnownMatch[];
}

export function viewOf(parse: Parse, words: ActorWords, places: readonly Place[]): View {
  const placeOf = new Int32Array(parse.size).fill(-1);
  let i = 0;
  places.forEach((place, p) => {
    while (i < parse.size && parse.end[i]! <= place.start) i++;
    for (; i < parse.size && parse.start[i]! < place.end; i++) placeOf[i] = p;
  });
  const knownOf = new Int32Array(parse.size).fill(-1);
  const known: KnownMatch[] = [];
  for (let w = 0; w < parse.size; ) {
    const end = parse.sentence[parse.sentenceOf[w]! + 1]!;
    const match = isCapital(parse.form[w]!) || parse.upos[w] === "PROPN" ? knownNameAt(parse, words, w, end) : undefined;
    if (!match) {
      w++;
      continue;
    }
    knownOf.fill(known.length, match.from, match.to);
    known.push(match);
    w = match.to;
  }
  return { parse, words, places, placeOf, knownOf, known };
}

/** All mentions of actors in order of the text, none overlapping. */
export function readMentions(view: View): Mention[] {
  const phrases = nounPhrases(view.parse, view.words);
  const mentions: Mention[] = [];
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (phrase.from < (mentions.at(-1)?.to ?? 0)) continue;
    const mention = readPhrase(view, phrase);
    const linked = mention && withLinks(view, phrases, p, mention);
    if (linked) mentions.push(linked);
    else if (!mention) mentions.push(...ownersOf(view, phrase));
  }
  return mentions;
}

function readPhrase(view: View, phrase: NounPhrase): Mention | undefined {
  const { parse, words } = view;
  const { from, to, head } = phrase;
  if (parse.upos[head] === "PRON") return pronoun(view, phrase);
  const known = view.knownOf[head]! >= 0 ? view.known[view.knownOf[head]!]! : undefined;
  if (known && known.to >= to) return isAdjective(parse, phrase, known) ? undefined : knownMention(view, phrase, known);
  const segment = segmentStart(parse, from, to);
  const proper = to === head + 1 && parse.upos[head] === "PROPN";
  if (proper && isOutletName(view, segment, to)) return outletMention(view, phrase, segment);
  const noun = words.nounEnding(parse.lemma, parse.lower, segment, head);
  const name = proper ? nameParts(parse, words, segment, to, (i) => view.placeOf[i]! >= 0) : undefined;
  if (name?.body) return { ...personMention(view, phrase, name), form: "body", nameFrom: 0, nameTo: 0, known: nameOf(view, name.nameFrom, to), noun: "" };
  if (name && name.sure === 2) return personMention(view, phrase, name);
  const first = parse.upos[from] === "DET" && from < head ? from + 1 : from;
  if (view.placeOf[head]! >= 0 && parse.upos[head] === "PROPN" && view.placeOf[head] === view.placeOf[first]) return placeMention(view, phrase);
  if (noun && noun.sort !== "stand-in") return isBare(view, phrase, noun) ? undefined : nounMention(view, phrase, noun);
  if (view.placeOf[head]! >= 0) return placeMention(view, phrase);
  if (isAcronym(parse, phrase)) return parse.form[from - 1] === "(" || isActing(view, head, to) ? acronymMention(view, phrase) : undefined;
  if (name && isReporting(view, head)) return outletMention(view, phrase, segment);
  if (name && isActing(view, head, to)) return personMention(view, phrase, name);
  if (parse.upos[head] === "NUM" || parse.upos[head] === "DET" || parse.upos[head] === "ADJ" || noun) return standInMention(view, phrase, noun);
  return undefined;
}

function outletMention(view: View, phrase: NounPhrase, from: number): Mention {
  return { ...base(view, phrase), form: "outlet", known: nameOf(view, from, phrase.to), sector: "JRN", type: "", gender: "", country: "", noun: "" };
}

/** "Corvane reported": who reports is an outlet, where no person is known by the name. */
function isReporting({ parse, words }: View, head: number): boolean {
  const verb = parse.head[head]!;
  return parse.deprel[head] === "nsubj" && verb >= 0 && (words.roles(parse.lemma[verb]!) & WORD["report-verb"]) !== 0;
}

/** "the Brackwater Post", and an agency in the brackets of a dateline. */
function isOutletName({ parse, words, places, placeOf }: View, from: number, to: number): boolean {
  const first = parse.upos[from] === "DET" ? from + 1 : from;
  if (words.roles(parse.lower[to - 1]!) & WORD["outlet-end"] && to - first > 1 && isCapital(parse.form[first]!)) return true;
  if (from === 0 || parse.form[from - 1] !== "(") return false;
  for (let i = from - 2; i >= 0 && i > from - 10; i--) {
    if (placeOf[i]! >= 0) return places[placeOf[i]!]!.rule === DATELINE;
  }
  return false;
}

function nameOf({ parse }: View, from: number, to: number): string {
  const first = parse.upos[from] === "DET" ? from + 1 : from;
  return parse.text.slice(parse.start[first]!, parse.end[to - 1]!);
}

/** "in general", "as judge": one word in the singular after a preposition names nobody; "by police" does. */
function isBare({ parse, words }: View, { from, to, head }: NounPhrase, noun: ActorNoun): boolean {
  if (from !== head || parse.xpos[head] !== "NN" || noun.sort !== "person" || from === 0 || parse.headline[head]) return false;
  if (words.collective(noun) || (to < parse.size && words.roles(parse.lower[to]!) & WORD.link)) return false;
  return parse.upos[from - 1] === "ADP" || parse.upos[from - 1] === "VERB" || parse.upos[from - 1] === "AUX";
}

/** "European" alone: an adjective that lost its noun. */
function isAdjective(parse: Parse, { from, head }: NounPhrase, { known }: KnownMatch): boolean {
  return known.sort === "people" && from === head && parse.xpos[head] !== "NNS" && parse.xpos[head] !== "NNPS";
}

/** First word after the last possessive: "Russia's | interior ministry". */
function segmentStart(parse: Parse, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (parse.xpos[i] === "POS") return i + 1;
  return from;
}

function base(view: View, { from, to, head }: NounPhrase): Omit<Mention, "form" | "sector" | "type" | "gender" | "noun" | "known" | "country"> {
  const { parse, words } = view;
  const first = words.roles(parse.lower[from]!);
  let counted = false;
  for (let i = from; i < head; i++) if (parse.upos[i] === "NUM") counted = true;
  return {
    from, to, head, nameFrom: 0, nameTo: 0,
    plural: parse.xpos[head] === "NNS" || parse.xpos[head] === "NNPS" || parse.upos[head] === "NUM" || (counted && parse.xpos[head] === "CD"),
    definite: (first & WORD.definite) !== 0 || parse.xpos[from] === "PRP$" || segmentStart(parse, from, to) > from,
    counted: counted || (first & WORD.indefinite) !== 0,
    absent: (first & WORD.negative) !== 0,
    of: "",
  };
}

function knownMention(view: View, phrase: NounPhrase, { from, to, known }: KnownMatch): Mention {
  const people = known.sort === "people";
  return {
    ...base(view, phrase),
    from: Math.min(phrase.from, from), to: Math.max(phrase.to, to),
    form: people ? "people" : known.sort === "outlet" ? "outlet" : "known-name",
    known: people ? "" : known.name, sector: known.sector || (people ? "CVL" : ""), type: known.type, gender: "", country: known.country,
    noun: people ? known.name.toLowerCase() : "",
  };
}

function personMention(view: View, phrase: NounPhrase, name: NonNullable<ReturnType<typeof nameParts>>): Mention {
  const former = hasRole(view, phrase.from, name.nameFrom, WORD.former);
  return {
    ...base(view, phrase), form: name.sure === 2 ? "person" : "unknown-name", nameFrom: name.nameFrom, nameTo: name.nameTo, known: "",
    sector: former && name.sector === "GOV" ? "ELI" : name.sector, type: "", gender: name.gender, country: "", noun: name.title, plural: false,
    definite: true, counted: false,
  };
}

function nounMention(view: View, phrase: NounPhrase, noun: ActorNoun): Mention | undefined {
  const { sort } = noun;
  if (sort === "state") return stateMention(view, phrase);
  if (sort === "force" && !hasOwner(view, phrase)) return undefined;
  const former = hasRole(view, phrase.from, phrase.head, WORD.former);
  const borrowed = noun.borrows || noun.sector === "" ? borrow(view, phrase, noun) : undefined;
  const sector = borrowed?.sector || noun.sector;
  return {
    ...base(view, phrase), form: sort === "person" ? "role" : sort === "group" ? "group" : "body", known: "",
    sector: former && sector === "GOV" && sort === "person" ? "ELI" : sector, type: borrowed?.type || noun.type, gender: noun.gender,
    country: borrowed?.country ?? "", noun: noun.words.join(" "), ...(view.words.collective(noun) ? { plural: true } : {}),
  };
}

/** "Russian units", "NATO forces": a place or a known body stands before the noun. */
function hasOwner({ placeOf, knownOf }: View, { from, head }: NounPhrase): boolean {
  for (let i = from; i < head; i++) if (placeOf[i]! >= 0 || knownOf[i]! >= 0) return true;
  return false;
}

/** "the country", "the republic": the state that the report is at home in. */
function stateMention(view: View, phrase: NounPhrase): Mention | undefined {
  const plain = base(view, phrase);
  const next = phrase.to < view.parse.size ? view.words.roles(view.parse.lower[phrase.to]!) : 0;
  if (!plain.definite || next & WORD.link || !isArgument(view, phrase)) return undefined;
  return { ...plain, form: "state", known: HOME, sector: "GOV", type: "", gender: "", country: "", noun: "" };
}

/** The sector of whom a spokesman or leader belongs to: a known name or a noun before the head. */
function borrow(view: View, { from, head }: NounPhrase, noun: ActorNoun): { sector: string; type: string; country: string } | undefined {
  for (let i = head - noun.words.length; i >= from; i--) {
    if (view.knownOf[i]! >= 0) return view.known[view.knownOf[i]!]!.known;
    const owner = view.words.nounEnding(view.parse.lemma, view.parse.lower, from, i);
    if (owner && owner.sort !== "stand-in" && owner.sector) return { sector: owner.sector, type: owner.type, country: "" };
  }
  for (let i = from; i < head; i++) {
    const p = view.placeOf[i]!;
    if (p >= 0 && view.places[p]!.kind === "country") return { sector: "GOV", type: "", country: view.places[p]!.country ?? "" };
  }
  return undefined;
}

/** A country that acts or is acted upon, or its people; "in Russia" is a place only. */
function placeMention(view: View, phrase: NounPhrase, modifies = false): Mention | undefined {
  const { parse } = view;
  const place = view.places[view.placeOf[phrase.head]!]!;
  const plain = { ...base(view, phrase), known: "", type: "", gender: "" as const, country: place.country ?? "" };
  if (place.use === "associative" && place.kind === "country" && isPeople(parse, phrase, place)) {
    return { ...plain, form: "people", sector: "CVL", noun: `people ${place.country}`, plural: true };
  }
  if (place.rule === DEMONYM && parse.upos[phrase.head] === "ADJ" && !modifies) return undefined;
  if (place.kind === "country" && (isArgument(view, phrase) || place.use === "associative")) {
    return { ...plain, form: "state", sector: "GOV", noun: "", known: `state ${place.country}` };
  }
  if (place.kind === "city" && place.use === "associative" && isSubject(parse, phrase.head)) {
    return { ...plain, form: "government", sector: "GOV", noun: "", known: `state ${place.country}` };
  }
  return undefined;
}

/** "Russians", "the French", "a Spaniard": by number or article; never the country's own name. */
function isPeople(parse: Parse, { from, head }: NounPhrase, place: Place): boolean {
  if (place.rule !== DEMONYM) return false;
  return parse.xpos[head] === "NNS" || parse.xpos[head] === "NNPS" || head > from;
}

function isSubject(parse: Parse, head: number): boolean {
  return parse.deprel[head]!.startsWith("nsubj");
}

function isArgument({ parse, words }: View, { head, from }: NounPhrase): boolean {
  const relation = parse.deprel[head]!;
  if (relation.startsWith("nsubj") || relation === "obj" || relation === "iobj" || relation === "appos" || relation === "nmod:poss") return true;
  const before = from > 0 ? words.roles(parse.lower[from - 1]!) : 0;
  if (before & WORD["place-in"]) return false;
  return (relation.startsWith("obl") || relation.startsWith("nmod") || relation === "conj") && (before & WORD.against) !== 0;
}

/** A name that nothing marks as one counts where it acts: subject of a verb, or set off by commas. */
function isActing({ parse }: View, head: number, to: number): boolean {
  const relation = parse.deprel[head]!;
  if (relation.startsWith("nsubj") || relation === "appos" || relation === "obl:agent") return true;
  let up = parse.head[head]!;
  for (let n = 0; up >= 0 && n < 3 && (parse.deprel[head] === "flat" || parse.upos[up] === "PROPN"); n++) {
    if (parse.deprel[up]!.startsWith("nsubj")) return true;
    up = parse.head[up]!;
  }
  return to - head > 3;
}

function isAcronym(parse: Parse, { from, to, head }: NounPhrase): boolean {
  const form = parse.form[head]!;
  return to === head + 1 && head - from <= 1 && form.length >= 2 && form.length <= 6 && form === form.toUpperCase() && /^\p{Lu}+$/u.test(form);
}

function acronymMention(view: View, phrase: NounPhrase): Mention {
  return { ...base(view, phrase), form: "acronym", known: "", sector: "", type: "", gender: "", country: "", noun: "" };
}

/** "two were killed", "dozens", "the others": only where it is subject or object. */
function standInMention(view: View, phrase: NounPhrase, noun: ActorNoun | undefined): Mention | undefined {
  const { parse } = view;
  const { head } = phrase;
  const relation = parse.deprel[head]!;
  const next = phrase.to < parse.size ? view.words.roles(parse.lower[phrase.to]!) : 0;
  const linked = (next & WORD.link) !== 0;
  const acts = relation.startsWith("nsubj") || relation === "obj" || (parse.upos[head] === "NUM" && isBeforeVerb(parse, phrase));
  if (!linked && (!acts || YEAR.test(parse.form[head]!))) return undefined;
  if (!linked && parse.upos[head] === "NOUN" && parse.xpos[head] === "NN") return undefined;
  if (!linked && parse.upos[head] === "DET" && !noun) return undefined;
  if (parse.upos[head] === "ADJ" && !noun) return undefined;
  return {
    ...base(view, phrase), form: "stand-in", known: "", sector: "CVL", type: "", gender: "", country: "",
    noun: noun?.words.join(" ") ?? parse.lemma[head]!, counted: true,
    plural: parse.upos[head] === "NUM" || parse.xpos[head] === "NNS" || parse.upos[head] === "DET",
  };
}

/** "Eight were killed": a number alone and a verb after it. */
function isBeforeVerb(parse: Parse, { from, to, head }: NounPhrase): boolean {
  const after = from > 0 ? parse.upos[from - 1] : "PUNCT";
  return from === head && after !== "NOUN" && after !== "PROPN" && to < parse.size && (parse.upos[to] === "AUX" || parse.upos[to] === "VERB");
}

function pronoun(view: View, phrase: NounPhrase): Mention | undefined {
  const roles = view.words.roles(view.parse.lower[phrase.head]!);
  const lower = view.parse.lower[phrase.head]!;
  if (roles & (WORD.person | WORD.persons)) {
    return {
      ...base(view, phrase), form: "pronoun", known: "", sector: "", type: "", gender: view.words.pronounGender(lower), country: "", noun: "",
      plural: (roles & WORD.persons) !== 0, definite: true,
    };
  }
  const noun = view.words.nounEnding(view.parse.lemma, view.parse.lower, phrase.head, phrase.head);
  return noun?.sort === "stand-in" ? standInMention(view, phrase, noun) : undefined;
}

function hasRole(view: View, from: number, to: number, role: number): boolean {
  for (let i = from; i < to; i++) if (view.words.roles(view.parse.lower[i]!) & role) return true;
  return false;
}

/** Lengthens a mention by "of …": "head of the National Security Committee". "Dozens of" is one only before an actor. */
function withLinks(view: View, phrases: readonly NounPhrase[], p: number, mention: Mention): Mention | undefined {
  if (mention.form === "pronoun" || mention.form === "state" || mention.form === "government") return mention;
  let out = mention;
  for (let n = 1; n <= MOST_LINKS; n++) {
    const next = phrases[p + n];
    if (!next || next.from !== out.to + 1 || view.parse.sentenceOf[out.to] !== view.parse.sentenceOf[out.head]) break;
    const link = view.words.roles(view.parse.lower[out.to]!);
    const lends = out.sector === "" || out.form === "stand-in";
    if (!(link & WORD.link) && !(link & WORD["link-body"] && out.form === "role" && lends)) break;
    const inner = readPhrase(view, next);
    if (out.form === "stand-in" && !inner) return undefined;
    const to = Math.max(next.to, inner?.to ?? 0);
    out = { ...out, to, of: ofText(view, out.to + 1, to), ...(lends && inner ? lent(out, inner) : {}) };
  }
  return out;
}

/** The words after "of"; "" where they are a place, which the country tells better. */
function ofText({ parse, placeOf }: View, from: number, to: number): string {
  return placeOf[to - 1]! >= 0 ? "" : parse.lower.slice(from, to).join(" ");
}

/** What "dozens" and "spokesman" take over from the phrase after "of". */
function lent(out: Mention, inner: Mention): Partial<Mention> {
  return {
    sector: inner.sector || out.sector, type: inner.type || out.type, country: inner.country || out.country,
    ...(out.form === "stand-in" ? { noun: inner.noun, form: inner.form === "role" || inner.form === "person" ? "role" as const : inner.form } : {}),
  };
}

/** Owners inside a phrase whose head is no actor: "[Tokayev]'s resignation", "the [police] raid", "[his] house". */
function ownersOf(view: View, { from, to, head }: NounPhrase): Mention[] {
  const { parse } = view;
  const found: Mention[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (parse.xpos[i] === "PRP$") {
      const own = pronounOwner(view, i);
      if (own) found.push(own);
      start = i + 1;
    }
    if (parse.xpos[i] !== "POS") continue;
    if (i > start) {
      const owner = readPhrase(view, { from: start, to: i, head: i - 1 });
      if (owner && (owner.form !== "state" || view.words.eventNouns.has(parse.lemma[head]!))) found.push(owner);
    }
    start = i + 1;
  }
  const modifier = modifierBefore(view, start, head);
  if (modifier) found.push(modifier);
  return found;
}

function pronounOwner(view: View, i: number): Mention | undefined {
  const gender = view.words.pronounGender(view.parse.lower[i]!);
  return gender ? pronoun(view, { from: i, to: i + 1, head: i }) : undefined;
}

/** "the police raid", "NATO air strikes", "Russian invasion": a body or a country before the noun of an event. */
function modifierBefore(view: View, from: number, head: number): Mention | undefined {
  const { parse, words } = view;
  for (let i = head - 1; i >= from; i--) {
    const known = view.knownOf[i]! >= 0 ? view.known[view.knownOf[i]!]! : undefined;
    if (known && known.known.sort !== "people" && known.to <= head) return knownMention(view, { from: known.from, to: known.to, head: i }, known);
    if (parse.upos[i] === "NOUN" || parse.upos[i] === "PROPN") {
      const noun = words.nounEnding(parse.lemma, parse.lower, from, i);
      if (noun && noun.sort !== "stand-in" && noun.sort !== "state" && words.eventNouns.has(parse.lemma[head]!)) {
        return nounMention(view, { from, to: i + 1, head: i }, noun);
      }
    }
    const place = view.placeOf[i]! >= 0 ? view.places[view.placeOf[i]!]! : undefined;
    if (place?.kind === "country" && words.eventNouns.has(parse.lemma[head]!)) return placeMention(view, { from: i, to: i + 1, head: i }, true);
  }
  return undefined;
}
