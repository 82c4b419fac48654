import { wordAt } from "#read";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

export interface StuffReader {
  /** Words between an amount and what it is of: "of". */
  readonly ofWords: ReadonlySet<string>;
}

/** "output was 9 tonnes of [zinc]": what an amount is of, where nothing else says it. */
export function withStuff(view: ReportView, figure: FoundFigure, { ofWords }: StuffReader): FoundFigure {
  const { match, count, of } = figure;
  if (of >= 0 || match.frame.gives.units !== "measured" || count.unit === undefined) return figure;
  const { parse, place, time, quantity } = view;
  const link = wordAt(parse, count.span.end);
  if (link + 1 >= parse.size || !ofWords.has(parse.lower[link]!)) return figure;
  const stuff = parse.deprel[link] === "case" ? parse.head[link]! : -1;
  const isStuff = stuff > link && parse.upos[stuff] === "NOUN" && place[stuff]! < 0 && time[stuff]! < 0;
  return isStuff && quantity[stuff]! < 0 ? { ...figure, of: stuff } : figure;
}
