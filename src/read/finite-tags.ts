/** Penn tags of verbs that make a clause: past, present, and modals. */
export const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Those of verbs that have a tense of their own: all but modals. */
export const TENSED: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);
