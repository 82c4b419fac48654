import type { Interval } from "./span.js";

/** What is put in order of time: half-open days, if any are known. */
interface Timed {
  readonly id: string;
  readonly when?: Interval | undefined;
}

/** True for what begins on a known day and is not spread over a month or more: "5 January", "2–9 January", "since 5 January". */
export function hasDay({ from, to }: Interval = {}): boolean {
  if (from === undefined) return false;
  const [first, end] = [from.slice(0, 10), (to ?? from).slice(0, 10)];
  const months = monthOf(end) - monthOf(first);
  return months < 1 || (months === 1 && end.slice(8) < first.slice(8));
}

/**
 * By day, newest or oldest first; then, in the same order, what is only known to be of some month, year or longer, or to be before
 * some day; last what has no date at all.
 */
export function compareWhen(a: Timed, b: Timed, order: "newest" | "oldest"): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  const days = compare(left.day, right.day);
  return left.group - right.group || (order === "newest" ? -days : days) || compare(a.id, b.id);
}

function placeOf({ when }: Timed): { readonly group: number; readonly day: string } {
  const day = when?.from ?? when?.to ?? "";
  return { group: hasDay(when) ? 0 : day === "" ? 2 : 1, day };
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
