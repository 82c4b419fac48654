import type { LanguagePack } from "#lang";
import { type Actor, type Place, SECTORS } from "#record";
import {
  type ClassSet,
  childWith,
  conjuncts,
  meets,
  openDoer,
  phraseOf,
  type ReportView,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";
import { type AddedTables, createAdded, FORMS, rulersOf, withArticle } from "./added-actors.js";
import { isActing } from "./is-acting.js";
import { INSIDE, isInside, isNameOfThing, isSiteName, type Owner, type OwnerTables, ownersOf } from "./owners.js";
import { createPointed, type PointingWords } from "./pointed.js";
import {
  isBand,
  isDay,
  isIt,
  isMortal,
  isNations,
  isOfOther,
  isPersonal,
  isSaidShort,
  isSomebody,
  mayBeName,
  nameAround,
  nationsAround,
  partAt,
  peopleAround,
  thoseWho,
} from "./words.js";

/** Who takes part in the events of one report, as indexes into the findings' actors with `added` after them. */
export interface Cast {
  readonly added: readonly Actor[];
  /** The mention over a role's head, or over what it is a number of ("dozens of protesters"); -1 where there is none. */
  at(head: number): number;
  /** As `at`; a place that acts stands for those who rule it: "[Basra] rejected the plan"; whoever else acts is somebody: "[our forces]". */
  acting(head: number): number;
  /** As `at`; a place, a name or people acted on are an actor by that: "troops shelled [Basra]", "a clash with [troops]". */
  affected(head: number): number;
  /** As `affected`, of a deed that is done to people alone: "[a third] was shot", "killed [Opal]". */
  person(head: number): number;
  /** A pronoun that stands for somebody else than the one it seemed to: "they praised [us]"; -1 for other words. */
  beside(head: number): number;
  /** As `acting`, of one of two sides, whose name alone makes him somebody: "talks between [the union] and the bank". */
  between(head: number): number;
  /** Who shares a noun with the mention over it: "[the Egyptian] and Canadian governments". */
  sharing(head: number): readonly number[];
  /** As `affected`, but not by what people are called alone; the noun of those whom a thing belongs to as well: "an [army] camp". */
  owner(word: number): number;
  /** As `owner`, of what is only spoken of: whose it is, but not by the name of a thing. */
  origin(word: number): number;
  mention(actor: number): Actor;
  /** True of an "it" of which nobody is known for whom it stands but those who act on it. */
  isThing(word: number, actors: readonly number[]): boolean;
}

/** Opens the casts of reports. Throws where `rules/participants` lacks a form. */
export function createCasts(pack: LanguagePack, classes: WordClasses): (view: ReportView) => Cast {
  const rules = new Map<string, string>();
  for (const { id, match } of pack.rules("participants")) rules.set((match as { form: string }).form, id);
  for (const form of FORMS)
    if (!rules.has(form)) throw new Error(`rules/participants has none for the form "${form}".`);
  const tables: CastTables = {
    ruleOf: (form) => rules.get(form)!,
    sectorIn: ({ sectors }) => SECTORS.find((code) => sectors & classes.sectorBit(code)),
    lemma: classes.of,
    things: classes.set(THINGS),
    people: classes.set(["person", "security", "crowd", "collective", "state"]),
    bodies: classes.set(["org"]),
    mortals: classes.set(["person", "security", "collective"]),
    nations: classes.set(["nation"]),
    crewed: classes.set(["vehicle"]),
    bands: classes.set(["transparent"]),
    wings: classes.set(["wing"]),
    arms: classes.set(["vehicle", "weapon", "missile"]),
    sites: classes.set(["building", "road", "network"]),
    texts: classes.set(["law", "territory"]),
    pacts: classes.set(["pact"]),
    lands: classes.set(["territory"]),
    reflexive: classes.set(["reflexive"]),
    speaking: classes.set(["speaking"]),
    together: classes.set(["speaking-together"]),
    single: classes.set(["one-person"]),
    thing: classes.set(["thing-pronoun"]),
    doer: openDoer(pack),
  };
  return (view) => createCast(view, tables);
}

interface CastTables extends OwnerTables, AddedTables, PointingWords {
  /** What some of those are called whom another noun names: "unit", "column". */
  readonly bands: ClassSet;
  readonly wings: ClassSet;
  /** Of those whom something can be done to, each a person. */
  readonly mortals: ClassSet;
  readonly nations: ClassSet;
  /** Who acts on himself is no second side: "committed [themselves]". */
  readonly reflexive: ClassSet;
  /** The preposition before whoever acts in a noun. */
  readonly doer: string;
}

const THINGS = [
  "law",
  "drug",
  "market",
  "abstract",
  "conduct",
  "money",
  "sport",
  "film",
  "utterance",
  "building",
  "one-person",
];

/** The ways to find whom a word names: by its mention, by its name, or a pronoun for itself. */
function createNaming(
  view: ReportView,
  tables: CastTables,
  { byWord, land, somebody }: Pick<ReturnType<typeof createAdded>, "byWord" | "land" | "somebody">,
) {
  const { parse, findings } = view;
  const formOf = (pronoun: number) => (meets(view.classesOf(pronoun), tables.speaking) ? "speaking" : "pronoun");
  const pointed = createPointed(view, tables);
  const at = (head: number): number => {
    if (isDay(view, head)) return -1;
    if (isOfOther(view, head, tables.people)) return byWord.get(head) ?? -1;
    const own = meets(view.classesOf(head), tables.reflexive) ? -1 : view.actor[head]!;
    const isPronoun = parse.upos[head] === "PRON";
    if (own >= 0) return isPronoun ? namedFor(findings.actors, own) : own;
    return byWord.get(head) ?? (isPronoun ? pointedTo(head) : view.actor[view.contentOf(head)]!);
  };
  const pointedTo = (pronoun: number): number => {
    const whom = pointed(pronoun);
    if (whom === undefined) return -1;
    return "actor" in whom ? whom.actor : (byWord.get(whom.name) ?? named(whom.name));
  };
  const named = (head: number): number =>
    mayBeName(view, head, tables) ? (land(head) ?? somebody(head, nameAround(view, head), "name")) : -1;
  /** "[You] will pay": whom nothing tells the name of is somebody all the same. */
  const itself = (pronoun: number): number => {
    const words = isPersonal(view, pronoun, tables.reflexive) ? oneWord(pronoun) : thoseWho(view, pronoun);
    return words ? somebody(pronoun, words, formOf(pronoun)) : -1;
  };
  const somePart = (head: number): number => {
    const part = partAt(view, head);
    return part ? somebody(head, part, "pronoun") : -1;
  };
  return { at, named, itself, somePart };
}

function createCast(view: ReportView, tables: CastTables): Cast {
  const { parse, findings } = view;
  const { people, sectorIn } = tables;
  const { added, byWord, add, place, land, landOf, somebody } = createAdded(view, tables);

  const { at, named, itself, somePart } = createNaming(view, tables, { byWord, land, somebody });
  const acting = (head: number): number => {
    const known = at(head);
    if (known >= 0) return known;
    if (parse.upos[head] === "NOUN" && view.place[head]! < 0) {
      const ruled = landOf(head);
      if (ruled >= 0) return ruled;
      if (isMeans(view, head)) return -1;
      const is = view.classesOf(head);
      if (meets(is, people) || meets(view.classesOf(view.contentOf(head)), people) || isBand(view, head, tables))
        return somebody(head, peopleAround(view, head), "people");
      if (!meets(is, tables.arms)) return -1;
      const owner = ownerOf(head);
      return owner < 0 && meets(is, tables.crewed) && isActing(view, head, tables)
        ? somebody(head, phraseOf(view, head), "arms")
        : owner;
    }
    // "went [himself] to meet them"
    const doer = meets(view.classesOf(head), tables.reflexive) ? childWith(parse, parse.head[head]!, "nsubj") : -1;
    if (doer >= 0 && doer !== head) return acting(doer);
    if (parse.upos[head] === "PRON")
      return isActing(view, head, tables) || parse.xpos[head] === "PRP$" ? itself(head) : -1;
    if (!isActing(view, head, tables)) return isSaidShort(view, head) ? place(head) : somePart(head);
    return view.place[head]! >= 0 ? place(head) : named(head);
  };
  const namedOrPlaced = (head: number): number => {
    const known = at(head);
    return known >= 0 ? known : isPeopled(view, head) ? place(head) : named(head);
  };
  const isThing = (pronoun: number) => meets(view.classesOf(pronoun), tables.thing) && !thoseWho(view, pronoun);
  const affected = (head: number): number => {
    const known = namedOrPlaced(head);
    if (known >= 0) return known;
    if (parse.upos[head] === "PRON") return isThing(head) ? -1 : itself(head);
    if (isNations(view, head, tables.nations)) return somebody(head, nationsAround(view, head), "people");
    if (!isMortal(view, head, tables.mortals) && !isBand(view, head, tables)) return somePart(head);
    return somebody(head, phraseOf(view, head), "people");
  };
  const beside = (head: number): number =>
    parse.xpos[head] === "PRP" && !meets(view.classesOf(head), tables.thing) ? itself(head) : -1;
  const owner = (word: number): number => {
    if (isSiteName(view, word, tables)) return -1;
    const known = isInside(view, word, tables) ? at(word) : namedOrPlaced(word);
    const isOwner = known < 0 && parse.upos[word] === "NOUN" && sectorIn(tables.lemma(parse.lemma[word]!));
    return isOwner ? somebody(word, oneWord(word), "owner") : known;
  };
  const ownerOf = (head: number): number => {
    const nearest = (known: number, { word, words }: Owner): number =>
      known >= 0 ? known : words ? somebody(word, words, "owner") : owner(word);
    return ownersOf(view, head, tables).reduce(nearest, -1);
  };
  const mention = (i: number): Actor => findings.actors[i] ?? added[i - findings.actors.length]!;
  return {
    added,
    at,
    acting,
    affected,
    person: createPerson(view, tables, affected, somebody),
    beside,
    between: (head) => (view.place[head]! >= 0 || parse.upos[head] !== "PROPN" ? acting(head) : affected(head)),
    sharing: createSharing(view, at, add, sectorIn),
    owner,
    origin: (word) => (isNameOfThing(view, word, tables) ? -1 : owner(word)),
    mention,
    isThing: (word, actors) => isIt(view, word, tables.thing) && isAmong(at(word), actors, mention),
  };
}

function createPerson(
  view: ReportView,
  tables: CastTables,
  affected: Cast["affected"],
  somebody: ReturnType<typeof createAdded>["somebody"],
): Cast["person"] {
  return (head) => {
    const known = affected(head);
    return known >= 0 || !isSomebody(view, head, tables) ? known : somebody(head, phraseOf(view, head), "people");
  };
}

/** Nobody, or one of these by another mention. */
function isAmong(known: number, actors: readonly number[], mention: Cast["mention"]): boolean {
  return known < 0 || actors.some((i) => mention(i).entity === mention(known).entity);
}

function createSharing(
  view: ReportView,
  at: Cast["at"],
  add: ReturnType<typeof createAdded>["add"],
  sectorIn: CastTables["sectorIn"],
): Cast["sharing"] {
  return (head) =>
    sharersOf(view, head).map((word) => {
      const known = at(word);
      return known >= 0
        ? known
        : add(word, withArticle(view, word), "place", rulersOf(view, word, sectorIn(view.classesOf(head))));
    });
}

/** "[Egyptian] and Canadian governments": places and known actors before a plural noun, parted from it by "and". */
function sharersOf({ parse, place, actor }: ReportView, head: number): number[] {
  if (parse.upos[head] !== "NOUN") return [];
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]! && parse.child[c]! < head; c++) {
    const first = parse.child[c]!;
    if (!INSIDE.has(parse.deprel[first]!)) continue;
    const joined = [...conjuncts(parse, first), ...besideIn(parse, first, head)].filter((word) => word < head);
    const isNamed = (word: number) => place[word]! >= 0 || (actor[word]! >= 0 && actor[word] !== actor[head]);
    // "[Latin American] and small island countries": a quality is nobody, and shares with nobody.
    const isQuality = parse.upos[joined.at(-1)!] === "ADJ" && !isNamed(joined.at(-1)!);
    if (joined.length > 1 && !isQuality && joined.slice(0, -1).every(isNamed)) return joined.slice(0, -1);
  }
  return [];
}

/** "[Kenyan] and [U.S.] diplomats": what a joint parts from the word before it, where the tree hangs all three on the noun. */
function besideIn({ upos, head, deprel }: ReportView["parse"], word: number, noun: number): number[] {
  const [joint, other] = [word + 1, word + 2];
  if (other >= noun || upos[joint] !== "CCONJ" || head[joint] !== noun || head[other] !== noun) return [];
  return INSIDE.has(deprel[other]!) ? [other] : [];
}

/** "taken by [force]": one word in the singular behind a preposition, where it is no known actor's. */
function isMeans({ parse, first, last }: ReportView, word: number): boolean {
  const { deprel, xpos, upos } = parse;
  if (xpos[word] !== "NN" || !deprel[word]!.startsWith("obl") || last[word] !== word) return false;
  if (upos[word + 1] === "PROPN") return false;
  return first[word] === word - 1 && deprel[word - 1] === "case";
}

function oneWord(word: number): WordRange {
  return { from: word, to: word + 1 };
}

/** How many mentions back a pronoun's own words may stand. */
const REACH = 12;

/** "[The union] said [it] would strike": the mention that names whom a pronoun stands for; else the pronoun. */
function namedFor(actors: readonly Actor[], pronoun: number): number {
  const { entity, rule } = actors[pronoun]!;
  for (let i = pronoun - 1; i >= 0 && i >= pronoun - REACH; i--)
    if (actors[i]!.entity === entity && actors[i]!.rule !== rule) return i;
  return pronoun;
}

/** A town or country stands for who lives in it or rules it; a building or a mountain is a thing. */
function isPeopled({ place, findings }: ReportView, word: number): boolean {
  return place[word]! >= 0 && !UNPEOPLED.has(findings.places[place[word]!]!.kind);
}

const UNPEOPLED: ReadonlySet<Place["kind"]> = new Set(["facility", "natural"]);
