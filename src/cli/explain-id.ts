import { readFileSync } from "node:fs";
import { type Explained, type Explainer, openExplainer } from "#engine";
import { type Entry, problem, type Reading } from "#record";
import { languageFile } from "#run";
import type { KeptAccount, Store } from "#store";
import { cutExplained } from "./cut-explained.js";
import { droppedBeside, droppedLines, explainAccount } from "./explain-reading.js";
import { explainReport } from "./explain-report.js";
import type { OpenId } from "./explain-rules.js";
import { printData, printProblem } from "./print.js";
import { withStore } from "./with-store.js";

/** Prints why an account or an entry of the annals is as it is, or all accounts of a report in short. */
export async function explainId(
  id: string,
  options: { readonly store: string; readonly json?: boolean },
): Promise<void> {
  await withStore(options.store, { role: "explain" }, async (store) => {
    const entry = await store.entry(id);
    if (entry) return printData(options.json ? `${JSON.stringify(entry)}\n` : await explainEntry(store, entry));
    const [kept] = await openAccounts(store, [id]);
    if (kept) return printData(options.json ? `${JSON.stringify(toData(kept))}\n` : `${wholeLines(kept).join("\n")}\n`);
    const report = await store.report(id);
    const [text, reading] = report ? await Promise.all([store.text(report.key), store.reading(report.key)]) : [];
    if (!report || text === undefined || !reading) return printProblem(problem("unknown-id", { id }));
    await printData(options.json ? `${JSON.stringify(reading)}\n` : explainReport(report, text, reading));
  });
}

async function explainEntry(store: Store, entry: Entry): Promise<string> {
  const lines = [`${entry.kind} ${entry.title}  ${entry.id}`, ...headLines(entry)];
  lines.push(`  origins     ${entry.origins.map(({ name, reports }) => `${name} (${reports.length})`).join("; ")}`);
  for (const { code, text } of entry.reasons) lines.push(`  because     ${text}  [${code}]`);
  const ids = entry.accounts.map(({ account }) => account);
  const kept = new Map((await openAccounts(store, ids)).map((each) => [each.kept.account.id, each]));
  for (const { account, origin } of entry.accounts) {
    const each = kept.get(account);
    lines.push("", `from ${origin}`);
    lines.push(...(each ? accountLines(each, false) : [`  ${account}: its report is no longer kept`]));
  }
  for (const { at, cause } of await store.revisions(entry.id)) lines.push("", `changed ${at}: ${cause}`);
  return `${lines.join("\n")}\n`;
}

function headLines(entry: Entry): string[] {
  if (entry.kind === "event") return [`  standing    ${entry.standing}; ${entry.factuality}; ${entry.stage}`];
  if (entry.kind === "status")
    return entry.segments.map(({ value, from, to }) => `  ${value.padEnd(11)} ${from ?? "?"} \u2013 ${to ?? "?"}`);
  if (entry.kind === "dispute")
    return entry.positions.map(({ text, speakers }) => `  position    ${text} (${speakers.join(", ")})`);
  return entry.points.map(
    (p) =>
      `  ${(p.asOf ?? "undated").padEnd(11)} ${p.low ?? "?"}..${p.high ?? "?"} ${p.saidBy}${p.withdrawn ? ", withdrawn" : ""}`,
  );
}

/** A kept account, and its report read again: the annals keep no trees, and nothing of what was dropped. */
interface OpenAccount {
  readonly kept: KeptAccount;
  readonly text: string;
  readonly reading: Reading;
  readonly explained: Explained;
  readonly open: OpenId;
}

/** Those of the accounts that are kept; each of their reports is read once. */
async function openAccounts(store: Store, ids: readonly string[]): Promise<OpenAccount[]> {
  const found: OpenAccount[] = [];
  const byReport = new Map<string, Omit<OpenAccount, "kept">>();
  let explainer: Explainer | undefined;
  for (const id of ids) {
    const kept = await store.account(id);
    if (!kept) continue;
    const { key } = kept.report;
    explainer ??= openExplainer(readFileSync(languageFile()));
    const report = byReport.get(key) ?? (await openReport(store, key, explainer));
    if (!report) continue;
    byReport.set(key, report);
    found.push({ kept, ...report });
  }
  return found;
}

async function openReport(store: Store, key: string, explainer: Explainer) {
  const [text, reading] = await Promise.all([store.text(key), store.reading(key)]);
  if (text === undefined || !reading) return undefined;
  const { open } = explainer;
  return { text, reading, explained: explainer.explain({ ...reading.report, text }, rulesNamed(reading)), open };
}

function accountLines({ kept, text, reading, explained, open }: OpenAccount, withTree: boolean): string[] {
  const { trees, cases } = explained;
  return explainAccount(text, reading, kept.account, open, withTree ? { trees, cases } : { cases });
}

/** An account with its tree, and what was considered and dropped in its sentence. */
function wholeLines(one: OpenAccount): string[] {
  const { kept, text, reading, explained } = one;
  const lines = accountLines(one, true);
  const dropped = droppedLines(text, droppedBeside(explained, kept.account)).slice(0, -1);
  if (dropped.length > 0) lines.push("", ...dropped);
  const { engine, accounts } = explained.reading;
  if (!accounts.some(({ id }) => id === kept.account.id))
    lines.push(
      "",
      `The engine at hand, ${engine}, does not read this account any more: it was read by ${reading.engine}.`,
    );
  return lines;
}

function toData({ kept, explained }: OpenAccount) {
  return { ...kept, ...cutExplained(explained, [kept.account], droppedBeside(explained, kept.account)) };
}

/** Also the rules that only an older engine knew to apply. */
function rulesNamed({ accounts }: Reading): string[] {
  return [...new Set(accounts.flatMap(({ rules }) => rules))];
}
