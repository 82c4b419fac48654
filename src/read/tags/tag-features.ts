import { mixHash } from "../words/hash.js";
import { ATOM, ATOMS } from "../words/word-types.js";

/** Hashed features of a word in its context, beside those of its form alone. */
export const CONTEXT_FEATURES = 37;
/** Those that tell most stand first: they settle most words. */
export const FIRST_FEATURES = 12;

/** One odd multiplier for each kind of value and place; sums of products then tell all templates apart. */
const K = Int32Array.from({ length: 21 }, (_, i) => mixHash(i + 1) | 1);

/**
 * Writes the feature hashes of word `i` of a sentence into `out`. `types` holds type ids with two zeros before and after the
 * sentence's words, so that word i stands at i + 2; `tags` holds the tags given so far likewise, plus one, with 0 for none.
 */
export function tagFeatures(
  atoms: Int32Array,
  types: Int32Array,
  tags: Int32Array,
  i: number,
  style: number,
  out: Int32Array,
): void {
  const at = i + 2;
  const w0 = types[at]! * ATOMS;
  const p1 = types[at - 1]! * ATOMS;
  const p2 = types[at - 2]! * ATOMS;
  const n1 = types[at + 1]! * ATOMS;
  const n2 = types[at + 2]! * ATOMS;
  const t1 = Math.imul(tags[at - 1]! + 1, K[0]!);
  const t12 = t1 + Math.imul(tags[at - 2]! + 1, K[1]!);
  const l0 = Math.imul(atoms[w0]!, K[2]!);
  const lp1 = Math.imul(atoms[p1]!, K[3]!);
  const lp2 = Math.imul(atoms[p2]!, K[4]!);
  const ln1 = Math.imul(atoms[n1]!, K[5]!);
  const ln2 = Math.imul(atoms[n2]!, K[6]!);
  const a0 = Math.imul(atoms[w0 + ATOM.ambiguity]!, K[7]!);
  const an1 = Math.imul(atoms[n1 + ATOM.ambiguity]!, K[8]!);
  const an2 = Math.imul(atoms[n2 + ATOM.ambiguity]!, K[9]!);
  const s0 = Math.imul(atoms[w0 + ATOM.suffix3]!, K[10]!);
  const sp1 = Math.imul(atoms[p1 + ATOM.suffix3]!, K[11]!);
  const sn1 = Math.imul(atoms[n1 + ATOM.suffix3]!, K[12]!);
  const sh0 = Math.imul(atoms[w0 + ATOM.shape]!, K[13]!);
  const shp1 = Math.imul(atoms[p1 + ATOM.shape]!, K[14]!);
  const shn1 = Math.imul(atoms[n1 + ATOM.shape]!, K[15]!);
  const c0 = Math.imul(atoms[w0 + ATOM.capitals]!, K[16]!);
  const cn1 = Math.imul(atoms[n1 + ATOM.capitals]!, K[17]!);
  const edge = Math.imul((p1 === 0 ? 1 : 0) + (n1 === 0 ? 2 : 0) + 1, K[18]!);
  const u0 = Math.imul(atoms[w0 + ATOM.usual]!, K[19]!);
  const in0 = Math.imul(style, K[20]!) + c0;
  out[0] = an1;
  out[1] = t1;
  out[2] = t1 + sh0;
  out[3] = c0 + cn1 + edge;
  out[4] = sn1;
  out[5] = in0 + edge;
  out[6] = shn1 + sh0;
  out[7] = sp1;
  out[8] = ln2;
  out[9] = sh0 + edge;
  out[10] = t12;
  out[11] = lp1;
  out[12] = t1 + l0;
  out[13] = t12 + l0;
  out[14] = lp2;
  out[15] = ln1;
  out[16] = lp1 + l0;
  out[17] = l0 + ln1;
  out[18] = lp1 + ln1;
  out[19] = t1 + ln1;
  out[20] = shp1 + sh0;
  out[21] = t1 + s0;
  out[22] = an1 + t1;
  out[23] = a0 + an1;
  out[24] = a0 + an1 + t1;
  out[25] = an1 + an2;
  out[26] = a0 + an1 + an2;
  out[27] = a0 + t1;
  out[28] = a0 + t12;
  out[29] = lp2 + lp1;
  out[30] = ln1 + ln2;
  out[31] = t12 + an1;
  out[32] = s0 + an1 + t1;
  out[33] = in0 + u0;
  out[34] = u0 + t1;
  out[35] = in0 + s0;
  out[36] = u0 + an1 + t1;
}

/** The style of a sentence that was written in capitals and is recased. */
export const RECASED = 6;

/** How a sentence is written, by its words after the first: 1 all small, 2 all capitals, 3 and 4 mostly and often capitalised, 5 as usual. */
export function sentenceStyle(casing: Uint8Array, types: Int32Array, n: number, from = 0): number {
  let small = 0;
  let capital = 0;
  let all = 0;
  for (let i = from + 1; i < from + n; i++) {
    const c = casing[types[i + 2]!]!;
    if (c === 1) small++;
    else if (c > 0) capital++;
    if (c === 3) all++;
  }
  const total = small + capital;
  if (total < 2) return 0;
  if (capital === 0) return 1;
  if (all > 0.7 * total) return 2;
  return capital > 0.7 * total ? 3 : capital > 0.4 * total ? 4 : 5;
}
