import { readFileSync } from "node:fs";

/** A sentence of a treebank. Heads count words from 0; -1 is the root. */
export interface Tree {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  /** True where it was drawn from sentences of our own, whose words say nothing of what else those can be. */
  readonly drawn?: boolean;
  /** True where a network gave it to news: an example to learn from, but no word's tags are known by it. */
  readonly labelled?: boolean;
  /** Of a tree that is learned once more as if it had been written in capitals and recased: its index among the trees. */
  readonly copyOf?: number;
}

/** Reads the trees of a CoNLL-U file. Empty nodes and multi-word ranges are left out. */
export function readTreebank(path: string): Tree[] {
  const trees: Tree[] = [];
  for (const block of readFileSync(path, "utf8").split(/\n\n+/)) {
    const rows = block
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .filter((cells) => /^\d+$/.test(cells[0]!));
    if (rows.length === 0) continue;
    trees.push({
      forms: rows.map((r) => r[1]!),
      lemmas: rows.map((r) => r[2]!),
      tags: rows.map((r) => `${r[3]}|${r[4]}`),
      heads: rows.map((r) => Number(r[6]) - 1),
      deprels: rows.map((r) => r[7]!),
    });
  }
  return trees;
}
