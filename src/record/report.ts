import { z } from "zod";

/** How `published` was found, in order of precedence; `dateline` takes its year from elsewhere. */
export const PUBLISHED_BY = ["metadata", "first-line", "dateline", "option"] as const;

/** What a report says of itself. Never changed once kept. Follows schema.org NewsArticle. */
export const ReportHead = z.object({
  id: z.string(),
  /** SHA-256 of `text` in UTF-8, hex. */
  digest: z.string(),
  /** ISO 639-1 code of the detected or declared language. */
  language: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  /** `YYYY-MM-DD`, or an ISO 8601 date-time with offset. */
  published: z.string().optional(),
  publishedBy: z.enum(PUBLISHED_BY).optional(),
  /** Whom the report credits for its words: a feed's `<source>`, a credit line or a dateline's agency. */
  credit: z.string().optional(),
  retrieved: z.string().optional(),
  revisionOf: z.string().optional(),
});
export type ReportHead = z.infer<typeof ReportHead>;

/** One text that somebody published. `text` is what all spans refer to. */
export const Report = ReportHead.extend({
  text: z.string(),
  /** For HTML: pairs of (offset in `text`, offset in the decoded page), ascending; between them the two run alike. */
  sourceMap: z.array(z.tuple([z.number(), z.number()])).optional(),
});
export type Report = z.infer<typeof Report>;
