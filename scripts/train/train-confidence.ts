import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { groupOf } from "#code";
import { createEngine } from "#engine";
import { openBenchPack } from "../../bench/bench-pack.js";
import { isForFitting, uncalibrated } from "../../bench/calibration.js";
import { judgedAccounts } from "../../bench/judged-accounts.js";
import { fitConfidence, LEAST_JUDGED } from "./confidence-model.js";

/** Writes lexicon/confidence.tsv. Comes after every other model, since it judges what these make. */
export default async function run(_data: string, out: string): Promise<void> {
  const engine = createEngine(uncalibrated(openBenchPack()));
  const judged = (await judgedAccounts(engine)).filter(isForFitting);
  const lines = [...new Set(judged.map(({ account }) => groupOf(account)))].sort().flatMap((group) => {
    const own = judged.filter(({ account }) => groupOf(account) === group);
    console.error(`${group}: ${own.length} judged accounts, ${own.filter(({ right }) => right).length} right`);
    if (own.length < LEAST_JUDGED) return [];
    const weights = [...fitConfidence(group, own), ...least(group)];
    return weights.map(([feature, weight]) => `${group}\t${feature}\t${weight}`);
  });
  writeFileSync(join(out, "lexicon/confidence.tsv"), `${["group\tfeature\tof\tweight", ...lines].join("\n")}\n`);
}

/**
 * Below "" an account is not told; the others are added to it. At the head of a report less is asked of events, without which it says nothing, and
 * somewhat less of whatever is no plain fact: of denials, threats and plans confidence would leave too few. Deaths and injuries, which
 * reports tell again and again, are all told.
 */
const LEAST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  event: { "": 0.4, lead: -0.25, "no fact": -0.05 },
  figure: { "": 0.5, "no fact": -0.15 },
  status: { "": 0.3, "no fact": -0.15 },
  claim: { "": 0.6, "no fact": -0.15 },
};

function least(group: string): [string, number][] {
  return Object.entries(LEAST[group] ?? {}).map(([of, value]) => [`least\t${of}`, value]);
}
