import type { Measure } from "./codes.js";
import type { Entry } from "./entry.js";
import { ASPECT_LABELS, MEASURE_LABELS, PRECISION_LABELS } from "./labels.js";
import type { Interval } from "./span.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Bounds in words: 18..18 "18", 18..null "at least 18", null..5 "up to 5", 24..99 "24–99", with `approximate` "about 120". */
export function sayBounds(
  low: number | null | undefined,
  high: number | null | undefined,
  approximate = false,
): string {
  const about = approximate ? "about " : "";
  if (low == null && high == null) return "an unknown number";
  if (low == null) return `up to ${sayNumber(high!)}`;
  if (high == null) return `at least ${sayNumber(low)}`;
  if (low === high) return low === 0 ? "none" : `${about}${sayNumber(low)}`;
  return `${about}${sayNumber(low)}–${sayNumber(high)}`;
}

/** A number with thin thousands: 9900 "9,900"; at most two decimals. */
export function sayNumber(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

/** "18 killed", "at least 317 injured", "about 120 KZT/l" (price). */
export function sayFigure(figure: {
  measure: Measure;
  low: number | null;
  high: number | null;
  approximate?: boolean | undefined;
  unit?: string | undefined;
}): string {
  const amount = sayBounds(figure.low, figure.high, figure.approximate);
  const unit = figure.unit && figure.unit !== "person" && figure.unit !== "people" ? ` ${figure.unit}` : "";
  if (figure.measure === "other") return `${amount}${unit}`;
  if (["price", "production", "share", "money"].includes(figure.measure))
    return `${MEASURE_LABELS[figure.measure]} ${amount}${unit}`;
  return `${amount === "none" ? "nobody" : amount} ${MEASURE_LABELS[figure.measure]}`;
}

/** "7 January 2022", without the year "7 January"; what is no day is given back as it is. */
export function sayDay(day: string, year = true): string {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/u.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || month === undefined) return day;
  const date = match[3] === undefined ? month : `${Number(match[3])} ${month}`;
  return year ? `${date} ${match[1]}` : date;
}

/**
 * A half-open interval in words: "7 January 2022", "2–15 January 2022", "December 2021", "2019 – 2020", "since 5 January 2022",
 * "until 19 January 2022".
 */
export function sayInterval({ from, to }: Interval, year = true): string {
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `since ${sayDay(from!, year)}`;
  const last = lastDay(to);
  if (from === undefined) return `until ${sayDay(last, year)}`;
  if (WHOLE_YEARS.test(`${from} ${to}`)) return sayRange(from.slice(0, 4), last.slice(0, 4));
  if (WHOLE_MONTHS.test(`${from} ${to}`)) {
    const sameYear = from.slice(0, 4) === last.slice(0, 4);
    return sayRange(
      sayDay(from.slice(0, 7), year && (!sameYear || from.slice(0, 7) === last.slice(0, 7))),
      sayDay(last.slice(0, 7), year),
    );
  }
  const first = from.slice(0, 10);
  if (first >= last) return sayDay(first, year);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${sayDay(last, year)}`;
  return `${sayDay(first, year && first.slice(0, 4) !== last.slice(0, 4))} – ${sayDay(last, year)}`;
}

const WHOLE_YEARS = /^\d{4}-01-01 \d{4}-01-01$/u;
const WHOLE_MONTHS = /^\d{4}-\d\d-01 \d{4}-\d\d-01$/u;

function sayRange(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

function lastDay(to: string): string {
  const date = new Date(`${to.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return to;
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/**
 * An entry's headline. Events and disputes carry the words of a report; tallies and status lines, which many reports
 * share, are named by what they are: "Killed: security forces, Almaty", "Airport, Almaty: access".
 */
export function sayEntry(entry: Entry): string {
  if (entry.kind === "event" || entry.kind === "dispute") return entry.title;
  const place = entry.place?.name ?? "";
  if (entry.kind === "tally") {
    const counted = [entry.group, place].filter((part) => part !== "").join(", ");
    return counted === ""
      ? capitalize(MEASURE_LABELS[entry.measure])
      : `${capitalize(MEASURE_LABELS[entry.measure])}: ${counted}`;
  }
  const { name } = entry.subject;
  const where = place === "" || name.toLowerCase().includes(place.toLowerCase()) ? "" : `, ${place}`;
  return `${capitalize(name)}${where}: ${ASPECT_LABELS[entry.aspect]}`;
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** UCDP where_prec in words. */
export function sayPrecision(precision: number): string {
  return PRECISION_LABELS[precision] ?? "unknown";
}
