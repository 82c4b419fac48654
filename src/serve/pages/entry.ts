import type { Entry, EntryPage } from "#record";
import type { AnnalsContent } from "#run";
import { toDisputeLine, toEntryLine, toFigure, toStatusLine } from "./lines.js";
import { compareText } from "./overview.js";

const NEAR = 8;

/** One entry with every sentence it rests on, and the entries nearest to it. */
export function entryPage(content: AnnalsContent, id: string): EntryPage | undefined {
  const entry = content.entries.find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  const { citations } = content;
  const cited = entry.accounts.flatMap(({ account }) => citations.get(account) ?? []);
  return {
    page: "entry",
    entry,
    line: toEntryLine(entry, citations),
    ...(entry.kind === "tally" ? { figure: toFigure(entry, citations) } : {}),
    ...(entry.kind === "status" ? { status: toStatusLine(entry, citations) } : {}),
    ...(entry.kind === "dispute" ? { dispute: toDisputeLine(entry, citations) } : {}),
    citations: cited.sort(
      (a, b) => compareText(a.published ?? "", b.published ?? "") || compareText(a.account, b.account),
    ),
    near: nearEntries(content, entry),
  };
}

/** Those that share most sentences, then most reports. */
function nearEntries(content: AnnalsContent, entry: Entry): EntryPage["near"] {
  const clauses = new Set(entry.accounts.map(({ account }) => clauseKey(content, account)));
  const reports = new Set(entry.accounts.map(({ report }) => report));
  const scored = content.entries.flatMap((other) => {
    if (other.id === entry.id) return [];
    let score = 0;
    for (const { account, report } of other.accounts) {
      if (reports.has(report)) score += 1 / other.accounts.length;
      if (clauses.has(clauseKey(content, account))) score += 5;
    }
    return score > 0 ? [{ other, score }] : [];
  });
  scored.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id));
  return scored.slice(0, NEAR).map(({ other }) => toEntryLine(other, content.citations));
}

function clauseKey({ citations }: AnnalsContent, account: string): string {
  const citation = citations.get(account);
  return citation ? `${citation.report}:${citation.clause.start}` : account;
}
