import type { LanguagePack } from "#lang";
import type { TokenList } from "./token-list.js";

/** Cuts one written word into syntactic words: "don't" → "do", "n't"; "cannot" → "can", "not". */
export type WordSplitter = (text: string, start: number, end: number, tokens: TokenList) => void;

/** Longest word that is looked up whole. */
const LONGEST = 10;

export function createWordSplitter(pack: LanguagePack): WordSplitter {
  const rows = pack.lexicon("contractions");
  const wholes = new Map(
    rows.filter((r) => r.kind === "word").map((r) => [r.form!, r.parts!.split(" ").map((p) => p.length)]),
  );
  const maybeWhole = createGlance([...wholes.keys()]);
  const endings = rows
    .filter((r) => r.kind === "ending")
    .map((r) => r.form!)
    .sort((a, b) => b.length - a.length);

  return (text, start, end, tokens) => {
    const length = end - start;
    let apostrophe = false;
    for (let i = start; i < end && !apostrophe; i++) {
      const unit = text.charCodeAt(i);
      apostrophe = unit === 0x27 || unit === 0x2019 || unit === 0x60 || unit === 0x2018 || unit === 0x2bc;
    }
    if (length < 2 || (!apostrophe && (length > LONGEST || !maybeWhole(text, start, end))))
      return tokens.add(start, end);
    const word = plainApostrophes(text.slice(start, end).toLowerCase());
    const parts = word.length === length ? wholes.get(word) : undefined;
    if (parts) return addParts(start, parts, tokens);
    const ending = apostrophe ? endingOf(word, endings) : undefined;
    if (ending === undefined || word.length !== length) return tokens.add(start, end);
    tokens.add(start, end - ending.length);
    tokens.add(end - ending.length, end, 1);
  };
}

function addParts(start: number, parts: readonly number[], tokens: TokenList): void {
  let at = start;
  parts.forEach((n, i) => {
    tokens.add(at, at + n, i > 0 ? 1 : 0);
    at += n;
  });
}

function endingOf(word: string, endings: readonly string[]): string | undefined {
  return endings.find((e) => word.length > e.length && word.endsWith(e));
}

/** Tells by the length, the first and the last letter that a word is none of those given, whatever its case: most words need no look-up then. */
function createGlance(words: readonly string[]): (text: string, start: number, end: number) => boolean {
  const lasts = new Int32Array(ASCII * (LONGEST + 1));
  for (const word of words) {
    const bit = bitOf(word.charCodeAt(word.length - 1));
    for (const form of [word, word.toUpperCase()]) lasts[form.charCodeAt(0) + ASCII * word.length]! |= bit;
  }
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    return first >= ASCII || last >= ASCII || (lasts[first + ASCII * (end - start)]! & bitOf(last)) !== 0;
  };
}

const ASCII = 128;

/** The same for a letter in either case. */
function bitOf(unit: number): number {
  return 1 << (unit & 31);
}

function plainApostrophes(word: string): string {
  return word.replace(/[\u2019\u2018\u02bc`]/g, "'");
}
