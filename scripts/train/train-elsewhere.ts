import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PARTS } from "#code";
import { openBenchPack } from "../../bench/bench-pack.js";
import { foldOf } from "../../bench/folds.js";
import { packWeights } from "../../src/read/weights.js";
import { fitChoices, type OpenChoice, sharesOf } from "./choice-model.js";
import { openParts } from "./elsewhere-examples.js";
import { inSteps } from "./logistic.js";
import { ELSEWHERE } from "./settings.js";

/** Writes weights/elsewhere.bin, and says how it does out of fold. Comes after all that finds words, names and frames. */
export default async function run(_data: string, out: string): Promise<void> {
  const { bits, step, least } = ELSEWHERE;
  const open = await openParts(openBenchPack());
  for (const part of PARTS) console.error(`${part}: ${outOfFold(open[part])}`);
  const arrays = PARTS.map(
    (part) => [part, inSteps(Float32Array.from(fitChoices(open[part], ELSEWHERE)), step)] as const,
  );
  writeFileSync(join(out, "weights/elsewhere.bin"), packWeights({ bits, step, least }, Object.fromEntries(arrays)));
}

const FOLDS = 5;

/** How many of those who are found have the part, where its weights never saw the report. */
function outOfFold(parts: readonly OpenChoice[]): string {
  const found = { right: 0, another: 0, nobody: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitChoices(
      parts.filter(({ report }) => foldOf(report, FOLDS) !== fold),
      ELSEWHERE,
    );
    for (const { report, rows, right } of parts) {
      if (foldOf(report, FOLDS) !== fold || rows.length < 2) continue;
      const [, ...shares] = sharesOf(rows, weights);
      const most = Math.max(...shares);
      if (most < ELSEWHERE.least) continue;
      if (right[1 + shares.indexOf(most)]) found.right++;
      else if (right[0]) found.nobody++;
      else found.another++;
    }
  }
  const named = parts.filter(({ right }) => !right[0]).length;
  return `${parts.length} open, ${named} of them named in the sentence; found ${found.right} rightly, ${found.another} for somebody else, ${found.nobody} for nobody`;
}
