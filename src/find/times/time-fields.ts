import {
  createPhraseIndex,
  type LanguagePack,
  type PatternMatch,
  type Row,
  SHAPES,
  shapeOf,
  type WordView,
} from "#lang";
import type { LayerContext } from "../layered-rules.js";
import type { NumberPhrases } from "../number-phrase.js";
import { SEASONS } from "./calendar.js";
import type { TimeExpression, TimeUnit } from "./time-expression.js";

type FieldContext = LayerContext<TimeExpression>;
type Fields = Partial<TimeExpression>;
type ReadField = (context: FieldContext, start: number, end: number) => Fields | undefined;

/**
 * How each capture of a time rule is read: its name says which field it fills. A reader that finds no sense in the
 * words (a 14th month) gives undefined, and the match is dropped.
 */
export function createFieldReaders(pack: LanguagePack): ReadonlyMap<string, ReadField> {
  return new Map<string, ReadField>([
    ...namedFields(pack),
    ...countedFields(pack),
    ...Object.entries(FIGURES),
    [
      "base",
      (context, start) => {
        const base = context.marked("relyear", start);
        return base && { base };
      },
    ],
    ["from", (context, start) => ({ base: context.marked("day", start)! })],
    ["event", ({ view }, start) => ({ event: view.lemma[start]! })],
    ...["day", "clock", "span", "year", "part"].map((name): [string, ReadField] => [
      `the${name}`,
      (context, start) => context.marked(name, start),
    ]),
  ]);
}

/** Captures whose words stand in a lexicon. */
function namedFields(pack: LanguagePack): [string, ReadField][] {
  const named = (lexicons: string, take: (row: Row) => Fields): ReadField => {
    const index = createPhraseIndex(lexicons.split(" ").flatMap((name) => pack.lexicon(name)));
    return ({ view }, start, end) => {
      const row = index.row(view, start, end);
      return row && take(row);
    };
  };
  return [
    ["month", named("months", (r) => ({ month: Number(r.value) }))],
    ["weekday", named("weekdays", (r) => ({ weekday: Number(r.value) }))],
    ["season", named("seasons", (r) => ({ season: SEASONS.indexOf(r.value as "SP") }))],
    ["part", named("parts-of-day", (r) => partFields(r.value!))],
    [
      "shift",
      named("time-shifts", (r) => ({ shift: Number(r.value), ...(r.anchor && { anchor: r.anchor as "focus" }) })),
    ],
    ["near", named("near-days", (r) => ({ unit: "day", shift: Number(r.value), ...(r.part && { part: r.part }) }))],
    ["mod", named("time-modifiers", (r) => (r.value ? { mod: r.value } : {}))],
    ["direction", named("time-directions", (r) => ({ direction: Number(r.value), anchor: r.anchor as "focus" }))],
    ["side", named("time-sides", (r) => ({ direction: Number(r.value) }))],
    ["fiscal", () => ({ fiscal: true })],
    ["reference", named("vague-times", (r) => ({ value: r.value! }))],
    ["often", named("frequencies", (r) => ({ value: r.value! }))],
    [
      "holiday",
      named("holidays", (r) => ({
        ...(r.month === "easter" ? { easter: true } : { month: Number(r.month) }),
        ...(r.nth && { weekday: Number(r.weekday), nth: Number(r.nth) }),
        ...(r.day && { day: Number(r.day) }),
        ...(r.plus && { plus: Number(r.plus) }),
      })),
    ],
    ["halfword", named("year-halves", (r) => ({ half: Number(r.value) }))],
    ["decadeword", named("decades", (r) => ({ decade: 190 + Number(r.value) }))],
    ["half12", named("day-halves parts-of-day", (r) => ({ value: HALF[r.value!] ?? r.value! }))],
    ["zone", named("time-zones", (r) => ({ zone: r.value! }))],
    ["unit", named("time-units", (r) => ({ unit: r.value as TimeUnit }))],
    ["bc", () => ({ bc: true })],
  ];
}

/** Captures that are a number: so many units, or the so-manieth of them. */
function countedFields(pack: LanguagePack): [string, ReadField][] {
  const ordinals = createPhraseIndex(pack.lexicon("ordinals"));
  const counts = createPhraseIndex(pack.lexicon("vague-counts"));
  const units = createPhraseIndex(pack.lexicon("time-units"));
  const ordinal =
    (most: number, name: "day" | "quarter" | "half" | "century", less = 0): ReadField =>
    ({ view }, start, end) => {
      const n = Number(ordinals.row(view, start, end)?.value ?? /^\d+/.exec(view.form[start]!)?.[0]);
      return n >= 1 && n <= most ? { [name]: n - less } : undefined;
    };
  const amount: ReadField = ({ view, numbers }, start, end) => {
    if (numbers.end[start] === end) return { amount: numbers.value[start]! };
    const value = counts.row(view, start, end)?.value;
    return value === undefined ? undefined : { amount: value === "" ? Number.NaN : Number(value) };
  };
  const rest: ReadField = (context, start, end) => {
    const split = Math.max(context.numbers.end[start]!, start + 1);
    const unit = units.row(context.view, split, end)?.value as TimeUnit | undefined;
    const value = amount(context, start, split)?.amount;
    return unit && value !== undefined ? { rest: { amount: value, unit } } : undefined;
  };
  return [
    ["amount", amount],
    ["rest", rest],
    ["day", ordinal(31, "day")],
    ["quarter", ordinal(4, "quarter")],
    ["half", ordinal(2, "half")],
    ["century", ordinal(30, "century", 1)],
  ];
}

/** Captures that are told by their figures alone. */
const FIGURES: Readonly<Record<string, ReadField>> = {
  year: ({ view }, start, end) => yearFields(view, start, end),
  countedyear: ({ view }, start) => countedYearFields(view.form[start]!),
  decade: ({ view }, start, end) => decadeFields(view, start, end),
  yearpair: ({ view }, start, end) => yearPairFields(view, start, end),
  yearword: ({ numbers }, start) => ({ year: numbers.value[start]! }),
  yearwords: ({ numbers }, start) => yearWordsFields(numbers.value[start]!, numbers.value[start + 1]!),
  iso: ({ view }, start) => isoFields(view.form[start]!),
  dmy: ({ view }, start) => slashedFields(view.form[start]!, false),
  mdy: ({ view }, start) => slashedFields(view.form[start]!, true),
  clock: ({ view }, start) => clockFields(view.form[start]!),
  hour: ({ view, numbers }, start) => hourFields(view, numbers, start),
};

/** The fields of a match: the rule's fixed ones under those of its captures. Undefined where a capture makes no sense. */
export function fieldsOf(
  match: PatternMatch,
  fixed: Fields,
  readers: ReadonlyMap<string, ReadField>,
  context: FieldContext,
): TimeExpression | undefined {
  const time: TimeExpression = { kind: "point" };
  for (const [name, [start, end]] of Object.entries(match.captures)) {
    const read = readers.get(name);
    if (!read) continue;
    const found = read(context, start, end);
    if (!found) return undefined;
    Object.assign(time, found);
  }
  Object.assign(time, fixed);
  // "X", as TIMEX3 writes it, where the rule leaves the number open.
  if (fixed.amount !== undefined) Object.assign(time, { amount: Number(fixed.amount) });
  return checked(twelveHours(time));
}

function partFields(code: string): Fields {
  if (!code.startsWith("T")) return { part: code };
  return { hour: Number(code.slice(1, 3)), minute: Number(code.slice(4, 6)) };
}

/** Halves of the twelve-hour day that a part of the day lies in. */
const HALF: Readonly<Record<string, string>> = { MO: "AM", AF: "PM", EV: "PM", NI: "PM" };

/** `value` AM or PM from the words after an hour turns 9 into 21. */
function twelveHours(time: TimeExpression): TimeExpression {
  if (time.hour === undefined || (time.value !== "AM" && time.value !== "PM")) return time;
  const { value, hour, ...rest } = time;
  return { hour: (hour % 12) + (value === "PM" ? 12 : 0), ...rest };
}

function checked(time: TimeExpression): TimeExpression | undefined {
  if (time.hour !== undefined && (time.hour > 24 || !Number.isInteger(time.hour))) return undefined;
  if (time.month !== undefined && (time.month < 1 || time.month > 12)) return undefined;
  if (time.month !== undefined && time.day !== undefined) {
    if (time.day > [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][time.month - 1]!) return undefined;
  }
  return time;
}

function yearFields(view: WordView, start: number, end: number): Fields | undefined {
  const digits = view.form.slice(start, end).join("").replace(/[^\d]/g, "");
  if (digits === "" || digits.length > 4) return undefined;
  const year = Number(digits);
  return { year: digits.length === 2 && shapeOf(view.form[end - 1]!) & SHAPES["short-year"] ? fullYear(year) : year };
}

/** A year of an era, whose two digits are all it has: 31 BC. */
function countedYearFields(form: string): Fields | undefined {
  return /^\d{1,4}$/.test(form) ? { year: Number(form) } : undefined;
}

/** Two digits stand for 1930 to 2029. */
export function fullYear(short: number): number {
  return short + (short >= 30 ? 1900 : 2000);
}

/** "1915-16": the second year, its first digits those of the first. */
function yearPairFields(view: WordView, start: number, end: number): Fields | undefined {
  const [first, second] = [view.form[start]!, view.form[end - 1]!.replace(/[^\d]/g, "")];
  const year = Number(first.slice(0, 4 - second.length) + second);
  return year > Number(first) ? { year } : undefined;
}

/** "nineteen ninety-seven" is two numbers. */
function yearWordsFields(hundreds: number, rest: number): Fields | undefined {
  const year = 100 * hundreds + rest;
  return rest >= 10 && year >= 1000 && year < 2100 ? { year } : undefined;
}

function decadeFields(view: WordView, start: number, end: number): Fields | undefined {
  const digits = view.form.slice(start, end).join("").replace(/[^\d]/g, "");
  if (digits.length === 4) return { decade: Number(digits.slice(0, 3)) };
  return digits.length === 2 ? { decade: Math.floor(fullYear(Number(digits)) / 10) } : undefined;
}

function isoFields(form: string): Fields | undefined {
  const m = /^(\d{4})-?(\d{2})(?:-?(\d{2}))?$/.exec(form);
  if (!m) return undefined;
  return { year: Number(m[1]), month: Number(m[2]), ...(m[3] !== undefined && { day: Number(m[3]) }) };
}

/** 5/1/2022 is 5 January, or 1 May where `american`; where one reading is no date the other holds. */
function slashedFields(form: string, american: boolean): Fields | undefined {
  const m = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(form);
  if (!m) return undefined;
  const [a, b] = [Number(m[1]), Number(m[2])];
  if (m[1]!.length === 4) return { year: a, month: b, day: Number(m[3]) };
  const monthFirst = a <= 12 && (american || b > 12);
  const year = m[3]!.length <= 2 ? fullYear(Number(m[3])) : Number(m[3]);
  return { year, month: monthFirst ? a : b, day: monthFirst ? b : a };
}

function clockFields(form: string): Fields | undefined {
  const m = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?/.exec(form);
  if (!m) return undefined;
  return { hour: Number(m[1]), minute: Number(m[2]), ...(m[3] !== undefined && { second: Number(m[3]) }) };
}

function hourFields(view: WordView, numbers: NumberPhrases, start: number): Fields | undefined {
  const hour = numbers.end[start] ? numbers.value[start]! : Number.parseInt(view.form[start]!, 10);
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(view.form[start]!);
  if (dotted && Number(dotted[1]) <= 24) return { hour: Number(dotted[1]), minute: Number(dotted[2]) };
  if (!Number.isInteger(hour)) return undefined;
  if (/^\d{4}$/.test(view.form[start]!)) {
    const minute = hour % 100;
    return hour < 2400 && minute < 60 ? { hour: Math.floor(hour / 100), minute } : undefined;
  }
  return hour <= 24 ? { hour } : undefined;
}
