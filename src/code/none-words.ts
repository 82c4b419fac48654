import type { LanguagePack } from "#lang";

/** The words by which nobody is spoken of ("no", "nobody"): those that stand before or for a noun in `lexicon/operators.tsv`. */
export function noneWords(pack: LanguagePack): ReadonlySet<string> {
  return new Set(
    pack.lexicon("operators").flatMap(({ word, kind }) => (kind === "det" || kind === "pronoun" ? [word!] : [])),
  );
}

/** The words that deny what they stand with ("not", "never"). */
export function negators(pack: LanguagePack): ReadonlySet<string> {
  return new Set(pack.lexicon("operators").flatMap(({ word, kind }) => (kind === "negator" ? [word!] : [])));
}
