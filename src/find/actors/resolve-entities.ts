import { foldName } from "#lang";
import { type Parse, wordsText } from "#read";
import type { Place } from "#record";
import type { Gender } from "./actor-words.js";
import type { Mention } from "./mention.js";
import { isSaying, wordsQuoted } from "./quoted.js";
import { severalFrom } from "./several.js";

/** One actor of the report, gathered from its mentions. */
export interface Entity {
  readonly id: string;
  name: string;
  /** How good the name is: a person's full name 4, known name 3, surname 2, noun phrase 1, pronoun 0. */
  rank: number;
  country: string;
  sector: string;
  type: string;
  gender: Gender;
  readonly person: boolean;
  readonly plural: boolean;
  /** At home where the report is, unless a country is told. */
  local: boolean;
}

/** Sentences that "he" and "they" look back. */
const REACH_PERSON = 4;
const REACH_GROUP = 2;

/** What has been said so far, by every way to refer to it again. One entry a name, noun or office: bounded by the words. */
interface Memory {
  readonly byName: Map<string, Entity>;
  readonly bySurname: Map<string, Entity>;
  readonly byNoun: Map<string, Entity>;
  /** Last persons and groups with the sentence and whether they were subjects. */
  readonly persons: Recent[];
  readonly groups: Recent[];
  /** 1 for each word of a whole sentence that is quoted. */
  readonly quoted: Uint8Array;
}
interface Recent {
  readonly entity: Entity;
  readonly sentence: number;
  readonly subject: boolean;
  readonly saying: boolean;
  /** Its last words. */
  readonly from: number;
  readonly to: number;
}

/** Gives each mention its entity, in order of the text. Linear: every look-up is a map or a list of fixed length. */
export function resolveEntities(
  parse: Parse,
  mentions: readonly Mention[],
  countryOf: (m: Mention) => string,
): Entity[] {
  const quoted = wordsQuoted(parse);
  const memory: Memory = {
    byName: new Map(),
    bySurname: new Map(),
    byNoun: new Map(),
    persons: [],
    groups: [],
    quoted,
  };
  const entities: Entity[] = [];
  let made = 0;
  mentions.forEach((m, k) => {
    const country = countryOf(m);
    const before = k > 0 ? apposedTo(parse, mentions[k - 1]!, m) : false;
    const known = before ? entities[k - 1]! : find(parse, memory, m, country);
    const entity = known ?? create(`a${++made}`, parse, m);
    learn(parse, memory, entity, m, country);
    const several = severalFrom(parse, mentions, k);
    if (several) {
      const all = { ...create(`a${++made}`, parse, m), ...ALL, name: several.name, sector: entity.sector };
      remember(memory.groups, { ...recentOf(parse, m, all), from: several.from, to: several.to });
    }
    entities.push(entity);
  });
  return entities;
}

function find(parse: Parse, memory: Memory, m: Mention, country: string): Entity | undefined {
  const sentence = parse.sentenceOf[m.head]!;
  if (m.form === "pronoun") return antecedent(parse, memory, m, sentence);
  if (m.nameTo > 0) return byPersonName(parse, memory, m);
  if (m.known) return memory.byName.get(knownKey(m, country));
  if (m.form === "acronym") return memory.byName.get(parse.lower[m.head]!);
  if (m.counted || !m.noun) return undefined;
  if (m.of) return memory.byName.get(foldName(`${m.noun} ${m.of}`));
  if (!m.definite) return memory.byName.get(foldName(wordsText(parse, m.from, m.to)));
  const entity = memory.byNoun.get(nounKey(m.noun, country)) ?? memory.byNoun.get(nounKey(m.noun, ""));
  // "the rebel" is none of "the rebels".
  if (entity?.plural !== m.plural) return undefined;
  return !country || !entity.country || entity.country === country ? entity : undefined;
}

/** States go by their country, other known bodies by their name. */
const knownKey = (m: Mention, country: string): string =>
  m.form === "state" || m.form === "government" ? `state ${country}` : m.known;
const nounKey = (noun: string, country: string): string => `${noun}/${country}`;

function byPersonName(parse: Parse, memory: Memory, m: Mention): Entity | undefined {
  const full = nameText(parse, m);
  const whole = memory.byName.get(foldName(full));
  if (whole) return whole;
  const surname = parse.lower[m.nameTo - 1]!;
  const entity = memory.bySurname.get(surname);
  if (!entity) return undefined;
  const single = m.nameTo === m.nameFrom + 1;
  const sameFirst = single || entity.rank < 4 || entity.name.toLowerCase().startsWith(parse.lower[m.nameFrom]!);
  return sameFirst && (!m.gender || !entity.gender || m.gender === entity.gender) ? entity : undefined;
}

function antecedent(parse: Parse, memory: Memory, m: Mention, sentence: number): Entity | undefined {
  const acting = whoActsOn(parse, m.head);
  const list = m.plural ? memory.groups : memory.persons;
  const reach = m.plural ? REACH_GROUP : REACH_PERSON;
  const isQuoted = memory.quoted[m.head] === 1;
  let best: Recent | undefined;
  let most = -1;
  for (const r of list) {
    if (sentence - r.sentence > reach) continue;
    if (m.plural && !r.entity.plural) continue;
    if (r.from <= acting && acting < r.to) continue;
    // "\"We won,\" [the mayor] said. \"He lost.\"": who is quoted speaks of somebody else.
    if (isQuoted && r.saying && sentence - r.sentence <= 1 && memory.quoted[r.from] === 0) continue;
    if (!m.plural && m.gender && r.entity.gender && r.entity.gender !== m.gender) continue;
    const score =
      (r.subject ? 2 : 0) - 2 * (sentence - r.sentence) + (r.entity.gender === m.gender ? 1 : 0) + 2 * reach;
    if (score >= most) {
      most = score;
      best = r;
    }
  }
  return best?.entity;
}

/**
 * "[Baker] accused him", "[Baker] came and tried to stop him", "they asked [Baker] to help him": the word of whoever acts on a pronoun that is
 * an object, and for whom it does not stand; -1 for none.
 */
function whoActsOn(parse: Parse, pronoun: number): number {
  if (!OBJECTS.has(parse.deprel[pronoun]!)) return -1;
  let verb = parse.head[pronoun]!;
  while (sharesSubject(parse, verb) && childAs(parse, verb, SUBJECT) < 0) {
    const above = parse.head[verb]!;
    const asked = parse.deprel[verb] === "xcomp" ? childAs(parse, above, OBJECTS) : -1;
    if (asked >= 0) return asked;
    verb = above;
  }
  const subject = childAs(parse, verb, SUBJECT);
  // "gunmen [who] took them to a farm"
  const isRelative = subject >= 0 && RELATIVE.has(parse.xpos[subject]!) && parse.deprel[verb] === "acl:relcl";
  return isRelative ? parse.head[verb]! : subject;
}

const RELATIVE: ReadonlySet<string> = new Set(["WP", "WDT"]);

const COPULA: ReadonlySet<string> = new Set(["cop"]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const OBJECTS: ReadonlySet<string> = new Set(["obj", "iobj"]);
/** A verb that has its subject from the verb above it: "[Baker] fell, hurting him", and not "asked for guards to help him". */
function sharesSubject({ deprel, xpos }: Parse, verb: number): boolean {
  return SHARING.has(deprel[verb]!) || (deprel[verb] === "advcl" && xpos[verb] === "VBG");
}

const SHARING: ReadonlySet<string> = new Set(["xcomp", "conj"]);

function childAs({ childFrom, child, deprel }: Parse, word: number, relations: ReadonlySet<string>): number {
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) if (relations.has(deprel[child[c]!]!)) return child[c]!;
  return -1;
}

function create(id: string, parse: Parse, m: Mention): Entity {
  const person =
    m.form === "person" ||
    m.form === "unknown-name" ||
    (m.form === "role" && !m.plural) ||
    (m.form === "pronoun" && !m.plural);
  return {
    id,
    name: wordsText(parse, m.from, m.to),
    rank: -1,
    country: "",
    sector: "",
    type: "",
    gender: m.gender,
    person,
    plural: m.plural,
    local: false,
  };
}

/** Takes over what a mention adds, and remembers the ways to it. */
function learn(parse: Parse, memory: Memory, entity: Entity, m: Mention, country: string): void {
  rename(parse, entity, m);
  if (isLocal(m)) entity.local = true;
  if (!entity.country) entity.country = country;
  if (!entity.sector || (entity.sector === "CVL" && m.sector)) entity.sector = m.sector || entity.sector;
  if (!entity.type) entity.type = m.type;
  if (!entity.gender) entity.gender = m.gender;
  if (m.nameTo > 0) {
    memory.byName.set(foldName(nameText(parse, m)), entity);
    memory.bySurname.set(parse.lower[m.nameTo - 1]!, entity);
  }
  if (m.known) memory.byName.set(knownKey(m, country), entity);
  if (m.form === "acronym") memory.byName.set(parse.lower[m.head]!, entity);
  if (m.form === "body" || m.form === "known-name") memory.byName.set(initials(parse, m), entity);
  if (m.noun && m.form !== "stand-in") learnNoun(parse, memory, entity, m, country);
  const recent = recentOf(parse, m, entity);
  // "he is [a great reader]": what somebody is said to be is nobody beside him.
  if (m.absent || childAs(parse, m.head, COPULA) >= 0) return;
  if (entity.person) remember(memory.persons, recent);
  else if (m.form !== "state" && m.form !== "government") remember(memory.groups, recent);
}

/** What several are together, named better than "they". */
const ALL = { person: false, plural: true, gender: "" as const, rank: 1 };

function recentOf(parse: Parse, { head, from, to }: Mention, entity: Entity): Recent {
  const subject = parse.deprel[head]!.startsWith("nsubj");
  return { entity, sentence: parse.sentenceOf[head]!, subject, saying: isSaying(parse, head), from, to };
}

/** A noun is found again by itself and by its last word: "the interior ministry", "the ministry". */
function learnNoun(parse: Parse, memory: Memory, entity: Entity, m: Mention, country: string): void {
  if (m.absent || (m.counted && m.plural && parse.lower[m.head] === parse.lemma[m.head])) return;
  if (m.of) memory.byName.set(foldName(`${m.noun} ${m.of}`), entity);
  memory.byNoun.set(nounKey(m.noun, country), entity);
  memory.byNoun.set(nounKey(m.noun, ""), entity);
  const last = m.noun.slice(m.noun.lastIndexOf(" ") + 1);
  if (last !== m.noun) memory.byNoun.set(nounKey(last, ""), entity);
  if (!m.definite && !m.counted) memory.byName.set(foldName(wordsText(parse, m.from, m.to)), entity);
}

/** Actors that are at home where they act: not bodies of many states, outlets, or bodies known by name. */
function isLocal(m: Mention): boolean {
  if (m.type === "IGO" || m.type === "NGO" || m.type === "MNC") return false;
  return m.form === "role" || m.form === "body" || m.form === "group" || m.form === "stand-in" || m.form === "person";
}

const REMEMBERED = 8;

function remember(list: Recent[], recent: Recent): void {
  const old = list.findIndex((r) => r.entity === recent.entity);
  if (old >= 0) list.splice(old, 1);
  list.push(recent);
  if (list.length > REMEMBERED) list.shift();
}

function rename(parse: Parse, entity: Entity, m: Mention): void {
  const words = m.nameTo - m.nameFrom;
  const rank = m.nameTo > 0 ? (words > 1 ? 4 : 2) : m.known ? 3 : m.form === "pronoun" ? 0 : 1;
  if (rank < entity.rank || (rank === entity.rank && rank < 4)) return;
  const name =
    m.nameTo > 0
      ? nameText(parse, m)
      : m.known && m.form !== "state" && m.form !== "government"
        ? m.known
        : wordsText(parse, m.from, m.to);
  if (rank === 4 && entity.rank === 4 && name.length <= entity.name.length) return;
  entity.rank = rank;
  entity.name = name;
}

/** First letters of the capitalised words: "National Security Committee" → "nsc". */
function initials(parse: Parse, m: Mention): string {
  let letters = "";
  for (let i = m.from; i < m.to; i++) if (/^\p{Lu}/u.test(parse.form[i]!)) letters += parse.lower[i]![0];
  return letters;
}

const nameText = (parse: Parse, m: Mention): string => wordsText(parse, m.nameFrom, m.nameTo);

/** "the interior minister, Erlan Abenov,": a comma between, a name on one side only, and no list going on. */
function apposedTo(parse: Parse, a: Mention, b: Mention): boolean {
  if (b.from !== a.to + 1 || parse.sentenceOf[a.head] !== parse.sentenceOf[b.head]) return false;
  const mark = parse.form[a.to]!;
  if (mark === "(") return b.form === "acronym" || (b.form === "known-name" && a.form !== "person");
  if (mark !== ",") return false;
  const named = (m: Mention): boolean => m.nameTo > 0;
  const office = (m: Mention): boolean => m.form === "role" && !m.plural && !named(m);
  const described =
    (a.form === "known-name" || a.form === "body" || a.form === "outlet" || a.form === "unknown-name") &&
    b.form === "body" &&
    parse.upos[b.from] === "DET";
  if (!((named(a) && office(b)) || (office(a) && named(b)) || described)) return false;
  const after = b.to < parse.size ? parse.upos[b.to]! : "PUNCT";
  return after === "PUNCT" || after === "PRON" || after === "ADP" || after === "VERB" || after === "AUX";
}

/** The country a mention names itself, by a place inside it. */
export function ownCountry(places: readonly Place[], placeOf: Int32Array, m: Mention): string {
  if (m.country) return m.country;
  for (let i = m.from; i < m.to; i++) {
    const country = placeOf[i]! >= 0 ? places[placeOf[i]!]!.country : undefined;
    if (country) return country;
  }
  return "";
}
