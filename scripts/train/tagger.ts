import { CONTEXT_FEATURES, RECASED, sentenceStyle, tagFeatures } from "../../src/read/tags/tag-features.js";
import { packWeights } from "../../src/read/weights.js";
import type { Dictionary } from "../../src/read/words/dictionary.js";
import type { WordLexicon } from "../../src/read/words/lexicon.js";
import { STATIC_FEATURES, WordTypes } from "../../src/read/words/word-types.js";
import { meanOf, Perceptron, quantise } from "./perceptron.js";
import { createRandom, shuffle } from "./random.js";
import type { Tree } from "./treebank.js";

export interface TaggerOptions {
  /** The table has 2^bits weights. */
  readonly bits: number;
  readonly epochs: number;
  /** The weights are the mean of one training a seed, each in an order of its own. */
  readonly seeds: readonly number[];
  /** A tag must be ahead of all others by this much, or it is learned again. */
  readonly margin: number;
  /** Share of rare words that are learned as if their form were unknown. */
  readonly dropout: number;
  readonly log?: (line: string) => void;
}

/** Trains the tagger; gives the bytes of its weights section. */
export function trainTagger(
  trees: readonly Tree[],
  lexicon: WordLexicon,
  dictionary: Dictionary,
  options: TaggerOptions,
): Uint8Array {
  const weights = options.seeds.map((seed) => trainOnce(trees, lexicon, dictionary, options, seed));
  return packWeights({ bits: options.bits }, { weights: quantise(meanOf(weights)) });
}

function trainOnce(
  trees: readonly Tree[],
  lexicon: WordLexicon,
  dictionary: Dictionary,
  options: TaggerOptions,
  seed: number,
): Float32Array {
  const types = new WordTypes(lexicon, dictionary);
  const tagIndex = new Map(lexicon.tags.map((tag, i) => [tag, i]));
  const T = lexicon.tags.length;
  const shift = 32 - options.bits;
  const model = new Perceptron(2 ** options.bits + T);
  const all = Int32Array.from(lexicon.tags.keys());
  const sentences = trees.map((tree) => ({
    types: Int32Array.from([0, 0, ...tree.forms.map((f) => types.idOf(f)), 0, 0]),
    gold: Int32Array.from(tree.tags, (tag) => tagIndex.get(tag) ?? -1),
    recased: tree.copyOf !== undefined,
  }));
  const longest = Math.max(...sentences.map((s) => s.types.length));
  const tags = new Int32Array(longest);
  const rows = new Int32Array(CONTEXT_FEATURES + STATIC_FEATURES);
  const scores = new Float32Array(T);
  const order = Int32Array.from(sentences.keys());
  const random = createRandom(seed);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let total = 0;
    for (const s of order) {
      const sentence = sentences[s]!;
      tags.fill(0);
      const style = sentence.recased ? RECASED : sentenceStyle(types.casing, sentence.types, sentence.gold.length);
      for (let i = 0; i < sentence.gold.length; i++) {
        const type = sentence.types[i + 2]!;
        tagFeatures(types.atoms, sentence.types, tags, i, style, rows);
        for (let f = 0; f < STATIC_FEATURES; f++)
          rows[CONTEXT_FEATURES + f] = types.features[type * STATIC_FEATURES + f]!;
        const index = types.formIndex[type]!;
        const candidates = index < 0 ? all : lexicon.tag.subarray(lexicon.tagFrom[index]!, lexicon.tagFrom[index + 1]!);
        const gold = sentence.gold[i]!;
        let best = candidates[0]!;
        if (candidates.length > 1) {
          if (index < 0 && random() < options.dropout) hideForm(rows);
          best = score(model.value, rows, shift, candidates, scores);
          model.step++;
          learn(model, rows, shift, candidates, scores, gold, options.margin);
        }
        if (best !== gold) wrong++;
        total++;
        tags[i + 2] = best + 1;
      }
    }
    options.log?.(`tagger epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong in training`);
  }
  return model.average();
}

/** Features of the form itself, that a word never seen does not have. */
const FORM_FEATURES = [CONTEXT_FEATURES + 2, CONTEXT_FEATURES + 3, CONTEXT_FEATURES + 8];

/** Makes a rare word look like one never seen, so that its ending, shape and context learn to do without it. */
function hideForm(rows: Int32Array): void {
  for (const f of FORM_FEATURES) rows[f] = HIDDEN;
}
const HIDDEN = 0x75bcd15;

/** Raises the gold tag against its best rival where it is not ahead of it by the margin. */
function learn(
  model: Perceptron,
  rows: Int32Array,
  shift: number,
  candidates: ArrayLike<number>,
  scores: Float32Array,
  gold: number,
  margin: number,
): void {
  let at = -1;
  let rival = -1;
  for (let c = 0; c < candidates.length; c++) {
    if (candidates[c] === gold) at = c;
    else if (rival < 0 || scores[c]! > scores[rival]!) rival = c;
  }
  if (at < 0 || scores[at]! - scores[rival]! >= margin) return;
  for (const row of rows) {
    model.add((row >>> shift) + gold, 1);
    model.add((row >>> shift) + candidates[rival]!, -1);
  }
}

function score(
  value: Float32Array,
  rows: Int32Array,
  shift: number,
  candidates: ArrayLike<number>,
  scores: Float32Array,
): number {
  scores.fill(0);
  const n = candidates.length;
  for (let f = 0; f < rows.length; f++) {
    const row = rows[f]! >>> shift;
    for (let c = 0; c < n; c++) scores[c]! += value[row + candidates[c]!]!;
  }
  let best = 0;
  for (let c = 1; c < n; c++) if (scores[c]! > scores[best]!) best = c;
  return candidates[best]!;
}
