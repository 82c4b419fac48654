import { mix, rowOf } from "#lang";
import type { Weights } from "#read";
import type { EventType } from "#record";

/** Settings of `weights/learned`. */
interface Settings {
  readonly bits: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** How likely a type has to be, of all and none. */
  readonly least: number;
}

/** Where among the types the one stands that is none. */
export const NO_TYPE = 0;

export interface TypeShares {
  /** The types in the order of the shares; the first stands for no event. */
  readonly types: readonly EventType[];
  readonly least: number;
  /** How likely each type is, by what is seen. */
  sharesOf(seen: readonly number[]): readonly number[];
}

/** Opens a log-linear model of types. */
export function createTypeShares(weights: Weights): TypeShares {
  const { bits, step, least } = weights.settings as unknown as Settings;
  const own = weights.int8("types");
  const types = weights.strings("names") as readonly EventType[];
  return {
    types,
    least,
    sharesOf(seen) {
      const odds = types.map((_, type) => {
        let sum = 0;
        for (let i = 0; i < seen.length; i++) sum += own[rowOfType(seen[i]!, type, bits)]!;
        return step * sum;
      });
      const highest = Math.max(...odds);
      const shares = odds.map((one) => Math.exp(one - highest));
      const all = shares.reduce((sum, one) => sum + one, 0);
      return shares.map((one) => one / all);
    },
  };
}

/** The row of one thing that is seen, for one of the types. */
export function rowOfType(hash: number, type: number, bits: number): number {
  return rowOf(mix(hash, type), bits);
}
