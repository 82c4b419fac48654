import { readFileSync } from "node:fs";
import { createEngine } from "#engine";
import type { LanguagePack } from "#lang";
import { ACCOUNT_KINDS, type Account, type Reading, type Report } from "#record";
import { openBenchPack } from "./bench-pack.js";
import { uncalibrated } from "./calibration.js";
import { haveGold } from "./gold.js";
import { GROUPS, reportsOf, SEED_FILE, STRIDE } from "./measured-reports.js";
import { rowOf, showForJudging } from "./show-for-judging.js";
import { FITTING_FILE, FRESH_FILE, keyOf, readVerdicts } from "./verdicts.js";

/**
 * Draws accounts to be judged by hand; what is drawn stands in bench/draw-seed.json, and the same seed and engine draw the same. Prints each
 * account without its confidence, then its row for the table of verdicts.
 *
 *     npx tsx bench/draw.ts            the sample that measures, for docs/quality-verdicts.tsv
 *     npx tsx bench/draw.ts --to-fit   those that confidence is fitted on, for bench/fresh-verdicts.tsv, of other reports; without the judged
 */
export interface Drawn {
  readonly report: Report;
  readonly reading: Reading;
  readonly account: Account;
  readonly key: number;
}

interface Sizes {
  readonly each: number;
  readonly leastOfAKind: number;
}

interface Settings extends Sizes {
  readonly seed: number;
  readonly fitting: readonly Fitting[];
}

/** `residues` by STRIDE of the reports' numbers; `each`: accounts of a kind from each group. */
interface Fitting {
  readonly seed: number;
  readonly residues: readonly number[];
  readonly each: Readonly<Record<Account["kind"], number>>;
}

/** Of each group the same number at random, with rare kinds brought up to their least number over all groups: what one lacks the next gives. */
export function drawFrom(groups: readonly (readonly Drawn[])[], { each, leastOfAKind }: Sizes): Drawn[] {
  const inTurn = groups.map((group) => [...group].sort((a, b) => a.key - b.key));
  const rare = new Set(ACCOUNT_KINDS.flatMap((kind) => leastOf(inTurn, kind, leastOfAKind)));
  return inTurn.flatMap((group) => {
    const first = group.filter((drawn) => rare.has(drawn));
    const rest = group.filter((drawn) => !rare.has(drawn));
    return [...first, ...rest.slice(0, Math.max(0, each - first.length))].sort((a, b) => a.key - b.key);
  });
}

/** The first of a kind, from each group its share, and from the first group that has more what is missing then. */
function leastOf(groups: readonly (readonly Drawn[])[], kind: Account["kind"], least: number): Drawn[] {
  const share = Math.ceil(least / groups.length);
  const ofKind = groups.map((group) => group.filter(({ account }) => account.kind === kind));
  const found = ofKind.flatMap((group) => group.slice(0, share));
  const more = ofKind.flatMap((group) => group.slice(share));
  return [...found, ...more.slice(0, Math.max(0, least - found.length))];
}

/** A number that depends on the seed and the account's id alone. */
function shuffled(id: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** All accounts of the reports with these numbers, by group. */
async function accountsOf(pack: LanguagePack, residues: readonly number[], seed: number): Promise<Drawn[][]> {
  const engine = createEngine(pack);
  const groups: Drawn[][] = [];
  for (const files of GROUPS) {
    const group: Drawn[] = [];
    for await (const report of reportsOf(files, residues)) {
      const reading = engine.read(report);
      for (const account of reading.accounts) group.push({ report, reading, account, key: shuffled(account.id, seed) });
    }
    groups.push(group);
  }
  return groups;
}

async function toMeasure({ seed, fitting, ...sizes }: Settings): Promise<Drawn[]> {
  const residue = seed % STRIDE;
  if (fitting.some(({ residues }) => residues.includes(residue)))
    throw new Error(`bench/draw-seed.json: seed ${seed} draws what is fitted on`);
  return drawFrom(await accountsOf(openBenchPack(), [residue], seed), sizes);
}

/** Of each group so many of each kind, less those that have their verdict; with those that confidence would not tell. */
async function toFit({ fitting }: Settings): Promise<Drawn[]> {
  const judged = new Set([FITTING_FILE, FRESH_FILE].flatMap((file) => readVerdicts(file)).map(keyOf));
  const pack = uncalibrated(openBenchPack());
  const drawn: Drawn[] = [];
  for (const { seed, residues, each } of fitting) {
    for (const group of await accountsOf(pack, residues, seed)) {
      group.sort((a, b) => a.key - b.key);
      for (const kind of ACCOUNT_KINDS)
        drawn.push(...group.filter((d) => d.account.kind === kind).slice(0, each[kind]));
    }
  }
  return drawn.filter(({ report, reading, account }) => !judged.has(keyOf(rowOf(report, reading, account))));
}

async function main(): Promise<void> {
  const settings = JSON.parse(readFileSync(SEED_FILE, "utf8")) as Settings;
  const drawn = process.argv.includes("--to-fit") ? await toFit(settings) : await toMeasure(settings);
  for (const { report, reading, account } of drawn) console.log(showForJudging(report, reading, account));
}

if (process.argv[1] === import.meta.filename && haveGold("drawing accounts")) await main();
