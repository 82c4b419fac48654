import { rowOf } from "#lang";
import type { Weights } from "#read";
import type { FrameMatch, ReportView } from "../../frames/index.js";
import type { EventGives } from "../event-gives.js";
import { type Deeds, tellNobody, tellOther } from "./features.js";
import { PARTS, type Part, type Parts } from "./others.js";
import { wayBetween } from "./way.js";

/** Settings of `weights/elsewhere`. */
interface Settings {
  readonly bits: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** How likely somebody has to be, of all in the sentence and nobody. */
  readonly least: number;
}

/** Chooses one of those in a sentence, or nobody, for a part in an event: a log-linear model. Keeps nothing of a text. */
export class ElsewhereModel {
  private readonly settings: Settings;
  private readonly weights: Readonly<Record<Part, Int8Array>>;

  constructor(weights: Weights) {
    this.settings = weights.settings as unknown as Settings;
    const [actor, recipient] = PARTS.map((part) => weights.int8(part)) as [Int8Array, Int8Array];
    this.weights = { actor, recipient };
  }

  /** The word of who most likely has a part; -1 for nobody. */
  choose(
    part: Part,
    view: ReportView,
    deeds: Deeds,
    match: FrameMatch<EventGives>,
    parts: Parts,
    others: readonly number[],
  ): number {
    const { bits, step, least } = this.settings;
    const weights = this.weights[part];
    let sum = 0;
    const add = (hash: number) => {
      sum += weights[rowOf(hash, bits)]!;
    };
    tellNobody(view, match, parts, add);
    let all = Math.exp(step * sum);
    let [best, most] = [-1, 0];
    for (const word of others) {
      const way = wayBetween(view.parse, match.word, word);
      if (!way) continue;
      sum = 0;
      tellOther(view, deeds, match, word, way, add);
      const share = Math.exp(step * sum);
      all += share;
      if (share > most) [best, most] = [word, share];
    }
    return most >= least * all ? best : -1;
  }
}
