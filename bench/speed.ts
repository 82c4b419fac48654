import { createRequire } from "node:module";
import type { Engine } from "#engine";
import type { Report } from "#record";
import { countWords, goldReports } from "./gold.js";

const ROUNDS = 5;

interface Pass {
  readonly name: string;
  readonly run: (report: Report) => unknown;
}

/** Words a second of the whole reading and of raw text to tree, and wink-nlp's on the same texts, in turns in one process. */
export async function measureSpeed(engine: Engine): Promise<Record<string, number>> {
  const reports: Report[] = [];
  for await (const report of goldReports("news/bbc.jsonl")) if (reports.push(report) >= 600) break;
  const words = reports.reduce((sum, { text }) => sum + countWords(text), 0);
  const passes: Pass[] = [
    { name: "full reading", run: (report) => engine.read(report) },
    { name: "raw text to tree", run: (report) => engine.parse(report.text) },
    { name: "wink-nlp (sbd, pos)", run: openWink() },
  ];
  const best = new Map<string, number>();
  const cold = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of passes) {
      const start = process.hrtime.bigint();
      for (const report of reports) run(report);
      const rate = words / (Number(process.hrtime.bigint() - start) / 1e9);
      if (round === 0) cold.set(name, rate);
      best.set(name, Math.max(best.get(name) ?? 0, rate));
    }
  }
  const wink = best.get("wink-nlp (sbd, pos)")!;
  const round2 = (x: number) => Number(x.toFixed(2));
  return {
    "full reading, words/s": Math.round(best.get("full reading")!),
    "full reading, first pass, words/s": Math.round(cold.get("full reading")!),
    "raw text to tree, words/s": Math.round(best.get("raw text to tree")!),
    "wink-nlp, words/s": Math.round(wink),
    "full reading / wink-nlp": round2(best.get("full reading")! / wink),
    "raw text to tree / wink-nlp": round2(best.get("raw text to tree")! / wink),
  };
}

function openWink(): (report: Report) => unknown {
  const require = createRequire(import.meta.url);
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return (report) => nlp.readDoc(report.text).tokens().out(nlp.its.pos);
}
