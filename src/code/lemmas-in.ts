import type { LanguagePack } from "#lang";

/** The lemmas of one or several classes of `lexicon/word-classes.tsv`. */
export function lemmasIn(pack: LanguagePack, ...classes: readonly string[]): ReadonlySet<string> {
  return new Set(
    pack.lexicon("word-classes").flatMap(({ lemma, class: name }) => (classes.includes(name!) ? lemma! : [])),
  );
}
