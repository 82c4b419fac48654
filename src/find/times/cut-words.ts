import { type LanguagePack, WordMemory, type WordView } from "#lang";
import type { Parse } from "#read";

/** Words as the time rules want them: "mid-March" and "5:30pm" are more than one. */
export interface TimeWords extends WordView {
  /** UTF-16 offsets into the text. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** The word of the parse that each word is, or is cut from. */
  readonly origin?: ArrayLike<number>;
}

/** Opens the cutter; prefixes and endings that are cut off are those of lexicon/time-affixes.tsv. */
export function createTimeWordCutter(pack: LanguagePack): (parse: Omit<Parse, "text">) => TimeWords {
  const affixes = pack.lexicon("time-affixes");
  const prefixes = new Set(affixes.filter((r) => r.kind === "prefix").map((r) => r.word!));
  const joiners = new Set(affixes.filter((r) => r.kind === "joiner").map((r) => r.word!));
  const endings = new Set(affixes.filter((r) => r.kind === "ending").map((r) => r.word!));

  /** Lengths of the parts of a word, or undefined where it stays whole. */
  const partsOf = (word: string): readonly number[] | undefined => {
    const first = word.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      const last = word.charCodeAt(word.length - 1);
      if (last >= 48 && last <= 57) return undefined;
      const digits = /^[\d:.]*\d/.exec(word)![0].length;
      return endings.has(word.slice(digits)) ? [digits, word.length - digits] : undefined;
    }
    const dash = word.indexOf("-", 1);
    if (dash < 0 || dash > 6 || dash === word.length - 1 || !prefixes.has(word.slice(0, dash))) return undefined;
    return [dash, 1, word.length - dash - 1];
  };

  const cuttable = new WordMemory((_, lower) => (partsOf(lower) ? 1 : 0));

  return (parse) => {
    const sentences = joinSentences(parse, joiners);
    const cuts: { word: number; parts: readonly number[] }[] = [];
    for (let i = 0; i < parse.size; i++) {
      if (cuttable.at(parse, i) === 0) continue;
      const word = parse.lower[i]!;
      if (word.length === parse.end[i]! - parse.start[i]!) cuts.push({ word: i, parts: partsOf(word)! });
    }
    const words = sentences ? { ...parse, ...sentences } : parse;
    return cuts.length === 0 ? words : cutAt(words, cuts);
  };
}

/** Sentences of which one ends in "p.m." or the like are taken as one: "at 10 p.m. Friday". */
function joinSentences(
  parse: Omit<Parse, "text">,
  joiners: ReadonlySet<string>,
): Pick<WordView, "sentence" | "sentenceOf"> | undefined {
  const { sentence, size, lower } = parse;
  const kept: number[] = [];
  for (let s = 0; s + 1 < sentence.length; s++) {
    const first = sentence[s]!;
    if (first === 0 || !joiners.has(lower[first - 1]!)) kept.push(first);
  }
  if (kept.length === sentence.length - 1) return undefined;
  kept.push(size);
  const sentenceOf = new Uint32Array(size);
  for (let s = 0; s + 1 < kept.length; s++) sentenceOf.fill(s, kept[s], kept[s + 1]);
  return { sentence: Uint32Array.from(kept), sentenceOf };
}

type Cuttable = Omit<TimeWords, "origin">;

function cutAt(parse: Cuttable, cuts: readonly { word: number; parts: readonly number[] }[]): TimeWords {
  const size = parse.size + cuts.reduce((n, c) => n + c.parts.length - 1, 0);
  const words = {
    size,
    form: new Array<string>(size),
    lower: new Array<string>(size),
    lemma: new Array<string>(size),
    upos: new Array<string>(size),
    xpos: new Array<string>(size),
    deprel: new Array<string>(size),
    sentenceOf: new Uint32Array(size),
    sentence: new Uint32Array(parse.sentence.length),
    type: new Int32Array(size),
    vocabulary: parse.vocabulary,
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    origin: new Uint32Array(size),
  };
  let to = 0;
  let next = 0;
  let sentence = 0;
  for (let i = 0; i < parse.size; i++) {
    while (sentence < parse.sentence.length && parse.sentence[sentence] === i) words.sentence[sentence++] = to;
    const parts = cuts[next]?.word === i ? cuts[next++]!.parts : WHOLE;
    let from = 0;
    for (let p = 0; p < parts.length; p++) {
      const length = parts[p]!;
      const isWhole = parts === WHOLE;
      const start = parse.start[i]! + from;
      words.form[to] = isWhole ? parse.form[i]! : parse.form[i]!.slice(from, from + length);
      words.lower[to] = isWhole ? parse.lower[i]! : parse.lower[i]!.slice(from, from + length);
      words.lemma[to] = isWhole ? parse.lemma[i]! : words.lower[to]!;
      words.upos[to] = parse.upos[i]!;
      words.xpos[to] = parse.xpos[i]!;
      words.deprel[to] = parse.deprel[i]!;
      words.sentenceOf[to] = parse.sentenceOf[i]!;
      words.type[to] = isWhole ? (parse.type?.[i] ?? 0) : 0;
      words.start[to] = start;
      words.end[to] = isWhole ? parse.end[i]! : start + length;
      words.origin[to++] = i;
      from += length;
    }
  }
  while (sentence < parse.sentence.length) words.sentence[sentence++] = size;
  return words;
}

/** The parts of a word that stays as it is. */
const WHOLE: readonly number[] = [0];
