/**
 * Shapes of words: what can be told from Unicode classes alone, without knowing the language. One bit each, so that a
 * word's shapes are one small integer.
 */
export const SHAPES = {
  /** Any word. */
  any: 1,
  /** Digits, with grouping and decimal marks: 7, 3,811, 12.5, 1 000 (one word). */
  num: 2,
  /** Digits alone: 7, 1990. */
  int: 4,
  /** Four digits, 1000 to 2999. */
  year: 8,
  /** One or two digits, 1 to 31. */
  day: 16,
  /** Digits and two letters: 3rd, 21st. */
  ordinal: 32,
  /** Hours and minutes, perhaps seconds: 9:30, 21:15:00. */
  clock: 64,
  /** Four or two digits and one letter, perhaps an apostrophe: 1990s, '90s, 90's. */
  decade: 128,
  /** Begins with a capital; is all capitals (two letters or more); is all lower case. */
  cap: 256,
  upper: 512,
  lower: 1024,
  /** Not a letter or digit in it. */
  punct: 2048,
  /** 2022-01-05, 2022-01, 20220105. */
  iso: 4096,
  /** Two or three numbers with slashes, dots or hyphens between: 5/1/2022, 11/02/89, 1-24-95, 2/16. */
  slashed: 8192,
  /** Two digits, perhaps with an apostrophe before: 89, '89. */
  "short-year": 16384,
  /** Hyphen or dash. */
  dash: 32768,
  /** Quotation mark. */
  quote: 65536,
  /** Numbers of two or three digits with one letter directly after: 4m, 20k, 9am is `glued`. */
  glued: 131072,
  /** One letter with a full stop: J. */
  initial: 262144,
  /** Hours and minutes in four digits, before ten: 0500. */
  "early-hour": 524288,
} as const;
export type ShapeName = keyof typeof SHAPES;

const DIGIT_LED: readonly (readonly [number, RegExp])[] = [
  [SHAPES.num, /^[+-]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{2,3})+|\d+)(?:\.\d+)?$|^\.\d+$/],
  [SHAPES.ordinal, /^\d{1,4}\p{L}{2}$/u],
  [SHAPES.clock, /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/],
  [SHAPES.decade, /^['’]?(?:\d{2})?\d0['’]?\p{L}$/u],
  [SHAPES.iso, /^[12]\d{3}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/],
  [SHAPES.slashed, /^\d{1,4}\/\d{1,2}(?:\/\d{1,4})?$|^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/],
  [SHAPES["short-year"], /^['’]?\d{2}$/],
  [SHAPES.glued, /^\d[\d,.]*\p{L}{1,3}\.?$/u],
];
const QUOTES = /^["'`´«»‘’‚‛“”„‟‹›]+$/u;
const DASHES = /^[-‐‑‒–—―−]+$/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const INITIAL = /^\p{Lu}\.$/u;

/** The shapes of a word as written, as a set of bits of `SHAPES`. */
export function shapeOf(form: string): number {
  const c = form.charCodeAt(0);
  if (c >= 97 && c <= 122) return SHAPES.any | (isLowerCase(form) ? SHAPES.lower : 0);
  let bits: number = SHAPES.any;
  if (c >= 48 && c <= 57 && isDigits(form)) return bits | digitsShape(form);
  if ((c >= 48 && c <= 57) || c === 39 || c === 0x2019 || c === 43 || c === 45 || c === 46) {
    if (form.length <= 24) for (const [bit, test] of DIGIT_LED) if (test.test(form)) bits |= bit;
    if (bits !== SHAPES.any) return bits;
  }
  return bits | letterShape(form);
}

/** For words that begin with a to z; spares most words the making of a second string. */
function isLowerCase(form: string): boolean {
  for (let i = 1; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if ((c >= 65 && c <= 90) || c > 127) return form === form.toLowerCase();
  }
  return true;
}

function isDigits(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return form.length <= 24;
}

/** The shapes of digits alone. */
function digitsShape(form: string): number {
  const value = Number(form);
  let bits: number = SHAPES.num | SHAPES.int;
  if (form.length === 4 && value >= 1000 && value < 3000) bits |= SHAPES.year;
  if (form.length <= 2 && value >= 1 && value <= 31) bits |= SHAPES.day;
  if (form.length === 2) bits |= SHAPES["short-year"];
  if (form.length === 4 && EARLY_HOUR.test(form)) bits |= SHAPES["early-hour"];
  if (form.length === 8 && ISO_DIGITS.test(form)) bits |= SHAPES.iso;
  return bits;
}
const EARLY_HOUR = /^0\d[0-5]\d$/;
const ISO_DIGITS = /^[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

function letterShape(form: string): number {
  if (!LETTER_OR_DIGIT.test(form)) {
    return SHAPES.punct | (QUOTES.test(form) ? SHAPES.quote : 0) | (DASHES.test(form) ? SHAPES.dash : 0);
  }
  const lower = form.toLowerCase();
  if (lower === form) return LETTER.test(form) ? SHAPES.lower : 0;
  const first = String.fromCodePoint(form.codePointAt(0)!);
  let bits = first !== first.toLowerCase() ? SHAPES.cap : 0;
  if (form.length > 1 && form === form.toUpperCase()) bits |= SHAPES.upper;
  if (INITIAL.test(form)) bits |= SHAPES.initial;
  return bits;
}
