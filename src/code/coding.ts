import type { Account, Actor, Note, Predicate } from "#record";

/** What the third stage made of one report. */
export interface Coding {
  /** Actors by their part in an event alone; they follow those of the findings. */
  readonly actors: readonly Actor[];
  readonly accounts: readonly Account[];
  readonly predicates: readonly Predicate[];
  readonly notes: readonly Note[];
}
