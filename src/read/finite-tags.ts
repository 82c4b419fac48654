/** Penn tags of verbs that make a clause: past, present, and modals. */
export const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);
