import type { LanguagePack } from "#lang";
import { type Effect, stageIndex, toLevel } from "./scale.js";

/** What a governing word makes of its complement. */
export interface Embedding extends Effect {
  /**
   * clause, to, bare, ing, obj, subj, compound, a preposition; before it past-, now- (of the governing verb), pass-, known-, one-, many- (of the
   * noun); purpose, held-purpose, hoped, words and lasting tell of the word itself.
   */
  readonly link: string;
  readonly entry: string;
}

export interface EmbeddingTable {
  has(lemma: string): boolean;
  /** The entry of a word for a complement of this kind; `part` is v, n or a. */
  of(lemma: string, part: string, link: string): Embedding | undefined;
}

/** `lexicon/embedding.tsv`. */
export function createEmbeddingTable(pack: LanguagePack): EmbeddingTable {
  const table = new Map<string, Map<string, Embedding>>();
  for (const row of pack.lexicon("embedding")) {
    const links = table.get(row.lemma!) ?? new Map<string, Embedding>();
    links.set(`${row.pos}:${row.link}`, {
      link: row.link!,
      plus: toLevel(row.plus!),
      minus: toLevel(row.minus!),
      stage: stageIndex(row.stage!),
      entry: `embedding/${row.lemma}.${row.link}`,
    });
    table.set(row.lemma!, links);
  }
  return {
    has: (lemma) => table.has(lemma),
    of: (lemma, part, link) => table.get(lemma)?.get(`${part}:${link}`),
  };
}

const PARTS: Readonly<Record<string, string>> = { VERB: "v", AUX: "v", ADJ: "a", ADV: "a", NOUN: "n", PROPN: "n" };

/** The letter that `embedding.tsv` has for a universal part of speech. */
export function partOf(upos: string): string {
  return PARTS[upos] ?? "n";
}
