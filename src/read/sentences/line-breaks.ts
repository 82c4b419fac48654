/** What a line break between two tokens means. */
export const NO_BREAK = 0;
/** A line that was wrapped because it was full: no more than a space. */
export const WRAPPED = 1;
/** A line that its writer ended: a headline, a bullet, a paragraph. */
export const LINE_END = 2;
/** A blank line between paragraphs. */
export const BLANK_LINE = 3;
/** A short line in wrapped text that ends in a mark, and the next is not set in: its writer ended it, unless the mark is an abbreviation's. */
export const MARKED_END = 4;

/** Hard-wrapped text has lines of this many characters at most; longer ones are paragraphs. */
const WIDEST = 110;
const NARROWEST = 40;

/** Classifies line breaks by whether the next line's first word would still have fitted on the line before. */
export function createLineBreaks(text: string): (from: number, to: number) => number {
  const width = wrapWidth(text);
  const indents = width > 0 && INDENTED.test(text);
  return (from, to) => {
    let breaks = 0;
    let first = -1;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a || unit === 0x2028 || unit === 0x85 || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
        breaks++;
        if (first < 0) first = i;
      } else if (unit === 0x2029 || unit === 0x0c) breaks += 2;
    }
    if (breaks === 0) return NO_BREAK;
    if (breaks > 1) return BLANK_LINE;
    if (width === 0) return LINE_END;
    const lineStart = Math.max(text.lastIndexOf("\n", first - 1) + 1, first - WIDEST - 1);
    let wordEnd = to;
    while (wordEnd < text.length && wordEnd < to + WIDEST && text.charCodeAt(wordEnd) > 0x20) wordEnd++;
    if (first - lineStart + 1 + (wordEnd - to) > width) return WRAPPED;
    if (isBrokenOff({ text, width, indents }, lineStart, first, to)) return WRAPPED;
    const setIn = text.charCodeAt(to - 1) !== 0x0a;
    return text.charCodeAt(from - 1) === STOP && !setIn ? MARKED_END : LINE_END;
  };
}

const STOP = 0x2e;

/** A line of this share of the width is nearly full: texts are not wrapped at one width all through. */
const NEARLY = 0.75;

/** A text as it is laid out: how wide its lines are, and whether its paragraphs begin with an indentation. */
interface Layout {
  readonly text: string;
  readonly width: number;
  readonly indents: boolean;
}

/**
 * A short line in wrapped text that goes on all the same: it is nearly full or ends with a comma, or the next one begins in lower case. The very first may be a
 * headline, in capitals or initial capitals; it goes on where it is neither, where it begins with a dateline, or where paragraphs are
 * indented and the next line is not.
 */
function isBrokenOff({ text, width, indents }: Layout, lineStart: number, lineEnd: number, next: number): boolean {
  const line = text.slice(lineStart, lineEnd).trimEnd();
  const indented = text.charCodeAt(next - 1) !== 0x0a;
  if (indented) return false;
  if (line.charCodeAt(line.length - 1) === COMMA) return true;
  if (CLOSED.test(line)) return false;
  if (STARTS_LOW.test(text.slice(next, next + 2))) return true;
  const nearlyFull = line.length >= NEARLY * width;
  if (lineStart > 0) return nearlyFull;
  return LOW_WORD.test(line) || (nearlyFull && DASHED.test(line)) || (indents && LOW_LETTER.test(line));
}

const COMMA = 0x2c;
const CLOSED = /[\p{Po}\p{Pe}\p{Pf}]$/u;
const STARTS_LOW = /^\p{Ll}/u;
const LOW_LETTER = /\p{Ll}/u;
/** What parts a dateline from what follows. */
const DASHED = / (?:--|[-–—]) /u;
/** A paragraph that begins with an indentation after one that has ended. */
const INDENTED = /\p{Po}[ \t]*\n {2,}\S/u;
/** A word of four letters or more in lower case: headlines in initial capitals have only short ones. */
const LOW_WORD = /(?<!\p{L})\p{Ll}{4}/u;

/**
 * The width a text's lines are wrapped at, in characters; 0 where they are not. Half of the lines are full, or half of those within
 * paragraphs where one of them goes on in lower case: short paragraphs have many last lines.
 */
function wrapWidth(text: string): number {
  let widest = 0;
  const lengths: number[] = [];
  const within: number[] = [];
  let goesOn = false;
  for (let start = 0; start < text.length && lengths.length < MOST_LINES; ) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    const length = stop - start;
    if (length > WIDEST) return 0;
    if (length > widest) widest = length;
    if (length > 0) lengths.push(length);
    if (length > 0 && text.charCodeAt(stop + 1) > SPACE) {
      within.push(length);
      goesOn ||= STARTS_LOW.test(text.charAt(stop + 1)) && !CLOSED.test(text.charAt(stop - 1));
    }
    start = stop + 1;
  }
  if (widest < NARROWEST || lengths.length < 3) return 0;
  return areFull(lengths, widest) || (goesOn && areFull(within, widest)) ? widest : 0;
}

function areFull(lengths: readonly number[], widest: number): boolean {
  let full = 0;
  for (const length of lengths) if (length > widest - RAGGED) full++;
  return full * 2 >= lengths.length;
}

/** So many lines show how a text is laid out. */
const MOST_LINES = 10000;
/** A line that ends at most so many characters before the widest is full. */
const RAGGED = 14;
const SPACE = 0x20;
