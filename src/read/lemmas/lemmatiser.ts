import type { LanguagePack } from "#lang";
import type { WordLexicon } from "../words/lexicon.js";

/** The dictionary form of a lower-case word with a joint tag (`VERB|VBD`). */
export type Lemmatiser = (lower: string, tag: string) => string;

/** Exceptions first, then the longest ending rule of the tag whose remainder is long enough; else the word itself. */
export function createLemmatiser(pack: LanguagePack): Lemmatiser {
  // What the treebank has, and irregular forms of verbs that news has and the treebank lacks.
  const rows = [...pack.lexicon("lemma-verbs"), ...pack.lexicon("lemma-exceptions")];
  const exceptions = new Map(rows.map((r) => [`${r.form}\t${r.tag}`, r.lemma!]));
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
