import type { Actor } from "#record";
import {
  argumentsOf,
  type ClassSet,
  isNamedPerson,
  meets,
  type ReportView,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";

/** What is asked to tell whose something is. */
export interface OwnerTables {
  sectorIn(classes: ClassSet): Actor["sector"];
  readonly lemma: WordClasses["of"];
  readonly people: ClassSet;
  /** What has names of its own, and acts for those to whom it belongs. */
  readonly arms: ClassSet;
  /** What stands or runs at a place, by whose name it goes. */
  readonly sites: ClassSet;
  /** What goes by the name of whoever it comes from or of who lives there: "the [Corvane] offer". */
  readonly texts: ClassSet;
  /** What goes by the name of the town where it was made: "the [Oslo] accord". */
  readonly pacts: ClassSet;
  /** Nouns for a stretch of land: "[Basra] province" goes by all its words. */
  readonly lands: ClassSet;
}

const OWNING: ReadonlySet<string> = new Set(["possessor", "compound", "modifier", "of"]);

/** Whose something is by the words before it; with `words` a force that no mention names. */
export interface Owner {
  readonly word: number;
  readonly words?: WordRange;
}

/** "an [army] helicopter", "[Peruvian air force] jets": whose arms are, who stands nearest to them first. */
export function ownersOf(view: ReportView, head: number, tables: OwnerTables): Owner[] {
  const { parse, actor, place } = view;
  const found = argumentsOf(parse, head).filter(({ slot }) => OWNING.has(slot));
  return found
    .sort((a, b) => b.word - a.word)
    .map(({ word }) => {
      const is = tables.lemma(parse.lemma[word]!);
      const isForce = parse.upos[word] !== "VERB" && actor[word]! < 0 && place[word]! < 0;
      const named = isForce && (meets(is, tables.people) || tables.sectorIn(is) !== undefined);
      return { word, ...(named ? { words: forceAround(view, word) } : {}) };
    });
}

/** Relations of what stands before a noun and says of which kind it is. */
export const INSIDE = new Set(["compound", "amod", "nmod:desc"]);

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
export function isInside(view: ReportView, word: number, { arms, sites }: OwnerTables): boolean {
  return namesArms(view, word, arms) || isPartOfName(view, word) || isWhere(view, word, sites);
}

/** "the [Clean] Air Act", "the [Cocoa] Agreement": half of a name that is all names is nobody; a place in it is. */
function isPartOfName({ parse, place }: ReportView, word: number): boolean {
  const head = parse.head[word]!;
  if (parse.deprel[word] !== "compound" || place[word]! >= 0) return false;
  return parse.upos[head] === "PROPN" || CAPITALISED.test(parse.form[head]!);
}

/** "approved a 10 mln [Ecu] package": a name that nothing is known of, before what does not go by whoever it comes from. */
export function isNameOfThing(view: ReportView, word: number, { texts }: OwnerTables): boolean {
  const { parse, place, actor, classesOf } = view;
  if (parse.deprel[word] !== "compound" || parse.upos[word] !== "PROPN") return false;
  return actor[word]! < 0 && place[word]! < 0 && !meets(classesOf(parse.head[word]!), texts);
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** "the [Ann Bell] school", "the [General Solis] district", "the [Oslo] accord": by whose name it goes who neither owns it nor lives there. */
export function isSiteName(
  { parse, actor, place, findings, classesOf }: ReportView,
  word: number,
  tables: OwnerTables,
): boolean {
  const known = actor[word]!;
  if (parse.deprel[word] !== "compound") return false;
  const is = classesOf(parse.head[word]!);
  if (place[word]! >= 0 && findings.places[place[word]!]!.kind === "city") return meets(is, tables.pacts);
  if (!isNamedPerson({ findings }, known)) return false;
  return meets(is, tables.sites) || meets(is, tables.lands);
}

/** "a [Basra] hotel", "the [Homs]-Hama road": by whose name goes what stands there; "a [Kenyan] hotel" is somebody's. */
function isWhere(view: ReportView, word: number, sites: ClassSet): boolean {
  const { parse, place, actor, findings, classesOf } = view;
  if (parse.deprel[word] !== "compound" || parse.upos[word] !== "PROPN" || actor[word]! >= 0) return false;
  const head = parse.head[word]!;
  if (place[word]! >= 0 && findings.places[place[word]!]!.kind === "country") return false;
  return meets(classesOf(head), sites) || isWhere(view, head, sites);
}
