import { wordAt } from "#read";
import type { ReportView } from "../frames/index.js";
import type { Count } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

/** Nobody is killed by halves: a number without a unit counts people or things. */
export function isWhole({ low, high, unit }: Count): boolean {
  return unit !== undefined || [low, high].every((n) => n === null || Number.isInteger(n));
}

/** The units that find gives to percentages and to parts of a whole. */
export const SHARE = "percent";
const PART = "fraction";
/** Stands between a currency and what a price is for in the unit of a rate. */
export const PER = "/";
/** What measures no amount of anything: parts, and the land that it grew on. */
const OTHER: ReadonlySet<string> = new Set([SHARE, PART, "ha", "acre", "km2", "mi2", "m2", "ft2"]);

export function unitFits({ units }: FigureGives, unit: string | undefined): boolean {
  if (units === "share") return unit === SHARE;
  if (units === "any") return unit !== SHARE && !isCurrency(unit);
  if (units === "measured") return unit !== undefined && !OTHER.has(unit.split(PER)[0]!) && !isCurrency(unit);
  if (units === "money") return isCurrency(unit);
  return unit === undefined;
}

/** ISO 4217: three capitals, or a hundredth of one ("USc"), also as part of a rate ("KZT/l"). */
function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && (/^[A-Z]{3}(?![A-Za-z])/.test(unit) || HUNDREDTHS.has(unit.split("/")[0]!));
}

const HUNDREDTHS: ReadonlySet<string> = new Set(["USc", "GBp"]);

/** "sell for [9 dollars to 12 dollars]": a greater sum of the same unit behind one of the words for an upper end is that end. */
export function upTo({ parse, quantity, findings }: ReportView, count: Count, upper: ReadonlySet<string>): Count {
  const link = wordAt(parse, count.span.end);
  const next = link + 1 < parse.size && upper.has(parse.lower[link]!) ? quantity[link + 1]! : -1;
  const end = next < 0 || parse.start[link]! - count.span.end > 1 ? undefined : findings.quantities[next]!;
  if (end?.low == null || count.high === null || end.unit !== count.unit || end.low <= count.high) return count;
  return { ...count, high: end.high, span: { start: count.span.start, end: end.end } };
}
