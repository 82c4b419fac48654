import { mixHash } from "../words/hash.js";
import { ACTION_ATOMS, LABEL_ATOMS } from "./templates.js";
import type { TreeState } from "./tree-state.js";

/** Length of the scratch space for atoms. */
export const SCRATCH = Math.max(ACTION_ATOMS.length, LABEL_ATOMS.length);

/** One odd multiplier for each atom: sums of products tell all templates apart. */
const K = Int32Array.from({ length: SCRATCH }, (_, i) => mixHash(i + 1) | 1);
const { imul } = Math;

/** Distance in words, in nine steps. */
const DISTANCE = Uint8Array.from({ length: 32 }, (_, d) => (d <= 5 ? d : d <= 7 ? 6 : d <= 10 ? 7 : d <= 20 ? 8 : 9));
function distance(from: number, to: number): number {
  const d = to - from;
  return (d > 31 ? 9 : DISTANCE[d]!) + 1;
}

const few = (n: number): number => (n > 2 ? 2 : n);

/** What lies between two words, as a small number. */
function between(s: TreeState, from: number, to: number): number {
  const verbs = few(s.verbs[to]! - s.verbs[from + 1]!);
  const marks = few(s.marks[to]! - s.marks[from + 1]!);
  const conjunctions = few(s.conjunctions[to]! - s.conjunctions[from + 1]!);
  return verbs * 9 + marks * 3 + conjunctions + 1;
}

/**
 * Writes the atoms that a glance takes of a state with something on the stack into `x`, from which `sumGlanceRows` makes feature hashes;
 * `writeOtherAtoms` adds those that only `sumActionRows` takes.
 */
export function writeGlanceAtoms(s: TreeState, x: Int32Array): void {
  const { word, tag, coarse, label } = s;
  const s0 = s.stack[s.depth - 1]!;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : 0;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : 0;
  const b0 = s.next;
  x[0] = imul(word[s0]!, K[0]!);
  x[2] = imul(tag[s0]!, K[2]!);
  x[3] = imul(coarse[s0]!, K[3]!);
  x[4] = imul(word[s1]!, K[4]!);
  x[6] = imul(tag[s1]!, K[6]!);
  x[7] = imul(coarse[s1]!, K[7]!);
  x[9] = imul(tag[s2]!, K[9]!);
  x[10] = imul(word[b0]!, K[10]!);
  x[12] = imul(tag[b0]!, K[12]!);
  x[13] = imul(coarse[b0]!, K[13]!);
  x[14] = imul(word[b0 + 1]!, K[14]!);
  x[16] = imul(tag[b0 + 1]!, K[16]!);
  x[17] = imul(coarse[b0 + 1]!, K[17]!);
  x[19] = imul(tag[b0 + 2]!, K[19]!);
  x[20] = imul(coarse[b0 + 2]!, K[20]!);
  x[22] = imul(tag[s0 - 1]!, K[22]!);
  x[23] = imul(tag[s0 + 1]!, K[23]!);
  x[27] = imul(tag[b0 - 1]!, K[27]!);
  x[28] = imul(word[b0 - 1]!, K[28]!);
  const s0r1 = s.right1[s0]!;
  x[35] = imul(tag[s0r1]!, K[35]!);
  x[36] = imul(label[s0r1]! + 1, K[36]!);
  x[47] = imul(tag[s.left1[b0]!]!, K[47]!);
  x[51] = imul(s.lefts[s0]! + 1, K[51]!);
  x[52] = imul(s.rights[s0]! + 1, K[52]!);
  x[56] = imul(s.leftSet[s0]! + 1, K[56]!);
  x[57] = imul(s.rightSet[s0]! + 1, K[57]!);
  x[59] = imul(s.rightSet[s1]! + 1, K[59]!);
  x[60] = imul(s.leftSet[b0]! + 1, K[60]!);
  x[61] = imul(distance(s0, b0), K[61]!);
  x[62] = s1 === 0 ? 0 : imul(distance(s1, s0), K[62]!);
  x[63] = imul(between(s, s0, b0), K[63]!);
  x[64] = s1 === 0 ? 0 : imul(between(s, s1, s0), K[64]!);
  x[65] = imul((s.depth > 3 ? 3 : s.depth) * 4 + (s.size - b0 > 2 ? 3 : s.size - b0), K[65]!);
}

/** Writes the atoms that a glance does not take. */
export function writeOtherAtoms(s: TreeState, x: Int32Array): void {
  const { word, ending, tag } = s;
  const s0 = s.stack[s.depth - 1]!;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : 0;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : 0;
  const b0 = s.next;
  x[1] = imul(ending[s0]!, K[1]!);
  x[5] = imul(ending[s1]!, K[5]!);
  x[8] = imul(word[s2]!, K[8]!);
  x[11] = imul(ending[b0]!, K[11]!);
  x[15] = imul(ending[b0 + 1]!, K[15]!);
  x[18] = imul(word[b0 + 2]!, K[18]!);
  x[21] = imul(tag[b0 + 3]!, K[21]!);
  x[24] = imul(word[s0 + 1]!, K[24]!);
  x[25] = s1 === 0 ? 0 : imul(tag[s1 - 1]!, K[25]!);
  x[26] = s1 === 0 ? 0 : imul(tag[s1 + 1]!, K[26]!);
  childAtoms(s, x, s0, s1, b0);
  x[53] = imul(s.lefts[s1]! + 1, K[53]!);
  x[54] = imul(s.rights[s1]! + 1, K[54]!);
  x[55] = imul(s.lefts[b0]! + 1, K[55]!);
  x[58] = imul(s.leftSet[s1]! + 1, K[58]!);
}

function childAtoms(s: TreeState, x: Int32Array, s0: number, s1: number, b0: number): void {
  const { word, tag, label } = s;
  const s0l1 = s.left1[s0]!,
    s0l2 = s.left2[s0]!,
    s0r1 = s.right1[s0]!,
    s0r2 = s.right2[s0]!;
  const s1l1 = s.left1[s1]!,
    s1r1 = s.right1[s1]!,
    s1r2 = s.right2[s1]!;
  const b0l1 = s.left1[b0]!,
    b0l2 = s.left2[b0]!;
  x[29] = imul(word[s0l1]!, K[29]!);
  x[30] = imul(tag[s0l1]!, K[30]!);
  x[31] = imul(label[s0l1]! + 1, K[31]!);
  x[32] = imul(tag[s0l2]!, K[32]!);
  x[33] = imul(label[s0l2]! + 1, K[33]!);
  x[34] = imul(word[s0r1]!, K[34]!);
  x[37] = imul(tag[s0r2]!, K[37]!);
  x[38] = imul(label[s0r2]! + 1, K[38]!);
  x[39] = imul(word[s1l1]!, K[39]!);
  x[40] = imul(tag[s1l1]!, K[40]!);
  x[41] = imul(label[s1l1]! + 1, K[41]!);
  x[42] = imul(word[s1r1]!, K[42]!);
  x[43] = imul(tag[s1r1]!, K[43]!);
  x[44] = imul(label[s1r1]! + 1, K[44]!);
  x[45] = imul(tag[s1r2]!, K[45]!);
  x[46] = imul(word[b0l1]!, K[46]!);
  x[48] = imul(label[b0l1]! + 1, K[48]!);
  x[49] = imul(tag[b0l2]!, K[49]!);
  x[50] = imul(label[b0l2]! + 1, K[50]!);
}

/** Writes the atoms of an arc that is about to be made into `x`: those of the first label templates. The dependent has all its children. */
export function writeFirstLabelAtoms(s: TreeState, h: number, d: number, x: Int32Array): void {
  const { word, ending, tag, label } = s;
  const hl1 = s.left1[h]!,
    hr1 = s.right1[h]!,
    dl1 = s.left1[d]!,
    dl2 = s.left2[d]!;
  x[0] = imul(word[h]!, K[0]!);
  x[2] = imul(tag[h]!, K[2]!);
  x[3] = imul(word[d]!, K[3]!);
  x[4] = imul(ending[d]!, K[4]!);
  x[5] = imul(tag[d]!, K[5]!);
  x[6] = imul(d < h ? distance(d, h) : distance(h, d) + 16, K[6]!);
  x[16] = imul(tag[hl1]!, K[16]!);
  x[17] = imul(label[hl1]! + 1, K[17]!);
  x[18] = imul(word[hr1]!, K[18]!);
  x[19] = imul(tag[hr1]!, K[19]!);
  x[20] = imul(label[hr1]! + 1, K[20]!);
  x[21] = imul(word[dl1]!, K[21]!);
  x[22] = imul(tag[dl1]!, K[22]!);
  x[23] = imul(label[dl1]! + 1, K[23]!);
  x[24] = imul(word[s.right1[d]!]!, K[24]!);
  x[27] = imul(label[dl2]! + 1, K[27]!);
  x[28] = imul(word[dl2]!, K[28]!);
  x[30] = imul(s.rightSet[h]! + 1, K[30]!);
}

/** Writes the atoms that only the last label templates take. */
export function writeLastLabelAtoms(s: TreeState, h: number, d: number, x: Int32Array): void {
  const { word, tag } = s;
  const left = d < h;
  const other = left ? (s.depth > 1 ? s.stack[s.depth - 2]! : 0) : s.next;
  x[7] = imul(tag[h - 1]!, K[7]!);
  x[8] = imul(tag[h + 1]!, K[8]!);
  x[9] = imul(word[h - 1]!, K[9]!);
  x[10] = imul(word[h + 1]!, K[10]!);
  x[11] = imul(tag[d - 1]!, K[11]!);
  x[12] = imul(tag[d + 1]!, K[12]!);
  x[13] = imul(word[d - 1]!, K[13]!);
  x[14] = imul(word[d + 1]!, K[14]!);
  x[29] = imul(s.leftSet[h]! + 1, K[29]!);
  x[31] = imul(s.leftSet[d]! + 1, K[31]!);
  x[36] = imul(word[other]!, K[36]!);
  x[37] = imul(left ? between(s, d, h) : between(s, h, d) + 32, K[37]!);
  x[38] = imul(s.rights[d]! + 1, K[38]!);
  x[39] = imul(s.lefts[d]! + 1, K[39]!);
  x[40] = imul(tag[s.next + 1]!, K[40]!);
  x[41] = imul(word[s.next + 1]!, K[41]!);
  x[42] = imul(s.coarse[h]!, K[42]!);
  x[43] = imul(s.coarse[d]!, K[43]!);
}
