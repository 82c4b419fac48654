import { wordAt } from "#read";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";
import { PER } from "./units.js";

export interface StuffReader {
  /** Words between an amount and what it is of: "of". */
  readonly ofWords: ReadonlySet<string>;
  /** Words before what a sum is for one of: "per". */
  readonly eachWords: ReadonlySet<string>;
  /** Units by the words behind "per": "ounce" → oz. */
  readonly perUnits: ReadonlyMap<string, string>;
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

/** "costs per ounce at about 9 dollars": the sum is for one. */
export function withEach(
  { parse }: ReportView,
  figure: FoundFigure,
  { eachWords, perUnits }: StuffReader,
): FoundFigure {
  const { match, count } = figure;
  const per = match.to + 1;
  if (match.frame.gives.units !== "money" || per + 1 >= parse.size || !eachWords.has(parse.lower[per]!)) return figure;
  const unit = perUnits.get(parse.lemma[per + 1]!);
  if (unit === undefined || count.unit === undefined || count.unit.includes(PER)) return figure;
  return { ...figure, count: { ...count, unit: `${count.unit}${PER}${unit}` } };
}
