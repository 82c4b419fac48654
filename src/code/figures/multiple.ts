import type { LanguagePack } from "#lang";
import type { ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";

/** How far before its noun "double" may stand: "double first-degree murder". */
const MULTIPLE_REACH = 3;

/** Reads lexicon/multiples.tsv: "a double murder" is of two. */
export function createMultiple(pack: LanguagePack): Counter["multiple"] {
  const multiples = new Map(pack.lexicon("multiples").map((row) => [row.word!, Number(row.number)]));
  return ({ parse }: ReportView, before: number): Count | undefined => {
    for (let w = before - 1; w >= Math.max(parse.sentence[parse.sentenceOf[before]!]!, before - MULTIPLE_REACH); w--) {
      const value = multiples.get(parse.lower[w]!);
      if (value === undefined) continue;
      const span = { start: parse.start[w]!, end: parse.end[w]! };
      return { low: value, high: value, span, rules: ["lexicon/multiples"] };
    }
    return undefined;
  };
}
