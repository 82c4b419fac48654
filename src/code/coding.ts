import type { Account, Actor, ChosenCase, Note, Predicate } from "#record";

/**
 * Why an account was not told: `unsure`, its frame is weak and nobody takes part in it; `unlikely`, what is seen of it speaks against it
 * (lexicon/confidence.tsv); `generic`, it speaks of such events in general; `attempted`, what was only tried, or denied of one person, harmed
 * nobody; `cited`, it stands in a title that the report cites; `harmless`, it counts only in a report that tells of harm done; `double`, another account tells the same.
 */
export type DropReason = "unsure" | "unlikely" | "generic" | "attempted" | "cited" | "harmless" | "double";

/** What was nearly an account. */
export interface Considered {
  readonly account: Account;
  readonly why: DropReason;
}

/** What the third stage made of one report. */
export interface Coding {
  /** Actors by their part in an event alone; they follow those of the findings. */
  readonly actors: readonly Actor[];
  /** Speakers of the findings' attributions that only the claims in them tell, by the attribution's index. */
  readonly speakers: ReadonlyMap<number, number>;
  readonly accounts: readonly Account[];
  /** What was weighed and dropped; its actors are among those of the findings and of `actors`. */
  readonly considered: readonly Considered[];
  /** Of each account whose rule has cases, told or dropped, the one it fell under; empty unless it was asked for. */
  readonly cases: readonly (ChosenCase & { readonly account: string })[];
  readonly predicates: readonly Predicate[];
  readonly notes: readonly Note[];
}
