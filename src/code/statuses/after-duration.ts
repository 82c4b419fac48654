import { dayNumber, dayOf, type Interval } from "#record";
import { readDuration } from "../timex-duration.js";

const DAYS = { D: 1, W: 7 } as const;

/** The day on which a TIMEX3 duration ends that begins on `from`: ("2022-01-05", "P6M") → 2022-07-05; undefined for hours. */
export function afterDuration(from: string, value: string): Interval | undefined {
  const duration = readDuration(value);
  const start = dayNumber(from);
  if (!duration || start === undefined) return undefined;
  const { count, unit } = duration;
  const day =
    unit === "D" || unit === "W" ? start + count * DAYS[unit] : afterMonths(from, unit === "Y" ? 12 * count : count);
  return day === undefined ? undefined : { from: dayOf(day), to: dayOf(day + 1) };
}

/** Day number of the same day of a later month, or of that month's last day. */
function afterMonths(from: string, months: number): number | undefined {
  const total = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const first = dayNumber(`${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}-01`);
  const next = dayNumber(`${pad(Math.floor((total + 1) / 12), 4)}-${pad(((total + 1) % 12) + 1, 2)}-01`);
  return first === undefined || next === undefined
    ? undefined
    : Math.min(first + Number(from.slice(8, 10)) - 1, next - 1);
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}
