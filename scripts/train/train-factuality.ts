import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createJudgeTables } from "../../src/code/factuality/judge-tables.js";
import { judgeWords } from "../../src/code/factuality/judge-words.js";
import { tellFeatures } from "../../src/code/factuality/model-features.js";
import { createCueReader, createFinder } from "../../src/find/index.js";
import { type LanguagePack, openLanguagePack, rowOf } from "../../src/lang/index.js";
import { createReader, wordAt } from "../../src/read/index.js";
import { packWeights } from "../../src/read/weights.js";
import { LANG_FOLDER, packLanguage } from "../pack-language.js";
import { inSteps } from "./logistic.js";
import { createRandom, shuffle } from "./random.js";
import { FACTUALITY } from "./settings.js";

/** Features of an event word, and how far readers believed it, from -3 to 3. */
interface Example {
  readonly rows: Int32Array;
  readonly score: number;
  /** Each training file counts as much as the largest. */
  readonly weight: number;
}

interface GoldLine {
  readonly text: string;
  readonly gold: { readonly events: readonly { readonly start: number; readonly score: number }[] };
}

/** Writes weights/factuality.bin. About half a minute. */
export default function run(data: string, out: string): void {
  const pack = openLanguagePack(packLanguage(join(LANG_FOLDER, "en")));
  const read = createExampleReader(pack);
  const files = FACTUALITY.files.map((file) => read(join(data, file)));
  const most = Math.max(...files.map((own) => own.length));
  const examples = files.flatMap((own) => own.map((example) => ({ ...example, weight: most / own.length })));
  const { bits, share, step } = FACTUALITY;
  const weights = inSteps(trainRegression(examples), step);
  writeFileSync(join(out, "weights/factuality.bin"), packWeights({ bits, step, share }, { weights }));
  console.error(`${examples.length} event words`);
}

function createExampleReader(pack: LanguagePack): (file: string) => Omit<Example, "weight">[] {
  const parseText = createReader(pack);
  const find = createFinder(pack);
  const tables = createJudgeTables(pack, createCueReader(pack));
  return (file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => {
        const { text, gold } = JSON.parse(line) as GoldLine;
        const parse = parseText(text);
        const judged = judgeWords(parse, find(parse, { id: "", digest: "", language: "en", text }), tables);
        return gold.events.flatMap(({ start, score }) => {
          const word = wordAt(parse, start);
          const rows: number[] = [];
          if (word < parse.size) judged.judge(word);
          if (word < parse.size) tellFeatures(parse, judged, word, (hash) => rows.push(rowOf(hash, FACTUALITY.bits)));
          return rows.length === 0 ? [] : [{ rows: Int32Array.from(rows), score }];
        });
      });
}

/** Least squares over hashed features with a step of its own for each weight (AdaGrad). */
function trainRegression(examples: readonly Example[]): Float32Array {
  const { bits, epochs, rate, decay, seed } = FACTUALITY;
  const weights = new Float32Array(2 ** bits);
  const seen = new Float32Array(2 ** bits).fill(1e-6);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { rows, score, weight } = examples[i]!;
      let sum = 0;
      for (const row of rows) sum += weights[row]!;
      const off = weight * (score - sum);
      for (const row of rows) {
        const slope = off - decay * weights[row]!;
        seen[row]! += slope * slope;
        weights[row]! += (rate * slope) / Math.sqrt(seen[row]!);
      }
    }
  }
  return weights;
}
