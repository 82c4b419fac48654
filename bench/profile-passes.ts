import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { openEngine } from "#engine";
import type { Report } from "#record";

/** What `profile.ts` runs, bundled: `PACK REPORTS ROWS`. */
const ROUNDS = 3;
const INTERVAL = 300; // microseconds between samples
const [packPath, reportsPath, rows] = process.argv.slice(2) as [string, string, string];
const reports = JSON.parse(readFileSync(reportsPath, "utf8")) as Report[];
const engine = openEngine(readFileSync(packPath));
const words = ROUNDS * reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
engine.readAll(reports);

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
await session.post("Profiler.start");
for (let round = 0; round < ROUNDS; round++) engine.readAll(reports);
const { profile } = await session.post("Profiler.stop");

/** The source file of each line of this bundle, by the bundler's comments. */
const fileOfLine: string[] = [];
let file = "";
for (const line of readFileSync(process.argv[1]!, "utf8").split("\n")) {
  file = /^\/\/#region (.*)$/.exec(line)?.[1] ?? (line === "//#endregion" ? "" : file);
  fileOfLine.push(file);
}

const micros = new Map<number, number>();
profile.samples!.forEach((id, i) => {
  micros.set(id, (micros.get(id) ?? 0) + profile.timeDeltas![i]!);
});
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const self = { folder: new Map<string, number>(), file: new Map<string, number>(), fn: new Map<string, number>() };
const total = new Map<string, number>();
visit(profile.nodes[0]!.id, new Set());
print("by folder", self.folder);
print("by file", self.file);
print("by function", self.fn);
print("by function, with what it calls", total);

/** Adds up a node and what it calls; `above` are the functions that it is called from. */
function visit(id: number, above: ReadonlySet<string>): number {
  const { callFrame, children } = nodes.get(id)!;
  const source = callFrame.url === import.meta.url ? (fileOfLine[callFrame.lineNumber] ?? "") : "";
  const name = `${callFrame.functionName || "(anonymous)"} ${source}`;
  const own = micros.get(id) ?? 0;
  add(self.folder, source === "" ? callFrame.functionName : source.split("/").slice(0, 3).join("/"), own);
  add(self.file, source === "" ? callFrame.functionName : source, own);
  add(self.fn, name, own);
  const here = new Set(above).add(name);
  const all = own + (children ?? []).reduce((sum, child) => sum + visit(child, here), 0);
  if (!above.has(name)) add(total, name, all);
  return all;
}

function add(times: Map<string, number>, key: string, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time);
}

function print(title: string, times: ReadonlyMap<string, number>): void {
  console.log(`\n${title}, µs a word`);
  for (const [key, time] of [...times].sort((a, b) => b[1] - a[1]).slice(0, Number(rows)))
    console.log(`${(time / words).toFixed(3).padStart(8)}  ${key}`);
}
