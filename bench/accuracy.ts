import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#engine";
import { openBenchPack } from "./bench-pack.js";
import { type Calibration, calibrationTable, measureCalibration } from "./calibration.js";
import { GOLD, haveGold } from "./gold.js";
import { scoreAll, TASKS } from "./scores.js";
import { readTargets } from "./targets.js";

/**
 * Measures every gold set beside the targets and peers of bench/targets.tsv, and whether confidence keeps what it promises; writes
 * bench/results/accuracy.json and accuracy.md. `npm run bench:accuracy [TASK|FILE…]` measures only these and writes nothing.
 */
interface Row {
  readonly set: string;
  readonly row: string;
  readonly ours: number | null;
  readonly target: number | null;
  /** Null where there is no target. */
  readonly reached: boolean | null;
  readonly peers: string;
}

const only = process.argv.slice(2);

if (haveGold("all accuracy measurements")) {
  const pack = openBenchPack();
  const engine = createEngine(pack);
  const missing = missingSets();
  for (const file of missing) console.log(`skipped: ${file} (not in the gold folder)`);
  const present = only.length > 0 ? only : [...(missing.includes("parse") ? [] : ["parse"]), ...files(missing)];
  const scores = await scoreAll(engine, pack, present);
  const rows = tableOf(scores);
  const calibration = only.length > 0 ? [] : await measureCalibration(pack);
  const page = [
    "# Accuracy on the development sets",
    "",
    `Engine ${engine.version}. Some models and weights were fitted while looking at these sets; peers were measured on the set named beside them, or as published.`,
    "",
    markdown(rows),
    calibrationTable(calibration),
  ].join("\n");
  console.log(page);
  if (only.length === 0) write({ engine: engine.version, skipped: missing, rows, calibration }, page);
}

function files(missing: readonly string[]): string[] {
  return TASKS.map(([, file]) => file).filter((file) => !missing.includes(file));
}

function missingSets(): string[] {
  const lacks = TASKS.map(([, file]) => file).filter((file) => !existsSync(join(GOLD, `${file}.jsonl`)));
  return existsSync(join(GOLD, "parse/dev-ewt.conllu")) ? lacks : ["parse", ...lacks];
}

function tableOf(scores: Readonly<Record<string, number>>): Row[] {
  return readTargets().flatMap(({ set, row, target, peers }) => {
    const ours = scores[`${set} ${row}`] ?? null;
    if (ours === null && only.length > 0) return [];
    return [{ set, row, ours, target, reached: target === null ? null : ours !== null && ours >= target, peers }];
  });
}

function markdown(rows: readonly Row[]): string {
  const three = (value: number) => value.toFixed(3).replace(/^0/, "");
  const aims = rows.filter(({ target }) => target !== null);
  return [
    `${aims.filter(({ reached }) => reached).length} of ${aims.length} targets reached.`,
    "",
    "| set | row | ours | target | reached | peers |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      (r) =>
        `| ${r.set} | ${r.row} | ${r.ours === null ? "skipped" : three(r.ours)} | ${r.target === null ? "" : three(r.target)} | ${r.reached === null ? "" : r.reached ? "yes" : "no"} | ${r.peers} |`,
    ),
    "",
  ].join("\n");
}

function write(results: { calibration: readonly Calibration[] } & Record<string, unknown>, page: string): void {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "accuracy.json"), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(folder, "accuracy.md"), `${page}\n`);
}
