import type { Vocabulary } from "#lang";
import type { Upos } from "#record";
import type { Reach } from "./reach.js";

/** A report's text cut into sentences and words, tagged and with a dependency tree. Read-only; arrays run over words. */
export interface Parse {
  readonly text: string;
  /** Number of syntactic words. "don't" is two: "do", "n't". */
  readonly size: number;
  /** UTF-16 offsets into `text`. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** The word as written, recased where the text is all capitals; and in lower case. */
  readonly form: readonly string[];
  /** Number of each word's form in `vocabulary`, so that what depends on the form alone can be worked out once and kept by number. */
  readonly type: Int32Array;
  /** The same object from one text to the next as long as numbers stand for the same forms. */
  readonly vocabulary: Vocabulary;
  readonly lower: readonly string[];
  /** Lower-case dictionary form. */
  readonly lemma: readonly string[];
  /** Number of each word's lemma, good as long as `vocabulary` is the same object; 0 for one that was put in later. */
  readonly lemmaNumber: Int32Array;
  readonly upos: readonly Upos[];
  /** Penn tag. */
  readonly xpos: readonly string[];
  /** UD relation with subtype: `nsubj:pass`. The root's is `root`. */
  readonly deprel: readonly string[];
  /** Numbers, below 256, of each word's tags (both) and relation: what depends on one of them alone can be kept by number, in one language pack. */
  readonly tagNumber: Uint8Array;
  readonly relationNumber: Uint8Array;
  /** Word index of the head; -1 at a root. */
  readonly head: Int32Array;
  /** Children of word i: `child[childFrom[i]] … child[childFrom[i + 1] - 1]`, ascending. */
  readonly childFrom: Uint32Array;
  readonly child: Uint32Array;
  readonly reach: Reach;
  /** First word of each sentence, then `size`: sentence s holds words sentence[s] … sentence[s + 1] - 1. */
  readonly sentence: Uint32Array;
  /** Sentence index of each word. */
  readonly sentenceOf: Uint32Array;
  /** True for a word whose sentence is a headline, bullet or caption without closing punctuation. */
  readonly headline: Uint8Array;
  /** 1 for a word that is one written token with the word before it: "n't" in "don't", the possessive "'s". */
  readonly joined: Uint8Array;
}

/** Index of the first word that ends after `offset`; `size` past the last word. */
export function wordAt(parse: Pick<Parse, "size" | "end">, offset: number): number {
  let low = 0;
  let high = parse.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parse.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first word of a stretch that hangs on one outside it. */
export function headIn({ head, upos }: Parse, from: number, to: number): number {
  for (let w = from; w < to; w++) if (upos[w] !== "PUNCT" && (head[w]! < from || head[w]! >= to)) return w;
  return from;
}

/** What words `from` … `to - 1` say, on one line. */
export function wordsText(parse: Parse, from: number, to: number): string {
  const text = parse.text.slice(parse.start[from]!, parse.end[to - 1]!);
  return isEven(text) ? text : text.replace(/\s+/g, " ");
}

/** Only single blanks between signs that are plainly none: nearly every name, and cheaper to see than to replace nothing. */
function isEven(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < BLANK || unit >= NO_BREAK || (unit === BLANK && before === BLANK)) return false;
    before = unit;
  }
  return true;
}

const BLANK = 0x20;
const NO_BREAK = 0xa0;
