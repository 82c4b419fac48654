import { foldName, type LanguagePack } from "#lang";
import { wordAt, wordsText } from "#read";
import { type Actor, SECTORS, type Span } from "#record";
import {
  argumentsOf,
  type ClassSet,
  conjuncts,
  meets,
  phraseOf,
  type ReportView,
  spanOf,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";
import { createPointed } from "./pointed.js";

/** How somebody is written whom only the part in an event makes an actor; `match.form` of a rule in rules/participants. */
const FORMS = ["place", "name", "owner", "people", "speaking"] as const;
type Form = (typeof FORMS)[number];

/** Who takes part in the events of one report, as indexes into the findings' actors with `added` after them. */
export interface Cast {
  readonly added: readonly Actor[];
  /** The mention over a role's head, or over what it is a number of ("dozens of protesters"); -1 where there is none. */
  at(head: number): number;
  /** As `at`; a place that acts stands for those who rule it: "[Basra] rejected the plan"; whoever else acts is somebody: "[our forces]". */
  acting(head: number): number;
  /** As `at`; a place, a name or people acted on are an actor by that: "troops shelled [Basra]", "a clash with [troops]". */
  affected(head: number): number;
  /** Who shares a noun with the mention over it: "[the Egyptian] and Canadian governments". */
  sharing(head: number): readonly number[];
  /** As `affected`, but not by what people are called alone; the noun of those whom a thing belongs to as well: "an [army] camp". */
  owner(word: number): number;
  mention(actor: number): Actor;
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
    mortals: classes.set(["person", "security", "collective"]),
    arms: classes.set(["vehicle", "weapon", "missile"]),
    sites: classes.set(["building", "road"]),
    speaking: classes.set(["speaking"]),
    thing: classes.set(["thing-pronoun"]),
  };
  return (view) => createCast(view, tables);
}

interface CastTables {
  ruleOf(form: Form): string;
  sectorIn(classes: ClassSet): Actor["sector"];
  lemma(lemma: string): ClassSet;
  /** What is nobody, though its name stands where somebody's might. */
  readonly things: ClassSet;
  readonly people: ClassSet;
  /** Of those whom something can be done to, each a person. */
  readonly mortals: ClassSet;
  /** What has names of its own, and acts for those to whom it belongs. */
  readonly arms: ClassSet;
  /** What stands or runs at a place, by whose name it goes. */
  readonly sites: ClassSet;
  readonly speaking: ClassSet;
  readonly thing: ClassSet;
}

const THINGS = ["law", "market", "abstract", "money", "sport", "film", "utterance", "building", "one-person"];

function createCast(view: ReportView, tables: CastTables): Cast {
  const { parse, findings } = view;
  const { people, speaking, things, sectorIn } = tables;
  const pointed = createPointed(view, speaking, tables.thing);
  const { added, byWord, add, place, somebody } = createAdded(view, tables);

  const at = (head: number): number => {
    const own = view.actor[head]!;
    const isPronoun = parse.upos[head] === "PRON";
    if (own >= 0) return isPronoun ? namedFor(findings.actors, own) : own;
    return byWord.get(head) ?? (isPronoun ? pointedTo(head) : view.actor[view.contentOf(head)]!);
  };
  const pointedTo = (pronoun: number): number => {
    const whom = pointed(pronoun);
    if (whom === undefined) return -1;
    return "actor" in whom ? whom.actor : (byWord.get(whom.name) ?? named(whom.name));
  };
  const named = (head: number): number => {
    if (parse.upos[head] !== "PROPN" || view.time[head]! >= 0 || view.quantity[head]! >= 0) return -1;
    const is = view.classesOf(head);
    if (SMALL.test(parse.form[head]!) || meets(is, things) || meets(is, tables.arms)) return -1;
    return somebody(head, nameAround(view, head), "name");
  };
  const acting = (head: number): number => {
    const known = at(head);
    if (known >= 0) return known;
    if (parse.upos[head] === "NOUN" && view.place[head]! < 0) {
      const is = view.classesOf(head);
      if (meets(is, people) || meets(view.classesOf(view.contentOf(head)), people))
        return somebody(head, phraseOf(view, head), "people");
      return meets(is, tables.arms) ? ownerOf(head) : -1;
    }
    if (parse.upos[head] === "PRON") {
      const speaks = (isActing(view, head) || parse.xpos[head] === "PRP$") && meets(view.classesOf(head), speaking);
      return speaks ? somebody(head, oneWord(head), "speaking") : -1;
    }
    if (!isActing(view, head)) return -1;
    return view.place[head]! >= 0 ? place(head) : named(head);
  };
  const namedOrPlaced = (head: number): number => {
    const known = at(head);
    if (known >= 0) return known;
    return isPeopled(view, head) ? place(head) : named(head);
  };
  const affected = (head: number): number => {
    const known = namedOrPlaced(head);
    return known < 0 && isMortal(view, head, tables.mortals) ? somebody(head, phraseOf(view, head), "people") : known;
  };
  const owner = (word: number): number => {
    const known = isInside(view, word, tables) ? at(word) : namedOrPlaced(word);
    const isOwner = known < 0 && parse.upos[word] === "NOUN" && sectorIn(tables.lemma(parse.lemma[word]!));
    return isOwner ? somebody(word, oneWord(word), "owner") : known;
  };
  /** "an [army] helicopter", "[Peruvian air force] jets": whose the arms are that do it; who stands nearest to them, with his own words. */
  const ownerOf = (head: number): number => {
    const owners = argumentsOf(parse, head).filter(({ slot }) => OWNING.has(slot));
    for (const { word } of owners.sort((a, b) => b.word - a.word)) {
      const is = tables.lemma(parse.lemma[word]!);
      const isForce =
        parse.upos[word] !== "VERB" &&
        view.actor[word]! < 0 &&
        view.place[word]! < 0 &&
        (meets(is, people) || sectorIn(is));
      const found = isForce ? somebody(word, forceAround(view, word), "owner") : owner(word);
      if (found >= 0) return found;
    }
    return -1;
  };
  const sharing = (head: number): readonly number[] =>
    sharersOf(view, head).map((word) => {
      const known = at(word);
      return known >= 0
        ? known
        : add(word, quoteOf(view, word), "place", rulersOf(view, word, sectorIn(view.classesOf(head))));
    });
  return {
    added,
    at,
    acting,
    affected,
    sharing,
    owner,
    mention: (i) => findings.actors[i] ?? added[i - findings.actors.length]!,
  };
}

/** A bare noun for people to whom something can be done: "[troops]". */
function isMortal({ parse, place, classesOf }: ReportView, head: number, mortals: ClassSet): boolean {
  return parse.upos[head] === "NOUN" && place[head]! < 0 && meets(classesOf(head), mortals);
}

const OWNING: ReadonlySet<string> = new Set(["possessor", "compound", "modifier", "of"]);

/** Who acts for a place, by its name. */
function rulersOf({ place, findings }: ReportView, word: number, sector: Actor["sector"] = "UNK") {
  const { name, country } = findings.places[place[word]!]!;
  return { name, ...(country ? { country } : {}), sector };
}

/** A place's name with the article before it. */
function quoteOf({ parse, place, findings }: ReportView, word: number): Span {
  const { start, end } = findings.places[place[word]!]!;
  const before = wordAt(parse, start) - 1;
  return { start: before >= 0 && parse.deprel[before] === "det" ? parse.start[before]! : start, end };
}

/** "[Egyptian] and Canadian governments": places and known actors before a plural noun, parted from it by "and". */
function sharersOf({ parse, place, actor }: ReportView, head: number): number[] {
  if (parse.upos[head] !== "NOUN") return [];
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]! && parse.child[c]! < head; c++) {
    const first = parse.child[c]!;
    if (!INSIDE.has(parse.deprel[first]!)) continue;
    const joined = conjuncts(parse, first).filter((word) => word < head);
    const isNamed = (word: number) => place[word]! >= 0 || (actor[word]! >= 0 && actor[word] !== actor[head]);
    if (joined.length > 1 && joined.slice(0, -1).every(isNamed)) return joined.slice(0, -1);
  }
  return [];
}

type Add = (word: number, span: Span, form: Form, more: Pick<Actor, "name" | "country" | "sector">) => number;

/** The actors of a report that only their part in an event makes such, by their words; one of a name is one with others of it. */
function createAdded(view: ReportView, { ruleOf, sectorIn }: CastTables) {
  const { parse, findings } = view;
  const added: Actor[] = [];
  const byWord = new Map<number, number>();
  const entities = new Map<string, string>();
  for (const { name, entity } of findings.actors) entities.set(foldName(name), entity);
  const add: Add = (word, { start, end }, form, more) => {
    const key = foldName(more.name);
    const entity = entities.get(key) ?? `p${added.length + 1}`;
    entities.set(key, entity);
    const index = findings.actors.length + added.push({ start, end, entity, ...more, rule: ruleOf(form) }) - 1;
    byWord.set(word, index);
    return index;
  };
  const place = (word: number): number => {
    const { start, end } = findings.places[view.place[word]!]!;
    return add(word, { start, end }, "place", rulersOf(view, word));
  };
  const somebody = (word: number, words: WordRange, form: Form): number => {
    const country = countryIn(view, words);
    return add(word, spanOf(view, words), form, {
      name: wordsText(parse, words.from, words.to),
      ...(country ? { country } : {}),
      sector: sectorIn(view.classesOf(word)) ?? "UNK",
    });
  };
  return { added, byWord, add, place, somebody };
}

/** The country of the first place in some words: "[Peruvian] troops". */
function countryIn({ place, findings }: ReportView, { from, to }: WordRange): string | undefined {
  for (let w = from; w < to; w++) if (place[w]! >= 0) return findings.places[place[w]!]!.country;
  return undefined;
}

function oneWord(word: number): WordRange {
  return { from: word, to: word + 1 };
}

/** What begins with a small letter is no name, whatever it was tagged as. */
const SMALL = /^\p{Ll}/u;

/** How many mentions back a pronoun's own words may stand. */
const REACH = 12;

/** "[The union] said [it] would strike": the mention that names whom a pronoun stands for; else the pronoun. */
function namedFor(actors: readonly Actor[], pronoun: number): number {
  const { entity, rule } = actors[pronoun]!;
  for (let i = pronoun - 1; i >= 0 && i >= pronoun - REACH; i--)
    if (actors[i]!.entity === entity && actors[i]!.rule !== rule) return i;
  return pronoun;
}

/** A town or country stands for who lives in it or rules it; a building is a thing. */
function isPeopled({ place, findings }: ReportView, word: number): boolean {
  return place[word]! >= 0 && findings.places[place[word]!]!.kind !== "facility";
}

const INSIDE = new Set(["compound", "amod", "nmod:desc"]);

/** "two [Peruvian air force] jets": a noun with what names it before it, wherever the tree hangs that. */
function forceAround({ parse, place }: ReportView, noun: number): WordRange {
  let from = noun;
  for (let w = noun - 1; w >= 0 && INSIDE.has(parse.deprel[w]!); w--) {
    if (place[w]! < 0 && parse.deprel[w] !== "compound") break;
    from = w;
  }
  return { from, to: noun + 1 };
}

/** "a [Lynx] missile": its own name, not that of whom it belongs to. */
function namesArms({ parse, place, classesOf }: ReportView, word: number, arms: ClassSet): boolean {
  return INSIDE.has(parse.deprel[word]!) && place[word]! < 0 && meets(classesOf(parse.head[word]!), arms);
}

/** True where a word's name is that of a thing or half of another name, and so nobody's unless it is known. */
function isInside(view: ReportView, word: number, { arms, sites }: CastTables): boolean {
  return namesArms(view, word, arms) || isPartOfName(view, word) || isWhere(view, word, sites);
}

/** "the [Clean] Air Act": half of a name that is all names is nobody; a place in it is. */
function isPartOfName({ parse, place }: ReportView, word: number): boolean {
  return parse.deprel[word] === "compound" && place[word]! < 0 && parse.upos[parse.head[word]!] === "PROPN";
}

/** "a [Basra] hotel", "the [Homs]-Hama road": by whose name goes what stands there; "a [Kenyan] hotel" is somebody's. */
function isWhere(view: ReportView, word: number, sites: ClassSet): boolean {
  const { parse, place, actor, findings, classesOf } = view;
  if (parse.deprel[word] !== "compound" || parse.upos[word] !== "PROPN" || actor[word]! >= 0) return false;
  const head = parse.head[word]!;
  if (place[word]! >= 0 && findings.places[place[word]!]!.kind === "country") return false;
  return meets(classesOf(head), sites) || isWhere(view, head, sites);
}

/** Who is told to act is an object: "asked [Northmart] to pay". */
const ACTING = new Set(["nsubj", "obl:agent", "obj", "iobj"]);

/** Who acts, alone or in a list; "Basra, 4 May" and "Basra:" before a sentence are no subject, whatever the tree says. */
function isActing({ parse, place, findings }: ReportView, word: number): boolean {
  let first = word;
  while (parse.deprel[first] === "conj") first = parse.head[first]!;
  if (first !== word || parse.deprel[word] !== "nsubj") return ACTING.has(parse.deprel[first]!);
  let next = word + 1;
  if (place[word]! >= 0) while (next < parse.size && parse.start[next]! < findings.places[place[word]!]!.end) next++;
  return next < parse.size && (parse.upos[next] !== "PUNCT" || conjuncts(parse, word).length > 1);
}

const NAME_PARTS = new Set(["compound", "flat", "amod", "det"]);

/** The words of a name around its head, without what is said of it and without a time; before the head also what stands under its parts. */
function nameAround({ parse, first, time }: ReportView, head: number): WordRange {
  let from = head;
  let to = head;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (!NAME_PARTS.has(parse.deprel[child]!) || time[child]! >= 0) continue;
    from = Math.min(from, child < head ? first[child]! : child);
    to = Math.max(to, child);
  }
  return { from, to: to + 1 };
}
