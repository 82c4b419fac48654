import { childWith, conjuncts, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";
import { isAmountOrTime } from "./paid-for.js";

/**
 * "spent 9 million on [mills and other works]", "[pipes and other goods] made up 9 percent", "9 casualties among [guards and clerks]": a
 * number is of all that stand in one row, where none of them has its own.
 */
export function withRow(view: ReportView, figure: FoundFigure): FoundFigure {
  const { parse, quantity } = view;
  const { of, match, row } = figure;
  const isSubject = of >= 0 && of < match.word && parse.deprel[of]!.startsWith("nsubj");
  const { counter, units } = match.frame.gives;
  // "the price for [light and heavy crude]", "the cost of [food and fuel]"
  const isMany =
    parse.xpos[of] === "NNS" || (units === "money" && (parse.upos[of] === "PROPN" || isBareRow(parse, of)));
  const isShared = match.form === "verb" ? units !== undefined || counter : counter && of > match.word && isMany;
  if (of < 0 || row || !isShared || (of < match.word && !isSubject)) return figure;
  const alone = conjuncts(parse, of);
  const all = alone.length === 1 ? [of, ...joinedToSum(view, of)] : alone;
  const isWhole = of > match.word || all.every((head) => head < match.word);
  // "Osh and its five districts account for 9 percent"
  const isBare = (head: number) => quantity[head]! < 0 && (units === "share" || childWith(parse, head, "nummod") < 0);
  return all[1] !== undefined && all[0] === of && isWhole && all.every(isBare) ? { ...figure, row: all } : figure;
}

/** "food and fuel": nouns without an article. */
function isBareRow(parse: ReportView["parse"], noun: number): boolean {
  return conjuncts(parse, noun).every((w) => parse.upos[w] === "NOUN" && childWith(parse, w, "det") < 0);
}

/** "9 million in [principal] and [interest payments]", where the tree joins the second to the sum. */
function joinedToSum(view: ReportView, of: number): number[] {
  const { parse, first, last } = view;
  const sum = parse.head[of]!;
  if (sum < 0 || sum > of || !isAmountOrTime(view, sum)) return [];
  const next = childWith(parse, sum, "conj");
  const isNext = next > of && first[next] === last[of]! + 1 && parse.upos[first[next]!] === "CCONJ";
  return isNext && parse.upos[next] === "NOUN" && childWith(parse, next, "case") < 0 ? [next] : [];
}
