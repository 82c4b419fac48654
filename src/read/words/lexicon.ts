import type { Weights } from "../weights.js";

/** What training saw of words: tags of the frequent ones, and which words are frequent enough to stand for themselves. */
export interface WordLexicon {
  /** Joint tags, `UPOS|XPOS`. */
  readonly tags: readonly string[];
  /** Frequent forms as written, with the only tags they take: `tag[tagFrom[i]] … tag[tagFrom[i + 1] - 1]`. */
  readonly forms: readonly string[];
  readonly tagFrom: Int32Array;
  readonly tag: Int8Array;
  /** Lower-case words that the parser knows; all others are to it their last letters and shape. */
  readonly words: readonly string[];
}

export function openWordLexicon(weights: Weights): WordLexicon {
  return {
    tags: weights.strings("tags"),
    forms: weights.strings("forms"),
    tagFrom: weights.int32("tagFrom"),
    tag: weights.int8("tag"),
    words: weights.strings("words"),
  };
}
