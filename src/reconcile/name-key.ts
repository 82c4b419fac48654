import type { LanguagePack } from "#lang";

/** A name reduced to what tells it from others: lower case, without function words, words in code-point order. */
export type NameKey = (name: string) => string;

/** Takes the words that tell nothing (articles, prepositions, titles) from `lexicon/name-fillers.tsv`. */
export function createNameKey(pack: LanguagePack): NameKey {
  const fillers = new Set(pack.lexicon("name-fillers").map((row) => row.word));
  return (name) => {
    const words = [...name.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
    const telling = words.filter((word) => word.length > 1 && !fillers.has(word));
    return (telling.length > 0 ? telling : words).sort().join(" ");
  };
}
