import { type LanguagePack, SHAPES, shapeOf, uniformView, WordMemory, type WordView } from "#lang";

/** Numbers in words or digits, by the word they begin at. Longer than the text, and good until the next one is read. */
export interface NumberPhrases {
  /** `end[i]` is the word after the number that begins at word i; 0 where none does. */
  readonly end: Uint32Array;
  /** Its value, meaningful where `end[i]` is not 0. */
  readonly value: Float64Array;
}

type Kind = "unit" | "ten" | "hundred" | "scale" | "article" | "joiner" | "half" | "suffix";
interface NumberWord {
  readonly kind: Kind;
  readonly value: number;
}

/** Words of the longest number that is read. */
const LONGEST = 16;

/**
 * Reads cardinal numbers: "3,811", "12.5 million", "two hundred and twenty-five", "half a million", "20k". Words and
 * their values are lexicon/numbers.tsv; the grammar is that of languages that say larger parts first. Only the longest
 * number at its first word is kept: none begins inside another.
 */
export function createNumberReader(pack: LanguagePack): (view: WordView) => NumberPhrases {
  const words = new Map<string, NumberWord>();
  const suffixes = new Map<string, number>();
  for (const row of pack.lexicon("numbers")) {
    const kind = row.kind as Kind;
    if (kind === "suffix") suffixes.set(row.word!, Number(row.value));
    else words.set(row.word!, { kind, value: Number(row.value) });
  }
  const starts = new WordMemory((form, lower) => (startsNumber(form, lower, words) ? 1 : 0));
  let end = new Uint32Array(0);
  let value = new Float64Array(0);
  return (given) => {
    const view = uniformView(given);
    if (end.length < view.size) {
      end = new Uint32Array(2 * view.size);
      value = new Float64Array(2 * view.size);
    } else end.fill(0, 0, view.size);
    for (let i = 0; i < view.size; ) {
      const found = starts.at(view, i) === 1 ? readNumber(view, i, words, suffixes) : undefined;
      if (found) {
        end[i] = found.end;
        value[i] = found.value;
      }
      i = found ? found.end : i + 1;
    }
    return { end, value };
  };
}

function startsNumber(form: string, lower: string, words: ReadonlyMap<string, NumberWord>): boolean {
  const c = lower.charCodeAt(0);
  if (c >= 48 && c <= 57) return true;
  if (c === 46) return (shapeOf(form) & SHAPES.num) !== 0;
  const word = words.get(lower);
  return word !== undefined && word.kind !== "joiner";
}

/** The value of a word in digits, a suffix in it ("20k") taken in; undefined for other words. */
function digitsValue(form: string, suffixes: ReadonlyMap<string, number>): number | undefined {
  const shape = shapeOf(form);
  if (shape & SHAPES.num) return Number(form.replace(/[,\u00a0\u202f ]/g, ""));
  if (!(shape & SHAPES.glued)) return undefined;
  const m = /^(\d[\d,.]*?)(\p{L}+)\.?$/u.exec(form);
  const scale = m ? suffixes.get(m[2]!.toLowerCase()) : undefined;
  return scale === undefined ? undefined : Number(m![1]!.replace(/,/g, "")) * scale;
}

/** What has been read of a number: "two million three hundred" is a total of 2,000,000 and a group of 300. */
interface Sum {
  total: number;
  /** The part below the next scale; -1 before there is any. */
  group: number;
  lastScale: number;
  /** The group is in digits, and no word adds to it. */
  inDigits: boolean;
}

type WordAt = (i: number) => NumberWord | undefined;

function readNumber(
  view: WordView,
  start: number,
  words: ReadonlyMap<string, NumberWord>,
  suffixes: ReadonlyMap<string, number>,
): { end: number; value: number } | undefined {
  const limit = Math.min(view.sentence[view.sentenceOf[start]! + 1]!, start + LONGEST);
  const first = words.get(view.lower[start]!)?.kind;
  if (first === "hundred" || first === "scale") return undefined;
  const hasArticle = first === "article";
  if (hasArticle) {
    const next = start + 1 < limit ? words.get(view.lower[start + 1]!)?.kind : undefined;
    if (next !== "hundred" && next !== "scale") return undefined;
  }
  const at: WordAt = (i) => (i < limit ? words.get(view.lower[i]!) : undefined);
  if (first === "half") return halfOfScale(at, start);
  const sum: Sum = { total: 0, group: hasArticle ? 1 : -1, lastScale: Number.POSITIVE_INFINITY, inDigits: false };
  let i = hasArticle ? start + 1 : start;
  let end = i;
  while (i < limit) {
    const word = at(i);
    const taken =
      word === undefined
        ? addDigits(sum, view, i, limit, suffixes)
        : word.kind === "joiner"
          ? addJoined(sum, at, i)
          : addWord(sum, word)
            ? 1
            : 0;
    if (taken === 0) break;
    i += taken;
    end = i;
    if (isTensDash(sum, view, at, i)) i++;
  }
  const value = toDigits(sum.total + Math.max(sum.group, 0));
  return end > start && Number.isFinite(value) ? { end, value } : undefined;
}

/** Digits of a number that are told; a double has some more. */
const DIGITS = 14;
const MOST_WHOLE = 10 ** DIGITS;

/** 16.13 million is 16,130,000, whatever its factors lose as binary fractions. */
function toDigits(value: number): number {
  return Number.isInteger(value) && value < MOST_WHOLE ? value : Number(value.toPrecision(DIGITS));
}

/** "half a million", "half million": a half is a number only before a scale. */
function halfOfScale(at: WordAt, start: number): { end: number; value: number } | undefined {
  const next = at(start + 1)?.kind === "article" ? start + 2 : start + 1;
  const scale = at(next);
  return scale?.kind === "scale" ? { end: next + 1, value: at(start)!.value * scale.value } : undefined;
}

/** Digits begin a number or a group of it; "5 1/2" is two words. Gives the number of words taken. */
function addDigits(sum: Sum, view: WordView, i: number, limit: number, suffixes: ReadonlyMap<string, number>): number {
  const value = sum.group === -1 && sum.total === 0 ? digitsValue(view.form[i]!, suffixes) : undefined;
  if (value === undefined) return 0;
  const part = i + 1 < limit ? simpleFraction(view.form[i + 1]!) : undefined;
  sum.group = value + (part ?? 0);
  sum.inDigits = true;
  return part === undefined ? 1 : 2;
}

/** Takes one more word into the sum; false where it does not continue the number. */
function addWord(sum: Sum, { kind, value }: NumberWord): boolean {
  const { group, inDigits } = sum;
  const afterHundreds = !inDigits && group >= 100 && group % 100 === 0;
  const afterTens = !inDigits && group > 0 && group % 10 === 0 && group % 100 !== 10;
  if (kind === "unit" || kind === "ten") {
    if (group === -1) sum.group = value;
    else if (afterHundreds || (kind === "unit" && afterTens && value > 0 && value < 10)) sum.group += value;
    else return false;
  } else if (kind === "hundred") {
    if (group > 99 || group <= 0) return false;
    sum.group *= value;
  } else if (kind === "scale") {
    if (group === -1 || value >= sum.lastScale) return false;
    sum.total += group * value;
    sum.lastScale = value;
    sum.group = -1;
    sum.inDigits = false;
  } else return false;
  return true;
}

/**
 * The words after "and": "two hundred and five", "three and a half million", "a million and a half". Gives the number of
 * words taken; none where they are a number of their own, as in "one hundred and two hundred".
 */
function addJoined(sum: Sum, at: WordAt, i: number): number {
  const half = at(i + 1)?.kind === "article" ? at(i + 2) : undefined;
  if (half?.kind === "half") {
    if (sum.group >= 0) sum.group += half.value;
    else if (sum.total > 0) sum.total += half.value * sum.lastScale;
    else return 0;
    return 3;
  }
  const next = at(i + 1);
  const isSmall = next?.kind === "unit" || next?.kind === "ten";
  const isOpen = (sum.group >= 100 && sum.group % 100 === 0) || (sum.group === -1 && sum.total > 0);
  if (!isSmall || !isOpen || sum.inDigits) return 0;
  for (let k = i + 2; k < i + 5; k++) {
    const kind = at(k)?.kind;
    if (kind === "hundred" || kind === "scale") return 0;
    if (kind !== "unit") break;
  }
  return addWord(sum, next) ? 2 : 0;
}

/** The dash of "twenty-six", where the tokeniser has cut it. */
function isTensDash(sum: Sum, view: WordView, at: WordAt, i: number): boolean {
  if (sum.inDigits || sum.group % 10 !== 0 || sum.group % 100 < 20 || at(i + 1)?.kind !== "unit") return false;
  return (shapeOf(view.form[i]!) & SHAPES.dash) !== 0;
}

/** 0.5 of "1/2", after a whole number: "5 1/2". */
function simpleFraction(form: string): number | undefined {
  const m = /^([1-9])\/([2-9])$/.exec(form);
  return m && Number(m[1]) < Number(m[2]) ? Number(m[1]) / Number(m[2]) : undefined;
}
