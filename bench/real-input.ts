import type { Engine } from "#engine";
import { ACCOUNT_KINDS, EVENT_TYPES, FACTUALITIES, STAGES } from "#record";
import { faultsOf } from "./check-reading.js";
import { countWords, goldReports } from "./gold.js";

const NEWS = ["news/reuters.jsonl", "news/bbc.jsonl"];
const OTHERS = [
  "time/train.jsonl",
  "time/dev-news.jsonl",
  "time/dev-wikiwars.jsonl",
  "place/dev-lgl.jsonl",
  "place/dev-geovirus.jsonl",
  "attribution/train.jsonl",
  "attribution/dev.jsonl",
];

export interface RealInput {
  reports: number;
  words: number;
  seconds: number;
  crashes: number;
  faults: number;
  /** Resident memory after the run, MB. */
  memory: number;
  accountsPerReport: Record<string, number>;
  counts: Record<"kind" | "type" | "stage" | "factuality", Record<string, number>>;
}

/** Reads all news texts (and the texts of other gold sets) and counts what comes out. An exception in the engine is a crash. */
export async function readRealInput(engine: Engine, every = 1): Promise<RealInput> {
  const zero = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, 0]));
  const counts = {
    kind: zero(ACCOUNT_KINDS),
    type: zero(EVENT_TYPES),
    stage: zero(STAGES),
    factuality: zero(FACTUALITIES),
  };
  const result: RealInput = {
    reports: 0,
    words: 0,
    seconds: 0,
    crashes: 0,
    faults: 0,
    memory: 0,
    accountsPerReport: {},
    counts,
  };
  let n = 0;
  for (const file of [...NEWS, ...OTHERS]) {
    for await (const report of goldReports(file)) {
      if (n++ % every !== 0) continue;
      result.reports++;
      result.words += countWords(report.text);
      const start = process.hrtime.bigint();
      try {
        const reading = engine.read(report);
        result.seconds += Number(process.hrtime.bigint() - start) / 1e9;
        const faults = faultsOf(report, reading);
        result.faults += faults.length;
        for (const fault of faults.slice(0, 2)) console.log(`  fault: ${report.id}: ${fault}`);
        if (!NEWS.includes(file)) continue;
        for (const account of reading.accounts) {
          counts.kind[account.kind]!++;
          counts.stage[account.stage]!++;
          counts.factuality[account.factuality]!++;
          if (account.kind === "event") counts.type[account.type]!++;
        }
      } catch (error) {
        result.crashes++;
        console.log(`  crash: ${report.id}: ${(error as Error).stack}`);
      }
    }
  }
  result.memory = Math.round(process.memoryUsage().rss / 1e6);
  for (const [kind, count] of Object.entries(counts.kind))
    result.accountsPerReport[kind] = Number((count / result.reports).toFixed(2));
  return result;
}
