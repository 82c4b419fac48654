import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LanguagePack } from "#lang";
import { createReader } from "#read";
import type { IsWord } from "../scripts/train/incident-model.js";
import { GOLD, goldReports } from "./gold.js";

/** News in ordinary case, in which names stand out. */
const ORDINARY = ["news/bbc.jsonl", "news/reuters.jsonl"];
/** Every how many reports one is read. */
const STRIDE = 5;
/** A word in fewer reports is none. */
const LEAST_REPORTS = 2;

/** Nouns and verbs that other news writes small: no names, and no words of one region. */
export async function ordinaryWords(pack: LanguagePack): Promise<IsWord> {
  const read = createReader(pack);
  const reports = new Map<string, number>();
  let n = 0;
  for (const file of ORDINARY.filter((name) => existsSync(join(GOLD, name)))) {
    for await (const { text } of goldReports(file)) {
      if (n++ % STRIDE !== 0) continue;
      const { size, form, lower, lemma, upos } = read(text);
      const words = new Set<string>();
      for (let w = 0; w < size; w++)
        if (form[w] === lower[w] && (upos[w] === "NOUN" || upos[w] === "VERB")) words.add(lemma[w]!);
      for (const word of words) reports.set(word, (reports.get(word) ?? 0) + 1);
    }
  }
  return (lemma) => (reports.get(lemma) ?? 0) >= LEAST_REPORTS;
}
