import { type Entry, sayEntry } from "#record";
import type { AnnalsContent } from "./content.js";

const LEAST = 28; // characters; a shorter clause seldom says by itself what happened
const MOST = 140; // about two lines of a table cell

/**
 * The line an entry is shown under. Where the words that reconciliation chose are a piece of a sentence ("killed and 317
 * injured"), a clause of another account that stands by itself is taken, else the whole sentence.
 */
export function headlineOf(entry: Entry, citations: AnnalsContent["citations"]): string {
  const title = sayEntry(entry);
  if (entry.kind === "tally" || entry.kind === "status" || standsAlone(title)) return title;
  const cited = entry.accounts.flatMap(({ account }) => citations.get(account) ?? []);
  const clause = cited.map(({ quote }) => oneLine(quote)).filter((quote) => standsAlone(quote) && quote.length <= MOST).sort(byLength)[0];
  if (clause !== undefined) return clause;
  const own = cited.find(({ quote }) => oneLine(quote).startsWith(title.replace(/…$/u, ""))) ?? cited[0];
  return own ? clip(oneLine(`${own.before}${own.quote}${own.after}`)) : title;
}

/** Begins as a sentence does and is long enough to say something. */
function standsAlone(text: string): boolean {
  return text.length >= LEAST && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text);
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function clip(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.lastIndexOf(" ", MOST);
  return `${text.slice(0, cut > 0 ? cut : MOST)}…`;
}
