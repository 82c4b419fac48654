import { hashText, mix, rowOf } from "#lang";
import type { Draft, View } from "../view.js";
import type { Candidate } from "./candidate.js";
import { PASSIVE } from "./shape.js";

/** Templates of a candidate. */
export const CUE_FEATURES = 48;

/** Turns a candidate into rows of the table of weights that says whether it is a cue. Its rows are filled anew each time. */
export class CueFeatures {
  readonly rows = new Int32Array(CUE_FEATURES);
  private at = 0;

  constructor(private readonly bits: number) {}

  fill(view: View, candidate: Candidate): void {
    this.at = 0;
    this.alone(view, candidate);
    this.beside(view, candidate);
    this.withDraft(view, candidate);
  }

  private put(hash: number): void {
    this.rows[this.at] = rowOf(mix(hash, FIRST_ID + this.at), this.bits);
    this.at++;
  }

  /** The word, its place in the tree, what hangs under it. */
  private alone({ parse, codes }: View, { word, shape }: Candidate): void {
    const lemma = codes.lemma[word]!;
    const tag = codes.tag[word]!;
    const relation = codes.relation[word]!;
    const head = parse.head[word]!;
    const headLemma = head < 0 ? 0 : codes.lemma[head]!;
    const headTag = head < 0 ? 0 : codes.tag[head]!;
    this.put(0);
    this.put(lemma);
    this.put(mix(lemma, tag));
    this.put(shape);
    this.put(mix(shape, lemma));
    this.put(relation);
    this.put(mix(relation, lemma));
    this.put(mix(relation, headLemma));
    this.put(mix(relation, headTag));
    this.put(mix(lemma, headLemma));
    this.put(mix(shape & PASSIVE, lemma));
    this.put(mix(relation, shape));
    this.put(mix(mix(relation, headTag), tag));
    this.put(mix(parse.headline[word]!, lemma));
  }

  /** The words and quotations round it. */
  private beside(view: View, { word, shape }: Candidate): void {
    const { codes, quotes, parse } = view;
    const lemma = codes.lemma[word]!;
    const tag = codes.tag[word]!;
    const wordAt = (i: number): number => (i < 0 || i >= parse.size ? 3 : codes.word[i]!);
    const tagAt = (i: number): number => (i < 0 || i >= parse.size ? 3 : codes.tag[i]!);
    const near = nearQuote(view, word);
    const quoted = quotes.of[word]! >= 0 ? 1 : 0;
    this.put(wordAt(word - 1));
    this.put(wordAt(word + 1));
    this.put(mix(wordAt(word - 1), lemma));
    this.put(mix(wordAt(word + 1), lemma));
    this.put(mix(tagAt(word - 1), tag));
    this.put(mix(tagAt(word + 1), tag));
    this.put(mix(tagAt(word - 1), lemma));
    this.put(mix(tagAt(word + 1), lemma));
    this.put(mix(mix(tagAt(word - 1), tag), tagAt(word + 1)));
    this.put(mix(mix(tagAt(word + 1), tagAt(word + 2)), lemma));
    this.put(mix(mix(tagAt(word - 2), tagAt(word - 1)), tag));
    this.put(mix(quoted, lemma));
    this.put(mix(quoted, shape));
    this.put(mix(near, lemma));
    this.put(mix(near, shape));
  }

  /** What the rules found. */
  private withDraft(view: View, { word, draft, shape }: Candidate): void {
    const { parse, codes, quotes } = view;
    const lemma = codes.lemma[word]!;
    const tag = codes.tag[word]!;
    const rule = draft ? hashText(draft.rule) : 1;
    const speaker = draft ? draft.speaker : -1;
    const source = draft ? sourceKind(view, draft) : 0;
    const sourceTag = speaker < 0 ? 0 : codes.tag[speaker]!;
    const sourceWord = speaker < 0 ? 0 : codes.word[speaker]!;
    const length = draft ? lengthClass(draft.content) : 0;
    const quoted = quotes.of[word]! >= 0 ? 1 : 0;
    this.put(rule);
    this.put(mix(rule, lemma));
    this.put(mix(rule, tag));
    this.put(mix(word + 2 < parse.size ? codes.word[word + 2]! : 3, rule));
    this.put(mix(word >= 2 ? codes.word[word - 2]! : 3, rule));
    this.put(mix(quoted, rule));
    this.put(mix(nearQuote(view, word), rule));
    this.put(mix(length, rule));
    this.put(mix(length, lemma));
    this.put(mix(source, lemma));
    this.put(mix(source, rule));
    this.put(mix(source, shape));
    this.put(mix(sourceTag, lemma));
    this.put(mix(sourceTag, rule));
    this.put(sourceWord);
    this.put(mix(sourceWord, lemma));
    this.put(mix(mix(rule, source), quoted));
    this.put(mix(quoted, sourceTag));
    this.put(mix(mix(rule, length), source));
  }
}

/** Keeps its features apart from those of the other models. */
const FIRST_ID = 300;

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
