/** What a filter asks of a row, as data: the store turns it into SQL, and a list in memory can be tested with it. */
export type Condition =
  | { readonly op: "in"; readonly column: Column; readonly values: readonly string[] }
  | { readonly op: "contains"; readonly column: "place" | "who"; readonly values: readonly string[] }
  /** The row's days, half-open, meet from..to, where both are whole days and `to` is the last one meant. */
  | { readonly op: "during"; readonly from?: string; readonly to?: string }
  | { readonly op: "words"; readonly text: string }
  | { readonly op: "atLeast"; readonly column: "origins" | "confidence"; readonly value: number };

/** Columns by the name they have in every table that has them. */
export type Column =
  | "kind"
  | "type"
  | "country"
  | "standing"
  | "factuality"
  | "stage"
  | "report"
  | "language"
  | "publisher";
