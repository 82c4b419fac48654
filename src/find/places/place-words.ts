import { createPhraseIndex, type LanguagePack, type PhraseIndex, WordMemory, type WordView } from "#lang";

/** What a word can do beside a place's name, as bits; the names are those of the column `role` in place-words.tsv. */
export const ROLES = {
  inside: 1,
  near: 2,
  toward: 4,
  of: 8,
  direction: 16,
  part: 32,
  distance: 64,
  settlement: 128,
  unit: 256,
  natural: 512,
  street: 1024,
  "local-body": 2048,
  brand: 4096,
  "body-head": 8192,
  generic: 16384,
  speak: 32768,
  "dateline-dash": 65536,
  former: 131072,
  "person-cue": 262144,
  facility: 524288,
  strain: 1048576,
} as const;
export type Role = keyof typeof ROLES;

/** Words beside names, titles, given names and names that are mostly something else, by lower-case form. */
export interface PlaceWords {
  /** Bits of `ROLES` for a word's lower-case form; 0 where it has none. */
  roles(lower: string): number;
  readonly facilities: PhraseIndex;
  /** Radians from north over east of a compass word. */
  bearing(lower: string): number | undefined;
  /** Kilometres in a unit of length, by lemma. */
  kilometres(lemma: string): number;
  /** Words that come before a person's name: titles in full or their last word. */
  readonly titles: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Whether word i of a parse is a title or a given name. */
  beginsPerson(parse: WordView, i: number): boolean;
  /** Nouns of those who act: "troops", "officials". */
  readonly actors: ReadonlySet<string>;
  /** Names that are mostly words or surnames. */
  readonly commonWords: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

export function openPlaceWords(pack: LanguagePack): PlaceWords {
  const rows = pack.lexicon("place-words");
  const bits = new Map<string, number>();
  for (const { word, role } of rows) {
    const bit = ROLES[role as Role] ?? 0;
    if (!word!.includes(" ")) bits.set(word!, (bits.get(word!) ?? 0) | bit);
  }
  const ambiguous = pack.lexicon("ambiguous-names");
  const named = (sort: string): Set<string> => new Set(ambiguous.filter((r) => r.sort === sort).map((r) => r.name!));
  const measures = new Map(rows.filter((r) => r.value).map((r) => [`${r.role} ${r.word}`, Number(r.value)]));
  const titles = new Set(pack.lexicon("titles").map((r) => r.word!.toLowerCase().split(" ").at(-1)!));
  const givenNames = new Set(pack.lexicon("given-names").map((r) => r.name!.toLowerCase()));
  const beginners = new WordMemory((_, lower) => (titles.has(lower) || givenNames.has(lower) ? 1 : 0));
  return {
    bearing: (lower) => {
      const degrees = measures.get(`direction ${lower}`);
      return degrees === undefined ? undefined : (degrees * Math.PI) / 180;
    },
    kilometres: (lemma) => measures.get(`distance ${lemma}`) ?? 1,
    roles: (lower) => bits.get(lower) ?? 0,
    facilities: createPhraseIndex(rows.filter((r) => r.role === "facility")),
    titles,
    givenNames,
    beginsPerson: (parse, i) => beginners.at(parse, i) === 1,
    actors: new Set(pack.lexicon("actor-nouns").map((r) => r.word!)),
    commonWords: named("word"),
    surnames: named("surname"),
  };
}
