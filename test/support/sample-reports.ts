import { join } from "node:path";
import { readSources } from "#intake";
import type { Report } from "#record";

export const SAMPLES = join(import.meta.dirname, "../../samples/kazakhstan-2022");

/** Datelines there have no year; it comes from the day given here, as from `--published`. The sample reports by the name that by-hand.jsonl gives them: `file` or `file#item-id`. */
export async function sampleReports(): Promise<Map<string, Report>> {
  const reports = new Map<string, Report>();
  for await (const { report, where, problem } of readSources([join(SAMPLES, "reports")], { published: "2022-01-15" })) {
    if (problem) throw new Error(`${problem.file}: ${problem.text}`);
    const file = where.file.slice(where.file.lastIndexOf("/") + 1);
    const item = where.item ?? (file.endsWith(".jsonl") ? report!.id : undefined);
    reports.set(item === undefined ? file : `${file}#${item}`, report!);
  }
  return reports;
}
