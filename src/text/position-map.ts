import type { Span } from "#record";

/** Stretches of a cleaned text that stand unchanged in its original: [offset in the text, offset in the original], ascending in both. */
export type PositionPairs = readonly (readonly [number, number])[];

/** Translates offsets between a cleaned text and the original it was taken from, such as a page's text. */
export interface PositionMap {
  toOriginal(offset: number): number;
  toText(offset: number): number;
  /** The original's span that holds all of a text's span. */
  spanToOriginal(span: Span): Span;
}

/** Each pair holds until the next; before the first, and without pairs, both sides are counted alike. */
export function createPositionMap(pairs: PositionPairs): PositionMap {
  const from = Int32Array.from(pairs, (p) => p[0]);
  const to = Int32Array.from(pairs, (p) => p[1]);
  const toOriginal = (offset: number): number => translate(offset, from, to);
  return {
    toOriginal,
    toText: (offset) => translate(offset, to, from),
    // The last character is translated, not the end: behind it the original may have markup that is not of the span.
    spanToOriginal: ({ start, end }) => {
      const first = toOriginal(start);
      return { start: first, end: end > start ? Math.max(first, toOriginal(end - 1) + 1) : first };
    },
  };
}

function translate(offset: number, from: Int32Array, to: Int32Array): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return from.length === 0 ? offset : Math.min(offset, to[0]!);
  const moved = to[low - 1]! + offset - from[low - 1]!;
  return low < to.length ? Math.min(moved, to[low]!) : moved;
}
