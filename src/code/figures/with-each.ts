import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";
import { PER } from "./units.js";

export interface EachReader {
  /** Words before what a sum is for one of: "per". */
  readonly eachWords: ReadonlySet<string>;
  /** Units by the words behind "per": "ounce" → oz. */
  readonly perUnits: ReadonlyMap<string, string>;
}

/** "costs per ounce at about 9 dollars": the sum is for one. */
export function withEach({ parse }: ReportView, figure: FoundFigure, { eachWords, perUnits }: EachReader): FoundFigure {
  const { match, count } = figure;
  const per = match.to + 1;
  if (match.frame.gives.units !== "money" || per + 1 >= parse.size || !eachWords.has(parse.lower[per]!)) return figure;
  const unit = perUnits.get(parse.lemma[per + 1]!);
  if (unit === undefined || count.unit === undefined || count.unit.includes(PER)) return figure;
  return { ...figure, count: { ...count, unit: `${count.unit}${PER}${unit}` } };
}
