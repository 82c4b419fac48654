import type { EntryLine, Reading, ReportPage } from "#record";
import type { AnnalsContent } from "#run";
import { toEntryLine } from "./lines.js";

/** One report with its reading and the entries that its accounts went into. Undefined where there is no such report. */
export function reportPage(content: AnnalsContent, text: string, reading: Reading): ReportPage | undefined {
  const line = content.reports.find(({ id }) => id === reading.report.id);
  if (!line) return undefined;
  const own = new Set(reading.accounts.map(({ id }) => id));
  const entries: Record<string, EntryLine[]> = {};
  for (const entry of content.entries) {
    const mine = entry.accounts.filter(({ account }) => own.has(account));
    if (mine.length === 0) continue;
    const row = toEntryLine(entry, content.citations);
    for (const { account } of mine) {
      const rows = entries[account] ?? [];
      if (!rows.some(({ id }) => id === row.id)) entries[account] = [...rows, row];
    }
  }
  return { page: "report", line, text, reading, entries };
}
