import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NO_TYPE } from "#code";
import { openBenchPack } from "../../bench/bench-pack.js";
import { foldOf } from "../../bench/folds.js";
import { packWeights } from "../../src/read/weights.js";
import { fitChoices, sharesOf } from "./choice-model.js";
import { CHOICES, type KnownVerb, knownVerbs } from "./learned-examples.js";
import { inSteps } from "./logistic.js";
import { LEARNED } from "./settings.js";

/** Writes weights/learned.bin and lexicon/learned-verbs.tsv, and says how it does out of fold. Comes after all that finds words, names and frames. */
export default async function run(_data: string, out: string): Promise<void> {
  const { bits, step, least } = LEARNED;
  const pack = openBenchPack();
  const verbs = await knownVerbs({ ...pack, sections: pack.sections.filter((name) => name !== "weights/learned") });
  console.error(outOfFold(verbs));
  const names = CHOICES.map((type) => type ?? "none");
  const types = inSteps(Float32Array.from(fitChoices(verbs, LEARNED)), step);
  writeFileSync(join(out, "weights/learned.bin"), packWeights({ bits, step, least }, { types, names }));
  const asked = [...askedOf(verbs)].map(([lemma, [events, others]]) => `${lemma}\t${events}\t${others}`);
  writeFileSync(join(out, "lexicon/learned-verbs.tsv"), `${["lemma\tevents\tothers", ...asked].join("\n")}\n`);
}

/** The verbs that often enough tell an event, and how often they did and did not. */
function askedOf(verbs: readonly KnownVerb[]): ReadonlyMap<string, readonly [events: number, others: number]> {
  const counts = new Map<string, [events: number, others: number]>();
  for (const { lemma, right } of verbs) {
    const own = counts.get(lemma) ?? [0, 0];
    own[right[NO_TYPE] ? 1 : 0]++;
    counts.set(lemma, own);
  }
  return new Map(
    [...counts]
      .filter(([, [events, others]]) => events > 0 && events >= LEARNED.leastEvents * (events + others))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const FOLDS = 5;

/** How many of those that are told have the type, where the weights never saw the report. */
function outOfFold(verbs: readonly KnownVerb[]): string {
  let [right, another, none] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = verbs.filter(({ report }) => foldOf(report, FOLDS) !== fold);
    const weights = fitChoices(others, LEARNED);
    const known = askedOf(others);
    for (const verb of verbs) {
      if (foldOf(verb.report, FOLDS) !== fold || !known.has(verb.lemma)) continue;
      const shares = sharesOf(verb.rows, weights);
      const most = Math.max(...shares.filter((_, i) => i !== NO_TYPE));
      if (most < LEARNED.least) continue;
      if (verb.right[shares.indexOf(most)]) right++;
      else if (verb.right[NO_TYPE]) none++;
      else another++;
    }
  }
  const events = verbs.filter((verb) => !verb.right[NO_TYPE]).length;
  return `${verbs.length} verbs, ${events} of them events; told ${right} rightly, ${another} of another type, ${none} that are none`;
}
