import { Session } from "node:inspector/promises";
import { createEngine } from "#engine";
import type { Report } from "#record";
import { openBenchPack } from "./bench-pack.js";
import { countWords, goldReports, haveGold } from "./gold.js";

/** Where the time of a full, warm reading goes: `npx tsx bench/profile.ts [ROWS]` prints µs a word by folder and by function. */
const REPORTS = 400;
const ROUNDS = 3;
const rows = Number(process.argv[2] ?? 40);

if (haveGold("profiling")) {
  const engine = createEngine(openBenchPack());
  const reports: Report[] = [];
  for await (const report of goldReports("news/bbc.jsonl")) if (reports.push(report) >= REPORTS) break;
  const words = ROUNDS * reports.reduce((sum, { text }) => sum + countWords(text), 0);
  for (const report of reports) engine.read(report);

  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  for (let round = 0; round < ROUNDS; round++) for (const report of reports) engine.read(report);
  const { profile } = await session.post("Profiler.stop");

  const byFolder = new Map<string, number>();
  const byFunction = new Map<string, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  profile.samples!.forEach((id, i) => {
    const { functionName, url } = nodes.get(id)!;
    const file = url.slice(url.lastIndexOf("/src/") + 1);
    const micros = profile.timeDeltas![i]!;
    add(byFolder, file === "" ? functionName : file.split("/").slice(0, 3).join("/"), micros);
    add(byFunction, `${functionName || "(anonymous)"} ${file}`, micros);
  });
  print("by folder", byFolder, words);
  print("by function", byFunction, words);
}

function add(times: Map<string, number>, key: string, micros: number): void {
  times.set(key, (times.get(key) ?? 0) + micros);
}

function print(title: string, times: ReadonlyMap<string, number>, words: number): void {
  console.log(`\n${title}, µs a word`);
  for (const [key, micros] of [...times].sort((a, b) => b[1] - a[1]).slice(0, rows)) {
    console.log(`${(micros / words).toFixed(3).padStart(8)}  ${key}`);
  }
}
