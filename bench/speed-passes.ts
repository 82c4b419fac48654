import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createEngine } from "#engine";
import { createBatchFinder } from "#find";
import { openLanguagePack } from "#lang";
import { createBatchReader } from "#read";
import type { Report } from "#record";

/**
 * What `speed.ts` measures, in a process of its own: `PACK REPORTS first PASS` reads the reports once, cold; `PACK REPORTS warm PASS` does
 * wink-nlp's and that one in turns, several times; `PACK REPORTS long` reads ever longer reports. Prints one line of JSON.
 */
const [packPath, reportsPath, mode, only] = process.argv.slice(2) as [string, string, string, string?];
const reports = JSON.parse(readFileSync(reportsPath, "utf8")) as Report[];
const ROUNDS = 14;
const SENTENCES = [1_000, 10_000, 100_000];

type Pass = (reports: readonly Report[]) => unknown;

const PASSES: Readonly<Record<string, () => Pass>> = {
  wink: () => {
    const require = createRequire(import.meta.url);
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
    return (reports) => {
      for (const { text } of reports) nlp.readDoc(text).tokens().out(nlp.its.pos);
    };
  },
  read: () => {
    const read = createBatchReader(openPack());
    return inBatches((reports) => read(textsOf(reports)));
  },
  find: () => {
    const pack = openPack();
    const read = createBatchReader(pack);
    const find = createBatchFinder(pack);
    return inBatches((reports) => find(read(textsOf(reports)), reports));
  },
  findSingly: () => {
    const pack = openPack();
    const read = createBatchReader(pack);
    const find = createBatchFinder(pack);
    return singly((reports) => find(read(textsOf(reports)), reports));
  },
  code: () => {
    const { readAll } = createEngine(openPack());
    return inBatches((reports) => readAll(reports));
  },
  codeSingly: () => {
    const { readAll } = createEngine(openPack());
    return singly((reports) => readAll(reports));
  },
};

/** Reports that go through the stages together: some 120,000 characters, as `annalist read` takes them. */
const AT_ONCE = 50;

function inBatches(pass: Pass, size = AT_ONCE): Pass {
  return (reports) => {
    for (let i = 0; i < reports.length; i += size) pass(reports.slice(i, i + size));
  };
}

function singly(pass: Pass): Pass {
  return inBatches(pass, 1);
}

const textsOf = (reports: readonly Report[]): string[] => reports.map(({ text }) => text);

function openPack() {
  return openLanguagePack(readFileSync(packPath));
}

/** Seconds of the processor, so that what else the machine does counts less. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function readAll(pass: Pass): number {
  return seconds(() => {
    pass(reports);
  });
}

function firstPass(name: string): Record<string, number> {
  let pass: Pass | undefined;
  const opening = seconds(() => {
    pass = PASSES[name]!();
  });
  const reading = readAll(pass!);
  return { opening, reading, memory: process.memoryUsage().rss / 1e6 };
}

/** The best of many rounds of each, some millions of words: the compiler of the runtime takes that long. One engine in a process, as for whoever uses it. */
function warmPasses(name: string): Record<string, number> {
  const passes = ["wink", name].map((name) => ({ name, pass: PASSES[name]!() }));
  const best: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, pass } of passes) best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, readAll(pass));
  return best;
}

/** A sentence of which everything is told again and again with other numbers: a day, people, a toll, a status and a claim. */
function crowdedSentence(i: number): string {
  const day = `${1 + (i % 28)} May`;
  return `On ${day} ${2 + (i % 997)} people were killed in Oslo after police stormed the port, which was closed on Friday, the ministry said.`;
}

/** Microseconds a sentence in one report of so many sentences: of news, and of all that an account may be compared with. */
function longReports(): Record<string, number> {
  const { read } = createEngine(openPack());
  for (const report of reports) read(report);
  const sentences = reports.flatMap(({ text }) => text.split(/(?<=[.?!]["”]?)\s+/));
  const kinds = { "": (i: number) => sentences[i % sentences.length]!, "crowded ": crowdedSentence };
  const result: Record<string, number> = {};
  for (const [kind, sentence] of Object.entries(kinds))
    for (const size of SENTENCES) {
      const lines = Array.from({ length: size }, (_, i) => sentence(i));
      const report: Report = { ...reports[0]!, text: lines.join("\n\n") };
      result[`${size} ${kind}sentences`] = (1e6 * seconds(() => read(report))) / size;
    }
  return result;
}

const result = mode === "first" ? firstPass(only!) : mode === "warm" ? warmPasses(only!) : longReports();
console.log(JSON.stringify(result));
