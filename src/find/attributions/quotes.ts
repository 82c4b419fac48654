import type { Parse } from "#read";

/** Stretches between quotation marks, marks included; half-open, in words. Outermost quotes only. */
export interface Quotes {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Index of the quote that holds a word; -1 outside. */
  readonly of: Int32Array;
}

type Mark = "open" | "close" | "either" | "apostrophe";

/** A mark that could be a plural's apostrophe quotes something only if its partner comes this soon. */
const MAX_SINGLE = 60;

/**
 * Finds quotes. A quote ends with its paragraph where it is not closed: English opens each paragraph of a long quotation
 * anew and closes only the last.
 */
export function findQuotes(parse: Parse): Quotes {
  const from: number[] = [];
  const to: number[] = [];
  const of = new Int32Array(parse.size).fill(-1);
  const keep = (start: number, end: number): void => {
    of.fill(from.length, start, end);
    from.push(start);
    to.push(end);
  };
  let open = -1;
  let single = false;
  let inner = 0;
  for (let i = 0; i < parse.size; i++) {
    if (open >= 0 && i > 0 && isParagraphBreak(parse, i)) {
      if (!single) keep(open, i);
      open = -1;
    }
    if (open >= 0 && single && i - open > MAX_SINGLE) open = -1;
    const mark = markAt(parse, i);
    if (!mark) continue;
    const one = isSingle(parse, i);
    if ((open < 0 || open === i - 1) && isDoubled(parse, i)) continue;
    if (open < 0 && endsWord(parse, i)) continue;
    if (open < 0) {
      if (mark === "open" || mark === "either" || (mark === "apostrophe" && opensWord(parse, i))) {
        open = i;
        single = one;
        inner = 0;
      }
    } else if (one === single && !single && mark === "either" && opensWord(parse, i)) {
      if (!isNewSentence(parse, i)) inner++;
    } else if (one === single && mark !== "open" && !(mark === "apostrophe" && opensWord(parse, i))) {
      if (inner > 0) inner--;
      else {
        keep(open, i + 1);
        open = -1;
      }
    } else if (single && !one) {
      open = i;
      single = false;
      inner = 0;
    }
  }
  if (open >= 0 && !single) keep(open, parse.size);
  return { from, to, of };
}

/** What a word is as a quotation mark, by its Unicode class; undefined where it is none. */
function markAt(parse: Parse, i: number): Mark | undefined {
  const length = parse.end[i]! - parse.start[i]!;
  if (length > 2) return undefined;
  switch (parse.text.charCodeAt(parse.start[i]!)) {
    case 0x22:
      return "either";
    case 0x27:
      if (length === 2) return parse.text.charCodeAt(parse.start[i]! + 1) === 0x27 ? "either" : undefined;
      return "apostrophe";
    case 0x60:
    case 0x201c:
    case 0x2018:
    case 0xab:
    case 0x201e:
      return "open";
    case 0x201d:
    case 0xbb:
      return "close";
    case 0x2019:
      return length === 1 ? "apostrophe" : undefined;
    default:
      return undefined;
  }
}

function isSingle(parse: Parse, i: number): boolean {
  const code = parse.text.charCodeAt(parse.start[i]!);
  return parse.end[i]! - parse.start[i]! === 1 && (code === 0x27 || code === 0x2018 || code === 0x2019);
}

/** True where the mark stands before a word and after a space. */
function opensWord(parse: Parse, i: number): boolean {
  const before = i === 0 || parse.end[i - 1]! < parse.start[i]!;
  return before && i + 1 < parse.size && parse.start[i + 1]! === parse.end[i]!;
}

/** ["]["]grossly unfair"]["]: one mark, typed twice. */
function isDoubled({ text, start, end }: Parse, i: number): boolean {
  return i > 0 && end[i - 1] === start[i] && text[start[i - 1]!] === text[start[i]!];
}

/** True where a straight mark stands behind a word or its stop and before a space: it ends what never began, and begins nothing. */
function endsWord({ text, start, end, size }: Parse, i: number): boolean {
  const isStraight = text[start[i]!] === '"';
  return (
    isStraight &&
    i > 0 &&
    end[i - 1] === start[i] &&
    i + 1 < size &&
    start[i + 1]! > end[i]! &&
    ENDS.test(text[start[i]! - 1]!)
  );
}

const ENDS = /[\p{L}\p{N}.,?!]/u;

/** "We lost the pump. ["]The well is dry.": a mark that a sentence begins with goes on with what was said, where text has lost its paragraphs. */
function isNewSentence({ sentence, sentenceOf }: Parse, i: number): boolean {
  return sentence[sentenceOf[i]!] === i;
}

const LINE_FEED = 10;

/** True where word i begins a paragraph: after an empty line, or on a new line that is set in or opens with a mark. */
export function isParagraphBreak(parse: Parse, i: number): boolean {
  let lines = 0;
  let blanks = 0;
  for (let at = parse.end[i - 1]!; at < parse.start[i]!; at++) {
    if (parse.text.charCodeAt(at) === LINE_FEED) {
      lines++;
      blanks = 0;
    } else blanks++;
  }
  return lines > 1 || (lines === 1 && (blanks > 1 || markAt(parse, i) !== undefined));
}
