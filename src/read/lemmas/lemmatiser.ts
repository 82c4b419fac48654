import type { LanguagePack } from "#lang";
import type { WordLexicon } from "../words/lexicon.js";
import { LONGEST_FORM } from "../words/word-types.js";

/** The dictionary form of a lower-case word with a joint tag (`VERB|VBD`). */
export type Lemmatiser = (lower: string, tag: string) => string;

/**
 * Known words first: of the treebank, irregular ones, and forms of verbs that news has and the treebank lacks; then the longest ending rule of the tag that gives a word of the lexicon ("subscribed" → "subscribe", not
 * "subscrib"), or the longest at all; else the word itself.
 */
export function createLemmatiser(pack: LanguagePack, lexicon: WordLexicon): Lemmatiser {
  const words = new Set(lexicon.words);
  const tags = new Map<string, TagLemmas>();
  const lemmasOf = (tag: string): TagLemmas => {
    let lemmas = tags.get(tag);
    if (!lemmas) tags.set(tag, (lemmas = { exceptions: new Map(), endings: [], known: new Map() }));
    return lemmas;
  };
  for (const name of ["lemma-exceptions", "lemma-irregulars", "lemma-verbs"]) {
    for (const { form, tag, lemma } of pack.lexicon(name)) lemmasOf(tag!).exceptions.set(form!, lemma!);
  }
  for (const { tag, ending, gives, least } of pack.lexicon("lemma-endings")) {
    lemmasOf(tag!).endings.push({ ending: ending!, gives: gives!, least: Number(least) });
  }
  for (const { endings } of tags.values()) endings.sort((a, b) => b.ending.length - a.ending.length);

  const byEnding = (lower: string, endings: readonly Ending[]): string => {
    let first: string | undefined;
    for (const { ending, gives, least } of endings) {
      if (lower.length - ending.length < least || !lower.endsWith(ending)) continue;
      const lemma = lower.slice(0, lower.length - ending.length) + gives;
      if (words.has(lemma)) return lemma;
      first ??= lemma;
    }
    return first ?? lower;
  };

  return (lower, tag) => {
    const lemmas = tags.get(tag);
    if (!lemmas || lower.length > LONGEST_FORM) return lower;
    const { exceptions, endings, known } = lemmas;
    let lemma = known.get(lower);
    if (lemma === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      lemma = exceptions.get(lower) ?? byEnding(lower, endings);
      known.set(lower, lemma);
    }
    return lemma;
  };
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
