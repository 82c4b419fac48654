import type { Cue } from "./cue-table.js";
import type { Finding, View } from "./view.js";

/** A way in which content hangs on its cue. */
export interface Construction {
  /** Codes of a cue's `takes`, one of which it must have; empty where any preposition of its own will do. */
  readonly takes: readonly string[];
  /** Finds the content of the cue at a word, if it stands in this construction. */
  readonly find: (view: View, word: number, cue: Cue) => Finding | undefined;
}
