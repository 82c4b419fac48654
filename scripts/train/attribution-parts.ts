import type { Candidate } from "../../src/find/attributions/model/candidate.js";
import { BORDER_FEATURES, PartFeatures, UNIT_FEATURES } from "../../src/find/attributions/model/part-features.js";
import { NONE, PARTS, PartSearch, type UnitRows } from "../../src/find/attributions/model/part-search.js";
import { MAX_UNITS } from "../../src/find/attributions/model/window.js";
import { type Article, labelUnits } from "./attribution-examples.js";
import { Perceptron } from "./perceptron.js";
import { PlainSums } from "./plain-sums.js";
import { shuffle } from "./random.js";

export interface PartOptions {
  readonly unitBits: number;
  readonly borderBits: number;
  readonly epochs: number;
  /** A unit's own part must be ahead of the others by this much. */
  readonly margin: number;
  /** No weight grows beyond it. */
  readonly limit: number;
}

interface Example extends UnitRows {
  readonly labels: Uint8Array;
}

/** Structured perceptron: wherever the best row of parts is not the annotated one, the features of either are moved. */
export function trainParts(
  articles: readonly Article[],
  options: PartOptions,
  random: () => number,
): { unit: Float32Array; border: Float32Array } {
  const examples = examplesOf(articles, new PartFeatures(options.unitBits, options.borderBits));
  const unit = new Perceptron(PARTS * 2 ** options.unitBits, options.limit);
  const border = new Perceptron(PARTS * PARTS * 2 ** options.borderBits, options.limit);
  const sums = new PlainSums(unit.value, border.value);
  const search = new PartSearch();
  const bonus = new Float32Array(MAX_UNITS * PARTS);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i]!;
      for (let u = 0; u < example.size; u++)
        for (let p = 0; p < PARTS; p++) bonus[u * PARTS + p] = p === example.labels[u] ? 0 : options.margin;
      search.run(example, sums, bonus);
      learn(example, search.best, unit, border);
      unit.step++;
      border.step++;
    }
  }
  return { unit: unit.average(), border: border.average() };
}

function examplesOf(articles: readonly Article[], features: PartFeatures): Example[] {
  return articles.flatMap(({ view, candidates, gold }) =>
    candidates.flatMap((candidate: Candidate, i) => {
      const own = gold[i];
      if (!own) return [];
      features.fill(view, candidate);
      const { size, cue } = features.window;
      return {
        size,
        cue,
        unitRows: features.unitRows.slice(0, size * UNIT_FEATURES),
        borderRows: features.borderRows.slice(0, (size + 1) * BORDER_FEATURES),
        labels: labelUnits(features.window, own),
      };
    }),
  );
}

function learn(example: Example, found: Uint8Array, unit: Perceptron, border: Perceptron): void {
  let goldBefore = NONE;
  let foundBefore = NONE;
  for (let u = 0; u <= example.size; u++) {
    const right = u < example.size ? example.labels[u]! : NONE;
    const got = u < example.size ? found[u]! : NONE;
    if (right !== got) {
      for (let f = u * UNIT_FEATURES; f < (u + 1) * UNIT_FEATURES; f++) {
        unit.add(example.unitRows[f]! * PARTS + right, 1);
        unit.add(example.unitRows[f]! * PARTS + got, -1);
      }
    }
    const rightPair = goldBefore * PARTS + right;
    const gotPair = foundBefore * PARTS + got;
    if (rightPair !== gotPair) {
      for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++) {
        border.add(example.borderRows[f]! * PARTS * PARTS + rightPair, 1);
        border.add(example.borderRows[f]! * PARTS * PARTS + gotPair, -1);
      }
    }
    goldBefore = right;
    foundBefore = got;
  }
}
