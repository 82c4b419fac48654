import type { CalendarUnit } from "./calendar.js";

export type TimeUnit = CalendarUnit | "second" | "minute" | "hour" | "fortnight" | "night";

/** Of the clause a time stands in; open where it is an infinitive or a modal under a past verb. */
export type Tense = "past" | "future" | "open" | "none";

/** What a time is counted from: the day of publication, the time told last, the quarter that the report is about, or an event. */
export type Anchor = "published" | "focus" | "quarter" | "event";

/** A time as the words give it, before it is placed on the calendar. Which fields count depends on `kind`. */
export interface TimeExpression {
  /**
   * point: calendar fields, some of which may be missing ("7 March", "on Friday", "the third quarter");
   * step: the `shift`-th unit from the anchor's own ("last year", "yesterday"), or a point so shifted ("last Friday");
   * offset: `amount` units before or after the anchor ("two days later"); duration; set; reference: a fixed `value`.
   */
  readonly kind: "point" | "step" | "offset" | "duration" | "set" | "reference";
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  /** The nth such weekday of the month, -1 the last: 4 for Thanksgiving. */
  readonly nth?: number;
  /** Counted from Easter Sunday. */
  readonly easter?: boolean;
  /** Days after the day that the other fields give: -2 from Easter is Good Friday. */
  readonly plus?: number;
  /** A feast whose day the calendar of its faith sets: only its year is given. */
  readonly moveable?: boolean;
  /** A business year, whose days are not told. */
  readonly fiscal?: boolean;
  /** 1 … 4, 1 … 2, and 0 … 3 from spring. */
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: number;
  readonly decade?: number;
  readonly century?: number;
  /** The year counts backwards from 1. */
  readonly bc?: boolean;
  readonly unit?: TimeUnit;
  readonly shift?: number;
  readonly anchor?: Anchor;
  /** Whole or broken number of units; NaN where the words leave it open ("several"). */
  readonly amount?: number;
  /** -1 before, 1 after. */
  readonly direction?: number;
  /** A further, smaller amount: "two years and three months". */
  readonly rest?: { readonly amount: number; readonly unit: TimeUnit };
  /** Part of the day: MO AF EV NI MI DT. */
  readonly part?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z` or `+06:00`. */
  readonly zone?: string;
  /** START MID END of the span. */
  readonly mod?: string;
  readonly value?: string;
  /** Lemma of the event that an offset is counted from: "two days before the vote". */
  readonly event?: string;
  /** What becomes of an offset from an event whose day is not told: a duration, or nothing. */
  readonly untold?: "drop";
  /** The larger time this one lies in ("March" of "last year"), or the one that an offset is counted from. */
  readonly base?: TimeExpression;
}
