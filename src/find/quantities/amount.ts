import { createPhraseIndex, type LanguagePack, type PatternMatch } from "#lang";
import type { Quantity } from "#record";
import type { Build, LayerContext } from "../layered-rules.js";

/** A number with its bounds, both inclusive, as far as rules have understood it. */
export type Amount = Pick<Quantity, "low" | "high" | "approximate" | "unit">;

type Context = LayerContext<Amount>;
/** A row of lexicon/number-bounds.tsv. */
type Bound = Readonly<Record<string, string>>;

/** How a rule's captures become an amount: `n` … `m` its numbers, then `bound`, `unit` or `currency`, and `per`. */
export function createAmountBuilder(pack: LanguagePack): Build<Amount> {
  const index = (name: string) => createPhraseIndex(pack.lexicon(name));
  const [bounds, boundsAfter] = ["before", "after"].map((kind) =>
    createPhraseIndex(pack.lexicon("number-bounds").filter((r) => r.kind === kind)),
  );
  const vague = index("vague-numbers");
  const fractions = index("fractions");
  const units = index("units");
  const perUnits = index("per-units");
  const [names, signs] = ["name", "sign"].map((kind) =>
    createPhraseIndex(pack.lexicon("currencies").filter((r) => r.kind === kind)),
  );

  const numberAt = ({ view, numbers }: Context, start: number, end: number): Amount | undefined => {
    if (numbers.end[start] === end) return { low: numbers.value[start]!, high: numbers.value[start]! };
    const row = vague.row(view, start, end) ?? vague.at(view, start, end)?.row;
    if (row) return { low: Number(row.low), high: Number(row.high), ...(row.approximate && { approximate: true }) };
    const fraction = fractions.row(view, start, end)?.value;
    return fraction === undefined ? undefined : { low: Number(fraction), high: Number(fraction) };
  };
  const baseOf = (match: PatternMatch, context: Context): Amount | undefined => {
    const { n, m, theamount, thesum } = match.captures;
    if (theamount) return context.marked("amount", theamount[0]);
    if (thesum) return context.marked("sum", thesum[0]);
    const first = n && numberAt(context, n[0], n[1]);
    const last = m && numberAt(context, m[0], m[1]);
    return last && first ? rangeOf(first, last) : first;
  };
  /** "11 dollars per Harbour Mills [share]": the unit stands last. */
  const divisorIn = (view: Context["view"], from: number, to: number): string | undefined => {
    for (let w = from; w < to; w++) {
      const row = perUnits.row(view, w, to);
      if (row) return row.value;
    }
    return undefined;
  };

  const unitOf = ({ captures }: PatternMatch, { view }: Context): string | undefined => {
    const { unit, currency, per, each } = captures;
    const code = unit
      ? units.row(view, unit[0], unit[1])?.value
      : currency
        ? (signs!.row(view, currency[0], currency[1]) ?? names!.row(view, currency[0], currency[1]))?.value
        : undefined;
    // "9 dollars per flask": a noun that is no unit says itself for one of what.
    const divisor = per ? divisorIn(view, per[0] + 1, per[1]) : each && view.lemma[each[0]]!.toLowerCase();
    return code === undefined ? undefined : divisor ? `${code}/${divisor}` : code;
  };

  return (match, fixed, context) => {
    if (fixed.low !== undefined) return { low: fixed.low as number, high: fixed.high as number };
    const base = baseOf(match, context);
    if (!base) return undefined;
    const { bound } = match.captures;
    const row =
      bound && (bounds!.row(context.view, bound[0], bound[1]) ?? boundsAfter!.row(context.view, bound[0], bound[1]));
    const unit = unitOf(match, context) ?? (fixed.unit as string | undefined);
    const { theamount } = match.captures;
    const before = unit === undefined || !theamount ? undefined : bounds!.at(context.view, theamount[0], theamount[1]);
    const amount = row ? boundedBy(base, row, unit) : before ? measured(base, before.row) : base;
    if (unit === undefined) return amount;
    const { low, high, approximate } = amount;
    return { low, high, ...(approximate && { approximate }), unit };
  };
}

/** "20 to 30"; "2 to 3 million" takes the larger scale for both. Undefined where the second is the smaller. */
function rangeOf(first: Amount, last: Amount): Amount | undefined {
  if (first.low === null || last.high === null) return undefined;
  const scale = last.high >= 1e3 && first.low < 1e3 && last.high / first.low >= 1e3 ? scaleOf(last.high) : 1;
  const low = first.low * scale;
  return low < last.high ? { low, high: last.high } : undefined;
}

function scaleOf(n: number): number {
  return n >= 1e12 ? 1e12 : n >= 1e9 ? 1e9 : n >= 1e6 ? 1e6 : 1e3;
}

/** What is counted goes on by whole numbers, what is measured does not: "more than 3" of a unit → 3..∞. */
const COUNTED = 1;
const MEASURED = 0;

/** Applies a row of lexicon/number-bounds.tsv. "more than 3,000" → 3001..∞, "nearly 3,000" → 2700..3000. */
function boundedBy(amount: Amount, row: Bound, unit = amount.unit): Amount {
  const step = unit === undefined ? COUNTED : MEASURED;
  const low = edge(row.low!, amount.low, step);
  const high = edge(row.high!, amount.high, step);
  const approximate = amount.approximate === true || row.approximate === "yes";
  return {
    low,
    high,
    ...(approximate && { approximate: true }),
    ...(amount.unit !== undefined && { unit: amount.unit }),
  };
}

/** "more than 3 [tonnes]": a number that was taken for a count until its unit was read. */
function measured(amount: Amount, { low, high }: Bound): Amount {
  const back = (rule: string, n: number | null) =>
    n === null || !Number.isInteger(n) ? n : rule === "n+" ? n - COUNTED : rule === "n-" ? n + COUNTED : n;
  return { ...amount, low: back(low!, amount.low), high: back(high!, amount.high) };
}

function edge(rule: string, n: number | null, step: number): number | null {
  if (rule === "" || n === null) return null;
  if (rule === "n+") return Number.isInteger(n) ? n + step : n;
  if (rule === "n-") return Number.isInteger(n) ? n - step : n;
  const factor = rule === "n" ? 1 : Number.parseFloat(rule);
  const value = n * factor;
  return Number.isInteger(n) && factor !== 1 ? (factor < 1 ? Math.ceil(value) : Math.floor(value)) : value;
}
