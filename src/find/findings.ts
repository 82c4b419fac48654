import type { Actor, Attribution, Note, Place, Quantity, Time } from "#record";

/** What the second stage found: mentions and attributions, each array ordered by position. */
export interface Findings {
  /** The publication date as it stands after a first line or dateline was read; `YYYY-MM-DD` or with time. */
  readonly published?: string;
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly notes: readonly Note[];
}
