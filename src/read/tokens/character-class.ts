/** Classes of UTF-16 code units, as far as the tokeniser tells them apart. */
export const SPACE = 1;
export const NEWLINE = 2;
export const LOWER = 3;
export const UPPER = 4;
export const LETTER = 5;
export const DIGIT = 6;
/** Combining marks and variation selectors: part of what stands before them. */
export const MARK = 7;
/** Zero-width and direction marks, soft hyphens: in a word, but not of it. */
export const IGNORED = 8;
export const STOP = 9;
export const EXCLAMATION = 10;
export const COMMA = 11;
export const COLON = 12;
export const APOSTROPHE = 13;
export const QUOTE = 14;
export const OPEN = 15;
export const CLOSE = 16;
export const HYPHEN = 17;
export const DASH = 18;
export const SLASH = 19;
export const CURRENCY = 20;
export const ELLIPSIS = 21;
export const SURROGATE = 22;
export const UNDERSCORE = 23;
export const AT = 24;
export const HASH = 25;
export const AMPERSAND = 26;
export const BULLET = 27;
export const OTHER = 28;

const SINGLE: Readonly<Record<string, number>> = {
  "\n": NEWLINE,
  "\r": NEWLINE,
  "\u0085": NEWLINE,
  "\u2028": NEWLINE,
  "\u2029": NEWLINE,
  "\f": NEWLINE,
  "\v": NEWLINE,
  ".": STOP,
  "!": EXCLAMATION,
  "?": EXCLAMATION,
  "\u061f": EXCLAMATION,
  "\u3002": STOP,
  "\u203c": EXCLAMATION,
  ",": COMMA,
  ":": COLON,
  ";": COLON,
  "'": APOSTROPHE,
  "\u2019": APOSTROPHE,
  "`": APOSTROPHE,
  "\u02bc": APOSTROPHE,
  "\u2018": APOSTROPHE,
  '"': QUOTE,
  "\u201c": QUOTE,
  "\u201d": QUOTE,
  "\u201e": QUOTE,
  "\u00ab": QUOTE,
  "\u00bb": QUOTE,
  "\u2039": QUOTE,
  "\u203a": QUOTE,
  "-": HYPHEN,
  "\u2010": HYPHEN,
  "\u2011": HYPHEN,
  "\u2013": DASH,
  "\u2014": DASH,
  "\u2012": DASH,
  "\u2015": DASH,
  "\u2212": DASH,
  "/": SLASH,
  "\\": SLASH,
  "\u2026": ELLIPSIS,
  _: UNDERSCORE,
  "@": AT,
  "#": HASH,
  "&": AMPERSAND,
  "\u2022": BULLET,
  "\u25cf": BULLET,
  "\u25e6": BULLET,
  "\u25aa": BULLET,
  "\u2023": BULLET,
  "\u00b7": BULLET,
  "*": BULLET,
};

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const single = SINGLE[character];
  if (single !== undefined) return single;
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (/[\u00ad\u034f\u061c\u180e\p{Cf}]/u.test(character)) return IGNORED;
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return SPACE;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Sc}/u.test(character)) return CURRENCY;
  if (/[\p{Ps}]/u.test(character)) return OPEN;
  if (/[\p{Pe}]/u.test(character)) return CLOSE;
  return OTHER;
}

/** Looks a code unit's class up; each is worked out once. */
export function createClassifier(): (unit: number) => number {
  const known = new Uint8Array(65536);
  for (let unit = 0; unit < 256; unit++) known[unit] = classify(unit);
  return (unit) => known[unit]! || (known[unit] = classify(unit));
}

export const isSpace = (c: number): boolean => c === SPACE || c === NEWLINE || c === IGNORED;
export const isLetter = (c: number): boolean => c >= LOWER && c <= LETTER;
/** Letters, digits and what attaches to them. */
export const isWordPart = (c: number): boolean => c >= LOWER && c <= IGNORED;
