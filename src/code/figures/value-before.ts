import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { CodingContext } from "../account-base.js";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** Where what is told of the value before begins: "costs 150 tenge, [up from 110 in March]"; the size of the parse for none. */
export type ValueBefore = (view: ReportView, figure: FoundFigure) => number;

/** `moved` are the words for how a number moved ("up"); those before what it was ("from") stand in `lexicon/change-verbs.tsv`. */
export function createValueBefore(pack: LanguagePack, moved: ReadonlySet<string>): ValueBefore {
  const was = new Set(pack.lexicon("change-verbs").flatMap((row) => row.was!.split("|")));
  return ({ parse, quantity }, { count }) => {
    const from = wordAt(parse, count.span.end - 1) + 1;
    const end = parse.sentence[parse.sentenceOf[from - 1]! + 1]!;
    for (let w = from; w < end - 2; w++) {
      const isValue = quantity[w + 2]! >= 0 || parse.upos[w + 2] === "SYM";
      if (moved.has(parse.lower[w]!) && was.has(parse.lower[w + 1]!) && isValue) return w;
    }
    return parse.size;
  };
}

/** The context, where no time or place is looked for from a word on: what was in March is not so now. */
export function upToWord(context: CodingContext, end: number): CodingContext {
  const { settings, view } = context;
  if (end >= view.parse.size) return context;
  const { parse, findings } = view;
  const last = parse.end[parse.sentence[parse.sentenceOf[end]! + 1]! - 1]!;
  const of: typeof settings.of = (words, { from, to }) => {
    const { time, timeStated, ...where } = settings.of(words, { from, to: Math.min(to, end) });
    const start = time === undefined ? last : findings.times[time]!.start;
    // A sentence without another time goes by the one it has.
    const isBefore = start >= parse.start[end]! && start < last;
    return time === undefined || isBefore ? where : { time, timeStated: timeStated === true, ...where };
  };
  return { ...context, settings: { ...settings, of } };
}
