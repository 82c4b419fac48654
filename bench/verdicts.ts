import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCOUNT_KINDS } from "#record";

export const VERDICT_FILE = join(import.meta.dirname, "../docs/quality-verdicts.tsv");
export const VERDICT_COLUMNS = ["report", "start", "end", "kind", "type", "rules", "verdict"] as const;
export const VERDICTS = ["right", "wrong type", "wrong role", "did not happen", "not an account"] as const;

/** Kinds of which one word may tell several, for those in a row: "a nurse and a clerk were hurt". */
const SEVERAL: ReadonlySet<string> = new Set(["figure", "status"]);

/** What a judge said of one drawn account. It holds no words of the report. */
export interface Verdict {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly type: string;
  readonly rules: string;
  readonly verdict: string;
}

/** The judged accounts of a verdict table; none where there is no table yet. */
export function readVerdicts(file = VERDICT_FILE): Verdict[] {
  return existsSync(file) ? parseVerdicts(readFileSync(file, "utf8")).verdicts : [];
}

/** A table's rows and what is wrong with it, by line. */
export function parseVerdicts(table: string): { verdicts: Verdict[]; faults: string[] } {
  const [head = "", ...lines] = table.trimEnd().split("\n");
  const faults: string[] = head === VERDICT_COLUMNS.join("\t") ? [] : ["line 1: not the columns of a verdict table"];
  const seen = new Set<string>();
  const verdicts = lines.map((line, i): Verdict => {
    const fields = line.split("\t");
    const [report = "", start = "", end = "", kind = "", type = "", rules = "", verdict = ""] = fields;
    const fault = (what: string) => faults.push(`line ${i + 2}: ${what}`);
    if (fields.length !== VERDICT_COLUMNS.length) fault(`${fields.length} columns`);
    if (!(/^\d+$/.test(start) && /^\d+$/.test(end) && Number(start) < Number(end))) fault(`no span: ${start}-${end}`);
    if (!(ACCOUNT_KINDS as readonly string[]).includes(kind)) fault(`no kind: "${kind}"`);
    if (!(VERDICTS as readonly string[]).includes(verdict)) fault(`no verdict: "${verdict}"`);
    const key = [report, start, end, kind, type].join("\t");
    if (seen.has(key) && !SEVERAL.has(kind)) fault("judged twice");
    seen.add(key);
    return { report, start: Number(start), end: Number(end), kind, type, rules, verdict };
  });
  return { verdicts, faults };
}
