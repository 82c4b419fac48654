import { type Citation, type Entry, sayEntry } from "#record";
import type { AnnalsContent } from "./content.js";

const LEAST = 28; // characters; a shorter clause seldom says by itself what happened
const MOST = 140; // about two lines of a table cell

/** The line an entry is shown under, and the account whose sentence says it. */
export interface Headline {
  readonly text: string;
  readonly citation?: Citation;
}

/**
 * A clause from a report's own headline says best what happened; else the words that reconciliation chose, where they
 * stand alone; else a clause of another account that does; else the whole sentence. What many reports share, a tally or a
 * status line, is named by what it is.
 */
export function pickHeadline(entry: Entry, citations: AnnalsContent["citations"]): Headline {
  const title = sayEntry(entry);
  if (entry.kind === "tally" || entry.kind === "status") return { text: title };
  const cited = entry.accounts.flatMap(({ account }) => citations.get(account) ?? []);
  const own = cited.find(({ quote }) => oneLine(quote).startsWith(title.replace(/…$/u, "")));
  const alone = cited
    .filter(({ quote }) => standsAlone(oneLine(quote)) && oneLine(quote).length <= MOST)
    .sort(byFitness);
  const best =
    (entry.kind === "event" ? alone.find(isHeadline) : undefined) ?? (standsAlone(title) ? undefined : alone[0]);
  if (best) return { text: oneLine(best.quote), citation: best };
  const said = own ?? cited[0];
  if (standsAlone(title) || !said) return own ? { text: title, citation: own } : { text: title };
  return { text: clip(oneLine(`${said.before}${said.quote}${said.after}`)), citation: said };
}

/** The line alone. */
export function headlineOf(entry: Entry, citations: AnnalsContent["citations"]): string {
  return pickHeadline(entry, citations).text;
}

/** True where the clause lies in the title line of its report. */
function isHeadline({ title, quote, factuality }: Citation): boolean {
  return factuality === "CT+" && title !== undefined && oneLine(title).includes(oneLine(quote));
}

const BEST = 70; // characters: one line of a headline

function byFitness(a: Citation, b: Citation): number {
  const off = ({ quote }: Citation) => Math.abs(oneLine(quote).length - BEST);
  return off(a) - off(b) || (a.account < b.account ? -1 : 1);
}

/** Begins as a sentence does and is long enough to say something. */
function standsAlone(text: string): boolean {
  return text.length >= LEAST && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text) && hasWholeQuotes(text);
}

/** A quotation mark that opens and does not close, or the reverse, tells that a piece is missing. */
function hasWholeQuotes(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/"/gu) % 2 === 0 && count(/“/gu) === count(/”/gu);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function clip(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.lastIndexOf(" ", MOST);
  return `${text.slice(0, cut > 0 ? cut : MOST)}…`;
}
