import type { Actor, Attribution, Note, Place, Quantity, ReportHead, Time } from "#record";

/** What the second stage found: mentions and attributions, each array ordered by position. */
export interface Findings {
  /** What the report's first lines say of it, where nothing better was known: its date, and whom a dateline credits. */
  readonly dated: Pick<ReportHead, "published" | "publishedBy" | "credit">;
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly notes: readonly Note[];
}
