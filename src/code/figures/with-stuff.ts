import { wordAt } from "#read";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

export interface StuffReader {
  /** Words between an amount and what it is of: "of". */
  readonly ofWords: ReadonlySet<string>;
  /** Words between a price and what it is paid for: "for". */
  readonly forWords: ReadonlySet<string>;
}

/** "output was 9 tonnes of [zinc]", "pay down 9 million of [debt]", "a price of 9 dollars for [mercury]": what an amount is of, where nothing else says it. */
export function withStuff(view: ReportView, figure: FoundFigure, { ofWords, forWords }: StuffReader): FoundFigure {
  const { match, count, of } = figure;
  const { units } = match.frame.gives;
  if (of >= 0 || figure.row || (units !== "measured" && units !== "money") || count.unit === undefined) return figure;
  const { parse, place, time, quantity } = view;
  const link = wordAt(parse, count.span.end);
  if (link + 1 >= parse.size || parse.deprel[link] !== "case") return figure;
  const isFor = units === "money" && forWords.has(parse.lower[link]!);
  if (!isFor && !ofWords.has(parse.lower[link]!)) return figure;
  const stuff = parse.head[link]!;
  const isNoun = parse.upos[stuff] === "NOUN" || (units === "money" && parse.upos[stuff] === "PROPN");
  const isStuff = stuff > link && isNoun && place[stuff]! < 0 && time[stuff]! < 0;
  return isStuff && quantity[stuff]! < 0 ? { ...figure, of: stuff } : figure;
}
