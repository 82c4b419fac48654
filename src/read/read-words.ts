import type { LanguagePack, Vocabulary } from "#lang";
import type { Upos } from "#record";
import { type Models, openModels } from "./models.js";
import type { Parse } from "./parse.js";
import { LONGEST_FORM } from "./words/word-types.js";

/** A text already cut into words and sentences. Arrays run over words; `sentence` as in `Parse`. */
export interface CutText {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** 1 for a word that is one written token with the word before it. */
  readonly joined: Uint8Array;
  readonly form: readonly string[];
  readonly sentence: Uint32Array;
  readonly headline: Uint8Array;
}

/** With the type of each word, as the models number them, and 1 for each sentence that was written in capitals and is recased. */
interface Words extends CutText {
  readonly type: Int32Array;
  readonly recased: Uint8Array;
}

/** Opens the part of reading that takes words as they are already cut, as `parseConlluTokens` gives them. */
export function createWordReader(pack: LanguagePack, models: Models = openModels(pack)): (words: CutText) => Parse {
  return (words) => {
    models.types.begin();
    const type = Int32Array.from(words.form, (form) => models.types.idOf(form));
    return readWords({ ...words, type, recased: new Uint8Array(words.sentence.length) }, models);
  };
}

/** The forms by their types: one string for all words of a form. A form too long to be a word is cut from the text itself. */
export function formsOf(
  text: string,
  start: Uint32Array,
  end: Uint32Array,
  type: Int32Array,
  vocabulary: Vocabulary,
): string[] {
  const form = new Array<string>(type.length);
  for (let i = 0; i < type.length; i++) {
    const known = vocabulary.form[type[i]!]!;
    form[i] = known.length < LONGEST_FORM ? known : text.slice(start[i]!, end[i]!);
  }
  return form;
}

/**
 * Tags words, builds their trees and looks their lemmas up. Some thousand words are tagged before their trees are built: each of the two
 * models fits the processor's cache, both together do not.
 */
export function readWords(words: Words, models: Models): Parse {
  const n = words.form.length;
  const out: Columns = {
    upos: new Array<Upos>(n),
    xpos: new Array<string>(n),
    deprel: new Array<string>(n),
    lower: new Array<string>(n),
    lemma: new Array<string>(n),
    head: new Int32Array(n),
    sentenceOf: new Uint32Array(n),
  };
  const sentences = words.sentence.length - 1;
  for (let s = 0; s < sentences; ) {
    let end = s + 1;
    while (end < sentences && words.sentence[end + 1]! - words.sentence[s]! <= AT_ONCE) end++;
    readSentences(words, s, end, models, out);
    s = end;
  }
  const { text, start, end, form, type, sentence, headline, joined } = words;
  const { lower, lemma, upos, xpos, deprel, head, sentenceOf } = out;
  return {
    text,
    size: n,
    start,
    end,
    form,
    type,
    vocabulary: models.types.vocabulary,
    lower,
    lemma,
    upos,
    xpos,
    deprel,
    head,
    ...childrenOf(head),
    sentence,
    sentenceOf,
    headline,
    joined,
  };
}

/** Words that are tagged before their trees are built. */
const AT_ONCE = 2000;
/** Places before and behind a sentence's words that the tagger looks at. */
const MARGIN = 4;

interface Columns {
  readonly upos: Upos[];
  readonly xpos: string[];
  readonly deprel: string[];
  readonly lower: string[];
  readonly lemma: string[];
  readonly head: Int32Array;
  readonly sentenceOf: Uint32Array;
}

function readSentences(words: Words, first: number, last: number, models: Models, out: Columns): void {
  const { tagger, parser } = models;
  const base = words.sentence[first]!;
  const room = words.sentence[last]! - base + MARGIN * (last - first);
  const ids = new Int32Array(room);
  const tags = new Int32Array(room);
  for (let s = first; s < last; s++) {
    const from = words.sentence[s]!;
    const size = words.sentence[s + 1]! - from;
    const at = from - base + MARGIN * (s - first);
    for (let i = 0; i < size; i++) ids[at + i + 2] = words.type[from + i]!;
    const end = at + size + MARGIN;
    tagger.tag(ids.subarray(at, end), size, tags.subarray(at, end), words.recased[s] === 1);
  }
  for (let s = first; s < last; s++) {
    const from = words.sentence[s]!;
    const size = words.sentence[s + 1]! - from;
    const at = from - base + MARGIN * (s - first);
    const tree = parser.parse(ids.subarray(at, at + size + MARGIN), tags.subarray(at, at + size + MARGIN), size);
    for (let i = 0; i < size; i++) writeWord(words, s, from + i, tags[at + i + 2]! - 1, models, out);
    for (let i = 0; i < size; i++) {
      out.head[from + i] = tree.head[i + 1] === 0 ? -1 : from + tree.head[i + 1]! - 1;
      out.deprel[from + i] = parser.labels[tree.label[i + 1]!]!;
    }
  }
}

function writeWord(words: Words, s: number, w: number, tag: number, models: Models, out: Columns): void {
  const form = words.form[w]!;
  const type = words.type[w]!;
  out.sentenceOf[w] = s;
  out.upos[w] = models.tags.upos[tag]!;
  out.xpos[w] = models.tags.xpos[tag]!;
  if (form.length < LONGEST_FORM) {
    out.lower[w] = models.types.vocabulary.lower[type]!;
    out.lemma[w] = models.lemmas.lemmaOf(type, tag);
  } else out.lower[w] = out.lemma[w] = form.toLowerCase();
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
