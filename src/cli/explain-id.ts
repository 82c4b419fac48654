import { readFileSync } from "node:fs";
import { createEngine, treeOfAccount } from "#engine";
import { createIdOpener, type LanguagePack, openLanguagePack } from "#lang";
import { type Entry, problem } from "#record";
import { languageFile } from "#run";
import type { Store } from "#store";
import { explainAccount } from "./explain-reading.js";
import { explainReport } from "./explain-report.js";
import { printData, printProblem } from "./print.js";
import { withStore } from "./with-store.js";

/** Prints why an account or an entry of the annals is as it is, or all accounts of a report in short. */
export async function explainId(
  id: string,
  options: { readonly store: string; readonly json?: boolean },
): Promise<void> {
  await withStore(options.store, { role: "explain" }, async (store) => {
    const pack = openLanguagePack(readFileSync(languageFile()));
    const entry = await store.entry(id);
    const account = entry ? undefined : await store.account(id);
    if (options.json && (entry || account)) return printData(`${JSON.stringify(entry ?? account)}\n`);
    if (entry) return printData(await explainEntry(store, pack, entry));
    const lines = account && (await accountLines(store, pack, id, true));
    if (lines) return printData(`${lines.join("\n")}\n`);
    const report = await store.report(id);
    const [text, reading] = report ? await Promise.all([store.text(report.key), store.reading(report.key)]) : [];
    if (!report || text === undefined || !reading) return printProblem(problem("unknown-id", { id }));
    await printData(options.json ? `${JSON.stringify(reading)}\n` : explainReport(report, text, reading));
  });
}

async function explainEntry(store: Store, pack: LanguagePack, entry: Entry): Promise<string> {
  const lines = [`${entry.kind} ${entry.title}  ${entry.id}`, ...headLines(entry)];
  lines.push(`  origins     ${entry.origins.map(({ name, reports }) => `${name} (${reports.length})`).join("; ")}`);
  for (const { code, text } of entry.reasons) lines.push(`  because     ${text}  [${code}]`);
  for (const { account, origin } of entry.accounts) {
    lines.push(
      "",
      `from ${origin}`,
      ...((await accountLines(store, pack, account)) ?? [`  ${account}: its report is no longer kept`]),
    );
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

/** The lines of an account, from the report it stands in; with the tree of its clause, parsed again, where it is wanted. */
async function accountLines(
  store: Store,
  pack: LanguagePack,
  id: string,
  withTree = false,
): Promise<string[] | undefined> {
  const kept = await store.account(id);
  if (!kept) return undefined;
  const [text, reading] = await Promise.all([store.text(kept.report.key), store.reading(kept.report.key)]);
  const account = reading?.accounts.find((each) => each.id === id);
  if (text === undefined || !reading || !account) return undefined;
  const tree =
    withTree && pack.language === reading.report.language ? treeOfAccount(createEngine(pack).parse(text), account) : [];
  return explainAccount(text, reading, account, createIdOpener(pack), tree);
}
