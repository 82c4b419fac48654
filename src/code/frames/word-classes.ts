import { type LanguagePack, LemmaTable, type WordView } from "#lang";
import { openPersonNouns } from "#read";
import { SECTORS } from "#record";

/** A set of word classes (in five masks of 31) and PLOVER sectors (in one). */
export interface ClassSet {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly top: number;
  readonly over: number;
  readonly sectors: number;
}

/** Classes that a report's mentions give to the words they cover, whatever the lexicon says of them. */
export const MENTION_CLASSES = ["actor", "place", "time", "number", "name"] as const;
export type MentionClass = (typeof MENTION_CLASSES)[number];

/** What kinds of thing words stand for: `lexicon/word-classes.tsv`, where one lemma may have several rows. */
export interface WordClasses {
  /** Classes of a lemma, without those of mentions. */
  of(lemma: string): ClassSet;
  /** The same of a word of a text. */
  ofWord(view: WordView, word: number): ClassSet;
  /** As `ofWord`, for a noun; one that the lexicon lacks is a person where the dictionary knows it for nothing else: "plumber". */
  ofNoun(view: WordView, word: number): ClassSet;
  /** Names to a set. Throws on a name that is neither a class nor a sector: a typing error in a rule. */
  set(names: readonly string[]): ClassSet;
  /** The bit of a mention class within `low`. */
  mentionBit(name: MentionClass): number;
  sectorBit(sector: string): number;
}

export const NO_CLASS: ClassSet = { low: 0, mid: 0, high: 0, top: 0, over: 0, sectors: 0 };
const PERSON = "person";
const MASKS = ["low", "mid", "high", "top", "over"] as const;
const MASK_SIZE = 31;
const MOST = MASKS.length * MASK_SIZE;

export function createWordClasses(pack: LanguagePack): WordClasses {
  const sets = new Map<string, ClassSet>(MENTION_CLASSES.map((name, i) => [name, { ...NO_CLASS, low: 1 << i }]));
  SECTORS.forEach((sector, i) => sets.set(sector, { ...NO_CLASS, sectors: 1 << i }));
  const lemmas = new Map<string, ClassSet>();
  let next: number = MENTION_CLASSES.length;
  for (const { lemma, class: name } of pack.lexicon("word-classes")) {
    if (!sets.has(name!)) {
      if (next === MOST)
        throw new Error(`word-classes: at most ${MOST - MENTION_CLASSES.length} classes can be told apart.`);
      sets.set(name!, { ...NO_CLASS, [MASKS[Math.floor(next / MASK_SIZE)]!]: 1 << (next % MASK_SIZE) });
      next++;
    }
    lemmas.set(lemma!, union(lemmas.get(lemma!) ?? NO_CLASS, sets.get(name!)!));
  }
  const one = (name: string): ClassSet => {
    const found = sets.get(name);
    if (!found) throw new Error(`There is no word class "${name}" in lexicon/word-classes.tsv.`);
    return found;
  };
  const isPerson = openPersonNouns(pack);
  const person = one(PERSON);
  const ofWords = new LemmaTable((lemma) => lemmas.get(lemma));
  const ofNouns = new LemmaTable((lemma) => lemmas.get(lemma) ?? (isPerson(lemma) ? person : undefined));
  return {
    of: (lemma) => lemmas.get(lemma) ?? NO_CLASS,
    ofWord: (view, word) => ofWords.at(view, word) ?? NO_CLASS,
    ofNoun: (view, word) => ofNouns.at(view, word) ?? NO_CLASS,
    set: (names) => names.map(one).reduce(union, NO_CLASS),
    mentionBit: (name) => one(name).low,
    sectorBit: (sector) => sets.get(sector)?.sectors ?? 0,
  };
}

export function union(a: ClassSet, b: ClassSet): ClassSet {
  return {
    low: a.low | b.low,
    mid: a.mid | b.mid,
    high: a.high | b.high,
    top: a.top | b.top,
    over: a.over | b.over,
    sectors: a.sectors | b.sectors,
  };
}

export function meets(a: ClassSet, b: ClassSet): boolean {
  const low = (a.low & b.low) | (a.mid & b.mid) | (a.high & b.high);
  return (low | (a.top & b.top) | (a.over & b.over) | (a.sectors & b.sectors)) !== 0;
}
