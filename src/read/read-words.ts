import type { LanguagePack, Vocabulary } from "#lang";
import type { Upos } from "#record";
import { type Models, openModels } from "./models.js";
import type { Parse } from "./parse.js";
import { measureReach } from "./reach.js";
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
export interface Words extends CutText {
  readonly type: Int32Array;
  readonly recased: Uint8Array;
}

/** Opens the part of reading that takes words as they are already cut, as `parseConlluTokens` gives them. */
export function createWordReader(pack: LanguagePack, models: Models = openModels(pack)): (words: CutText) => Parse {
  return (words) => {
    models.types.begin();
    const type = Int32Array.from(words.form, (form) => models.types.idOf(form));
    return readWords([{ ...words, type, recased: new Uint8Array(words.sentence.length) }], models)[0]!;
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
    form[i] = isWhole(end[i]! - start[i]!, known) ? known : text.slice(start[i]!, end[i]!);
  }
  return form;
}

/** Whether a form that takes up so many characters of a text is all of its type's form. Asked of the numbers first: to look at each string is slow. */
function isWhole(size: number, form: string): boolean {
  return size < LONGEST_FORM || form.length < LONGEST_FORM;
}

/**
 * Tags the words of texts, builds their trees and looks their lemmas up. All are tagged before the first tree is built: each of the two
 * models fits the processor's cache, both together do not.
 */
export function readWords(texts: readonly Words[], models: Models): Parse[] {
  const tagged = texts.map((words) => tagWords(words, models));
  return tagged.map((text) => buildTrees(text, models));
}

/** Places before and behind a sentence's words that the tagger looks at. */
const MARGIN = 4;

/** Words with their tags; in `ids` and `tags`, a sentence has its margin around it: word w of sentence s stands at w + MARGIN * s + 2. */
interface Tagged {
  readonly words: Words;
  readonly ids: Int32Array;
  /** Tag + 1. */
  readonly tags: Int32Array;
}

function tagWords(words: Words, { tagger, mendTelling, mendPasts }: Models): Tagged {
  const sentences = words.sentence.length - 1;
  const room = words.form.length + MARGIN * sentences;
  const ids = new Int32Array(room);
  const tags = new Int32Array(room);
  for (let s = 0; s < sentences; s++) {
    const from = words.sentence[s]!;
    const size = words.sentence[s + 1]! - from;
    const at = from + MARGIN * s;
    for (let i = 0; i < size; i++) ids[at + i + 2] = words.type[from + i]!;
    tagger.tag(ids, size, tags, words.recased[s] === 1, at);
  }
  mendTelling(words, tags, MARGIN);
  mendPasts(words, tags, MARGIN);
  return { words, ids, tags };
}

function buildTrees({ words, ids, tags }: Tagged, models: Models): Parse {
  const { parser } = models;
  const n = words.form.length;
  const deprel = new Array<string>(n);
  const relationNumber = new Uint8Array(n);
  const head = new Int32Array(n);
  for (let s = 0; s + 1 < words.sentence.length; s++) {
    const from = words.sentence[s]!;
    const size = words.sentence[s + 1]! - from;
    const tree = parser.parse(ids, tags, size, from + MARGIN * s);
    for (let i = 0; i < size; i++) {
      head[from + i] = tree.head[i + 1] === 0 ? -1 : from + tree.head[i + 1]! - 1;
      relationNumber[from + i] = tree.label[i + 1]!;
      deprel[from + i] = parser.labels[tree.label[i + 1]!]!;
    }
  }
  const { text, start, end, form, type, sentence, headline, joined } = words;
  const { upos, xpos, tagNumber, lower, lemma, lemmaNumber, sentenceOf } = nameWords(words, tags, models);
  const hanging = { form, upos, xpos, tagNumber, lower, lemma, sentenceOf, deprel, relationNumber, head };
  models.mendTrees(hanging);
  const { childFrom, child } = childrenOf(head);
  const parse = {
    text,
    size: n,
    start,
    end,
    type,
    vocabulary: models.types.vocabulary,
    upos,
    xpos,
    tagNumber,
    lower,
    lemma,
    lemmaNumber,
    sentenceOf,
    form,
    deprel,
    relationNumber,
    head,
    childFrom,
    child,
    reach: measureReach(head, childFrom, child),
    sentence,
    headline,
    joined,
  };
  models.mendVerbs(parse);
  return parse;
}

/** Writes the tags out, and looks up each word's lemma. */
function nameWords(
  { form, type, sentence, start, end }: Words,
  tags: Int32Array,
  models: Models,
): Pick<Parse, "lower" | "sentenceOf" | "tagNumber" | "lemmaNumber"> & {
  upos: Upos[];
  xpos: string[];
  lemma: string[];
} {
  const n = form.length;
  const upos = new Array<Upos>(n);
  const xpos = new Array<string>(n);
  const lower = new Array<string>(n);
  const lemma = new Array<string>(n);
  const lemmaNumber = new Int32Array(n);
  const sentenceOf = new Uint32Array(n);
  const tagNumber = new Uint8Array(n);
  const { vocabulary } = models.types;
  for (let s = 0; s + 1 < sentence.length; s++)
    for (let w = sentence[s]!; w < sentence[s + 1]!; w++) {
      const tag = tags[w + MARGIN * s + 2]! - 1;
      sentenceOf[w] = s;
      tagNumber[w] = tag;
      upos[w] = models.tags.upos[tag]!;
      xpos[w] = models.tags.xpos[tag]!;
      if (isWhole(end[w]! - start[w]!, form[w]!)) {
        lower[w] = vocabulary.lower[type[w]!]!;
        lemmaNumber[w] = models.lemmas.numberOf(type[w]!, tag);
        lemma[w] = models.lemmas.lemma(lemmaNumber[w]!);
      } else lower[w] = lemma[w] = form[w]!.toLowerCase();
    }
  return { upos, xpos, tagNumber, lower, lemma, lemmaNumber, sentenceOf };
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
