import type { LanguagePack } from "#lang";
import * as C from "./character-class.js";
import { createWordSplitter } from "./split-word.js";
import { TokenList } from "./token-list.js";

/** Cuts a text into syntactic words with their spans; white space and zero-width marks between words belong to none. */
export type Tokeniser = (text: string) => TokenList;

export function createTokeniser(pack: LanguagePack): Tokeniser {
  const classOf = C.createClassifier();
  const splitWord = createWordSplitter(pack);
  const abbreviations = new Set(pack.lexicon("abbreviations").map((r) => r.form!));
  const affixes = new Set(pack.lexicon("affixes").map((r) => r.form!));
  const faces = new Set(pack.lexicon("faces").map((r) => r.form!));
  const faceStarts = new Set([...faces].map((face) => face.charCodeAt(0)));
  const at = (text: string, i: number): number => (i < text.length && i >= 0 ? classOf(text.charCodeAt(i)) : C.SPACE);

  return (text) => {
    const tokens = new TokenList();
    let i = 0;
    while (i < text.length) {
      const c = at(text, i);
      if (C.isSpace(c)) i++;
      else i = scanToken(text, i, c, tokens);
    }
    return tokens;
  };

  /** Adds the token or tokens that begin at `i`; gives the offset behind them. */
  function scanToken(text: string, i: number, c: number, tokens: TokenList): number {
    if (C.isLetter(c) || c === C.DIGIT || c === C.MARK) return scanWord(text, i, tokens);
    if ((c === C.HASH || c === C.AT) && C.isLetter(at(text, i + 1))) return scanHandle(text, i, tokens);
    if (c === C.STOP && at(text, i + 1) === C.DIGIT && !C.isWordPart(at(text, i - 1))) return scanWord(text, i, tokens);
    if (c === C.APOSTROPHE) return scanApostrophe(text, i, tokens);
    const face = endOfFace(text, i);
    if (face > i) {
      tokens.add(i, face);
      return face;
    }
    let end = i + 1;
    if (c === C.SURROGATE) end = endOfEmoji(text, i);
    else if (isRun(c)) while (end < text.length && text.charCodeAt(end) === text.charCodeAt(i)) end++;
    else if (c === C.EXCLAMATION) while (at(text, end) === C.EXCLAMATION) end++;
    tokens.add(i, end);
    return end;
  }

  /** End of a face made of signs (":-)") that stands alone at `i`, or `i`. */
  function endOfFace(text: string, i: number): number {
    if (!faceStarts.has(text.charCodeAt(i)) || C.isWordPart(at(text, i - 1))) return i;
    for (let length = LONGEST_FACE; length >= 2; length--) {
      if (faces.has(text.slice(i, i + length)) && !C.isWordPart(at(text, i + length))) return i + length;
    }
    return i;
  }

  /** "#Almaty", "@desk": letters, digits, underscores. */
  function scanHandle(text: string, i: number, tokens: TokenList): number {
    let end = i + 1;
    while (C.isWordPart(at(text, end)) || at(text, end) === C.UNDERSCORE) end++;
    tokens.add(i, end);
    return end;
  }

  function scanApostrophe(text: string, i: number, tokens: TokenList): number {
    const unit = text.charCodeAt(i);
    let end = i + 1;
    if (text.charCodeAt(end) === unit)
      end++; // `` and ''
    else if (C.isLetter(at(text, end)) || at(text, end) === C.DIGIT) {
      const word = wordEnd(text, end);
      const before = tokens.size;
      splitWord(text, i, word, tokens);
      if (tokens.size > before + 1 || at(text, end) === C.DIGIT) return word;
      tokens.size = before;
    }
    tokens.add(i, end);
    return end;
  }

  /** End of the run of letters and digits at `i`, with single apostrophes inside. */
  function wordEnd(text: string, i: number): number {
    let end = i;
    for (;;) {
      while (C.isWordPart(at(text, end))) end++;
      if (at(text, end) === C.APOSTROPHE && C.isLetter(at(text, end + 1))) end++;
      else return trimIgnored(text, i, end);
    }
  }

  function trimIgnored(text: string, start: number, end: number): number {
    let last = end;
    while (last > start + 1 && at(text, last - 1) === C.IGNORED) last--;
    return last;
  }

  function scanWord(text: string, i: number, tokens: TokenList): number {
    const address = endOfAddress(text, i);
    if (address > i) {
      tokens.add(i, address);
      return address;
    }
    const end =
      at(text, i) === C.STOP
        ? endOfNumber(text, i)
        : C.DIGIT === at(text, i)
          ? endOfNumber(text, i)
          : endOfLetters(text, i);
    if (at(text, i) === C.DIGIT || at(text, i) === C.STOP) tokens.add(i, end);
    else splitWord(text, i, end, tokens);
    return possessive(text, i, end, tokens);
  }

  /** A lone apostrophe behind a word with no opening one before it is a possessive: "workers'". */
  function possessive(text: string, i: number, end: number, tokens: TokenList): number {
    if (at(text, end) !== C.APOSTROPHE || at(text, i - 1) === C.APOSTROPHE) return end;
    if (C.isWordPart(at(text, end + 1)) || at(text, end + 1) === C.APOSTROPHE) return end;
    if (text.charCodeAt(end - 1) !== 0x73 && text.charCodeAt(end - 1) !== 0x53) return end;
    tokens.add(end, end + 1, 1);
    return end + 1;
  }

  /** "3", "3.5", "1,000", "10:30", "7/8", "1980s", "3rd", "713-853-3989". */
  function endOfNumber(text: string, i: number): number {
    let end = i;
    let hyphens = 0;
    for (;;) {
      while (C.isWordPart(at(text, end))) end++;
      const c = at(text, end);
      if (at(text, end + 1) !== C.DIGIT) break;
      if (c === C.HYPHEN && (hyphens > 0 || isPhone(text, end + 1))) hyphens++;
      else if (c !== C.STOP && c !== C.COMMA && c !== C.COLON && c !== C.SLASH) break;
      end++;
    }
    return trimIgnored(text, i, Math.max(end, i + 1));
  }

  /** A second hyphen follows the digits at `i`: telephone numbers and ISO dates stay whole, ranges do not. */
  function isPhone(text: string, i: number): boolean {
    let end = i;
    while (at(text, end) === C.DIGIT) end++;
    return at(text, end) === C.HYPHEN && at(text, end + 1) === C.DIGIT;
  }

  function endOfLetters(text: string, i: number): number {
    let end = wordEnd(text, i);
    for (;;) {
      const c = at(text, end);
      const next = at(text, end + 1);
      if (c === C.STOP) {
        if (!C.isLetter(next) || !isInnerStop(text, i, end)) return isAbbreviation(text, i, end) ? end + 1 : end;
        end = wordEnd(text, end + 1);
      } else if (c === C.AMPERSAND && end - i <= 2 && next === C.UPPER) end = wordEnd(text, end + 1);
      else if (c === C.HYPHEN && C.isWordPart(next) && affixes.has(text.slice(i, end).toLowerCase()))
        end = wordEnd(text, end + 1);
      else if (c === C.UNDERSCORE && C.isWordPart(next)) end = wordEnd(text, end + 1);
      else return end;
    }
  }

  /** The stop at `end` belongs to the word: an initial, letters with stops between, or a known abbreviation. */
  function isAbbreviation(text: string, i: number, end: number): boolean {
    if (end - i === 1) return at(text, i) === C.UPPER && at(text, i - 1) !== C.APOSTROPHE;
    if (end - i > LONGEST_ABBREVIATION) return false;
    const word = text.slice(i, end);
    if (abbreviations.has(word.toLowerCase())) return true;
    let stops = 0;
    for (let k = i + 1; k < end; k += 2) {
      if (text.charCodeAt(k) !== 0x2e) return false;
      stops++;
    }
    return stops > 0 && (end - i) % 2 === 1;
  }

  /** A stop between letters joins them ("annalist.org", "e.g") unless a sentence seems to begin behind it ("end.The"). */
  function isInnerStop(text: string, i: number, end: number): boolean {
    return !(end - i > 1 && at(text, end + 1) === C.UPPER && at(text, end - 1) === C.LOWER);
  }

  /** End of a web or mail address at `i`, or `i`. */
  function endOfAddress(text: string, i: number): number {
    let k = i;
    let sign = false;
    while (k < text.length && k < i + 400) {
      const c = at(text, k);
      if (C.isSpace(c) || c === C.QUOTE || c === C.OPEN || c === C.CLOSE) break;
      const unit = text.charCodeAt(k);
      if (unit === 0x3c || unit === 0x3e || unit === 0x7c) break;
      if (unit === 0x3a && text.startsWith("://", k)) sign = true;
      else if (c === C.AT && k > i && C.isWordPart(at(text, k + 1))) sign = true;
      else if (k === i + 3 && unit === 0x2e && text.slice(i, k).toLowerCase() === "www") sign = true;
      else if (!sign && !C.isWordPart(c) && c !== C.STOP && c !== C.HYPHEN && c !== C.UNDERSCORE) break;
      k++;
    }
    if (!sign) return i;
    while (k > i && !C.isWordPart(at(text, k - 1)) && at(text, k - 1) !== C.SLASH) k--;
    return k;
  }

  /** One emoji with its joiners, skin tones and selectors; a lone surrogate is one token. */
  function endOfEmoji(text: string, i: number): number {
    let end = i + pairLength(text, i);
    for (;;) {
      const c = at(text, end);
      if (c === C.MARK) end++;
      else if (text.charCodeAt(end) === 0x200d && at(text, end + 1) === C.SURROGATE)
        end += 1 + pairLength(text, end + 1);
      else if (text.charCodeAt(end) === 0xd83c && isTone(text.charCodeAt(end + 1))) end += 2;
      else return end;
    }
  }
}

const isRun = (c: number): boolean =>
  c === C.STOP ||
  c === C.HYPHEN ||
  c === C.DASH ||
  c === C.UNDERSCORE ||
  c === C.BULLET ||
  c === C.ELLIPSIS ||
  c === C.CURRENCY ||
  c === C.OTHER;
const isTone = (low: number): boolean => low >= 0xdffb && low <= 0xdfff;
const LONGEST_ABBREVIATION = 8;
const LONGEST_FACE = 4;

function pairLength(text: string, i: number): number {
  const high = text.charCodeAt(i);
  const low = text.charCodeAt(i + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
