import { foldName } from "#lang";
import { wordAt, wordsText } from "#read";
import type { Actor, Span } from "#record";
import { type ClassSet, childWith, meets, phraseOf, type ReportView, spanOf, type WordRange } from "../frames/index.js";
import { nameAround } from "./words.js";

/** How somebody is written whom only the part in an event makes an actor; `match.form` of a rule in rules/participants. */
export const FORMS = ["place", "name", "owner", "people", "arms", "speaking", "pronoun"] as const;
export type Form = (typeof FORMS)[number];

export interface AddedTables {
  ruleOf(form: Form): string;
  sectorIn(classes: ClassSet): Actor["sector"];
  /** What is nobody, whoever's it is. */
  readonly things: ClassSet;
  readonly people: ClassSet;
  readonly bodies: ClassSet;
  /** What goes with people in it. */
  readonly crewed: ClassSet;
  readonly lands: ClassSet;
}

type Add = (word: number, span: Span, form: Form, more: Pick<Actor, "name" | "country" | "sector">) => number;

/** The actors of a report that only their part in an event makes such, by their words; one of a name is one with others of it. */
export function createAdded(view: ReportView, tables: AddedTables) {
  const { ruleOf, sectorIn } = tables;
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
    const thing = thingFrom(view, word, tables);
    if (thing >= 0)
      return add(
        word,
        spanOf(view, { from: phraseOf(view, thing).from, to: thing + 1 }),
        "place",
        rulersOf(view, word),
      );
    const longer = longerName(view, word);
    return longer ? somebody(word, longer, "name") : add(word, withArticle(view, word), "place", rulersOf(view, word));
  };
  /** "[the city of Basra]": a noun for land, with the place it is. */
  const landOf = (noun: number): number => {
    const name = meets(view.classesOf(noun), tables.lands) ? childWith(parse, noun, "nmod") : -1;
    const isNamed = name === noun + 2 && view.place[name]! >= 0 && parse.deprel[noun + 1] === "case";
    if (!isNamed) return -1;
    return add(noun, spanOf(view, { from: phraseOf(view, noun).from, to: name + 1 }), "place", rulersOf(view, name));
  };
  /** "the old [Basra] region": a name before a noun for land, of which nothing is known. */
  const land = (word: number): number | undefined => {
    const noun = parse.deprel[word] === "compound" ? thingFrom(view, word, tables) : -1;
    return noun < 0 ? undefined : somebody(noun, { from: phraseOf(view, noun).from, to: noun + 1 }, "place");
  };
  const somebody = (word: number, words: WordRange, form: Form): number => {
    const country = countryIn(view, words);
    return add(word, spanOf(view, words), form, {
      name: wordsText(parse, words.from, words.to),
      ...(country ? { country } : {}),
      sector: sectorIn(view.classesOf(word)) ?? "UNK",
    });
  };
  return { added, byWord, add, place, land, landOf, somebody };
}

/** "recognised [West Basra]", "picketed [Basra Oil SA]": the name that a place's is only a part of. */
function longerName(view: ReportView, word: number): WordRange | undefined {
  const { parse, place, findings } = view;
  if (parse.upos[word] !== "PROPN") return undefined;
  const { start, end } = findings.places[place[word]!]!;
  const { from, to } = nameAround(view, word);
  let first = word;
  while (first > from && (parse.start[first - 1]! >= start || isNamePart(view, first - 1, word))) first--;
  let last = word;
  while (last + 1 < to && (parse.end[last + 1]! <= end || parse.upos[last + 1] === "PROPN")) last++;
  return parse.start[first]! < start || parse.end[last]! > end ? { from: first, to: last + 1 } : undefined;
}

function isNamePart({ parse, actor }: ReportView, word: number, head: number): boolean {
  return parse.upos[word] === "PROPN" && parse.head[word] === head && actor[word]! < 0;
}

/** A place's name with the article before it. */
export function withArticle({ parse, place, findings }: ReportView, word: number): Span {
  const { start, end } = findings.places[place[word]!]!;
  const before = wordAt(parse, start) - 1;
  const isArticle = before >= 0 && parse.deprel[before] === "det" && parse.end[parse.head[before]!]! <= end;
  return { start: isArticle ? parse.start[before]! : start, end };
}

/**
 * "[a Kenyan tanker]", "[Basra province]": the noun that the name of a place before it says the origin of, or that says what it is; -1 for none.
 * Who it is is told by the whole of it; of "[Kenyan] exports", which are no one thing, by the name alone.
 */
function thingFrom(
  { parse, classesOf }: ReportView,
  place: number,
  { things, people, bodies, crewed, lands }: AddedTables,
): number {
  const noun = parse.head[place]!;
  if (noun <= place || parse.upos[noun] !== "NOUN") return -1;
  const is = classesOf(noun);
  const isCounted = childWith(parse, noun, "det") >= 0 || childWith(parse, noun, "nummod") >= 0;
  const isOne = parse.xpos[noun] === "NN" && isCounted && !meets(is, things);
  const isSomebody = meets(is, people) || meets(is, bodies) || meets(is, crewed);
  if (parse.deprel[place] === "amod" && (isOne || isSomebody)) return noun;
  return parse.deprel[place] === "compound" && meets(is, lands) ? noun : -1;
}

/** The country of the first place in some words: "[Peruvian] troops". */
function countryIn({ place, findings }: ReportView, { from, to }: WordRange): string | undefined {
  for (let w = from; w < to; w++) if (place[w]! >= 0) return findings.places[place[w]!]!.country;
  return undefined;
}

/** "[Hydro-Nord]": the last part of a name that a word begins. */
export function lastOfName({ childFrom, child, deprel }: ReportView["parse"], word: number): number {
  let last = word;
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) if (deprel[child[c]!] === "flat") last = child[c]!;
  return last;
}

/** Who acts for a place, by its name. */
export function rulersOf({ place, findings }: ReportView, word: number, sector: Actor["sector"] = "UNK") {
  const { name, country } = findings.places[place[word]!]!;
  return { name, ...(country ? { country } : {}), sector };
}
