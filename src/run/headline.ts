import { type Citation, type Entry, sayEntry } from "#record";
import type { AnnalsContent } from "./content.js";

const LEAST = 28; // characters; a shorter clause seldom says by itself what happened
const MOST = 140; // about two lines of a table cell

/**
 * The line an entry is shown under. A clause from a report's own headline says best what happened; else the words that
 * reconciliation chose, where they stand alone; else a clause of another account that does; else the whole sentence.
 */
export function headlineOf(entry: Entry, citations: AnnalsContent["citations"]): string {
  const title = sayEntry(entry);
  if (entry.kind === "tally" || entry.kind === "status") return title;
  const cited = entry.accounts.flatMap(({ account }) => citations.get(account) ?? []);
  const alone = cited
    .filter(({ quote }) => standsAlone(oneLine(quote)) && oneLine(quote).length <= MOST)
    .sort(byFitness);
  const headline = alone.find(isHeadline);
  if (headline && entry.kind === "event") return oneLine(headline.quote);
  if (standsAlone(title)) return title;
  if (alone[0]) return oneLine(alone[0].quote);
  const own = cited.find(({ quote }) => oneLine(quote).startsWith(title.replace(/…$/u, ""))) ?? cited[0];
  return own ? clip(oneLine(`${own.before}${own.quote}${own.after}`)) : title;
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
