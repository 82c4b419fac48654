import { wordAt } from "#read";
import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Count } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

/** True for a sum that is not what is paid, or not all that is told. */
export function isOtherSum(view: ReportView, match: FrameMatch<FigureGives>, count: Count): boolean {
  return isGivenSomething(view, match, count) || isBeforePrice(view, match, count) || isOneOfSums(view, count);
}

/** "A 20 million bond was given [a name]": what is given stands behind the passive, and the sum before it is not. */
function isGivenSomething({ parse, quantity }: ReportView, match: FrameMatch<FigureGives>, { span }: Count): boolean {
  const { form, word, frame } = match;
  if (form !== "verb" || frame.gives.units !== "money" || childWith(parse, word, "aux:pass") < 0) return false;
  const given = childWith(parse, word, "obj");
  return given > word && quantity[given]! < 0 && span.start < parse.start[word]!;
}

/**
 * "sell [9 million dollars] of bills at an auction": what stands before the end of the trigger is not what it sells at; nor is what begins with
 * that end ("sold [at least 9 million dollars]").
 */
function isBeforePrice(
  { parse }: ReportView,
  { form, word, to, frame }: FrameMatch<FigureGives>,
  { span }: Count,
): boolean {
  if (form !== "verb" || frame.gives.units !== "money" || to === word) return false;
  return span.start > parse.start[word]! && span.start <= parse.start[to]!;
}

/** "sold at 2,300 and [2,400 dollars]": the last of several sums, of which only it has its unit. */
function isOneOfSums({ parse, quantity, time, findings }: ReportView, { span, unit }: Count): boolean {
  const before = wordAt(parse, span.start) - 2;
  if (unit === undefined || before < 0 || parse.upos[before + 1] !== "CCONJ" || parse.upos[before] !== "NUM")
    return false;
  return time[before]! < 0 && quantity[before]! >= 0 && findings.quantities[quantity[before]!]!.unit === undefined;
}
