import { NAME_SORTS } from "#lang";

/** A stretch of words that the gazetteer knows, before it is judged. Word indexes; `to` is past the last. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Number of the name in the gazetteer. */
  readonly name: number;
  /** The run of capitalised words it stands in. */
  readonly runFrom: number;
  readonly runTo: number;
  /** Signs beside it: bits of `SIGNS`. */
  signs: number;
  /** The place it stands for, once settled; 0 before. */
  place: number;
  /** A sense that the words beside it name: "Paris, Texas"; 0 where they name none. */
  told: number;
  /** The candidate that tells it, or that it tells. */
  partner: number;
  /** Share of the report's other names in its country and unit, 0 to 1. */
  share: number;
}

/** What stands beside a candidate. Each is weighed by `lexicon/place-weights.tsv` under its own name. */
export const SIGNS = {
  proper: 1,
  improper: 2,
  inside: 4,
  near: 8,
  toward: 16,
  "of-before": 32,
  container: 64,
  contained: 128,
  unit: 256,
  "person-left": 512,
  surname: 1024,
  "common-word": 2048,
  "given-name": 4096,
  "unknown-left": 8192,
  "unknown-right": 16384,
  brand: 32768,
  body: 65536,
  street: 131072,
  speaker: 262144,
  headline: 524288,
  settlement: 1048576,
  "part-before": 2097152,
  possessive: 4194304,
  demonym: 8388608,
  acronym: 16777216,
  dateline: 33554432,
  "first-word": 67108864,
  "known-surname": 134217728,
  clipped: 268435456,
  "noun-like": 536870912,
  "number-right": 1073741824,
  "like-person": -2147483648,
} as const;
export type Sign = keyof typeof SIGNS;

export const has = (c: Candidate, sign: number): boolean => (c.signs & sign) !== 0;

export const SORT = Object.fromEntries(NAME_SORTS.map((s, i) => [s, i])) as Record<(typeof NAME_SORTS)[number], number>;
