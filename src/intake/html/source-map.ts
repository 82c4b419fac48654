import type { PageText } from "./scan-page.js";

type Pair = [number, number];

const CHUNK = 40; // characters: pieces in which a paragraph is sought that the page does not hold in one piece
const WINDOW = 4000; // characters beyond the last place found in which such a piece is sought

/**
 * Finds the paragraphs of a report in its page again: pairs of (offset in `text`, offset in the page), ascending; from one pair to
 * the next the two run alike. White space is left out of the comparison, since the text has it tidied.
 */
export function mapToPage(text: string, texts: readonly PageText[]): Pair[] {
  const page = solidPage(texts);
  const pairs: Pair[] = [];
  let cursor = 0;
  for (const { start, end } of stretches(text, /\n/g)) {
    const line = solid(text, start, end);
    const at = page.chars.indexOf(line.chars, cursor);
    if (at >= 0) {
      addPairs(pairs, line.offsets, page.offsets, at);
      cursor = at + line.chars.length;
    } else cursor = mapChunks(text, start, end, page, cursor, pairs);
  }
  return pairs;
}

interface Solid {
  /** Text without its white space. */
  readonly chars: string;
  /** Where each of its characters stood. */
  readonly offsets: Uint32Array;
}

function solidPage(texts: readonly PageText[]): Solid {
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const offsets = new Uint32Array(size);
  const parts: string[] = [];
  let n = 0;
  for (const { text, start, end } of texts) {
    const alike = end - start === text.length;
    for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) offsets[n++] = alike ? start + i : start;
    parts.push(text.replace(/[\t\n\f\r ]+/g, ""));
  }
  return { chars: parts.join(""), offsets: offsets.subarray(0, n) };
}

function solid(text: string, start: number, end: number): Solid {
  const offsets = new Uint32Array(end - start);
  let n = 0;
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) offsets[n++] = i;
  return { chars: text.slice(start, end).replace(/[\t\n\f\r ]+/g, ""), offsets: offsets.subarray(0, n) };
}

/** Maps a paragraph of which the page finder left something out: piece by piece, near the last one. */
function mapChunks(text: string, start: number, end: number, page: Solid, from: number, pairs: Pair[]): number {
  let cursor = from;
  let chunkStart = start;
  while (chunkStart < end) {
    let chunkEnd = Math.min(chunkStart + CHUNK, end);
    while (chunkEnd < end && !isSpace(text.charCodeAt(chunkEnd))) chunkEnd++;
    const chunk = solid(text, chunkStart, chunkEnd);
    const at = chunk.chars === "" ? -1 : page.chars.slice(cursor, cursor + WINDOW).indexOf(chunk.chars);
    if (at >= 0) {
      addPairs(pairs, chunk.offsets, page.offsets, cursor + at);
      cursor += at + chunk.chars.length;
    }
    chunkStart = chunkEnd;
  }
  return cursor;
}

function addPairs(pairs: Pair[], offsets: Uint32Array, page: Uint32Array, at: number): void {
  for (let i = 0; i < offsets.length; i++) {
    const last = pairs[pairs.length - 1];
    const pair: Pair = [offsets[i]!, page[at + i]!];
    if (!last || pair[1] - last[1] !== pair[0] - last[0]) pairs.push(pair);
  }
}

function* stretches(text: string, at: RegExp): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of text.matchAll(at)) {
    if (match.index > start) yield { start, end: match.index };
    start = match.index + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
