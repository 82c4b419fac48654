import { hashText, multipliers } from "#lang";
import type { Draft, View } from "../view.js";
import type { Candidate } from "./candidate.js";
import { PASSIVE } from "./shape.js";

/** Templates of a candidate, and how many of them do without what the rules found. */
export const CUE_FEATURES = 48;
export const PLAIN_CUE_FEATURES = 29;

/** A multiplier for each kind of value. */
const K = multipliers(
  "lemma",
  "tag",
  "shape",
  "quoted",
  "unquoted",
  "near",
  "relation",
  "headLemma",
  "headTag",
  "active",
  "passive",
  "headline",
  "text",
  "wordBefore",
  "wordBehind",
  "tagBefore",
  "tagBehind",
  "secondTagBehind",
  "secondTagBefore",
  "rule",
  "source",
  "sourceTag",
  "sourceWord",
  "length",
  "secondWordBehind",
  "secondWordBefore",
);

/** Turns a candidate into rows of the table of weights that says whether it is a cue. Its rows are filled anew each time. */
export class CueFeatures {
  readonly rows = new Int32Array(CUE_FEATURES);
  private at = 0;

  private readonly shift: number;

  constructor(bits: number) {
    this.shift = 32 - bits;
  }

  fill(view: View, candidate: Candidate): void {
    this.fillPlain(view, candidate);
    this.fillRest(view, candidate);
  }

  /** The first rows: the word and what stands round it. */
  fillPlain(view: View, candidate: Candidate): void {
    const own = this.ownOf(view, candidate);
    this.at = 0;
    this.alone(view, candidate, own);
    this.beside(view, candidate, own);
  }

  /** The rest of the rows, of what the rules found. */
  fillRest(view: View, candidate: Candidate): void {
    this.at = PLAIN_CUE_FEATURES;
    this.withDraft(view, candidate, this.ownOf(view, candidate));
  }

  private ownOf(view: View, candidate: Candidate): Own {
    const word = candidate.word;
    const { codes, quotes } = view;
    return {
      lemma: Math.imul(codes.lemma[word]!, K.lemma),
      tag: Math.imul(codes.tag[word]!, K.tag),
      shape: Math.imul(candidate.shape + 1, K.shape),
      quoted: quotes.of[word]! >= 0 ? K.quoted : K.unquoted,
      near: Math.imul(nearQuote(view, word) + 1, K.near),
    };
  }

  private put(sum: number): void {
    this.rows[this.at++] = sum >>> this.shift;
  }

  /** The word, its place in the tree, what hangs under it. */
  private alone({ parse, codes }: View, { word, shape: bits }: Candidate, { lemma, tag, shape }: Own): void {
    const relation = Math.imul(codes.relation[word]!, K.relation);
    const head = parse.head[word]!;
    const headLemma = Math.imul(head < 0 ? BEYOND : codes.lemma[head]!, K.headLemma);
    const headTag = Math.imul(head < 0 ? BEYOND : codes.tag[head]!, K.headTag);
    this.put(0);
    this.put(lemma);
    this.put(lemma + tag);
    this.put(shape);
    this.put(shape + lemma);
    this.put(relation);
    this.put(relation + lemma);
    this.put(relation + headLemma);
    this.put(relation + headTag);
    this.put(lemma + headLemma);
    this.put((bits & PASSIVE) === 0 ? lemma + K.active : lemma + K.passive);
    this.put(relation + shape);
    this.put(relation + headTag + tag);
    this.put(parse.headline[word] === 1 ? lemma + K.headline : lemma + K.text);
  }

  /** The words and quotations round it. */
  private beside({ codes }: View, { word }: Candidate, { lemma, tag, shape, quoted, near }: Own): void {
    const wordBefore = Math.imul(codeAt(codes.word, word - 1), K.wordBefore);
    const wordBehind = Math.imul(codeAt(codes.word, word + 1), K.wordBehind);
    const tagBefore = Math.imul(codeAt(codes.tag, word - 1), K.tagBefore);
    const tagBehind = Math.imul(codeAt(codes.tag, word + 1), K.tagBehind);
    this.put(wordBefore);
    this.put(wordBehind);
    this.put(wordBefore + lemma);
    this.put(wordBehind + lemma);
    this.put(tagBefore + tag);
    this.put(tagBehind + tag);
    this.put(tagBefore + lemma);
    this.put(tagBehind + lemma);
    this.put(tagBefore + tag + tagBehind);
    this.put(tagBehind + Math.imul(codeAt(codes.tag, word + 2), K.secondTagBehind) + lemma);
    this.put(Math.imul(codeAt(codes.tag, word - 2), K.secondTagBefore) + tagBefore + tag);
    this.put(quoted + lemma);
    this.put(quoted + shape);
    this.put(near + lemma);
    this.put(near + shape);
  }

  /** What the rules found. */
  private withDraft(view: View, { word, draft }: Candidate, { lemma, tag, shape, quoted, near }: Own): void {
    const { codes } = view;
    const rule = Math.imul(draft ? hashText(draft.rule) : 1, K.rule);
    const speaker = draft ? draft.speaker : -1;
    const source = Math.imul((draft ? sourceKind(view, draft) : 0) + 1, K.source);
    const sourceTag = Math.imul(speaker < 0 ? BEYOND : codes.tag[speaker]!, K.sourceTag);
    const sourceWord = Math.imul(speaker < 0 ? BEYOND : codes.word[speaker]!, K.sourceWord);
    const length = Math.imul((draft ? lengthClass(draft.content) : 0) + 1, K.length);
    this.put(rule);
    this.put(rule + lemma);
    this.put(rule + tag);
    this.put(Math.imul(codeAt(codes.word, word + 2), K.secondWordBehind) + rule);
    this.put(Math.imul(codeAt(codes.word, word - 2), K.secondWordBefore) + rule);
    this.put(quoted + rule);
    this.put(near + rule);
    this.put(length + rule);
    this.put(length + lemma);
    this.put(source + lemma);
    this.put(source + rule);
    this.put(source + shape);
    this.put(sourceTag + lemma);
    this.put(sourceTag + rule);
    this.put(sourceWord);
    this.put(sourceWord + lemma);
    this.put(rule + source + quoted);
    this.put(quoted + sourceTag);
    this.put(rule + length + source);
  }
}

/** Products that many features share. */
interface Own {
  readonly lemma: number;
  readonly tag: number;
  readonly shape: number;
  readonly quoted: number;
  readonly near: number;
}

/** Code of a word beyond the text, and of none. */
const BEYOND = 3;

function codeAt(codes: Int32Array, i: number): number {
  return i < 0 || i >= codes.length ? BEYOND : codes[i]!;
}

function sourceKind({ actorOf }: View, { source, speaker }: Draft): number {
  if (source.length === 0) return 1;
  if (speaker < 0) return 2;
  return actorOf[speaker]! >= 0 ? 3 : 4;
}

/** 0, 1, 2, 3–4, 5–8, 9–19, more words. */
export function lengthClass(content: Draft["content"]): number {
  let words = 0;
  for (const { from, to } of content) words += to - from;
  return words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : words < 20 ? 5 : 6;
}

/** How many words away a quotation may end or begin. */
const NEAR = 5;

/** Whether a quotation that does not hold the word ends just before it (1) or begins soon after it (2). */
function nearQuote({ parse, quotes }: View, word: number): number {
  let near = 0;
  for (let i = word - 1; i >= 0 && i >= word - NEAR; i--)
    if (quotes.of[i]! >= 0 && quotes.of[i] !== quotes.of[word]) near |= 1;
  for (let i = word + 1; i < parse.size && i <= word + NEAR; i++)
    if (quotes.of[i]! >= 0 && quotes.of[i] !== quotes.of[word]) near |= 2;
  return near;
}
