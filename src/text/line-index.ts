/** A place in a text as people count: line and column from 1, columns in UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Tells lines and offsets from each other. Lines end with LF, CR or CRLF. */
export interface LineIndex {
  readonly lines: number;
  placeOf(offset: number): LinePlace;
  /** The line's characters without its end; undefined where there is no such line. */
  spanOf(line: number): { start: number; end: number } | undefined;
}

/** Builds the index in one pass; each question then takes a binary search. Offsets outside the text are moved to its ends. */
export function indexLines(text: string): LineIndex {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return {
    lines: starts.length,
    placeOf(offset) {
      const at = Math.min(Math.max(0, offset), text.length);
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: at - starts[low]! + 1 };
    },
    spanOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return undefined;
      let end = starts[line] ?? text.length;
      while (end > start && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end--;
      return { start, end };
    },
  };
}
