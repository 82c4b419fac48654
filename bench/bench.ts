import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#engine";
import { openBenchPack } from "./bench-pack.js";
import { haveGold } from "./gold.js";
import { readRealInput } from "./real-input.js";
import { scoreAll } from "./scores.js";
import { measureSpeed } from "./speed.js";

/**
 * Measures on real input and prints everything: `speed` (ratios against wink-nlp in the same run), `input` (all news texts: crashes,
 * faults, counts), `scores [TASK|FILE…]` (the shared scorers; `scores time place/dev-lgl` runs only those), `floors` (scores against bench/floors.json; exit code 1 below one). No argument: the
 * first three, written to bench/results/latest.json.
 */
const parts = process.argv.slice(2);
const wanted = (part: string) => parts.length === 0 || parts.includes(part);
const results: Record<string, unknown> = {};

if (haveGold("all measurements on gold data")) {
  const pack = openBenchPack();
  const engine = createEngine(pack);
  if (wanted("speed")) results.speed = print("speed", await measureSpeed());
  if (wanted("input")) results.input = print("real input", await readRealInput(engine));
  if (wanted("scores")) {
    const only = parts[0] === "scores" ? parts.slice(1) : [];
    results.scores = print("scores", await scoreAll(engine, pack, only));
  }
  if (parts.includes("floors")) checkFloors(await scoreAll(engine, pack));
  if (parts.length === 0) {
    mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
    writeFileSync(join(import.meta.dirname, "results/latest.json"), `${JSON.stringify(results, null, 1)}\n`);
  }
}

function print<T extends object>(title: string, values: T): T {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(values)) {
    console.log(`  ${name.padEnd(52)} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  }
  return values;
}

function checkFloors(scores: Record<string, number>): void {
  const floors = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8")) as Record<string, number>;
  for (const [name, floor] of Object.entries(floors)) {
    const score = scores[name];
    const holds = score !== undefined && score >= floor;
    console.log(`${holds ? "holds " : "BELOW "} ${name}: ${score ?? "not measured"} (floor ${floor})`);
    if (!holds) process.exitCode = 1;
  }
}
