import { UPOS } from "#record";
import { countLabelPairs, labelPair } from "../../src/read/trees/labeller.js";
import { ROOT_LABEL } from "../../src/read/trees/parser.js";
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures, SCRATCH } from "../../src/read/trees/tree-features.js";
import { tagProperties, TreeState } from "../../src/read/trees/tree-state.js";
import { packWeights } from "../../src/read/weights.js";
import type { WordLexicon } from "../../src/read/words/lexicon.js";
import { WordTypes } from "../../src/read/words/word-types.js";
import { Perceptron, quantise } from "./perceptron.js";
import { createRandom, shuffle } from "./random.js";
import type { Tree } from "./treebank.js";

export interface ParserOptions {
  readonly actionBits: number;
  readonly labelBits: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of steps after the first epoch at which training follows its own, possibly wrong, choice. */
  readonly explore: number;
  readonly log?: (line: string) => void;
}

interface Example {
  readonly n: number;
  readonly types: Int32Array;
  readonly tags: Int32Array;
  /** Gold heads and labels, words from 1; head 0 is the root. */
  readonly head: Int32Array;
  readonly label: Int32Array;
}

const SHIFT = 0;
const LEFT = 1;
const RIGHT = 2;
const NEVER = 99;
/** Relations seen in less than this share of the arcs between two coarse tags are not considered there. */
const LABEL_SHARE = 0.001;

/** Trains the parser on trees and tags predicted for them (tag + 1, as the tagger gives them); gives its weights section. */
export function trainParser(
  trees: readonly Tree[], tags: readonly Int32Array[], lexicon: WordLexicon, options: ParserOptions,
): Uint8Array {
  const types = new WordTypes(lexicon, 1 << 16);
  const properties = tagProperties(lexicon.tags, UPOS);
  const labels = orderLabels(trees);
  const labelIndex = new Map(labels.map((l, i) => [l, i]));
  const examples = trees.map((tree, i): Example => ({
    n: tree.forms.length,
    types: Int32Array.from([0, 0, ...tree.forms.map((f) => types.idOf(f)), 0, 0]),
    tags: tags[i]!,
    head: Int32Array.from([-1, ...tree.heads.map((h) => h + 1)]),
    label: Int32Array.from([0, ...tree.deprels.map((l) => labelIndex.get(l)!)]),
  }));
  const allowed = countLabels(examples, properties.coarseId, lexicon.tags.length);
  const learner = new Learner(types, properties, allowed, labels.length, options);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    learner.right = 0;
    learner.total = 0;
    for (const i of order) learner.learn(examples[i]!, epoch === 1 ? 0 : options.explore, random);
    options.log?.(`parser epoch ${epoch}: ${((100 * learner.right) / learner.total).toFixed(2)} % of labelled arcs right in training`);
  }
  return packWeights(
    { actionBits: options.actionBits, labelBits: options.labelBits },
    { labels, labelFrom: allowed.from, labelOf: allowed.of, actions: learner.packActions(), labelWeights: learner.packLabels() },
  );
}

/** Relations in an order that puts those together which compete for the same arcs: four neighbours are scored at a time. */
function orderLabels(trees: readonly Tree[]): string[] {
  const byTags = new Map<string, Map<string, number>>();
  const total = new Map<string, number>();
  for (const { tags, heads, deprels } of trees) {
    deprels.forEach((label, i) => {
      if (heads[i]! < 0) return;
      const key = `${tags[heads[i]!]!.split("|")[0]} ${tags[i]} ${i < heads[i]!}`;
      let counts = byTags.get(key);
      if (!counts) byTags.set(key, (counts = new Map()));
      counts.set(label, (counts.get(label) ?? 0) + 1);
      total.set(label, (total.get(label) ?? 0) + 1);
    });
  }
  const together = (a: string, b: string): number => {
    let sum = 0;
    for (const counts of byTags.values()) if (counts.has(a) && counts.has(b)) for (const n of counts.values()) sum += n;
    return sum;
  };
  const ordered = ["", "root"];
  const left = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
  while (left.length > 0) {
    const group = ordered.slice(ordered.length - (ordered.length % 4)).filter((l) => total.has(l));
    const gain = (label: string): number => group.reduce((sum, other) => sum + together(label, other), 0);
    let best = 0;
    if (group.length > 0) for (let i = 1; i < left.length; i++) if (gain(left[i]!) > gain(left[best]!)) best = i;
    ordered.push(...left.splice(best, 1));
  }
  return ordered;
}

interface AllowedLabels {
  readonly from: Int32Array;
  readonly of: Int8Array;
}

/** Relations by coarse tag of head and dependent and by direction; pairs never seen may have any frequent one. */
function countLabels(examples: readonly Example[], coarse: Uint8Array, tagCount: number): AllowedLabels {
  const counts = Array.from({ length: countLabelPairs(tagCount) }, () => new Map<number, number>());
  const overall = new Map<number, number>();
  for (const e of examples) {
    for (let d = 1; d <= e.n; d++) {
      const h = e.head[d]!;
      if (h === 0) continue;
      const pair = counts[labelPair(coarse[e.tags[h + 1]!]!, e.tags[d + 1]!, d < h)]!;
      pair.set(e.label[d]!, (pair.get(e.label[d]!) ?? 0) + 1);
      overall.set(e.label[d]!, (overall.get(e.label[d]!) ?? 0) + 1);
    }
  }
  const common = [...overall].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([l]) => l);
  const from = [0];
  const of: number[] = [];
  for (const pair of counts) {
    const total = [...pair.values()].reduce((a, b) => a + b, 0);
    const kept = [...pair].filter(([, n]) => n > total * LABEL_SHARE).map(([l]) => l);
    of.push(...(kept.length > 0 ? kept : common).sort((a, b) => a - b));
    from.push(of.length);
  }
  return { from: Int32Array.from(from), of: Int8Array.from(of) };
}

/** Online learning with a dynamic oracle: any action that loses no gold arc is right, also after earlier mistakes. */
class Learner {
  readonly actions: Perceptron;
  readonly labels: Perceptron;
  right = 0;
  total = 0;
  private readonly s = new TreeState();
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(ACTION_FEATURES);
  private readonly labelRows = new Int32Array(LABEL_FEATURES);
  private readonly cost = [0, 0, 0];
  private readonly score = [0, 0, 0];

  constructor(
    private readonly types: WordTypes, private readonly properties: ReturnType<typeof tagProperties>,
    private readonly allowed: AllowedLabels, labelCount: number, private readonly options: ParserOptions,
  ) {
    this.actions = new Perceptron(3 * 2 ** options.actionBits);
    this.labels = new Perceptron(2 ** options.labelBits + 4 * Math.ceil(labelCount / 4));
  }

  learn(e: Example, explore: number, random: () => number): void {
    const { s } = this;
    s.begin(e.n, this.types.atoms, e.types, e.tags, this.properties);
    while (s.next <= e.n) {
      if (s.depth === 0) s.shift();
      else this.apply(e, this.chooseAction(e, random() < explore));
    }
    while (s.depth > 1) this.apply(e, RIGHT);
    s.head[s.stack[0]!] = 0;
    s.label[s.stack[0]!] = ROOT_LABEL;
    for (let i = 1; i <= e.n; i++) if (s.head[i] === e.head[i] && s.label[i] === e.label[i]) this.right++;
    this.total += e.n;
  }

  private chooseAction(e: Example, follow: boolean): number {
    const { s, rows, cost, score } = this;
    const shift = 32 - this.options.actionBits;
    const { value } = this.actions;
    actionFeatures(s, this.x, rows);
    score.fill(0);
    for (let f = 0; f < ACTION_FEATURES; f++) {
      const at = 3 * (rows[f]! >>> shift);
      score[0]! += value[at]!;
      score[1]! += value[at + 1]!;
      score[2]! += value[at + 2]!;
    }
    this.costs(e);
    let predicted = SHIFT;
    let gold = -1;
    const least = Math.min(cost[0]!, cost[1]!, cost[2]!);
    for (let a = 0; a < 3; a++) {
      if (cost[a] === NEVER) continue;
      if (score[a]! > score[predicted]!) predicted = a;
      if (cost[a] === least && (gold < 0 || score[a]! > score[gold]!)) gold = a;
    }
    this.actions.step++;
    if (cost[predicted] === least) return predicted;
    for (let f = 0; f < ACTION_FEATURES; f++) {
      const at = 3 * (rows[f]! >>> shift);
      this.actions.add(at + gold, 1);
      this.actions.add(at + predicted, -1);
    }
    return follow ? predicted : gold;
  }

  /** Gold arcs that each action makes unreachable. */
  private costs(e: Example): void {
    const { s, cost } = this;
    const { head } = e;
    const b0 = s.next;
    const s0 = s.stack[s.depth - 1]!;
    const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
    let childrenInBuffer = 0;
    for (let i = b0; i <= e.n; i++) if (head[i] === s0) childrenInBuffer++;
    const h = head[s0]!;
    const headInBuffer = h >= b0;
    cost[LEFT] = childrenInBuffer + ((headInBuffer && h !== b0) || h === s1 || (h === 0 && s.depth === 1) ? 1 : 0);
    cost[RIGHT] = s1 < 0 ? NEVER : childrenInBuffer + (headInBuffer ? 1 : 0);
    let lost = head[b0] === 0 ? 1 : 0;
    for (let i = 0; i < s.depth; i++) {
      const w = s.stack[i]!;
      if (head[w] === b0) lost++;
      if (i < s.depth - 1 && head[b0] === w) lost++;
    }
    cost[SHIFT] = lost;
  }

  private apply(e: Example, action: number): void {
    const { s } = this;
    if (action === SHIFT) return s.shift();
    const d = s.stack[s.depth - 1]!;
    const h = action === LEFT ? s.next : s.stack[s.depth - 2]!;
    const label = this.chooseLabel(e, h, d);
    if (action === LEFT) s.attachLeft(label);
    else s.attachRight(label);
  }

  private chooseLabel(e: Example, h: number, d: number): number {
    const { s, allowed, labelRows } = this;
    const pair = labelPair(s.coarseId[h]!, s.tagId[d]!, d < h);
    const from = allowed.from[pair]!;
    const to = allowed.from[pair + 1]!;
    if (to - from === 1) return allowed.of[from]!;
    const shift = 32 - this.options.labelBits + 2;
    labelFeatures(s, h, d, this.x, labelRows);
    const { value } = this.labels;
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    let goldPossible = false;
    const gold = e.head[d] === h ? e.label[d]! : 0;
    for (let c = from; c < to; c++) {
      const label = allowed.of[c]!;
      if (label === gold) goldPossible = true;
      let sum = 0;
      for (let f = 0; f < LABEL_FEATURES; f++) sum += value[4 * (labelRows[f]! >>> shift) + label]!;
      if (sum > bestScore) {
        bestScore = sum;
        best = label;
      }
    }
    this.labels.step++;
    if (!goldPossible || best === gold) return best;
    for (let f = 0; f < LABEL_FEATURES; f++) {
      const at = 4 * (labelRows[f]! >>> shift);
      this.labels.add(at + gold, 1);
      this.labels.add(at + best, -1);
    }
    return best;
  }

  /** Averaged label weights plus 128, four a number. */
  packLabels(): Int32Array {
    const bytes = Uint8Array.from(quantise(this.labels.average()), (w) => w + 128);
    return new Int32Array(bytes.buffer);
  }

  /** Averaged weights of LEFT and RIGHT against SHIFT, as two lanes of one number a row. */
  packActions(): Uint16Array {
    const average = this.actions.average();
    const rows = average.length / 3;
    const against = new Float32Array(2 * rows);
    for (let r = 0; r < rows; r++) {
      against[2 * r] = average[3 * r + LEFT]! - average[3 * r + SHIFT]!;
      against[2 * r + 1] = average[3 * r + RIGHT]! - average[3 * r + SHIFT]!;
    }
    const small = quantise(against);
    return Uint16Array.from({ length: rows }, (_, r) => ((small[2 * r]! + 128) << 8) | (small[2 * r + 1]! + 128));
  }
}
