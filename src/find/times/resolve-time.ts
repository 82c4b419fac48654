import { dayOf, type Time } from "#record";
import { type CalendarSpan, type CalendarUnit, calendarValue, daysOf, yearOf } from "./calendar.js";
import { type Moment, placeOnCalendar } from "./place-on-calendar.js";
import type { TimeExpression, TimeUnit } from "./time-expression.js";

/** A time on the calendar, and what it leaves for those that follow. */
export interface ResolvedTime extends Pick<Time, "type" | "value" | "precision" | "from" | "to"> {
  readonly focus?: CalendarSpan;
  /** Why its days are not given, where the words name a time but the calendar does not. */
  readonly doubt?: TimeDoubt;
  /** The value has an X for want of a publication date. */
  readonly unplaced?: boolean;
}

export type TimeDoubt = "business-year" | "moveable-feast";

type Precision = Time["precision"];

const PRECISION: Readonly<Record<TimeUnit, Precision>> = {
  second: "minute",
  minute: "minute",
  hour: "hour",
  night: "part-of-day",
  day: "day",
  weekend: "weekend",
  week: "week",
  fortnight: "week",
  month: "month",
  season: "season",
  quarter: "quarter",
  half: "vague",
  year: "year",
  decade: "decade",
  century: "vague",
  millennium: "vague",
};

/** Gives an expression its TIMEX3 type and value and its days. Undefined where it cannot be a time. */
export function resolveTime(time: TimeExpression, moment: Moment): ResolvedTime | undefined {
  switch (time.kind) {
    case "reference":
      return { type: "DATE", value: time.value ?? "PRESENT_REF", precision: "vague" };
    case "duration":
      return resolveDuration(time, moment);
    case "set":
      return resolveSet(time);
    case "offset":
      return resolveOffset(time, moment);
    default:
      return resolveDate(time, moment);
  }
}

/**
 * "several years ago" is some past time, and no more is known of it. "two days before the vote" is a day where that of the
 * vote was told, else a stretch of two days.
 */
function resolveOffset(time: TimeExpression, moment: Moment): ResolvedTime | undefined {
  if (time.event !== undefined && moment.event === undefined)
    return time.untold === "drop" ? undefined : resolveDuration({ ...time, kind: "duration" }, moment);
  if (!Number.isNaN(time.amount) || time.anchor !== "published") return resolveDate(time, moment);
  return { type: "DATE", value: time.direction === 1 ? "FUTURE_REF" : "PAST_REF", precision: "vague" };
}

function resolveDate(time: TimeExpression, moment: Moment): ResolvedTime | undefined {
  const placed = placeOnCalendar(time, moment);
  if (!placed) return undefined;
  const unit = "span" in placed ? placed.span.unit : placed.unit;
  const clock = unit === "day" ? clockOf(time) : "";
  const type = clock === "" ? "DATE" : "TIME";
  const value = ("span" in placed ? calendarValue(placed.span) : placed.value) + clock;
  const precision: Precision =
    clock === ""
      ? PRECISION[unit]
      : time.minute !== undefined
        ? "minute"
        : time.hour !== undefined
          ? "hour"
          : "part-of-day";
  if (time.fiscal) return { type, value, precision, doubt: "business-year" };
  if (time.moveable) return { type, value, precision, doubt: "moveable-feast" };
  if (!("span" in placed)) return { type, value, precision, unplaced: moment.published === undefined };
  return { type, value, precision, ...wholeDays(placed.span, time.mod), focus: placed.span };
}

/** T09:30, T09, TMO, with the zone; empty where no time of day is told. */
function clockOf(time: TimeExpression): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (time.hour !== undefined) {
    const minute = `:${two(time.minute ?? 0)}`;
    const second = time.second === undefined ? "" : `:${two(time.second)}`;
    return `T${two(time.hour)}${minute}${second}${time.zone ?? ""}`;
  }
  if (time.kind === "offset" && (time.unit === "hour" || time.unit === "minute" || time.unit === "second"))
    return "TXX";
  return time.part === undefined ? "" : `T${time.part}`;
}

/** The interval; "early", "mid" and "late" are a third of what is longer than a week. */
function wholeDays(span: CalendarSpan, mod: string | undefined): { from?: string; to?: string } {
  const days = daysOf(span);
  if (!days || yearOf(days.from) < 1) return {};
  let { from, to } = days;
  const third = (to - from) / 3;
  if (third > 3) {
    if (mod === "MID" || mod === "END") from = days.from + Math.floor(third * (mod === "END" ? 2 : 1));
    if (mod === "START" || mod === "MID") to = days.from + Math.ceil(third * (mod === "START" ? 1 : 2));
  }
  return { from: dayOf(from), to: dayOf(to) };
}

const LETTER: Readonly<Record<TimeUnit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "NI",
  weekend: "WE",
  week: "W",
  fortnight: "W",
  month: "M",
  season: "M",
  quarter: "Q",
  half: "M",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};
const CLOCK_UNITS: ReadonlySet<TimeUnit> = new Set(["second", "minute", "hour"]);

/** Half of a unit in the next smaller one. */
const HALVES: Readonly<Partial<Record<TimeUnit, { amount: number; unit: TimeUnit }>>> = {
  year: { amount: 6, unit: "month" },
  minute: { amount: 30, unit: "second" },
};

/** P3D, PT2H, decades as P20Y, PXW; P2Y3M; half an hour is PT30M, one and a half years P1.5Y. */
export function durationValue(amount: number, unit: TimeUnit, rest?: { amount: number; unit: TimeUnit }): string {
  const clock = CLOCK_UNITS.has(unit);
  if (unit === "hour" && !Number.isInteger(amount) && !Number.isNaN(amount)) {
    const minutes = Math.round(amount * 60);
    return minutes > 60 ? `PT${Math.floor(minutes / 60)}H${minutes % 60}M` : `PT${minutes}M`;
  }
  if (amount % 1 === 0.5 && HALVES[unit]) return durationValue(Math.floor(amount), unit, HALVES[unit]);
  if (unit === "decade" && !Number.isNaN(amount)) return durationValue(10 * amount, "year", rest);
  const factor = unit === "fortnight" ? 2 : 1;
  const count = Number.isNaN(amount) ? "X" : String(amount * factor);
  const head =
    count === "0" && rest ? `P${CLOCK_UNITS.has(rest.unit) ? "T" : ""}` : `P${clock ? "T" : ""}${count}${LETTER[unit]}`;
  if (!rest) return head;
  const time = CLOCK_UNITS.has(rest.unit) && !head.includes("T") ? "T" : "";
  return `${head}${time}${Number.isNaN(rest.amount) ? "X" : rest.amount}${LETTER[rest.unit]}`;
}

function resolveDuration(time: TimeExpression, moment: Moment): ResolvedTime {
  const unit = time.unit ?? "day";
  const amount = time.amount ?? 1;
  const value = time.value ?? durationValue(amount, unit, time.rest);
  const resolved = { type: "DURATION" as const, value, precision: PRECISION[unit] };
  // "the past three months" reaches back from publication, "the next three" on from it; "the next 0" nowhere.
  if (time.shift === undefined || moment.published === undefined || moment.narrative || !(amount > 0)) return resolved;
  const other = placeOnCalendar(
    { kind: "offset", amount: Math.ceil(amount), unit, direction: time.shift < 0 ? -1 : 1, anchor: "published" },
    { ...moment, quarter: undefined },
  );
  if (!other || !("span" in other)) return resolved;
  const far = farDay(other.span, moment.published);
  if (far === undefined) return resolved;
  return time.shift < 0
    ? { ...resolved, from: dayOf(far), to: dayOf(moment.published + 1) }
    : { ...resolved, from: dayOf(moment.published), to: dayOf(far + 1) };
}

/** The day in a month or year that has the number publication has in its own. */
function farDay(span: CalendarSpan, published: number): number | undefined {
  const days = daysOf(span);
  if (!days) return undefined;
  const [, month, day] = dayOf(published).split("-").map(Number) as [number, number, number];
  const offset: Partial<Record<CalendarUnit, number>> = {
    month: day - 1,
    year: (month - 1) * 30.4 + day - 1,
    week: (published + 3) % 7,
  };
  return Math.min(days.to - 1, days.from + Math.round(offset[span.unit] ?? 0));
}

function resolveSet(time: TimeExpression): ResolvedTime {
  if (time.value !== undefined) return { type: "SET", value: time.value, precision: "vague" };
  if (time.weekday !== undefined) {
    return { type: "SET", value: `XXXX-WXX-${time.weekday}${time.part ? `T${time.part}` : ""}`, precision: "day" };
  }
  if (time.month !== undefined)
    return { type: "SET", value: `XXXX-${String(time.month).padStart(2, "0")}`, precision: "month" };
  if (time.season !== undefined)
    return { type: "SET", value: `XXXX-${["SP", "SU", "FA", "WI"][time.season]}`, precision: "season" };
  if (time.part !== undefined) return { type: "SET", value: `XXXX-XX-XXT${time.part}`, precision: "part-of-day" };
  const unit = time.unit ?? "day";
  return { type: "SET", value: durationValue(time.amount ?? 1, unit), precision: PRECISION[unit] };
}
