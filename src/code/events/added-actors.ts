import { foldName } from "#lang";
import { wordsText } from "#read";
import type { Actor, Span } from "#record";
import { type ClassSet, phraseOf, type ReportView, spanOf, type WordRange } from "../frames/index.js";

/** How somebody is written whom only the part in an event makes an actor; `match.form` of a rule in rules/participants. */
export const FORMS = ["place", "name", "owner", "people", "arms", "speaking", "pronoun"] as const;
export type Form = (typeof FORMS)[number];

export interface AddedTables {
  ruleOf(form: Form): string;
  sectorIn(classes: ClassSet): Actor["sector"];
}

type Add = (word: number, span: Span, form: Form, more: Pick<Actor, "name" | "country" | "sector">) => number;

/** The actors of a report that only their part in an event makes such, by their words; one of a name is one with others of it. */
export function createAdded(view: ReportView, { ruleOf, sectorIn }: AddedTables) {
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
    const thing = thingFrom(view, word);
    const { start, end } =
      thing < 0
        ? findings.places[view.place[word]!]!
        : spanOf(view, { from: phraseOf(view, thing).from, to: thing + 1 });
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

/** "[a Kenyan tanker]": the noun that the name of a place before it says the origin of; -1 for none. Who it is is told by the whole of it. */
function thingFrom({ parse }: ReportView, place: number): number {
  const noun = parse.head[place]!;
  return parse.deprel[place] === "amod" && noun > place && parse.upos[noun] === "NOUN" ? noun : -1;
}

/** The country of the first place in some words: "[Peruvian] troops". */
function countryIn({ place, findings }: ReportView, { from, to }: WordRange): string | undefined {
  for (let w = from; w < to; w++) if (place[w]! >= 0) return findings.places[place[w]!]!.country;
  return undefined;
}

/** Who acts for a place, by its name. */
export function rulersOf({ place, findings }: ReportView, word: number, sector: Actor["sector"] = "UNK") {
  const { name, country } = findings.places[place[word]!]!;
  return { name, ...(country ? { country } : {}), sector };
}
