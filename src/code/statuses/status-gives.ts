import type { StatusAccount } from "#record";

/** What a frame in `rules/statuses` says of the status it matches. The role `subject` (or `office`, `holder`) is what has it. */
export interface StatusGives {
  /** By class of subject; the first that fits counts. */
  readonly cases: readonly {
    readonly classes: readonly StatusAccount["subject"]["class"][];
    readonly aspect: StatusAccount["aspect"];
    readonly value: StatusAccount["value"];
    /** The class to tell instead: "Almaty stayed offline" is about its internet. */
    readonly as?: StatusAccount["subject"]["class"];
  }[];
  /** For offices: the role `office` is the subject; where it is optional, the holder stands in for it. */
  readonly office?: "required" | "optional";
  /** Prepositions whose phrase behind an office belongs to its name: "envoy [to] the island". */
  readonly keeps?: readonly string[];
  /** True where the role `holder` is who has it then. */
  readonly holder?: boolean;
  /** The value of whoever had it before: the role `former`. */
  readonly former?: StatusAccount["value"];
  /** True for a state that goes on, rather than a change: its time does not say since when. */
  readonly state?: boolean;
  /** True for words of lack ("without power"): what the judge takes for a negation is what they say. */
  readonly lack?: boolean;
  /** True where an object, if the verb has one, is what has the status, and never who acts. */
  readonly objectOnly?: boolean;
  /** Classes of things of which a noun in the plural with one of them bare before it ("mill closings") tells of none in particular. */
  readonly several?: readonly StatusAccount["subject"]["class"][];
  /** False where it is not told of a whole country: war "destroys Burundi" in a figure of speech only. */
  readonly countries?: boolean;
  readonly confidence?: number;
}
