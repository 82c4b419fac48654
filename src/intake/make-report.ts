import { createHash } from "node:crypto";
import { type Problem, problem, type Report, stableId } from "#record";
import { firstLineDate, parseDate } from "./date.js";
import type { LanguageDetector } from "./language.js";
import type { Where } from "./piece.js";

/** What a source says of one report, before it is checked. */
export interface Draft {
  readonly text: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** As written; what cannot be read as a date is dropped. */
  readonly published?: string | undefined;
  /** Declared language, a BCP 47 tag. */
  readonly language?: string | undefined;
  readonly credit?: string | undefined;
  readonly sourceMap?: Report["sourceMap"] | undefined;
}

/** What holds for reports that do not say it themselves. */
export interface Defaults {
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
}

/** A report, or what was wrong with it, or both where it could be read all the same. */
export interface Intake {
  readonly where: Where;
  readonly report?: Report;
  readonly problem?: Problem;
}

/** Makes the report of a draft: clean text, id, digest, language, date by the record's order of precedence. */
export function makeReport(draft: Draft, where: Where, defaults: Defaults, detect: LanguageDetector): Intake {
  const text = withoutLoneSurrogates(draft.text);
  const url = maybeUrl(draft.url);
  const digest = createHash("sha256").update(text, "utf8").digest("hex");
  const givenId = draft.id ?? (url === undefined ? undefined : stableId("r", url));
  if (!/[^\s\p{Cf}]/u.test(text)) return { where, problem: problem("empty", {}, { ...where, id: givenId }) };
  const title = oneLine(draft.title);
  const publisher = oneLine(draft.publisher) ?? oneLine(defaults.publisher);
  const credit = oneLine(draft.credit);
  const report: Report = {
    id: givenId ?? stableId("r", digest),
    digest,
    language: detect(text, draft.language),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...datePublished(draft, text, defaults),
    ...(credit === undefined ? {} : { credit }),
    text,
    ...(draft.sourceMap ? { sourceMap: draft.sourceMap } : {}),
  };
  const badDate = draft.published !== undefined && parseDate(draft.published) === undefined;
  if (!badDate) return { where, report };
  return {
    where,
    report,
    problem: problem("bad-date", { value: draft.published!.slice(0, 60) }, { ...where, id: report.id }),
  };
}

/** The item's own date, then that of a first line, then the default; a dateline is found by the engine. */
function datePublished(draft: Draft, text: string, defaults: Defaults): Pick<Report, "published" | "publishedBy"> {
  const own = draft.published === undefined ? undefined : parseDate(draft.published);
  if (own !== undefined) return { published: own, publishedBy: "metadata" };
  const first = firstLineDate(text);
  if (first !== undefined) return { published: first, publishedBy: "first-line" };
  if (defaults.published !== undefined) return { published: defaults.published, publishedBy: "option" };
  return {};
}

/** A lone surrogate becomes U+FFFD, so that text and UTF-8 are the same thing. */
export function withoutLoneSurrogates(text: string): string {
  return /\p{Cs}/u.test(text) ? text.replace(/\p{Cs}/gu, "\ufffd") : text;
}

/** White space of any kind to single spaces; undefined where nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  const line = withoutLoneSurrogates(text ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  return line === "" ? undefined : line;
}

/** An absolute web address without its fragment; undefined for anything else. */
export function maybeUrl(written: string | undefined, base?: string): string | undefined {
  if (written === undefined || written.trim() === "" || !URL.canParse(written.trim(), base)) return undefined;
  const url = new URL(written.trim(), base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  url.hash = "";
  return url.href;
}
