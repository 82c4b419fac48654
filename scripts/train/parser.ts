import { UPOS } from "#record";
import { ACTION_FEATURES, GLANCE_FEATURES, LABEL_FEATURES } from "../../src/read/trees/feature-sums.js";
import { countLabelPairs, labelPair } from "../../src/read/trees/labeller.js";
import { ROOT_LABEL } from "../../src/read/trees/parser.js";
import {
  ACTION_ATOMS,
  ACTION_TEMPLATES,
  GLANCE_TEMPLATES,
  LABEL_ATOMS,
  LABEL_TEMPLATES,
} from "../../src/read/trees/templates.js";
import {
  SCRATCH,
  writeFirstLabelAtoms,
  writeGlanceAtoms,
  writeLastLabelAtoms,
  writeOtherAtoms,
} from "../../src/read/trees/tree-features.js";
import { TreeState, tagProperties } from "../../src/read/trees/tree-state.js";
import { packWeights } from "../../src/read/weights.js";
import type { Dictionary } from "../../src/read/words/dictionary.js";
import type { WordLexicon } from "../../src/read/words/lexicon.js";
import { WordTypes } from "../../src/read/words/word-types.js";
import { meanOf, Perceptron, quantise } from "./perceptron.js";
import { createRandom, shuffle } from "./random.js";
import { TemplateRows } from "./template-rows.js";
import type { Tree } from "./treebank.js";

export interface ParserOptions {
  readonly actionBits: number;
  readonly labelBits: number;
  readonly glanceBits: number;
  /** How far a glance's best action must be ahead to be done without a full look; in steps of the stored weights. */
  readonly glanceMargin: number;
  readonly epochs: number;
  /** The weights are the mean of one training a seed, each in an order of its own. */
  readonly seeds: readonly number[];
  /** Share of steps after the first epoch at which training follows its own, possibly wrong, choice. */
  readonly explore: number;
  /** An action or relation must be ahead of all wrong ones by this much, or it is learned again. */
  readonly margin: number;
  readonly labelMargin: number;
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
const LABEL_SHARE = 0.005;
const LABEL_COUNT = 2;

/** Trains the parser on trees and tags predicted for them (tag + 1, as the tagger gives them); gives its weights section. */
export function trainParser(
  trees: readonly Tree[],
  tags: readonly Int32Array[],
  lexicon: WordLexicon,
  dictionary: Dictionary,
  options: ParserOptions,
): Uint8Array {
  const types = new WordTypes(lexicon, dictionary);
  const properties = tagProperties(lexicon.tags, UPOS);
  const labels = orderLabels(trees);
  const labelIndex = new Map(labels.map((l, i) => [l, i]));
  const examples = trees.map(
    (tree, i): Example => ({
      n: tree.forms.length,
      types: Int32Array.from([0, 0, ...tree.forms.map((f) => types.idOf(f)), 0, 0]),
      tags: tags[i]!,
      head: Int32Array.from([-1, ...tree.heads.map((h) => h + 1)]),
      label: Int32Array.from([0, ...tree.deprels.map((l) => labelIndex.get(l)!)]),
    }),
  );
  const allowed = countLabels(examples, properties.coarseId, lexicon.tags.length);
  const learners = options.seeds.map((seed) => {
    const learner = new Learner(types, properties, allowed, labels.length, options);
    learner.learnAll(examples, seed);
    return learner;
  });
  const mean = (table: "actions" | "glance" | "labels") => meanOf(learners.map((l) => l[table].average()));
  return packWeights(
    {
      actionBits: options.actionBits,
      labelBits: options.labelBits,
      glanceBits: options.glanceBits,
      glanceMargin: options.glanceMargin,
    },
    {
      labels,
      labelFrom: allowed.from,
      labelOf: allowed.of,
      actions: packActions(mean("actions")),
      glance: packActions(mean("glance")),
      labelWeights: packLabels(mean("labels")),
    },
  );
}

/**
 * Relations in an order that puts those together which compete for the same arcs: four neighbours are scored at a time. Two change places
 * as long as fewer fours have to be scored then.
 */
function orderLabels(trees: readonly Tree[]): string[] {
  const { sets, labels } = competing(trees);
  const place = labels.map((_, i) => i + FIXED.length);
  const fours = (): number => {
    let sum = 0;
    for (const { members, arcs } of sets) {
      let met = 0;
      for (const member of members) met |= 1 << (place[member]! >> 2);
      for (; met !== 0; met &= met - 1) sum += arcs;
    }
    return sum;
  };
  const swap = (a: number, b: number): void => {
    [place[a], place[b]] = [place[b]!, place[a]!];
  };
  let least = fours();
  for (let before = Number.POSITIVE_INFINITY; least < before; ) {
    before = least;
    for (let a = 0; a < place.length; a++)
      for (let b = a + 1; b < place.length; b++) {
        swap(a, b);
        const now = fours();
        if (now < least) least = now;
        else swap(a, b);
      }
  }
  const ordered: string[] = [...FIXED];
  labels.forEach((label, i) => {
    ordered[place[i]!] = label;
  });
  return ordered;
}

/** Relations that have their places: none, and that of roots. */
const FIXED = ["", "root"] as const;

interface Competing {
  readonly labels: readonly string[];
  /** Places in `labels` of the relations that arcs between two tags can have, and how many arcs have those tags. */
  readonly sets: readonly { readonly members: readonly number[]; readonly arcs: number }[];
}

function competing(trees: readonly Tree[]): Competing {
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
  const labels = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
  const sets = [...byTags.values()].flatMap((counts) => {
    const arcs = [...counts.values()].reduce((a, b) => a + b, 0);
    const members = labels.flatMap((label, i) => (isFrequent(counts.get(label) ?? 0, arcs) ? [i] : []));
    return members.length > 1 ? [{ members, arcs }] : [];
  });
  return { labels, sets };
}

/** Relations are not considered between two tags where they make up no more than this share of the arcs, or this many. */
function isFrequent(count: number, arcs: number): boolean {
  return count > Math.max(arcs * LABEL_SHARE, LABEL_COUNT);
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
  const common = [...overall]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([l]) => l);
  const from = [0];
  const of: number[] = [];
  for (const pair of counts) {
    const total = [...pair.values()].reduce((a, b) => a + b, 0);
    const kept = [...pair].filter(([, n]) => isFrequent(n, total)).map(([l]) => l);
    const most = [...pair]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 1)
      .map(([l]) => l);
    of.push(...(kept.length > 0 ? kept : total > 0 ? most : common).sort((a, b) => a - b));
    from.push(of.length);
  }
  return { from: Int32Array.from(from), of: Int8Array.from(of) };
}

const ACTIONS = new TemplateRows(ACTION_TEMPLATES, ACTION_ATOMS);
const GLANCE = new TemplateRows(GLANCE_TEMPLATES, ACTION_ATOMS);
const LABELS = new TemplateRows(LABEL_TEMPLATES, LABEL_ATOMS);

/** Online learning with a dynamic oracle: any action that loses no gold arc is right, also after earlier mistakes. */
class Learner {
  readonly actions: Perceptron;
  readonly glance: Perceptron;
  readonly labels: Perceptron;
  private right = 0;
  private total = 0;
  private readonly s = new TreeState();
  private readonly x = new Int32Array(SCRATCH);
  private readonly rows = new Int32Array(ACTION_FEATURES);
  private readonly labelRows = new Int32Array(LABEL_FEATURES);
  private readonly labelScore = new Float32Array(128);
  private readonly cost = [0, 0, 0];
  private readonly score = [0, 0, 0];

  constructor(
    private readonly types: WordTypes,
    private readonly properties: ReturnType<typeof tagProperties>,
    private readonly allowed: AllowedLabels,
    labelCount: number,
    private readonly options: ParserOptions,
  ) {
    this.actions = new Perceptron(3 * 2 ** options.actionBits);
    this.glance = new Perceptron(3 * 2 ** options.glanceBits);
    this.labels = new Perceptron(2 ** options.labelBits + 4 * Math.ceil(labelCount / 4));
  }

  /** Goes through all examples once an epoch, each time in another order. */
  learnAll(examples: readonly Example[], seed: number): void {
    const { epochs, explore, log } = this.options;
    const order = Int32Array.from(examples.keys());
    const random = createRandom(seed);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, random);
      this.right = 0;
      this.total = 0;
      for (const i of order) this.learn(examples[i]!, epoch === 1 ? 0 : explore, random);
      const right = ((100 * this.right) / this.total).toFixed(2);
      log?.(`parser, seed ${seed}, epoch ${epoch}: ${right} % of labelled arcs right in training`);
    }
  }

  private learn(e: Example, explore: number, random: () => number): void {
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
    const { s, x, rows, cost } = this;
    this.costs(e);
    const least = Math.min(cost[0]!, cost[1]!, cost[2]!);
    writeGlanceAtoms(s, x);
    writeOtherAtoms(s, x);
    GLANCE.write(x, rows);
    this.decide(this.glance, GLANCE_FEATURES, 32 - this.options.glanceBits, least);
    ACTIONS.write(x, rows);
    const { predicted, gold } = this.decide(this.actions, ACTION_FEATURES, 32 - this.options.actionBits, least);
    return follow || cost[predicted] === least ? predicted : gold;
  }

  /** The action that a model would take and the best harmless one; the model learns where they differ. */
  private decide(
    model: Perceptron,
    features: number,
    shift: number,
    least: number,
  ): { predicted: number; gold: number } {
    const { rows, cost, score } = this;
    const { value } = model;
    score.fill(0);
    for (let f = 0; f < features; f++) {
      const at = 3 * (rows[f]! >>> shift);
      score[0]! += value[at]!;
      score[1]! += value[at + 1]!;
      score[2]! += value[at + 2]!;
    }
    let predicted = SHIFT;
    let gold = -1;
    for (let a = 0; a < 3; a++) {
      if (cost[a] === NEVER) continue;
      if (score[a]! > score[predicted]!) predicted = a;
      if (cost[a] === least && (gold < 0 || score[a]! > score[gold]!)) gold = a;
    }
    model.step++;
    let rival = -1;
    for (let a = 0; a < 3; a++) {
      if (cost[a] !== NEVER && cost[a]! > least && (rival < 0 || score[a]! > score[rival]!)) rival = a;
    }
    if (rival < 0 || score[gold]! - score[rival]! >= this.options.margin) return { predicted, gold };
    for (let f = 0; f < features; f++) {
      const at = 3 * (rows[f]! >>> shift);
      model.add(at + gold, 1);
      model.add(at + rival, -1);
    }
    return { predicted, gold };
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
    writeFirstLabelAtoms(s, h, d, this.x);
    writeLastLabelAtoms(s, h, d, this.x);
    LABELS.write(this.x, labelRows);
    const { value } = this.labels;
    const gold = e.head[d] === h ? e.label[d]! : 0;
    let best = -1;
    let rival = -1;
    let goldScore = Number.NaN;
    const { labelScore } = this;
    for (let c = from; c < to; c++) {
      const label = allowed.of[c]!;
      let sum = 0;
      for (let f = 0; f < LABEL_FEATURES; f++) sum += value[4 * (labelRows[f]! >>> shift) + label]!;
      labelScore[label] = sum;
      if (best < 0 || sum > labelScore[best]!) best = label;
      if (label === gold) goldScore = sum;
      else if (rival < 0 || sum > labelScore[rival]!) rival = label;
    }
    this.labels.step++;
    if (!(goldScore - labelScore[rival]! < this.options.labelMargin)) return best;
    for (let f = 0; f < LABEL_FEATURES; f++) {
      const at = 4 * (labelRows[f]! >>> shift);
      this.labels.add(at + gold, 1);
      this.labels.add(at + rival, -1);
    }
    return best;
  }
}

/** Averaged label weights plus 128, four a number. */
function packLabels(average: Float32Array): Int32Array {
  const bytes = Uint8Array.from(quantise(average), (w) => w + 128);
  return new Int32Array(bytes.buffer);
}

/** Averaged weights of LEFT and RIGHT against SHIFT, as two lanes of one number a row. */
function packActions(average: Float32Array): Uint16Array {
  const rows = average.length / 3;
  const against = new Float32Array(2 * rows);
  for (let r = 0; r < rows; r++) {
    against[2 * r] = average[3 * r + LEFT]! - average[3 * r + SHIFT]!;
    against[2 * r + 1] = average[3 * r + RIGHT]! - average[3 * r + SHIFT]!;
  }
  const small = quantise(against);
  return Uint16Array.from({ length: rows }, (_, r) => ((small[2 * r]! + 128) << 8) | (small[2 * r + 1]! + 128));
}
