import type { LanguagePack } from "#lang";
import { headIn, type Parse } from "#read";

interface TimeLimits {
  /** True where the time in the words from `first` to before `end` is one that is looked ahead to: "extended [to] 16 November". */
  isAhead(parse: Parse, first: number, end: number): boolean;
  /** True where what is told lasts until that time: "closed [until] at least Tuesday". */
  isEnd(parse: Parse, first: number, end: number): boolean;
  /** True where the time says how long what is told lasts: "closed [for] two weeks". */
  isLength(parse: Parse, first: number): boolean;
}

/** How far before a time its preposition may stand: "until at least early March". */
const REACH = 4;

/** Opens `lexicon/time-limits.tsv`. */
export function createTimeLimits(pack: LanguagePack): TimeLimits {
  const rows = pack.lexicon("time-limits");
  const ahead = new Set(rows.map(({ word }) => word!));
  const ends = new Set(rows.flatMap(({ word, ends }) => (ends === "day" ? [word!] : [])));
  const lengths = new Set(rows.flatMap(({ word, ends }) => (ends === "length" ? [word!] : [])));
  const stands = (words: ReadonlySet<string>, parse: Parse, first: number, end: number): boolean => {
    const { childFrom, child, deprel, lower, sentence, sentenceOf } = parse;
    if (first > sentence[sentenceOf[first]!]! && words.has(lower[first - 1]!)) return true;
    const head = headIn(parse, first, end);
    for (let c = childFrom[head]!; c < childFrom[head + 1]! && child[c]! < first; c++)
      if (deprel[child[c]!] === "case" && child[c]! >= first - REACH && words.has(lower[child[c]!]!)) return true;
    return false;
  };
  return {
    isAhead: (parse, first, end) => stands(ahead, parse, first, end),
    isEnd: (parse, first, end) => stands(ends, parse, first, end),
    isLength: ({ lower }, first) => first > 0 && lengths.has(lower[first - 1]!),
  };
}
