import type { WordLexicon } from "../../src/read/words/lexicon.js";
import type { Tree } from "./treebank.js";

/** A form seen this often takes only tags it was seen with. */
const FORM_COUNT = 10;
/** A tag must be this share of a form's uses to be kept among them. */
const TAG_SHARE = 0.002;
/** A lower-case word seen this often stands for itself in the parser. */
const WORD_COUNT = 3;
/** Joint tags seen less often are noise. */
const TAG_COUNT = 3;

/**
 * Counts words and their tags in the training trees; `knownTags` fixes the tags and their order. Which tags a form takes is counted in
 * public trees alone: "burned" stands in ours only as a past tense, and can be a participle all the same. Labelled news adds no word.
 */
export function countWords(trees: readonly Tree[], knownTags?: readonly string[]): WordLexicon {
  const tagCount = new Map<string, number>();
  const formTags = new Map<string, Map<string, number>>();
  const wordCount = new Map<string, number>();
  for (const tree of trees) {
    if (tree.labelled || tree.copyOf !== undefined) continue;
    tree.forms.forEach((form, i) => {
      const tag = tree.tags[i]!;
      if (tree.drawn) {
        // Names of ours are known no better than those of any other text.
        if (!tag.startsWith("PROPN")) add(wordCount, form.toLowerCase());
        return;
      }
      add(wordCount, form.toLowerCase());
      add(tagCount, tag);
      let tags = formTags.get(form);
      if (!tags) formTags.set(form, (tags = new Map()));
      add(tags, tag);
    });
  }
  const tags =
    knownTags ??
    [...tagCount]
      .filter(([, n]) => n >= TAG_COUNT)
      .map(([tag]) => tag)
      .sort();
  const index = new Map(tags.map((tag, i) => [tag, i]));
  const forms: string[] = [];
  const tag: number[] = [];
  const tagFrom = [0];
  for (const [form, counts] of [...formTags].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < FORM_COUNT || /\s/.test(form)) continue;
    const kept = [...counts].filter(([t, n]) => index.has(t) && n >= total * TAG_SHARE).map(([t]) => index.get(t)!);
    if (kept.length === 0) continue;
    forms.push(form);
    tag.push(...kept.sort((a, b) => a - b));
    tagFrom.push(tag.length);
  }
  const words = [...wordCount]
    .filter(([w, n]) => n >= WORD_COUNT && !/\s/.test(w))
    .map(([w]) => w)
    .sort();
  return { tags, forms, tagFrom: Int32Array.from(tagFrom), tag: Int8Array.from(tag), words };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
