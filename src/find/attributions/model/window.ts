import type { View } from "../view.js";

/** Longest stretch of the cue's own sentence that is looked at, on either side. */
const MAX_SIDE = 100;
/** Most stretches outside the cue's sentence, on either side. */
const MAX_OUTSIDE = 6;

/**
 * What may be part of an attribution, as a row of units: each word of the cue's sentence, and before and after it whole
 * quotations that touch it or follow a colon. Unit u is the words `from[u]` … `to[u] - 1`.
 */
export class PartWindow {
  readonly from = new Int32Array(2 * (MAX_SIDE + MAX_OUTSIDE) + 1);
  readonly to = new Int32Array(2 * (MAX_SIDE + MAX_OUTSIDE) + 1);
  size = 0;
  /** Unit of the cue's word. */
  cue = 0;
  /** Units of the cue's sentence: first, and one past the last. */
  inner = 0;
  innerEnd = 0;

  open(view: View, word: number): void {
    const { sentence, sentenceOf } = view.parse;
    const s = sentenceOf[word]!;
    const from = Math.max(sentence[s]!, word - MAX_SIDE);
    const to = Math.min(sentence[s + 1]!, word + MAX_SIDE);
    this.size = 0;
    if (from === sentence[s]) this.before(view, from);
    this.inner = this.size;
    this.cue = this.size + word - from;
    for (let i = from; i < to; i++) this.push(i, i + 1);
    this.innerEnd = this.size;
    if (to === sentence[s + 1]) this.after(view, to);
  }

  private push(from: number, to: number): void {
    this.from[this.size] = from;
    this.to[this.size++] = to;
  }

  /** Quotations that end where the sentence begins, the first of them first. */
  private before({ quotes }: View, start: number): void {
    let at = start;
    let count = 0;
    const begin: number[] = [];
    while (at > 0 && count < MAX_OUTSIDE) {
      const open = quotes.of[at]! >= 0 ? quotes.from[quotes.of[at]!]! : at;
      const quote = open < at ? quotes.of[at]! : quotes.of[at - 1]!;
      if (quote < 0) break;
      begin.push(quotes.from[quote]!);
      at = quotes.from[quote]!;
      count++;
    }
    for (let k = begin.length - 1; k >= 0; k--) this.push(begin[k]!, k > 0 ? begin[k - 1]! : start);
  }

  /** Quotations that go on or begin where the sentence ends; after a colon without one, the sentences of the next lines. */
  private after({ parse, quotes }: View, end: number): void {
    let at = end;
    for (let count = 0; at < parse.size && count < MAX_OUTSIDE; count++) {
      const quote = quotes.of[at]!;
      if (quote < 0) break;
      this.push(at, quotes.to[quote]!);
      at = quotes.to[quote]!;
    }
    if (at > end || !endsWithColon(parse, end)) return;
    for (let count = 0; at < parse.size && count < MAX_OUTSIDE; count++) {
      const next = parse.sentence[parse.sentenceOf[at]! + 1]!;
      this.push(at, next);
      at = next;
    }
  }
}

const COLON = 0x3a;

function endsWithColon({ text, end }: View["parse"], to: number): boolean {
  return text.charCodeAt(end[to - 1]! - 1) === COLON;
}
