/**
 * One language as data: lexicons, rules, gazetteer and weights, packed by `scripts/build-lang.ts` into one file.
 * Stages turn its parts into their own tables once, when an engine is opened, and never look at words themselves.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly language: string;
  /** Counts up with every release of the pack; part of a reading's `engine`. */
  readonly version: number;
  /** Rows of `lexicon/NAME.tsv`, by the column names in its header; empty cells are "". Throws where there is none. */
  lexicon(name: string): readonly Readonly<Record<string, string>>[];
  /** Rules of every file under `rules/FOLDER/` (or of `rules/FOLDER.yaml`), in file order. */
  rules(folder: string): readonly Rule[];
  /** A binary section: `weights/NAME.bin` as `weights/NAME`, `CARD.md` as `card`, or an index that the build derived, as `gazetteer/…`. */
  section(name: string): Uint8Array;
  /** Names of all binary sections. */
  readonly sections: readonly string[];
}

/** A rule as written in YAML. `match` and `gives` are the owning stage's own language; docs/rules.md describes each. */
export interface Rule {
  /** `folder/name`, unique in the pack; stands in `rule` / `rules` of what it helped to make. */
  readonly id: string;
  readonly match: unknown;
  readonly gives: unknown;
  readonly why: string;
  /** Texts in whose reading this rule's id must appear, and texts in which it must not. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
