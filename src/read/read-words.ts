import type { LanguagePack } from "#lang";
import type { Upos } from "#record";
import { type Models, openModels } from "./models.js";
import type { Parse } from "./parse.js";
import { LONGEST_FORM } from "./words/word-types.js";

/** A text already cut into words and sentences. Arrays run over words; `sentence` as in `Parse`. */
export interface Words {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** 1 for a word that is one written token with the word before it. */
  readonly joined: Uint8Array;
  readonly form: readonly string[];
  readonly sentence: Uint32Array;
  readonly headline: Uint8Array;
}

/** Opens the part of reading that takes words as they are already cut, as `parseConlluTokens` gives them. */
export function createWordReader(pack: LanguagePack, models: Models = openModels(pack)): (words: Words) => Parse {
  return (words) => readWords(words, models);
}

/** Tags words, builds their trees and looks their lemmas up. */
export function readWords(words: Words, models: Models): Parse {
  const { lexicon, types, tagger, parser } = models;
  const n = words.form.length;
  const names = splitTags(lexicon.tags);
  const upos = new Array<Upos>(n);
  const xpos = new Array<string>(n);
  const deprel = new Array<string>(n);
  const lower = new Array<string>(n);
  const lemma = new Array<string>(n);
  const head = new Int32Array(n);
  const sentenceOf = new Uint32Array(n);
  let ids = new Int32Array(256);
  let tags = new Int32Array(256);
  for (let s = 0; s + 1 < words.sentence.length; s++) {
    const from = words.sentence[s]!;
    const size = words.sentence[s + 1]! - from;
    if (ids.length < size + 4) {
      ids = new Int32Array(2 * size + 4);
      tags = new Int32Array(2 * size + 4);
    }
    types.makeRoom(size);
    for (let i = 0; i < size; i++) ids[i + 2] = types.idOf(words.form[from + i]!);
    ids[size + 2] = ids[size + 3] = 0;
    tagger.tag(ids, size, tags);
    const tree = parser.parse(ids, tags, size);
    for (let i = 0; i < size; i++) {
      const w = from + i;
      const tag = tags[i + 2]! - 1;
      sentenceOf[w] = s;
      upos[w] = names.upos[tag]!;
      xpos[w] = names.xpos[tag]!;
      const form = words.form[w]!;
      lower[w] = form.length > LONGEST_FORM ? form.toLowerCase() : types.lower[ids[i + 2]!]!;
      lemma[w] = models.lemmatise(lower[w]!, lexicon.tags[tag]!);
      head[w] = tree.head[i + 1] === 0 ? -1 : from + tree.head[i + 1]! - 1;
      deprel[w] = parser.labels[tree.label[i + 1]!]!;
    }
  }
  const { text, start, end, form, sentence, headline, joined } = words;
  return { text, size: n, start, end, form, lower, lemma, upos, xpos, deprel, head, ...childrenOf(head), sentence, sentenceOf, headline, joined };
}

function splitTags(tags: readonly string[]): { upos: Upos[]; xpos: string[] } {
  const parts = tags.map((tag) => tag.split("|"));
  return { upos: parts.map((p) => p[0] as Upos), xpos: parts.map((p) => p[1]!) };
}

/** Each word's children in ascending order, all in one array. */
export function childrenOf(head: Int32Array): { childFrom: Uint32Array; child: Uint32Array } {
  const n = head.length;
  const childFrom = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) if (head[i]! >= 0) childFrom[head[i]! + 1]!++;
  for (let i = 0; i < n; i++) childFrom[i + 1]! += childFrom[i]!;
  const at = childFrom.slice(0, n);
  const child = new Uint32Array(childFrom[n]!);
  for (let i = 0; i < n; i++) if (head[i]! >= 0) child[at[head[i]!]!++] = i;
  return { childFrom, child };
}
