import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Quantity, Time } from "#record";
import { createLayeredMatcher } from "../layered-rules.js";
import { createNumberReader } from "../number-phrase.js";
import { type Amount, createAmountBuilder } from "./amount.js";

/** Finds the numbers of a report, in order, outside its times. */
export type FindQuantities = (parse: Parse, times: readonly Time[]) => Quantity[];

export function createQuantityFinder(pack: LanguagePack): FindQuantities {
  const readNumbers = createNumberReader(pack);
  const match = createLayeredMatcher<Amount>(pack, "quantities", createAmountBuilder(pack));
  return (parse, times) => {
    const quantities: Quantity[] = [];
    let next = 0;
    for (const { start, end, rule, value } of match(parse, readNumbers(parse))) {
      const from = parse.start[start]!;
      const to = parse.end[end - 1]!;
      while (next < times.length && times[next]!.end <= from) next++;
      const time = times[next];
      // "9 tonnes [a year]": the time is but the end of the amount.
      const isRate = time !== undefined && time.type === "SET" && time.start > from && time.end <= to;
      if (time !== undefined && time.start < to && !isRate) continue;
      quantities.push({ start: from, end: to, ...value, rule });
    }
    return quantities;
  };
}
