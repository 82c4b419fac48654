import { dayNumber, dayOf } from "#record";

export type CalendarUnit =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/**
 * One day, week, month … of the calendar, by number: days since 1970-01-01, weeks by their Monday, months as
 * 12 × year + month - 1, seasons and quarters as 4 × year + 0…3, halves as 2 × year + 0…1, then years, decades …
 * by their leading digits. Adding 1 is the next one. Years before 1 are BC years with a minus.
 */
export interface CalendarSpan {
  readonly unit: CalendarUnit;
  readonly index: number;
}

/** Meteorological seasons of the north, as TIMEX3 codes; winter is named by the year it begins in. */
export const SEASONS = ["SP", "SU", "FA", "WI"] as const;

/** Years for which whole-day intervals are given. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9998;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** Day number of a date of years 1 to 9999; days past the month's end run on into the next. */
export function dayFrom(year: number, month: number, day: number): number {
  return dayNumber(`${pad(year, 4)}-${pad(month, 2)}-01`)! + day - 1;
}

export function monthLength(year: number, month: number): number {
  return [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1]!;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Easter Sunday of the Gregorian calendar, after Butcher (1876). */
export function easterDay(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  return dayFrom(year, 3, 22 + moon + toSunday - 7 * late);
}

export function yearOf(day: number): number {
  return Number(dayOf(day).slice(0, 4));
}

/** The span of a unit that holds a day. */
export function spanAt(unit: CalendarUnit, day: number): CalendarSpan {
  const [year, month] = [yearOf(day), Number(dayOf(day).slice(5, 7))];
  switch (unit) {
    case "day":
      return { unit, index: day };
    case "week":
    case "weekend":
      return { unit, index: Math.floor((day + 3) / 7) };
    case "month":
      return { unit, index: 12 * year + month - 1 };
    case "season":
      return { unit, index: 4 * year + (month < 3 ? -1 : Math.floor(month / 3) - 1) };
    case "quarter":
      return { unit, index: 4 * year + Math.floor((month - 1) / 3) };
    case "half":
      return { unit, index: 2 * year + Math.floor((month - 1) / 6) };
    default:
      return { unit, index: Math.floor(year / YEARS[unit]) };
  }
}

const YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;

/** First day of a span, and first day after it; undefined outside years 1 to 9998. */
export function daysOf(span: CalendarSpan): { from: number; to: number } | undefined {
  if (span.unit === "day") return inRange(span.index) ? { from: span.index, to: span.index + 1 } : undefined;
  if (span.unit === "weekend") return { from: 7 * span.index + 2, to: 7 * span.index + 4 };
  const from = firstDay(span);
  const to = firstDay({ unit: span.unit, index: span.index + 1 });
  return from === undefined || to === undefined ? undefined : { from, to };
}

function inRange(day: number): boolean {
  return day > -719000 && day < 2932000;
}

function firstDay({ unit, index }: CalendarSpan): number | undefined {
  if (unit === "day" || unit === "week" || unit === "weekend") return unit === "day" ? index : 7 * index - 3;
  const months =
    unit === "month"
      ? index
      : unit === "season"
        ? 3 * index + 2
        : unit === "quarter"
          ? 3 * index
          : unit === "half"
            ? 6 * index
            : 12 * index * YEARS[unit];
  const year = Math.floor(months / 12);
  return year < FIRST_YEAR || year > LAST_YEAR ? undefined : dayFrom(year, months - 12 * year + 1, 1);
}

/** TIMEX3 value: 1990-01-03, 1990-W01, 1990-W01-WE, 1990-01, 1990-WI, 1990-Q1, 1990-H1, 1990, 199, 19, 1; BC0146. */
export function calendarValue({ unit, index }: CalendarSpan): string {
  switch (unit) {
    case "day":
      return dayOf(index);
    case "week":
    case "weekend": {
      const thursday = 7 * index;
      const year = yearOf(thursday);
      const week = Math.floor((thursday - dayFrom(year, 1, 1)) / 7) + 1;
      return `${pad(year, 4)}-W${pad(week, 2)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${yearText(Math.floor(index / 12))}-${pad(mod(index, 12) + 1, 2)}`;
    case "season":
      return `${yearText(Math.floor(index / 4))}-${SEASONS[mod(index, 4)]}`;
    case "quarter":
      return `${yearText(Math.floor(index / 4))}-Q${mod(index, 4) + 1}`;
    case "half":
      return `${yearText(Math.floor(index / 2))}-H${mod(index, 2) + 1}`;
    case "year":
      return yearText(index);
    case "decade":
      return pad(index, 3);
    case "century":
      return index < 0 ? `BC${pad(-index, 2)}` : pad(index, 2);
    case "millennium":
      return String(index);
  }
}

export function yearText(year: number): string {
  return year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4);
}

function mod(n: number, m: number): number {
  return ((n % m) + m) % m;
}

/** The year that a span lies in; undefined for what is longer than one. */
export function yearOfSpan(span: CalendarSpan): number | undefined {
  switch (span.unit) {
    case "year":
      return span.index;
    case "month":
      return Math.floor(span.index / 12);
    case "season":
    case "quarter":
      return Math.floor(span.index / 4);
    case "half":
      return Math.floor(span.index / 2);
    case "decade":
    case "century":
    case "millennium":
      return undefined;
    default: {
      const days = daysOf(span);
      return days && yearOf(days.from);
    }
  }
}
