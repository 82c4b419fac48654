import { intern, type LanguagePack, type Vocabulary } from "#lang";
import type { WordLexicon } from "../words/lexicon.js";
import type { WordTypes } from "../words/word-types.js";

/**
 * Dictionary forms. Known words first: of the treebank, irregular ones, and forms of verbs that news has and the treebank lacks; then the
 * longest ending rule of the tag that gives a word of the lexicon ("subscribed" → "subscribe", not "subscrib"), or the longest at all;
 * else the word itself.
 */
export class Lemmatiser {
  private readonly words: ReadonlySet<string>;
  /** By index of the joint tag. */
  private readonly rules: readonly (TagLemmas | undefined)[];
  /** Two tags (+1) that each type was met with, and the numbers of its lemmas with them, at 2 × type and behind it: few types have more. */
  private tag = new Uint8Array(0);
  private number = new Int32Array(0);
  /** The lemmas by their numbers, from 1 on, and back. */
  private names: string[] = [""];
  private numbers = new Map<string, number>();
  private vocabulary: Vocabulary | undefined;

  constructor(
    pack: LanguagePack,
    lexicon: WordLexicon,
    private readonly types: WordTypes,
  ) {
    this.words = new Set(lexicon.words);
    const rules = openRules(pack);
    this.rules = lexicon.tags.map((tag) => rules.get(tag));
  }

  /** The dictionary form of a type with a tag of the lexicon. */
  lemmaOf(type: number, tag: number): string {
    return this.lemma(this.numberOf(type, tag));
  }

  /** The dictionary form of a number. */
  lemma(number: number): string {
    return this.names[number]!;
  }

  /** The number of a dictionary form; it holds for one vocabulary. */
  numberOf(type: number, tag: number): number {
    const at = 2 * type;
    if (this.vocabulary !== this.types.vocabulary || this.tag.length <= at) this.makeRoom();
    if (this.tag[at] === tag + 1) return this.number[at]!;
    if (this.tag[at + 1] === tag + 1) return this.number[at + 1]!;
    this.tag[at + 1] = this.tag[at]!;
    this.number[at + 1] = this.number[at]!;
    this.tag[at] = tag + 1;
    return (this.number[at] = this.numbered(this.lookUp(this.types.vocabulary.lower[type]!, this.rules[tag])));
  }

  private numbered(lemma: string): number {
    let number = this.numbers.get(lemma);
    if (number === undefined) {
      number = this.names.push(lemma) - 1;
      this.numbers.set(lemma, number);
    }
    return number;
  }

  private makeRoom(): void {
    if (this.vocabulary !== this.types.vocabulary) {
      this.names = [""];
      this.numbers = new Map();
    }
    this.vocabulary = this.types.vocabulary;
    this.tag = new Uint8Array(2 * (this.types.capacity + 1));
    this.number = new Int32Array(this.tag.length);
  }

  private lookUp(lower: string, rules: TagLemmas | undefined): string {
    if (!rules) return lower;
    const { exceptions, endings, known } = rules;
    let lemma = known.get(lower);
    if (lemma === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      lemma = intern(exceptions.get(lower) ?? this.byEnding(lower, endings));
      known.set(lower, lemma);
    }
    return lemma;
  }

  private byEnding(lower: string, endings: readonly Ending[]): string {
    let first: string | undefined;
    for (const { ending, gives, least } of endings) {
      if (lower.length - ending.length < least || !lower.endsWith(ending)) continue;
      const lemma = lower.slice(0, lower.length - ending.length) + gives;
      if (this.words.has(lemma)) return lemma;
      first ??= lemma;
    }
    return first ?? lower;
  }
}

function openRules(pack: LanguagePack): ReadonlyMap<string, TagLemmas> {
  const tags = new Map<string, TagLemmas>();
  const rulesOf = (tag: string): TagLemmas => {
    let rules = tags.get(tag);
    if (!rules) tags.set(tag, (rules = { exceptions: new Map(), endings: [], known: new Map() }));
    return rules;
  };
  for (const name of ["lemma-exceptions", "lemma-irregulars", "lemma-verbs"]) {
    for (const { form, tag, lemma } of pack.lexicon(name)) rulesOf(tag!).exceptions.set(form!, lemma!);
  }
  for (const { tag, ending, gives, least } of pack.lexicon("lemma-endings")) {
    rulesOf(tag!).endings.push({ ending: ending!, gives: gives!, least: Number(least) });
  }
  for (const { endings } of tags.values()) endings.sort((a, b) => b.ending.length - a.ending.length);
  return tags;
}

interface Ending {
  readonly ending: string;
  readonly gives: string;
  readonly least: number;
}

/** What is known of one tag; `known` remembers answers. */
interface TagLemmas {
  readonly exceptions: Map<string, string>;
  readonly endings: Ending[];
  readonly known: Map<string, string>;
}

/** Answers remembered for a tag at most. */
const MOST_KNOWN = 1 << 14;
