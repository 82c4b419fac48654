const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zone names of RFC 822, in hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const CLOCK = String.raw`(?:(?:[T ]|,\s*|\s+at\s+)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.]?)(\d{2})\2(\d{2})${CLOCK}$`, "i");
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})${CLOCK}$`,
  "i",
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`,
  "i",
);

/**
 * Reads a date as feeds and pages write it (ISO 8601, RFC 822, "January 7, 2022"). Gives `YYYY-MM-DD`, or an ISO 8601 date-time
 * where clock and offset are both known; undefined for anything else.
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim().slice(0, 80);
  const year = YEAR_FIRST.exec(text);
  if (year) return toDate(year[1]!, year[3]!, year[4]!, year.slice(5));
  const day = DAY_FIRST.exec(text);
  if (day) return toDate(fullYear(day[3]!), monthOf(day[2]!), day[1]!, day.slice(4));
  const month = MONTH_FIRST.exec(text);
  if (month) return toDate(month[3]!, monthOf(month[1]!), month[2]!, month.slice(4));
  return undefined;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Two digits as RFC 2822 4.3 says: 00–49 is 2000–2049. */
function fullYear(digits: string): string {
  return digits.length === 4 ? digits : Number(digits) < 50 ? `20${digits}` : `19${digits}`;
}

function toDate(year: string, month: string, day: string, clock: readonly (string | undefined)[]): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  const date = `${year}-${two(m)}-${two(d)}`;
  const [hour, minute, second, zone] = clock;
  if (hour === undefined || minute === undefined || zone === undefined) return date;
  const offset = offsetOf(zone);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  return offset === undefined ? date : `${date}T${two(Number(hour))}:${minute}:${second ?? "00"}${offset}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function offsetOf(zone: string): string | undefined {
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (digits)
    return Number(digits[2]) > 15 || Number(digits[3]) > 59 ? undefined : `${digits[1]}${digits[2]}:${digits[3]}`;
  const hours = ZONES[zone.toUpperCase()];
  if (hours === undefined) return undefined;
  return hours === 0 ? "Z" : `${hours < 0 ? "-" : "+"}${two(Math.abs(hours))}:00`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** The date of a first line `date 2022-01-07 - …`. */
export function firstLineDate(text: string): string | undefined {
  const found = /^\s{0,8}date[ \t]+(\d{4}-\d\d-\d\d\S*)[ \t]+[-\u2013\u2014]/i.exec(text.slice(0, 200));
  return found ? parseDate(found[1]!) : undefined;
}
