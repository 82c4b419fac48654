import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTreebank, type Tree } from "./treebank.js";

interface Item {
  readonly form: string;
  readonly tag: string;
  readonly lemma: string;
  readonly count: number;
}

/** Longest ending a rule may look at, and letters that must be left before it. */
const LONGEST_ENDING = 6;
const LEAST_STEM = 2;
/** A rule must set this many more forms right than it spoils. */
const LEAST_GAIN = 3;
/** Tags whose odd forms are kept even when seen once. */
const OPEN_TAGS = new Set(["VERB", "AUX", "NOUN", "ADJ", "PRON"]);

/** Writes lexicon/lemma-endings.tsv and lexicon/lemma-exceptions.tsv: ending rules by tag, and the words they get wrong. */
export default function run(data: string, out: string): void {
  const items = countLemmas(readTreebank(join(data, "parse/train.conllu")));
  const byTag = groupByTag(items);
  const endings: string[] = [];
  const exceptions: string[] = [];
  for (const [tag, own] of [...byTag].sort(byKey)) {
    const rules = learnRules(own);
    for (const [ending, gives] of [...rules].sort(byKey)) endings.push(`${tag}\t${ending}\t${gives}\t${LEAST_STEM}`);
    for (const { form, lemma, count } of own) {
      if (applyRules(rules, form) === lemma || (count < 2 && !OPEN_TAGS.has(tag.split("|")[0]!))) continue;
      exceptions.push(`${form}\t${tag}\t${lemma}`);
    }
  }
  writeFileSync(join(out, "lexicon/lemma-endings.tsv"), `tag\tending\tgives\tleast\n${endings.join("\n")}\n`);
  writeFileSync(join(out, "lexicon/lemma-exceptions.tsv"), `form\ttag\tlemma\n${exceptions.sort().join("\n")}\n`);
  console.error(`${endings.length} endings, ${exceptions.length} exceptions`);
}

/** The most frequent lemma of each lower-case form and tag. */
function countLemmas(trees: readonly Tree[]): Item[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms, lemmas, tags } of trees) {
    forms.forEach((form, i) => {
      const lemma = lemmas[i]!.toLowerCase();
      if (/[\s"#]/.test(form) || /[\s_]/.test(lemma)) return;
      const key = `${form.toLowerCase()}\t${tags[i]}`;
      let own = counts.get(key);
      if (!own) counts.set(key, (own = new Map()));
      own.set(lemma, (own.get(lemma) ?? 0) + 1);
    });
  }
  return [...counts].sort(byKey).map(([key, own]) => {
    const [form, tag] = key.split("\t") as [string, string];
    const [lemma] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return { form, tag, lemma, count: [...own.values()].reduce((a, b) => a + b, 0) };
  });
}

/** Endings and what stands in their place, the short ones first: a longer one is kept where it mends what the shorter ones break. */
function learnRules(items: readonly Item[]): Map<string, string> {
  const seen = new Map<string, Map<string, number>>();
  for (const { form, lemma } of items) {
    let same = 0;
    while (same < Math.min(form.length, lemma.length) && form[same] === lemma[same]) same++;
    for (let cut = same; cut > Math.max(0, same - 4) && form.length - cut <= LONGEST_ENDING; cut--) {
      const gives = seen.get(form.slice(cut)) ?? new Map<string, number>();
      gives.set(lemma.slice(cut), (gives.get(lemma.slice(cut)) ?? 0) + 1);
      seen.set(form.slice(cut), gives);
    }
  }
  const rules = new Map<string, string>();
  for (const [ending, gives] of [...seen].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [best] = [...gives].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    let gain = 0;
    for (const { form, lemma } of items) {
      if (!form.endsWith(ending) || form.length - ending.length < LEAST_STEM) continue;
      const now = applyRules(rules, form) === lemma ? 1 : 0;
      gain += (form.slice(0, form.length - ending.length) + best === lemma ? 1 : 0) - now;
    }
    if (gain >= LEAST_GAIN) rules.set(ending, best);
  }
  return rules;
}

function applyRules(rules: ReadonlyMap<string, string>, form: string): string {
  for (let cut = LEAST_STEM; cut <= form.length; cut++) {
    const gives = rules.get(form.slice(cut));
    if (gives !== undefined) return form.slice(0, cut) + gives;
  }
  return form;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function groupByTag(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(item.tag);
    if (own) own.push(item);
    else groups.set(item.tag, [item]);
  }
  return groups;
}
