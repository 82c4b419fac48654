import { z } from "zod";

/** A half-open stretch of a report's `text`, in UTF-16 code units (W3C Web Annotation TextPositionSelector). */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A half-open interval of whole calendar days `YYYY-MM-DD`; an absent side is open. */
export const Interval = z.object({ from: z.string().optional(), to: z.string().optional() });
export type Interval = z.infer<typeof Interval>;
