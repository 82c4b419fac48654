// Written by scripts/train/compile-templates.ts from templates.ts; do not edit.

export const ACTION_FEATURES = 205;
export const GLANCE_FEATURES = 56;
export const LABEL_FEATURES = 40;

/** Sums the weights of each action template over the atoms `x`: the left lane's sum times 2^16, plus the right lane's. */
export function sumActionRows(x: Int32Array, w: Uint16Array, shift: number): number {
  return (actionSum0(x, w, shift) + actionSum1(x, w, shift) + actionSum2(x, w, shift) + actionSum3(x, w, shift) + actionSum4(x, w, shift)) | 0;
}

function actionSum0(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0e = x[1]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1e = x[5]!;
  const s1t = x[6]!, s1c = x[7]!, s2w = x[8]!, s2t = x[9]!, b0w = x[10]!, b0e = x[11]!;
  const b0t = x[12]!, b0c = x[13]!, b1w = x[14]!, b1e = x[15]!, b1t = x[16]!, b1c = x[17]!;
  const b2w = x[18]!, b2t = x[19]!, b3t = x[21]!;
  let r = 0, both = 0, low = 0;
  r = w[(s0w) >>> shift]!; both += r; low += r & 255; r = w[(s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0e + s0c) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w) >>> shift]!; both += r; low += r & 255; r = w[(s1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1t) >>> shift]!; both += r; low += r & 255; r = w[(s1e + s1c) >>> shift]!; both += r; low += r & 255;
  r = w[(s2t) >>> shift]!; both += r; low += r & 255; r = w[(s2w + s2t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w) >>> shift]!; both += r; low += r & 255; r = w[(b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(b0e + b0c) >>> shift]!; both += r; low += r & 255;
  r = w[(b1w) >>> shift]!; both += r; low += r & 255; r = w[(b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(b1w + b1t) >>> shift]!; both += r; low += r & 255; r = w[(b1e + b1c) >>> shift]!; both += r; low += r & 255;
  r = w[(b2w) >>> shift]!; both += r; low += r & 255; r = w[(b2t) >>> shift]!; both += r; low += r & 255;
  r = w[(b2w + b2t) >>> shift]!; both += r; low += r & 255; r = w[(b3t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0t + b0w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0t + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0t + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0w) >>> shift]!; both += r; low += r & 255; r = w[(s0e + b0e) >>> shift]!; both += r; low += r & 255;
  r = w[(s0e + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0e) >>> shift]!; both += r; low += r & 255;
  r = w[(s0c + b0c) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s1t + s0w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1t + s0w) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1t + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s0w) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s1e + s0e) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

function actionSum1(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0e = x[1]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1e = x[5]!;
  const s1t = x[6]!, s1c = x[7]!, s2t = x[9]!, b0w = x[10]!, b0t = x[12]!, b0c = x[13]!;
  const b1w = x[14]!, b1t = x[16]!, b1c = x[17]!, b2t = x[19]!, b2c = x[20]!, b3t = x[21]!;
  const s0l1t = x[30]!, s0r1t = x[35]!, s1l1t = x[40]!, b0l1t = x[47]!;
  let r = 0, both = 0, low = 0;
  r = w[(s1e + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0e) >>> shift]!; both += r; low += r & 255;
  r = w[(s1c + s0c) >>> shift]!; both += r; low += r & 255; r = w[(s1w + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1w + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + b0w) >>> shift]!; both += r; low += r & 255; r = w[(b0w + b1w) >>> shift]!; both += r; low += r & 255;
  r = w[(b0t + b1t) >>> shift]!; both += r; low += r & 255; r = w[(b0w + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0t + b1w) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b1w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b1t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b1w) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b2t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b2t) >>> shift]!; both += r; low += r & 255; r = w[(s2t + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s2t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0t + b1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0w + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + b1w) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0w + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0w) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0t + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s2t + s1t + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s2t + s1t + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s2t + s1t + s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b1t + b2t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w + b1t + b2t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + b1t + b2t) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b1t + b2t + b3t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1c + s0c + b0c + b1c + b2c) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0c + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0c + b1w) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + s0l1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + s0r1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b0l1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s1t + s0l1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s1t + s0r1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + s1l1t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

function actionSum2(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!;
  const s0l1w = x[29]!, s0l1t = x[30]!, s0l1l = x[31]!, s0l2t = x[32]!, s0l2l = x[33]!, s0r1w = x[34]!;
  const s0r1t = x[35]!, s0r1l = x[36]!, s0r2t = x[37]!, s0r2l = x[38]!, s1l1w = x[39]!, s1l1l = x[41]!;
  const s1r1w = x[42]!, s1r1t = x[43]!, s1r1l = x[44]!, s1r2t = x[45]!, b0l1w = x[46]!, b0l1t = x[47]!;
  const b0l1l = x[48]!, b0l2t = x[49]!, b0l2l = x[50]!;
  let r = 0, both = 0, low = 0;
  r = w[(s1t + s0t + s1r1t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + b0t + s1r1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0t + s0r1t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t + b0l1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0t + s0l1t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0w + s0r1w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0w + b0l1w) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0l1t + s0l2t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0r1t + s0r2t) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b0l1t + b0l2t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + s0r1t + s0r2t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b0l1t + b0l2t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1r1t + s1r2t) >>> shift]!; both += r; low += r & 255; r = w[(s0l1w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0l1t) >>> shift]!; both += r; low += r & 255; r = w[(s0l1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s0r1w) >>> shift]!; both += r; low += r & 255; r = w[(s0r1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0r1l) >>> shift]!; both += r; low += r & 255; r = w[(s0l2l) >>> shift]!; both += r; low += r & 255;
  r = w[(s0r2l) >>> shift]!; both += r; low += r & 255; r = w[(s1l1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s1r1l) >>> shift]!; both += r; low += r & 255; r = w[(s1r1w) >>> shift]!; both += r; low += r & 255;
  r = w[(b0l1w) >>> shift]!; both += r; low += r & 255; r = w[(b0l1t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0l1l) >>> shift]!; both += r; low += r & 255; r = w[(b0l2l) >>> shift]!; both += r; low += r & 255;
  r = w[(s0l1w + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0r1w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0l1w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1r1w + s1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1l1w + s1t) >>> shift]!; both += r; low += r & 255; r = w[(s0r1w + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0l1w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1r1w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0r1l + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0l1l + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1r1l + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b0l1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0r1l) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0l1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1r1l) >>> shift]!; both += r; low += r & 255; r = w[(b0w + b0l1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s0r1l + s0r2l + s0t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

function actionSum3(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!;
  const s0l1l = x[31]!, s0l2l = x[33]!, s0vl = x[51]!, s0vr = x[52]!, s1vl = x[53]!, s1vr = x[54]!;
  const b0vl = x[55]!, s0zl = x[56]!, s0zr = x[57]!, s1zl = x[58]!, s1zr = x[59]!, b0zl = x[60]!;
  const d0 = x[61]!, d1 = x[62]!, m0 = x[63]!, m1 = x[64]!;
  let r = 0, both = 0, low = 0;
  r = w[(s0l1l + s0l2l + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + d0) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + d0) >>> shift]!; both += r; low += r & 255; r = w[(b0w + d0) >>> shift]!; both += r; low += r & 255;
  r = w[(b0t + d0) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0w + d0) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + d0) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + m0) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0t + m0) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0w + m0) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + d1) >>> shift]!; both += r; low += r & 255; r = w[(s1t + d1) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + d1) >>> shift]!; both += r; low += r & 255; r = w[(s0t + d1) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s0w + d1) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + d1) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + m1) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0t + m1) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0w + m1) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t + d0) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0t + m0) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t + m1) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0t + d1) >>> shift]!; both += r; low += r & 255; r = w[(s1t + b0t + m0 + m1) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0vl) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0vl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0vr) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0vr) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1vr) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s1vr) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1vl) >>> shift]!; both += r; low += r & 255; r = w[(b0w + b0vl) >>> shift]!; both += r; low += r & 255;
  r = w[(b0t + b0vl) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0vr + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + b0vl) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0zl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zl) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0zr) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zr) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s1zr) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1zr) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s1zl) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w + b0zl) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b0zl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zr + b0t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

function actionSum4(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0t = x[2]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!, b1t = x[16]!;
  const s0pt = x[22]!, s0nt = x[23]!, s0nw = x[24]!, s1pt = x[25]!, s1nt = x[26]!, b0pt = x[27]!;
  const b0pw = x[28]!, s0zl = x[56]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!, depth = x[65]!;
  let r = 0, both = 0, low = 0;
  r = w[(s0t + b0t + b0zl) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s1zr + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zl + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s1zr + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zl + b0t + b0zl) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + s0zr + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0nt + b0pt + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0pt + s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0pt + s0t + b0pt + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0nt + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1nt + s0pt + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s1pt + s1t + s0t + s0nt) >>> shift]!; both += r; low += r & 255;
  r = w[(s1nt + s1t + s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(b0pt + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0pw + b0t) >>> shift]!; both += r; low += r & 255; r = w[(b0pw + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0nw + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0nt + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0nw + s0w) >>> shift]!; both += r; low += r & 255; r = w[(s0nw + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0pw + b0t) >>> shift]!; both += r; low += r & 255; r = w[(depth) >>> shift]!; both += r; low += r & 255;
  r = w[(depth + s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(depth + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(depth + s0w + b0t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

/** Sums the weights of each glance template over the atoms `x`: the left lane's sum times 2^16, plus the right lane's. */
export function sumGlanceRows(x: Int32Array, w: Uint16Array, shift: number): number {
  return (glanceSum0(x, w, shift) + glanceSum1(x, w, shift)) | 0;
}

function glanceSum0(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1t = x[6]!, s1c = x[7]!;
  const s2t = x[9]!, b0w = x[10]!, b0t = x[12]!, b0c = x[13]!, b1w = x[14]!, b1t = x[16]!;
  const b1c = x[17]!, b2t = x[19]!, b2c = x[20]!, s0pt = x[22]!, s0nt = x[23]!, b0pt = x[27]!;
  const s0vl = x[51]!, s0vr = x[52]!, s0zl = x[56]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!;
  const d0 = x[61]!, d1 = x[62]!, m0 = x[63]!, m1 = x[64]!;
  let r = 0, both = 0, low = 0;
  r = w[(s0w) >>> shift]!; both += r; low += r & 255; r = w[(s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w) >>> shift]!; both += r; low += r & 255; r = w[(b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0w) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0w) >>> shift]!; both += r; low += r & 255; r = w[(s1w + s0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b1w) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w + b1t) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b1w) >>> shift]!; both += r; low += r & 255;
  r = w[(b0w + b1w) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + b0t + b1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0w + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0w + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + b0w) >>> shift]!; both += r; low += r & 255;
  r = w[(s2t + s1t + s0t + b0t) >>> shift]!; both += r; low += r & 255; r = w[(b0t + b1t + b2t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + b1t + b2t) >>> shift]!; both += r; low += r & 255; r = w[(s1c + s0c + b0c + b1c + b2c) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + d0) >>> shift]!; both += r; low += r & 255; r = w[(s0w + b0t + d0) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + d1) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + m0) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s0t + b0t + m0) >>> shift]!; both += r; low += r & 255; r = w[(s1t + s0t + m1) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0zl + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + s0zr + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1t + s1zr + s0t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b0zl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0vr) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0vl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0nt + b0pt + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0pt + s0t + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0nt + b0t + b1t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

function glanceSum1(x: Int32Array, w: Uint16Array, shift: number): number {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, b0w = x[10]!, b0t = x[12]!, b0pw = x[28]!;
  const s0r1t = x[35]!, s0r1l = x[36]!, b0l1t = x[47]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!;
  const depth = x[65]!;
  let r = 0, both = 0, low = 0;
  r = w[(b0pw + b0w) >>> shift]!; both += r; low += r & 255; r = w[(depth + s0t + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + b0t + s0r1t) >>> shift]!; both += r; low += r & 255; r = w[(s0t + b0t + b0l1t) >>> shift]!; both += r; low += r & 255;
  r = w[(s0t + s0r1l + b0t) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0r1l) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1zr) >>> shift]!; both += r; low += r & 255; r = w[(b0w + b0zl) >>> shift]!; both += r; low += r & 255;
  r = w[(s0w + s0zr) >>> shift]!; both += r; low += r & 255; r = w[(s0w + s0zr + b0t) >>> shift]!; both += r; low += r & 255;
  r = w[(s1w + s1zr + b0t) >>> shift]!; both += r; low += r & 255;
  return (((both - low) << 8) + low) | 0;
}

/** Writes the rows of some label templates over the atoms `x` to `rows`, from 0 on. */
export function writeFirstLabelRows(x: Int32Array, rows: Int32Array, shift: number): void {
  const hw = x[0]!, ht = x[2]!, dw = x[3]!, de = x[4]!, dt = x[5]!, q = x[6]!;
  const hl1t = x[16]!, hl1l = x[17]!, hr1w = x[18]!, hr1t = x[19]!, hr1l = x[20]!, dl1w = x[21]!;
  const dl1t = x[22]!, dl1l = x[23]!, dr1w = x[24]!, dl2l = x[27]!, dl2w = x[28]!, hzr = x[30]!;
  rows[0] = (q) >>> shift; rows[1] = (hw + q) >>> shift; rows[2] = (ht + q) >>> shift;
  rows[3] = (dw + q) >>> shift; rows[4] = (dt + q) >>> shift; rows[5] = (de + q) >>> shift;
  rows[6] = (ht + dt + q) >>> shift; rows[7] = (hw + dw) >>> shift; rows[8] = (hw + dt) >>> shift;
  rows[9] = (ht + dw) >>> shift; rows[10] = (dl1w + dt + q) >>> shift; rows[11] = (dl1l + hw) >>> shift;
  rows[12] = (dl1t + dt + ht) >>> shift; rows[13] = (dl2l + dl1l + dt + ht) >>> shift; rows[14] = (dl2w + dt + ht) >>> shift;
  rows[15] = (dr1w + dt) >>> shift; rows[16] = (hl1l + ht + dt) >>> shift; rows[17] = (hl1t + ht + dt) >>> shift;
  rows[18] = (hr1l + hw) >>> shift; rows[19] = (hr1w + ht + dt) >>> shift; rows[20] = (hr1t + ht + dt) >>> shift;
  rows[21] = (hzr + dw) >>> shift;
}

/** Writes the rows of some label templates over the atoms `x` to `rows`, from 22 on. */
export function writeLastLabelRows(x: Int32Array, rows: Int32Array, shift: number): void {
  const ht = x[2]!, dw = x[3]!, dt = x[5]!, q = x[6]!, hpt = x[7]!, hnt = x[8]!;
  const hpw = x[9]!, hnw = x[10]!, dpt = x[11]!, dnt = x[12]!, dpw = x[13]!, dnw = x[14]!;
  const dl1w = x[21]!, dl1l = x[23]!, hzl = x[29]!, hzr = x[30]!, dzl = x[31]!, ow = x[36]!;
  const m = x[37]!, dvr = x[38]!, dvl = x[39]!, b1t = x[40]!, b1w = x[41]!, hc = x[42]!;
  const dc = x[43]!;
  rows[22] = (dzl + dw) >>> shift; rows[23] = (hzl + hzr + ht + dt) >>> shift; rows[24] = (hpt + ht + dt + q) >>> shift;
  rows[25] = (dpt + dt + ht + q) >>> shift; rows[26] = (dnt + dt + ht + q) >>> shift; rows[27] = (dpw + dt + ht) >>> shift;
  rows[28] = (dnw + dt + ht) >>> shift; rows[29] = (hpw + ht + dt) >>> shift; rows[30] = (hnw + ht + dt) >>> shift;
  rows[31] = (ht + hnt + dt + dnt) >>> shift; rows[32] = (ow + ht + dt) >>> shift; rows[33] = (m + ht + dt + q) >>> shift;
  rows[34] = (b1t + ht + dt + q) >>> shift; rows[35] = (b1w + ht + dt) >>> shift; rows[36] = (dvl + dvr + dt + ht) >>> shift;
  rows[37] = (dl1w + dl1l + ht) >>> shift; rows[38] = (hc + dc + q) >>> shift; rows[39] = (dl1w + dc + hc + q) >>> shift;
}
