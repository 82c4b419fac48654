import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** "the dollar traded at 1.2 dollars [against the euro]": a currency has no price in itself, so that the number is of the other one; of nothing where none is told. */
export function exchanged(
  { parse }: ReportView,
  figure: FoundFigure,
  currencyOf: ReadonlyMap<string, string>,
): FoundFigure {
  const { match, of, count } = figure;
  if (of < 0 || count.unit === undefined || currencyOf.get(parse.lower[of]!) !== count.unit) return figure;
  const other = match.roles.get("against")?.[0] ?? -1;
  return { ...figure, of: other, heads: other < 0 ? [] : [other], row: undefined };
}
