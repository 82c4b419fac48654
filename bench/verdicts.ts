import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCOUNT_KINDS } from "#record";

export const VERDICT_FILE = join(import.meta.dirname, "../docs/quality-verdicts.tsv");
/** Verdicts that confidence is fitted on, of other reports than those that measure. What was wrong in these reports has been mended since, where it could be. */
export const FITTING_FILE = join(import.meta.dirname, "fitting-verdicts.tsv");
/** The same, of reports that nobody has looked at since: they tell how much of what is told is right. */
export const FRESH_FILE = join(import.meta.dirname, "fresh-verdicts.tsv");
export const VERDICT_COLUMNS = ["report", "start", "end", "kind", "type", "rules", "seen", "verdict"] as const;
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
  /** A digest of what the judge saw: clause, trigger, roles, and how far it holds. An account that looks otherwise by now has not been judged. */
  readonly seen: string;
  readonly verdict: string;
}

/** What an account has to share with a verdict to be the one that was judged. */
export function keyOf({ report, start, end, kind, type, seen }: Verdict): string {
  return [report, start, end, kind, type, seen].join("\t");
}

/** The judged accounts of a verdict table; none where there is no table yet. */
export function readVerdicts(file = VERDICT_FILE): Verdict[] {
  return existsSync(file) ? parseVerdicts(readFileSync(file, "utf8")).verdicts : [];
}

/** A table's rows and what is wrong with it, by line. */
export function parseVerdicts(table: string): { verdicts: Verdict[]; faults: string[] } {
  const [head = "", ...lines] = table.trimEnd().split("\n");
  const faults: string[] = head === VERDICT_COLUMNS.join("\t") ? [] : ["line 1: not the columns of a verdict table"];
  const judged = new Set<string>();
  const verdicts = lines.map((line, i): Verdict => {
    const fields = line.split("\t");
    const [report = "", start = "", end = "", kind = "", type = "", rules = "", seen = "", verdict = ""] = fields;
    const fault = (what: string) => faults.push(`line ${i + 2}: ${what}`);
    if (fields.length !== VERDICT_COLUMNS.length) fault(`${fields.length} columns`);
    if (!(/^\d+$/.test(start) && /^\d+$/.test(end) && Number(start) < Number(end))) fault(`no span: ${start}-${end}`);
    if (!(ACCOUNT_KINDS as readonly string[]).includes(kind)) fault(`no kind: "${kind}"`);
    if (!/^[0-9a-z]{12}$/.test(seen)) fault(`no digest of what was seen: "${seen}"`);
    if (!(VERDICTS as readonly string[]).includes(verdict)) fault(`no verdict: "${verdict}"`);
    const key = [report, start, end, kind, type].join("\t");
    if (judged.has(key) && !SEVERAL.has(kind)) fault("judged twice");
    judged.add(key);
    return { report, start: Number(start), end: Number(end), kind, type, rules, seen, verdict };
  });
  return { verdicts, faults };
}
