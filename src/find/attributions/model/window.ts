import type { View } from "../view.js";

/** Longest stretch of the cue's own sentence that is looked at, on either side. */
const MAX_SIDE = 100;
/** Most stretches outside the cue's sentence, on either side, and the most words that one of them has. */
const MAX_OUTSIDE = 6;
const MAX_STRETCH = 1000;
/** A window never has more units. */
export const MAX_UNITS = 2 * (MAX_SIDE + MAX_OUTSIDE) + 1;

/**
 * What may be part of an attribution, as a row of units: each word of the cue's sentence, and before and after it whole
 * quotations that touch it, or sentences after a colon. Unit u is the words `from[u]` … `to[u] - 1`.
 */
export class PartWindow {
  readonly from = new Int32Array(MAX_UNITS);
  readonly to = new Int32Array(MAX_UNITS);
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
    const begins: number[] = [];
    let at = start;
    while (at > 0 && begins.length < MAX_OUTSIDE) {
      const open = quotes.of[at]! >= 0 ? quotes.from[quotes.of[at]!]! : at;
      const quote = open < at ? quotes.of[at]! : quotes.of[at - 1]!;
      if (quote < 0 || at - quotes.from[quote]! > MAX_STRETCH) break;
      at = quotes.from[quote]!;
      begins.push(at);
    }
    for (let k = begins.length - 1; k >= 0; k--) this.push(begins[k]!, k > 0 ? begins[k - 1]! : start);
  }

  /** Quotations that go on or begin where the sentence ends; after a colon without one, the sentences that follow. */
  private after({ parse, quotes }: View, end: number): void {
    let at = end;
    for (let count = 0; at < parse.size && count < MAX_OUTSIDE; count++) {
      const quote = quotes.of[at]!;
      if (quote < 0 || quotes.to[quote]! - at > MAX_STRETCH) break;
      this.push(at, quotes.to[quote]!);
      at = quotes.to[quote]!;
    }
    if (at > end || !endsWithColon(parse, end)) return;
    for (let count = 0; at < parse.size && count < MAX_OUTSIDE; count++) {
      const next = parse.sentence[parse.sentenceOf[at]! + 1]!;
      if (next - at > MAX_STRETCH) return;
      this.push(at, next);
      at = next;
    }
  }
}

const COLON = 0x3a;

function endsWithColon({ text, end }: View["parse"], to: number): boolean {
  return text.charCodeAt(end[to - 1]! - 1) === COLON;
}
