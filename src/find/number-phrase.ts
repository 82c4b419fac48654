import { type LanguagePack, SHAPES, shapeOf, type WordView } from "#lang";

/** Numbers in words or digits, by the word they begin at. */
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
  return (view) => {
    const end = new Uint32Array(view.size);
    const value = new Float64Array(view.size);
    for (let i = 0; i < view.size; ) {
      const found = startsNumber(view, i, words) ? readNumber(view, i, words, suffixes) : undefined;
      if (found) {
        end[i] = found.end;
        value[i] = found.value;
      }
      i = found ? found.end : i + 1;
    }
    return { end, value };
  };
}

function startsNumber(view: WordView, i: number, words: ReadonlyMap<string, NumberWord>): boolean {
  const c = view.lower[i]!.charCodeAt(0);
  if (c >= 48 && c <= 57) return true;
  if (c === 46) return (shapeOf(view.form[i]!) & SHAPES.num) !== 0;
  const word = words.get(view.lower[i]!);
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

function readNumber(
  view: WordView, start: number, words: ReadonlyMap<string, NumberWord>, suffixes: ReadonlyMap<string, number>,
): { end: number; value: number } | undefined {
  const limit = Math.min(view.sentence[view.sentenceOf[start]! + 1]!, start + 16);
  const at = (i: number): NumberWord | undefined => (i < limit ? words.get(view.lower[i]!) : undefined);
  const isDash = (i: number) => i < limit && (shapeOf(view.form[i]!) & SHAPES.dash) !== 0;
  let total = 0;
  let group = -1;
  let lastScale = Infinity;
  let inDigits = false;
  let i = start;

  const opening = at(i);
  if (opening?.kind === "half") {
    // "half a million", "half million": a half is a number only before a scale.
    const next = at(i + 1)?.kind === "article" ? i + 2 : i + 1;
    const scale = at(next);
    return scale?.kind === "scale" ? { end: next + 1, value: opening.value * scale.value } : undefined;
  }
  if (opening?.kind === "article") {
    const next = at(i + 1);
    if (next?.kind !== "hundred" && next?.kind !== "scale") return undefined;
    group = 1;
    i++;
  }
  let end = i;
  while (i < limit) {
    const word = at(i);
    if (word === undefined) {
      const value = group === -1 ? digitsValue(view.form[i]!, suffixes) : undefined;
      if (value === undefined || total !== 0) break;
      group = value;
      inDigits = true;
      const part = i + 1 < limit ? simpleFraction(view.form[i + 1]!) : undefined;
      if (part !== undefined) {
        group += part;
        i++;
      }
    } else if (word.kind === "unit") {
      if (!inDigits && group === -1) group = word.value;
      else if (!inDigits && group % 10 === 0 && word.value < 10 && group !== 0 && group % 100 !== 10 && word.value > 0) group += word.value;
      else if (!inDigits && group >= 100 && group % 100 === 0) group += word.value;
      else break;
    } else if (word.kind === "ten") {
      if (group === -1) group = word.value;
      else if (!inDigits && group >= 100 && group % 100 === 0) group += word.value;
      else break;
    } else if (word.kind === "hundred") {
      if (group > 99 || total % 1000 !== 0 || group === 0) break;
      group = (group === -1 ? 1 : group) * word.value;
      if (i === start) return undefined;
    } else if (word.kind === "scale") {
      if (group === -1 || word.value >= lastScale) break;
      total += group * word.value;
      lastScale = word.value;
      group = -1;
    } else if (word.kind === "joiner") {
      const half = at(i + 1)?.kind === "article" ? at(i + 2) : undefined;
      if (half?.kind === "half" && i > start) {
        // "three and a half million", "a million and a half"
        if (group >= 0) group += half.value;
        else total += half.value * lastScale;
        i += 3;
        end = i;
        continue;
      }
      const next = at(i + 1);
      const small = next?.kind === "unit" || next?.kind === "ten";
      const open = (group >= 100 && group % 100 === 0) || (group === -1 && total > 0);
      if (!small || !open || inDigits || outgrows(view, i + 1, limit, words)) break;
      i++;
      continue;
    } else break;
    i++;
    end = i;
    const next = at(i + 1);
    if (isDash(i) && !inDigits && next && next.kind === "unit" && group % 10 === 0 && group % 100 >= 20) i++;
  }
  if (end === start) return undefined;
  const value = total + Math.max(group, 0);
  return Number.isFinite(value) ? { end, value } : undefined;
}

/** 0.5 of "1/2", after a whole number: "5 1/2". */
function simpleFraction(form: string): number | undefined {
  const m = /^([1-9])\/([2-9])$/.exec(form);
  return m && Number(m[1]) < Number(m[2]) ? Number(m[1]) / Number(m[2]) : undefined;
}

/** True where the words after "and" are a number of their own: "one hundred and two hundred". */
function outgrows(view: WordView, from: number, limit: number, words: ReadonlyMap<string, NumberWord>): boolean {
  for (let i = from; i < limit && i < from + 4; i++) {
    const word = words.get(view.lower[i]!);
    if (word?.kind === "hundred" || word?.kind === "scale") return true;
    if (word === undefined && !(shapeOf(view.form[i]!) & SHAPES.dash)) return false;
  }
  return false;
}
