import type { Account, Note, Predicate } from "#record";

/** What the third stage made of one report. */
export interface Coding {
  readonly accounts: readonly Account[];
  readonly predicates: readonly Predicate[];
  readonly notes: readonly Note[];
}
