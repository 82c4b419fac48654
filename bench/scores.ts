import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "#engine";
import type { LanguagePack } from "#lang";
import { createReader, createWordReader, parseConlluTokens, toConllu } from "#read";
import type { Reading } from "#record";
import { GOLD, goldReports, SCORER } from "./gold.js";
import { INCIDENT_SET, knownReadings, withIncidentsAlone } from "./incidents.js";
import { ordinaryWords } from "./ordinary-words.js";

/** Scorer task, gold file, and the metrics worth a line: paths into the scorer's output. */
export const TASKS: readonly (readonly [task: string, file: string, metrics: readonly string[]])[] = [
  ["time", "time/dev-news", ["strict/f1", "relaxed/f1", "type/f1", "value/f1"]],
  ["time", "time/dev-wikiwars", ["strict/f1", "value/f1"]],
  ["place", "place/dev-lgl", ["detect/f1", "accuracy@161km", "matched with coordinates", "endToEnd/f1"]],
  ["place", "place/dev-geovirus", ["detect/f1", "accuracy@161km", "matched with coordinates", "endToEnd/f1"]],
  ["attribution", "attribution/dev", ["source exact/f1", "cue exact/f1", "content exact/f1", "linked/f1"]],
  [
    "figure",
    "figure/dev",
    [
      "killed, literal/exact",
      "killed, literal, 2 or more/exact",
      "injured, literal/exact",
      "injured, literal, 2 or more/exact",
    ],
  ],
  ["event", "event/dev", ["type/micro/f1", "quad/micro/f1", "type, all events/f1", "source/f1", "target/f1"]],
  [
    "muc",
    "muc/dev",
    [
      "relevant/f1",
      "type/f1",
      "place/share",
      "date/share",
      "killed exact/share",
      "incidents alone/relevant/f1",
      "incidents alone/type/f1",
      "incidents alone/place/share",
      "incidents alone/date/share",
    ],
  ],
  ["factuality", "factuality/dev-uw", ["Pearson's r", "coverage/share"]],
  ["factuality", "factuality/dev-ih2", ["Pearson's r", "coverage/share"]],
  ["w5", "w5/dev", ["who/first", "what/first", "when/any", "where/any"]],
];

/**
 * Every score by `file metric`. Readings are made in this process, then scored by the shared scorers. `wanted` names tasks or files
 * (`time`, `place/dev-lgl`); none of them: all.
 */
export async function scoreAll(
  engine: Engine,
  pack: LanguagePack,
  wanted: readonly string[] = [],
): Promise<Record<string, number>> {
  const asked = (task: string, file: string) => wanted.length === 0 || wanted.includes(task) || wanted.includes(file);
  const folder = mkdtempSync(join(tmpdir(), "annalist-bench-"));
  const scores: Record<string, number> = {};
  try {
    if (asked("parse", "parse")) scoreParses(pack, folder, scores);
    for (const [task, file, metrics] of TASKS) {
      if (!asked(task, file)) continue;
      const all = await scoreReadings({ engine, pack }, task, file, folder);
      for (const metric of metrics) record(scores, `${file} ${metric}`, all, metric);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return scores;
}

async function scoreReadings(
  { engine, pack }: { engine: Engine; pack: LanguagePack },
  task: string,
  file: string,
  folder: string,
): Promise<Scores> {
  const scored = async (readings: AsyncIterable<Reading> | Iterable<Reading>) => {
    const path = join(folder, `${file.replace("/", "-")}.jsonl`);
    const out = createWriteStream(path);
    for await (const reading of readings) out.write(`${JSON.stringify(reading)}\n`);
    await new Promise((resolve) => out.end(resolve));
    return score(task, join(GOLD, `${file}.jsonl`), path);
  };
  if (file !== INCIDENT_SET) return scored(readingsOf(engine, task, file));
  const known = await knownReadings(engine);
  const whole = await scored(known.map(({ reading }) => reading));
  return { ...whole, "incidents alone": await scored(withIncidentsAlone(known, await ordinaryWords(pack))) };
}

async function* readingsOf(engine: Engine, task: string, file: string): AsyncGenerator<Reading> {
  for await (const report of goldReports(`${file}.jsonl`))
    yield engine.read(report, { predicates: task === "factuality" });
}

/** Of a scorer, by name of the measure. */
type Scores = Record<string, unknown>;

function scoreParses(pack: LanguagePack, folder: string, scores: Record<string, number>): void {
  const readTokens = createWordReader(pack);
  for (const file of ["parse/dev-ewt", "parse/dev-gum"]) {
    const gold = join(GOLD, `${file}.conllu`);
    const out = join(folder, "gold-tokens.conllu");
    writeFileSync(out, toConllu(readTokens(parseConlluTokens(readFileSync(gold, "utf8")))));
    const all = score("parse", gold, out);
    for (const metric of ["UPOS/f1", "UAS/f1", "LAS/f1"]) record(scores, `${file} gold tokens ${metric}`, all, metric);
  }
  const raw = join(folder, "raw.conllu");
  writeFileSync(raw, toConllu(createReader(pack)(readFileSync(join(GOLD, "parse/dev-ewt.txt"), "utf8"))));
  const all = score("parse", join(GOLD, "parse/dev-ewt.conllu"), raw);
  for (const metric of ["words/f1", "sentences/f1", "UPOS/f1", "LAS/f1"])
    record(scores, `parse/dev-ewt raw ${metric}`, all, metric);
}

function score(task: string, gold: string, predicted: string): Scores {
  const out = execFileSync(process.execPath, [SCORER, task, gold, predicted, "--json"], { maxBuffer: 1e8 });
  return JSON.parse(out.toString()).metrics;
}

function record(scores: Record<string, number>, name: string, metrics: Scores, path: string): void {
  const value = path
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], metrics);
  if (typeof value !== "number")
    throw new Error(`The scorer has no ${path}; it has ${JSON.stringify(Object.keys(metrics))}.`);
  scores[name] = Number(value.toFixed(4));
}
