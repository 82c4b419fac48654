import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#engine";
import { ACCOUNT_KINDS, type Account, type AccountKind, type Report, type Span } from "#record";
import { SAMPLES, sampleReports } from "../test/support/sample-reports.js";
import { openBenchPack } from "./bench-pack.js";

/**
 * What share of the accounts that were read by hand from the sample reports the engine finds. `found`: an account of that kind whose
 * clause meets the quote and whose main field agrees (type, number, subject and value, stance); `stage` and `factuality`: of those found,
 * how many agree. `--misses` lists what is not found.
 */
interface ByHand {
  readonly kind: AccountKind;
  readonly quote: string;
  readonly stage: string;
  readonly factuality: string;
  readonly type?: string;
  readonly measure?: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly subject?: { readonly class: string };
  readonly value?: string;
  readonly stance?: string;
}

const misses = process.argv.includes("--misses");
const engine = createEngine(openBenchPack());
const reports = await sampleReports();
const tally = Object.fromEntries(
  ACCOUNT_KINDS.map((kind) => [kind, { byHand: 0, touched: 0, found: 0, stage: 0, factuality: 0, made: 0 }]),
);

for (const line of readFileSync(join(SAMPLES, "by-hand.jsonl"), "utf8").trim().split("\n")) {
  const { report: name, accounts } = JSON.parse(line) as { report: string; accounts: ByHand[] };
  const report = reports.get(name);
  if (!report) throw new Error(`by-hand.jsonl: there is no report ${name}.`);
  const made = engine.read(report).accounts;
  for (const account of made) tally[account.kind]!.made++;
  for (const byHand of accounts) compare(report, byHand, made, name);
}

function compare(report: Report, byHand: ByHand, made: readonly Account[], name: string): void {
  const count = tally[byHand.kind]!;
  count.byHand++;
  const quote = findQuote(report.text, byHand.quote);
  if (!quote) throw new Error(`${name}: "${byHand.quote}" is not in the report as it was taken in.`);
  const touching = made.filter(
    (account) => account.kind === byHand.kind && account.evidence.some((span) => meets(span, quote)),
  );
  if (touching.length > 0) count.touched++;
  const agreeing = touching.filter((account) => agrees(account, byHand));
  const best =
    agreeing.find((account) => account.stage === byHand.stage && account.factuality === byHand.factuality) ??
    agreeing[0];
  if (!best) {
    if (misses)
      console.log(
        `${name}\t${byHand.kind}\t${byHand.quote}\twanted ${mainField(byHand)}\tgot ${touching.map(mainOf).join(" | ") || "nothing"}`,
      );
    return;
  }
  count.found++;
  if (best.stage === byHand.stage) count.stage++;
  if (best.factuality === byHand.factuality) count.factuality++;
  if (misses && (best.stage !== byHand.stage || best.factuality !== byHand.factuality)) {
    console.log(
      `${name}\t${byHand.kind}\t${byHand.quote}\twanted ${byHand.stage} ${byHand.factuality}\tgot ${best.stage} ${best.factuality}`,
    );
  }
}

/** A quote in a text, runs of white space counting as one space. */
function findQuote(text: string, quote: string): Span | undefined {
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const match = new RegExp(words.join("\\s+")).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function agrees(account: Account, byHand: ByHand): boolean {
  return mainOf(account) === mainField(byHand);
}

function mainField(byHand: ByHand): string {
  if (byHand.kind === "event") return byHand.type!;
  if (byHand.kind === "figure") return `${byHand.measure} ${byHand.low}..${byHand.high}`;
  if (byHand.kind === "status") return `${byHand.subject!.class} ${byHand.value}`;
  return byHand.stance!;
}

function mainOf(account: Account): string {
  if (account.kind === "event") return account.type;
  if (account.kind === "figure") return `${account.measure} ${account.low}..${account.high}`;
  if (account.kind === "status") return `${account.subject.class} ${account.value}`;
  return account.stance;
}

console.table(
  Object.fromEntries(
    Object.entries(tally).map(([kind, n]) => [
      kind,
      {
        "by hand": n.byHand,
        touched: share(n.touched, n.byHand),
        found: share(n.found, n.byHand),
        "stage right": share(n.stage, n.found),
        "factuality right": share(n.factuality, n.found),
        "made in all": n.made,
      },
    ]),
  ),
);

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(2);
}
