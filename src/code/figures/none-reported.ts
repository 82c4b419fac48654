import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

interface ReportReader {
  readonly counter: Counter;
  /** Words before what something is of: "of". */
  readonly ofWords: ReadonlySet<string>;
  /** True for a noun of what is reported: "a report". */
  readonly isReport: (view: ReportView, word: number) => boolean;
}

/** "There were no reports of casualties": none that anybody knows of. "no reports of the deaths" tells of deaths, "no details" of some. */
export function noneReported(
  view: ReportView,
  { word, form }: FrameMatch<FigureGives>,
  { counter, ofWords, isReport }: ReportReader,
): Count | undefined {
  const { parse } = view;
  const marker = form === "noun" && parse.deprel[word] === "nmod" ? childWith(parse, word, "case") : -1;
  if (marker < 0 || !ofWords.has(parse.lower[marker]!) || parse.xpos[word] !== "NNS") return undefined;
  const above = parse.head[word]!;
  if (!isReport(view, above) || childWith(parse, word, "det") >= 0) return undefined;
  const count = counter.stated(view, above);
  return count?.high === 0 ? count : undefined;
}
