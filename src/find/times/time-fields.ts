import { createPhraseIndex, type LanguagePack, type PatternMatch, type PhraseIndex, SHAPES, shapeOf, type WordView } from "#lang";
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
  const index = (name: string): PhraseIndex => createPhraseIndex(pack.lexicon(name));
  const row = (lexicon: PhraseIndex, take: (row: Readonly<Record<string, string>>) => Fields | undefined): ReadField => {
    return ({ view }, start, end) => {
      const found = lexicon.row(view, start, end);
      return found && take(found);
    };
  };
  const ordinals = index("ordinals");
  const ordinal = (view: WordView, start: number, end: number): number | undefined => {
    const named = ordinals.row(view, start, end)?.value;
    if (named !== undefined) return Number(named);
    const digits = /^\d+/.exec(view.form[start]!)?.[0];
    return digits === undefined ? undefined : Number(digits);
  };
  const counts = index("vague-counts");
  const amount: ReadField = ({ view, numbers }, start, end) => {
    if (numbers.end[start] === end) return { amount: numbers.value[start]! };
    const value = counts.row(view, start, end)?.value;
    return value === undefined ? undefined : { amount: value === "" ? Number.NaN : Number(value) };
  };
  const units = index("time-units");
  const unitAt = (view: WordView, start: number, end: number) => units.row(view, start, end)?.value as TimeUnit | undefined;
  const zones = index("time-zones");
  const within = (test: (n: number) => boolean, name: "day" | "quarter" | "half" | "century", less = 0): ReadField => {
    return ({ view }, start, end) => {
      const n = ordinal(view, start, end);
      return n !== undefined && test(n) ? { [name]: n - less } : undefined;
    };
  };
  return new Map<string, ReadField>([
    ["month", row(index("months"), (r) => ({ month: Number(r.value) }))],
    ["weekday", row(index("weekdays"), (r) => ({ weekday: Number(r.value) }))],
    ["season", row(index("seasons"), (r) => ({ season: SEASONS.indexOf(r.value as "SP") }))],
    ["part", row(index("parts-of-day"), (r) => partFields(r.value!))],
    ["shift", row(index("time-shifts"), (r) => ({ shift: Number(r.value), ...(r.anchor && { anchor: r.anchor as "focus" }) }))],
    ["near", row(index("near-days"), (r) => ({ unit: "day", shift: Number(r.value), ...(r.part && { part: r.part }) }))],
    ["mod", row(index("time-modifiers"), (r) => (r.value ? { mod: r.value } : {}))],
    ["direction", row(index("time-directions"), (r) => ({ direction: Number(r.value), anchor: r.anchor as "focus" }))],
    ["reference", row(index("vague-times"), (r) => ({ value: r.value! }))],
    ["often", row(index("frequencies"), (r) => ({ value: r.value! }))],
    ["holiday", row(index("holidays"), (r) => ({
      month: Number(r.month),
      ...(r.nth ? { weekday: Number(r.weekday), nth: Number(r.nth) } : { day: Number(r.day) }),
    }))],
    ["decadeword", row(index("decades"), (r) => ({ decade: 190 + Number(r.value) }))],
    ["unit", ({ view }, start, end) => {
      const unit = unitAt(view, start, end);
      return unit && { unit };
    }],
    ["amount", amount],
    ["rest", (context, start, end) => {
      const { view, numbers } = context;
      const split = numbers.end[start]! > start ? numbers.end[start]! : start + 1;
      const unit = unitAt(view, split, end);
      const value = amount(context, start, split)?.amount;
      return unit && value !== undefined ? { rest: { amount: value, unit } } : undefined;
    }],
    ["day", within((n) => n >= 1 && n <= 31, "day")],
    ["quarter", within((n) => n >= 1 && n <= 4, "quarter")],
    ["half", within((n) => n === 1 || n === 2, "half")],
    ["century", within((n) => n >= 1 && n <= 30, "century", 1)],
    ["year", ({ view }, start, end) => yearFields(view, start, end)],
    ["decade", ({ view }, start, end) => decadeFields(view, start, end)],
    ["bc", () => ({ bc: true })],
    ["yearpair", ({ view }, start, end) => yearPairFields(view, start, end)],
    ["yearwords", ({ numbers }, start) => {
      const year = 100 * numbers.value[start]! + numbers.value[start + 1]!;
      return numbers.value[start + 1]! >= 10 && year >= 1000 && year < 2100 ? { year } : undefined;
    }],
    ["yearword", ({ numbers }, start) => ({ year: numbers.value[start]! })],
    ["iso", ({ view }, start) => isoFields(view.form[start]!)],
    ["dmy", ({ view }, start) => slashedFields(view.form[start]!, false)],
    ["mdy", ({ view }, start) => slashedFields(view.form[start]!, true)],
    ["clock", ({ view }, start) => clockFields(view.form[start]!)],
    ["hour", ({ view, numbers }, start) => hourFields(view, numbers, start)],
    ["half12", row(createPhraseIndex([...pack.lexicon("day-halves"), ...pack.lexicon("parts-of-day")]), (r) => ({ value: HALF[r.value!] ?? r.value! }))],
    ["zone", ({ view }, start, end) => {
      const zone = zones.row(view, start, end)?.value;
      return zone === undefined ? undefined : { zone };
    }],
    ["base", (context, start) => {
      const base = context.marked("relyear", start);
      return base && { base };
    }],
    ...["day", "clock", "span", "year", "part"].map((name): [string, ReadField] => [
      `the${name}`,
      (context, start) => context.marked(name, start),
    ]),
  ]);
}

/** The fields of a match: the rule's fixed ones under those of its captures. Undefined where a capture makes no sense. */
export function fieldsOf(
  match: PatternMatch, fixed: Fields, readers: ReadonlyMap<string, ReadField>, context: FieldContext,
): TimeExpression | undefined {
  let fields: Fields = {};
  for (const [name, [start, end]] of Object.entries(match.captures)) {
    const read = readers.get(name);
    if (!read) continue;
    const found = read(context, start, end);
    if (!found) return undefined;
    fields = { ...fields, ...found };
  }
  return checked(twelveHours({ kind: "point", ...fields, ...fixed }));
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
  return { ...rest, hour: (hour % 12) + (value === "PM" ? 12 : 0) };
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
