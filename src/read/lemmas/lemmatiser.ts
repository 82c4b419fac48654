import type { LanguagePack } from "#lang";
import type { WordLexicon } from "../words/lexicon.js";

/** The dictionary form of a lower-case word with a joint tag (`VERB|VBD`). */
export type Lemmatiser = (lower: string, tag: string) => string;

/**
 * Known words first: of the treebank, irregular ones, and forms of verbs that news has and the treebank lacks; then the longest ending rule of the tag that gives a word of the lexicon ("subscribed" → "subscribe", not
 * "subscrib"), or the longest at all; else the word itself.
 */
export function createLemmatiser(pack: LanguagePack, lexicon: WordLexicon): Lemmatiser {
  const words = new Set(lexicon.words);
  const exceptions = new Map<string, string>();
  for (const name of ["lemma-exceptions", "lemma-irregulars", "lemma-verbs"]) {
    for (const { form, tag, lemma } of pack.lexicon(name)) exceptions.set(`${form}\t${tag}`, lemma!);
  }
  const rules = new Map<string, { ending: string; gives: string; least: number }[]>();
  for (const row of pack.lexicon("lemma-endings")) {
    const rule = { ending: row.ending!, gives: row.gives!, least: Number(row.least) };
    rules.set(row.tag!, [...(rules.get(row.tag!) ?? []), rule]);
  }
  for (const list of rules.values()) list.sort((a, b) => b.ending.length - a.ending.length);

  return (lower, tag) => {
    const known = exceptions.get(`${lower}\t${tag}`);
    if (known !== undefined) return known;
    let first: string | undefined;
    for (const { ending, gives, least } of rules.get(tag) ?? []) {
      if (lower.length - ending.length < least || !lower.endsWith(ending)) continue;
      const lemma = lower.slice(0, lower.length - ending.length) + gives;
      if (words.has(lemma)) return lemma;
      first ??= lemma;
    }
    return first ?? lower;
  };
}
