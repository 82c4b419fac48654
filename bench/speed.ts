import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import type { Report } from "#record";
import { YOUNG_MB } from "#run";
import { bundleScript, packToFile, writeForScript } from "./bundle.js";
import { countWords, goldReports } from "./gold.js";

const REPORTS = 600;
/** Fresh processes that do a first pass. */
const FIRST_RUNS = 3;
/** As the threads of `annalist read`, for all passes but those report by report: what is new lies in three such spaces. */
const SPACE = `--max-semi-space-size=${YOUNG_MB / 3}`;
/** What each pass does, by its name in speed-passes.ts. Each does what those before it do, and all of its output is made. */
const PASSES = {
  read: "raw text to tree",
  find: "read and find",
  findSingly: "read and find, report by report",
  code: "whole reading",
  codeSingly: "whole reading, report by report",
} as const;

/**
 * Words a second of processor time on one core, of the code as it is shipped, and wink-nlp's on the same texts in the same run; in a first
 * pass of a fresh process, and warm. Then opening, memory, and the time a sentence takes in ever longer reports.
 */
export async function measureSpeed(): Promise<Record<string, number>> {
  const reports: Report[] = [];
  for await (const report of goldReports("news/bbc.jsonl")) if (reports.push(report) >= REPORTS) break;
  const words = reports.reduce((sum, { text }) => sum + countWords(text), 0);
  const script = await bundleScript("speed-passes");
  const pack = packToFile();
  const inputs = [pack.path, writeForScript("speed-reports", reports)];
  const run = (...mode: string[]): Record<string, number> => {
    const space = mode.some((name) => name.endsWith("Singly")) ? [] : [SPACE];
    return JSON.parse(execFileSync(process.execPath, [...space, script, ...inputs, ...mode], { encoding: "utf8" }));
  };

  const out: Record<string, number> = {};
  /** Processes differ by a tenth and more: the best of some. */
  const runFirst = (pass: string): Record<string, number> => {
    const runs = Array.from({ length: FIRST_RUNS }, () => run("first", pass));
    return Object.fromEntries(Object.keys(runs[0]!).map((key) => [key, Math.min(...runs.map((own) => own[key]!))]));
  };
  const wink = runFirst("wink");
  out["wink-nlp, first pass, words/s"] = Math.round(words / wink.reading!);
  for (const [pass, title] of Object.entries(PASSES)) {
    const warm = run("warm", pass);
    const first = runFirst(pass);
    out[`${title}: wink-nlp beside it, words/s`] = Math.round(words / warm.wink!);
    out[`${title}, words/s`] = Math.round(words / warm[pass]!);
    out[`${title} / wink-nlp`] = rounded(warm.wink! / warm[pass]!);
    out[`${title}, first pass, words/s`] = Math.round(words / first.reading!);
    out[`${title}, first pass / wink-nlp's first`] = rounded(wink.reading! / first.reading!);
    out[`${title}, opening, ms`] = Math.round(1000 * first.opening!);
    out[`${title}, memory after a pass, MB`] = Math.round(first.memory!);
  }
  out["language pack, MB"] = rounded(pack.bytes.length / 1e6);
  out["language pack, gzipped, MB"] = rounded(gzipSync(pack.bytes).length / 1e6);
  for (const [size, micros] of Object.entries(run("long"))) out[`one report of ${size}, µs each`] = rounded(micros);
  return out;
}

function rounded(value: number): number {
  return Number(value.toFixed(value < 10 ? 3 : 1));
}
