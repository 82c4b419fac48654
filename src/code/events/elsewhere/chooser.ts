import { rowOf } from "#lang";
import type { Weights } from "#read";
import type { Choice } from "./choices.js";
import { PARTS, type Part } from "./others.js";

/** Settings of `weights/elsewhere`. */
interface Settings {
  readonly bits: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** How likely somebody has to be, of all in the sentence and nobody. */
  readonly least: number;
}

/** Who most likely has a part, by his word; -1 for nobody. */
export type Chooser = (part: Part, choices: readonly Choice[]) => number;

/**
 * Opens a log-linear model that chooses one of several. No array holds a word and a share: the runtime would keep both as fractions, and
 * whatever is asked of that word from then on is compiled for whole numbers in vain.
 */
export function createChooser(weights: Weights): Chooser {
  const { bits, step, least } = weights.settings as unknown as Settings;
  const [actor, recipient] = PARTS.map((part) => weights.int8(part)) as [Int8Array, Int8Array];
  return (part, choices) => {
    const own = part === "actor" ? actor : recipient;
    let best = -1;
    let most = 0;
    let all = 0;
    for (const { word, seen } of choices) {
      let sum = 0;
      for (let i = 0; i < seen.length; i++) sum += own[rowOf(seen[i]!, bits)]!;
      const share = Math.exp(step * sum);
      all += share;
      if (word < 0 || share <= most) continue;
      best = word;
      most = share;
    }
    return most >= least * all ? best : -1;
  };
}
