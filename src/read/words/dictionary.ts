import { type LanguagePack, openWordTable, packWordTable } from "#lang";

/** Kinds of a word as bits: 0 where the dictionary does not know it. */
export type Dictionary = (lower: string) => number;

/** Codes of the column `kinds` in lexicon/dictionary.tsv, with the universal tag that each stands for. */
const KINDS = [
  ["n", "NOUN"],
  ["v", "VERB"],
  ["a", "ADJ"],
  ["r", "ADV"],
] as const;
const PARTS_OF_SPEECH = (1 << KINDS.length) - 1;
/** In a table: a noun that names nothing that could speak. */
const MUTE_CODE = "m";
const MUTE = 1 << KINDS.length;
/** A noun that names nothing but people; in a table of its own, for a value has no room for more. */
const PERSON_CODE = "p";
/** In what a dictionary gives. */
const GIVEN_NAME = 1 << KINDS.length;
const FIRST_INFLECTION = KINDS.length + 1;

/** Sections of the pack that hold the rows of lexicon/dictionary.tsv as word tables: as rows they would take long to open. */
const KINDS_SECTION = "dictionary/kinds";
const PERSONS_SECTION = "dictionary/persons";

/** Packs the rows of lexicon/dictionary.tsv: the pack's sections by name. */
export function packDictionary(rows: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, Uint8Array> {
  const bits = new Map<string, number>();
  const persons = new Map<string, number>();
  for (const { word, kinds } of rows) {
    let own = kinds!.includes(MUTE_CODE) ? MUTE : 0;
    KINDS.forEach(([code], i) => {
      if (kinds!.includes(code)) own |= 1 << i;
    });
    bits.set(word!, own);
    if (kinds!.includes(PERSON_CODE)) persons.set(word!, 1);
  }
  return new Map([
    [KINDS_SECTION, packWordTable(bits)],
    [PERSONS_SECTION, packWordTable(persons)],
  ]);
}

/**
 * Opens the dictionary: which parts of speech a word can be, whether it is a given name, and which inflected forms of known words it
 * can be by the endings of the lemmatiser ("-ed" of a verb). For words that training never saw.
 */
export function openDictionary({ lexicon, section }: Pick<LanguagePack, "lexicon" | "section">): Dictionary {
  const kinds = openWordTable(section(KINDS_SECTION));
  const names = new Set(lexicon("given-names").map(({ name }) => name!.toLowerCase()));
  const known = (lower: string): number => (kinds(lower) & PARTS_OF_SPEECH) | (names.has(lower) ? GIVEN_NAME : 0);
  const endings = inflections(lexicon("lemma-endings"));

  return (lower) => {
    let own = known(lower);
    for (const { ending, gives, least, needs, bit } of endings) {
      if ((own & bit) !== 0 || lower.length - ending.length < least || !lower.endsWith(ending)) continue;
      const stem = known(lower.slice(0, lower.length - ending.length) + gives);
      if ((stem & needs) !== 0) own |= bit;
    }
    return own;
  };
}

/** True for a noun of which no sense is somebody, a group, a place, a made thing or a text: "surprise", "incident". By its lemma. */
export type MuteNouns = (lemma: string) => boolean;

export function openMuteNouns({ section }: Pick<LanguagePack, "section">): MuteNouns {
  const kinds = openWordTable(section(KINDS_SECTION));
  return (lemma) => (kinds(lemma) & MUTE) !== 0;
}

/** True for a noun of which every sense is somebody: "watchman", "shopkeeper". By its lemma. */
export type PersonNouns = (lemma: string) => boolean;

export function openPersonNouns({ section }: Pick<LanguagePack, "section">): PersonNouns {
  const persons = openWordTable(section(PERSONS_SECTION));
  return (lemma) => persons(lemma) !== 0;
}

/** True where a word's kinds say that it can be an inflected form of a known word: "blames". */
export function isInflected(kinds: number): boolean {
  return kinds >> FIRST_INFLECTION !== 0;
}

/** True where a word's kinds say that it is a given name. */
export function isGivenName(kinds: number): boolean {
  return (kinds & GIVEN_NAME) !== 0;
}

/** True for a word that the dictionary does not know, or as a noun alone that is no form of another word. */
export function isNounAtMost(kinds: number): boolean {
  return (kinds & PARTS_OF_SPEECH & ~1) === 0 && !isInflected(kinds);
}

interface Inflection {
  readonly ending: string;
  readonly gives: string;
  readonly least: number;
  /** Bit of the part of speech that the stem must have. */
  readonly needs: number;
  /** Bit of the inflected form's tag. */
  readonly bit: number;
}

function inflections(rows: readonly Readonly<Record<string, string>>[]): Inflection[] {
  const tags: string[] = [];
  return rows.flatMap(({ tag, ending, gives, least }) => {
    const kind = KINDS.findIndex(([, upos]) => tag!.startsWith(`${upos}|`));
    if (kind < 0 || ending === "") return [];
    if (!tags.includes(tag!)) tags.push(tag!);
    const bit = 1 << (FIRST_INFLECTION + tags.indexOf(tag!));
    return [{ ending: ending!, gives: gives!, least: Number(least), needs: 1 << kind, bit }];
  });
}
