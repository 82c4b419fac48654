import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AttributionModel, type Seen } from "../../src/find/attributions/model/attribution-model.js";
import { companyOf } from "../../src/find/attributions/model/company.js";
import { CUE_FEATURES, CueFeatures } from "../../src/find/attributions/model/cue-features.js";
import { ALONE, JUDGE_FEATURES, JudgeFeatures } from "../../src/find/attributions/model/judge-features.js";
import type { Words } from "../../src/find/attributions/view.js";
import { openLanguagePack } from "../../src/lang/index.js";
import { openWeights, packWeights } from "../../src/read/weights.js";
import { LANG_FOLDER, packLanguage } from "../pack-language.js";
import { type Article, type Gold, readArticles } from "./attribution-examples.js";
import { trainParts } from "./attribution-parts.js";
import { inSteps, type LogisticData, trainLogistic } from "./logistic.js";
import { createRandom } from "./random.js";
import { ATTRIBUTIONS } from "./settings.js";

/** Writes weights/attributions.bin. About two minutes. */
export default function run(data: string, out: string): void {
  const pack = openLanguagePack(packLanguage(join(LANG_FOLDER, "en")));
  const articles = readArticles(join(data, "attribution/train.jsonl"), pack);
  const halves = [0, 1].map((half) => articles.filter((_, i) => i % 2 === half));
  // What the judge learns from must look as it will in new texts, so each half is looked at by a model of the other.
  const first = halves.map((half) => trainFirst(half));
  const looked = halves.map((half, i) => judgeData(half, first[1 - i]!));
  const reliability = looked.flatMap((own, i) => judgedRight(own, trainJudge([looked[1 - i]!])));
  const alone = halves.map((half, i) => judgeData(half, first[1 - i]!, true));
  const model = { ...trainFirst(articles), judge: trainJudge(looked), alone: trainJudge(alone) };
  writeFileSync(
    join(out, "weights/attributions.bin"),
    packModel(model, reliabilityByTenths(reliability), ATTRIBUTIONS.floors),
  );
  console.error(
    `threshold ${ATTRIBUTIONS.threshold}: F1 ${f1(reliability, looked).toFixed(3)} of cues in training, crosswise`,
  );
}

interface FirstModels {
  readonly cue: Float32Array;
  readonly unit: Float32Array;
  readonly border: Float32Array;
}

function trainFirst(articles: readonly Article[]): FirstModels {
  const random = createRandom(ATTRIBUTIONS.seed);
  return {
    cue: trainLogistic(cueData(articles), ATTRIBUTIONS.cue, random),
    ...trainParts(articles, ATTRIBUTIONS.parts, random),
  };
}

function cueData(articles: readonly Article[]): LogisticData {
  const features = new CueFeatures(ATTRIBUTIONS.cue.bits);
  const truth: boolean[] = [];
  const rows: Int32Array[] = [];
  for (const { view, candidates, gold, inside } of articles) {
    candidates.forEach((candidate, i) => {
      if (inside[i]) return;
      features.fill(view, candidate);
      rows.push(features.rows.slice());
      truth.push(gold[i] !== undefined);
    });
  }
  return { rows: joined(rows), width: CUE_FEATURES, truth };
}

function joined(rows: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}

interface JudgeData extends LogisticData {
  /** Whether speaker and content are right, too. */
  readonly right: readonly boolean[];
  /** Attributions that could have been found. */
  readonly all: number;
}

/** All candidates that the first models let through, as the judge sees them; `alone`: only those in nobody's words, each by itself. */
function judgeData(articles: readonly Article[], first: FirstModels, alone = false): JudgeData {
  const none = new Float32Array(2 ** ATTRIBUTIONS.judge.bits);
  const model = new AttributionModel(
    openWeights(packModel({ ...first, judge: none, alone: none }, [], ATTRIBUTIONS.judgeFloors)),
  );
  const cue = new CueFeatures(ATTRIBUTIONS.cue.bits);
  const features = new JudgeFeatures(ATTRIBUTIONS.judge.bits);
  const rows: Int32Array[] = [];
  const truth: boolean[] = [];
  const right: boolean[] = [];
  for (const { view, candidates, gold, inside } of articles) {
    const indexOf = new Map(candidates.map((candidate, i) => [candidate, i]));
    const seen = model.look(view, candidates);
    const company = companyOf(view.parse.size, seen);
    seen.forEach(({ candidate, parts, glance }, i) => {
      const index = indexOf.get(candidate)!;
      if (parts.content.length === 0 || (alone && inside[index])) return;
      cue.fill(view, candidate);
      features.fill(view, candidate, parts, cue, glance, alone ? ALONE : company[i]!);
      rows.push(features.rows.slice());
      const own = gold[index];
      truth.push(own !== undefined);
      right.push(own !== undefined && isRight(parts, own));
    });
  }
  const all = articles.reduce((sum, { gold }) => sum + gold.filter(Boolean).length, 0);
  return { rows: joined(rows), width: JUDGE_FEATURES, truth, right, all };
}

/** Half of the content shared, and sources that touch or are both absent. */
function isRight({ source, content }: Seen["parts"], gold: Gold): boolean {
  const [shared, all] = overlap(content, gold.content);
  const [touch, size] = overlap(source, gold.source);
  return shared * 2 >= all && (touch > 0 || size === 0);
}

function overlap(found: readonly Words[], gold: ReadonlySet<number>): [shared: number, all: number] {
  let shared = 0;
  let size = 0;
  for (const { from, to } of found) {
    size += to - from;
    for (let w = from; w < to; w++) if (gold.has(w)) shared++;
  }
  return [shared, size + gold.size - shared];
}

function trainJudge(parts: readonly JudgeData[]): Float32Array {
  const data = {
    rows: joined(parts.map(({ rows }) => rows)),
    width: JUDGE_FEATURES,
    truth: parts.flatMap(({ truth }) => truth),
  };
  return trainLogistic(data, ATTRIBUTIONS.judge, createRandom(ATTRIBUTIONS.seed));
}

interface Judged {
  readonly chance: number;
  readonly truth: boolean;
  readonly right: boolean;
}

function judgedRight({ rows, width, truth, right }: JudgeData, weights: Float32Array): Judged[] {
  return truth.map((own, i) => {
    let sum = 0;
    for (let f = i * width; f < (i + 1) * width; f++) sum += weights[rows[f]!]!;
    return { chance: 1 / (1 + Math.exp(-sum)), truth: own, right: right[i]! };
  });
}

const TENTHS = 10;

/** Share of right ones among those that the judge, trained on other articles, gives each tenth of likelihood. */
function reliabilityByTenths(judged: readonly Judged[]): number[] {
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const own = judged.filter(({ chance }) => Math.min(TENTHS - 1, Math.floor(chance * TENTHS)) === tenth);
    return Number((own.filter(({ right }) => right).length / Math.max(1, own.length)).toFixed(2));
  });
}

function f1(judged: readonly Judged[], looked: readonly JudgeData[]): number {
  const kept = judged.filter(({ chance }) => chance >= ATTRIBUTIONS.threshold);
  return (2 * kept.filter(({ truth }) => truth).length) / (kept.length + looked.reduce((sum, { all }) => sum + all, 0));
}

function packModel(
  { cue, unit, border, judge, alone }: FirstModels & { judge: Float32Array; alone: Float32Array },
  reliability: readonly number[],
  { floor, ruledFloor }: { readonly floor: number; readonly ruledFloor: number },
): Uint8Array {
  const { logisticStep: cueStep, partStep } = ATTRIBUTIONS;
  const settings = {
    cueBits: ATTRIBUTIONS.cue.bits,
    judgeBits: ATTRIBUTIONS.judge.bits,
    unitBits: ATTRIBUTIONS.parts.unitBits,
    borderBits: ATTRIBUTIONS.parts.borderBits,
    cueStep,
    judgeStep: cueStep,
    floor,
    ruledFloor,
    threshold: ATTRIBUTIONS.threshold,
    unknownThreshold: ATTRIBUTIONS.unknownThreshold,
    nestedThreshold: ATTRIBUTIONS.nestedThreshold,
    reliability,
  };
  return packWeights(settings, {
    cue: inSteps(cue, cueStep),
    judge: inSteps(judge, cueStep),
    alone: inSteps(alone, cueStep),
    unit: inSteps(unit, partStep),
    border: inSteps(border, partStep),
  });
}
