// Written by scripts/train/compile-templates.ts from templates.ts; do not edit.

export const ACTION_FEATURES = 205;

/** Sums the atoms `x` of each action template into `rows`. */
export function writeActionRows(x: Int32Array, rows: Int32Array): void {
  actionRows0(x, rows);
  actionRows1(x, rows);
  actionRows2(x, rows);
  actionRows3(x, rows);
  actionRows4(x, rows);
}

function actionRows0(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0e = x[1]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1e = x[5]!;
  const s1t = x[6]!, s1c = x[7]!, s2w = x[8]!, s2t = x[9]!, b0w = x[10]!, b0e = x[11]!;
  const b0t = x[12]!, b0c = x[13]!, b1w = x[14]!, b1e = x[15]!, b1t = x[16]!, b1c = x[17]!;
  const b2w = x[18]!, b2t = x[19]!, b3t = x[21]!;
  rows[0] = s0w; rows[1] = s0t; rows[2] = s0w + s0t;
  rows[3] = s0e + s0c; rows[4] = s1w; rows[5] = s1t;
  rows[6] = s1w + s1t; rows[7] = s1e + s1c; rows[8] = s2t;
  rows[9] = s2w + s2t; rows[10] = b0w; rows[11] = b0t;
  rows[12] = b0w + b0t; rows[13] = b0e + b0c; rows[14] = b1w;
  rows[15] = b1t; rows[16] = b1w + b1t; rows[17] = b1e + b1c;
  rows[18] = b2w; rows[19] = b2t; rows[20] = b2w + b2t;
  rows[21] = b3t; rows[22] = s0w + s0t + b0w + b0t; rows[23] = s0w + s0t + b0w;
  rows[24] = s0w + b0w + b0t; rows[25] = s0w + s0t + b0t; rows[26] = s0t + b0w + b0t;
  rows[27] = s0w + b0w; rows[28] = s0t + b0t; rows[29] = s0w + b0t;
  rows[30] = s0t + b0w; rows[31] = s0e + b0e; rows[32] = s0e + b0t;
  rows[33] = s0t + b0e; rows[34] = s0c + b0c; rows[35] = s1w + s1t + s0w + s0t;
  rows[36] = s1w + s1t + s0w; rows[37] = s1w + s0w + s0t; rows[38] = s1w + s1t + s0t;
  rows[39] = s1t + s0w + s0t; rows[40] = s1w + s0w; rows[41] = s1t + s0t;
  rows[42] = s1w + s0t; rows[43] = s1t + s0w; rows[44] = s1e + s0e;
}

function actionRows1(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0e = x[1]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1e = x[5]!;
  const s1t = x[6]!, s1c = x[7]!, s2t = x[9]!, b0w = x[10]!, b0t = x[12]!, b0c = x[13]!;
  const b1w = x[14]!, b1t = x[16]!, b1c = x[17]!, b2t = x[19]!, b2c = x[20]!, b3t = x[21]!;
  const s0l1t = x[30]!, s0r1t = x[35]!, s1l1t = x[40]!, b0l1t = x[47]!;
  rows[45] = s1e + s0t; rows[46] = s1t + s0e; rows[47] = s1c + s0c;
  rows[48] = s1w + b0w; rows[49] = s1t + b0t; rows[50] = s1w + b0t;
  rows[51] = s1t + b0w; rows[52] = b0w + b1w; rows[53] = b0t + b1t;
  rows[54] = b0w + b1t; rows[55] = b0t + b1w; rows[56] = s0w + b1w;
  rows[57] = s0t + b1t; rows[58] = s0w + b1t; rows[59] = s0t + b1w;
  rows[60] = b0t + b2t; rows[61] = s0t + b2t; rows[62] = s2t + s0t;
  rows[63] = s2t + b0t; rows[64] = s0t + b0t + b1t; rows[65] = s0w + b0t + b1t;
  rows[66] = s0t + b0w + b1t; rows[67] = s0t + b0t + b1w; rows[68] = s1t + s0t + b0t;
  rows[69] = s1w + s0t + b0t; rows[70] = s1t + s0w + b0t; rows[71] = s1t + s0t + b0w;
  rows[72] = s1w + s0t + b0w; rows[73] = s2t + s1t + s0t; rows[74] = s2t + s1t + b0t;
  rows[75] = s2t + s1t + s0t + b0t; rows[76] = b0t + b1t + b2t; rows[77] = b0w + b1t + b2t;
  rows[78] = s1t + s0t + b0t + b1t; rows[79] = s0t + b0t + b1t + b2t; rows[80] = b0t + b1t + b2t + b3t;
  rows[81] = s1c + s0c + b0c + b1c + b2c; rows[82] = s1w + s0c + b0w; rows[83] = s0w + b0c + b1w;
  rows[84] = s0t + b0t + s0l1t; rows[85] = s0t + b0t + s0r1t; rows[86] = s0t + b0t + b0l1t;
  rows[87] = s0t + s1t + s0l1t; rows[88] = s0t + s1t + s0r1t; rows[89] = s1t + s0t + s1l1t;
}

function actionRows2(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!;
  const s0l1w = x[29]!, s0l1t = x[30]!, s0l1l = x[31]!, s0l2t = x[32]!, s0l2l = x[33]!, s0r1w = x[34]!;
  const s0r1t = x[35]!, s0r1l = x[36]!, s0r2t = x[37]!, s0r2l = x[38]!, s1l1w = x[39]!, s1l1l = x[41]!;
  const s1r1w = x[42]!, s1r1t = x[43]!, s1r1l = x[44]!, s1r2t = x[45]!, b0l1w = x[46]!, b0l1t = x[47]!;
  const b0l1l = x[48]!, b0l2t = x[49]!, b0l2l = x[50]!;
  rows[90] = s1t + s0t + s1r1t; rows[91] = s1t + b0t + s1r1t; rows[92] = s1t + s0t + b0t + s0r1t;
  rows[93] = s1t + s0t + b0t + b0l1t; rows[94] = s1t + s0t + b0t + s0l1t; rows[95] = s0w + b0w + s0r1w;
  rows[96] = s0w + b0w + b0l1w; rows[97] = s0t + s0l1t + s0l2t; rows[98] = s0t + s0r1t + s0r2t;
  rows[99] = b0t + b0l1t + b0l2t; rows[100] = s0t + b0t + s0r1t + s0r2t; rows[101] = s0t + b0t + b0l1t + b0l2t;
  rows[102] = s1t + s1r1t + s1r2t; rows[103] = s0l1w; rows[104] = s0l1t;
  rows[105] = s0l1l; rows[106] = s0r1w; rows[107] = s0r1t;
  rows[108] = s0r1l; rows[109] = s0l2l; rows[110] = s0r2l;
  rows[111] = s1l1l; rows[112] = s1r1l; rows[113] = s1r1w;
  rows[114] = b0l1w; rows[115] = b0l1t; rows[116] = b0l1l;
  rows[117] = b0l2l; rows[118] = s0l1w + s0t; rows[119] = s0r1w + s0t;
  rows[120] = b0l1w + b0t; rows[121] = s1r1w + s1t; rows[122] = s1l1w + s1t;
  rows[123] = s0r1w + b0t; rows[124] = s0l1w + b0t; rows[125] = s1r1w + s0t;
  rows[126] = s0t + s0r1l + b0t; rows[127] = s0t + s0l1l + b0t; rows[128] = s1t + s1r1l + s0t;
  rows[129] = s0t + b0t + b0l1l; rows[130] = s0w + s0r1l; rows[131] = s0w + s0l1l;
  rows[132] = s1w + s1r1l; rows[133] = b0w + b0l1l; rows[134] = s0r1l + s0r2l + s0t;
}

function actionRows3(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!;
  const s0l1l = x[31]!, s0l2l = x[33]!, s0vl = x[51]!, s0vr = x[52]!, s1vl = x[53]!, s1vr = x[54]!;
  const b0vl = x[55]!, s0zl = x[56]!, s0zr = x[57]!, s1zl = x[58]!, s1zr = x[59]!, b0zl = x[60]!;
  const d0 = x[61]!, d1 = x[62]!, m0 = x[63]!, m1 = x[64]!;
  rows[135] = s0l1l + s0l2l + s0t; rows[136] = s0w + d0; rows[137] = s0t + d0;
  rows[138] = b0w + d0; rows[139] = b0t + d0; rows[140] = s0w + b0w + d0;
  rows[141] = s0t + b0t + d0; rows[142] = s0t + b0t + m0; rows[143] = s0w + b0t + m0;
  rows[144] = s0t + b0w + m0; rows[145] = s1w + d1; rows[146] = s1t + d1;
  rows[147] = s0w + d1; rows[148] = s0t + d1; rows[149] = s1w + s0w + d1;
  rows[150] = s1t + s0t + d1; rows[151] = s1t + s0t + m1; rows[152] = s1w + s0t + m1;
  rows[153] = s1t + s0w + m1; rows[154] = s1t + s0t + b0t + d0; rows[155] = s1t + s0t + b0t + m0;
  rows[156] = s1t + s0t + b0t + m1; rows[157] = s1t + s0t + b0t + d1; rows[158] = s1t + b0t + m0 + m1;
  rows[159] = s0w + s0vl; rows[160] = s0t + s0vl; rows[161] = s0w + s0vr;
  rows[162] = s0t + s0vr; rows[163] = s1w + s1vr; rows[164] = s1t + s1vr;
  rows[165] = s1t + s1vl; rows[166] = b0w + b0vl; rows[167] = b0t + b0vl;
  rows[168] = s0t + s0vr + b0t; rows[169] = s0t + b0t + b0vl; rows[170] = s0w + s0zl;
  rows[171] = s0t + s0zl; rows[172] = s0w + s0zr; rows[173] = s0t + s0zr;
  rows[174] = s1w + s1zr; rows[175] = s1t + s1zr; rows[176] = s1t + s1zl;
  rows[177] = b0w + b0zl; rows[178] = b0t + b0zl; rows[179] = s0t + s0zr + b0t;
}

function actionRows4(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0t = x[2]!, s1t = x[6]!, b0w = x[10]!, b0t = x[12]!, b1t = x[16]!;
  const s0pt = x[22]!, s0nt = x[23]!, s0nw = x[24]!, s1pt = x[25]!, s1nt = x[26]!, b0pt = x[27]!;
  const b0pw = x[28]!, s0zl = x[56]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!, depth = x[65]!;
  rows[180] = s0t + b0t + b0zl; rows[181] = s1t + s1zr + s0t; rows[182] = s0t + s0zl + b0t;
  rows[183] = s1t + s1zr + b0t; rows[184] = s0t + s0zl + b0t + b0zl; rows[185] = s1t + s0t + s0zr + b0t;
  rows[186] = s0t + s0nt + b0pt + b0t; rows[187] = s0pt + s0t + b0t + b1t; rows[188] = s0pt + s0t + b0pt + b0t;
  rows[189] = s0t + s0nt + b0t + b1t; rows[190] = s1t + s1nt + s0pt + s0t; rows[191] = s1pt + s1t + s0t + s0nt;
  rows[192] = s1nt + s1t + s0t + b0t; rows[193] = b0pt + b0t; rows[194] = b0pw + b0t;
  rows[195] = b0pw + b0w; rows[196] = s0nw + s0t; rows[197] = s0nt + s0t;
  rows[198] = s0nw + s0w; rows[199] = s0nw + b0w; rows[200] = s0t + b0pw + b0t;
  rows[201] = depth; rows[202] = depth + s0t + b0t; rows[203] = depth + b0t + b1t;
  rows[204] = depth + s0w + b0t;
}

export const GLANCE_FEATURES = 56;

/** Sums the atoms `x` of each glance template into `rows`. */
export function writeGlanceRows(x: Int32Array, rows: Int32Array): void {
  glanceRows0(x, rows);
  glanceRows1(x, rows);
}

function glanceRows0(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0t = x[2]!, s0c = x[3]!, s1w = x[4]!, s1t = x[6]!, s1c = x[7]!;
  const s2t = x[9]!, b0w = x[10]!, b0t = x[12]!, b0c = x[13]!, b1w = x[14]!, b1t = x[16]!;
  const b1c = x[17]!, b2t = x[19]!, b2c = x[20]!, s0pt = x[22]!, s0nt = x[23]!, b0pt = x[27]!;
  const s0vl = x[51]!, s0vr = x[52]!, s0zl = x[56]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!;
  const d0 = x[61]!, d1 = x[62]!, m0 = x[63]!, m1 = x[64]!;
  rows[0] = s0w; rows[1] = s0t; rows[2] = b0w;
  rows[3] = b0t; rows[4] = s0t + b0t; rows[5] = s0w + b0t;
  rows[6] = s0t + b0w; rows[7] = s0w + b0w; rows[8] = s1t + s0t;
  rows[9] = s1w + s0t; rows[10] = s1t + s0w; rows[11] = s1w + s0w;
  rows[12] = s1w + b0t; rows[13] = s1t + b0w; rows[14] = s0w + b1t;
  rows[15] = s0t + b1w; rows[16] = b0w + b1t; rows[17] = b0t + b1w;
  rows[18] = b0w + b1w; rows[19] = s1t + s0t + b0t; rows[20] = s0t + b0t + b1t;
  rows[21] = s1t + s0t + b0t + b1t; rows[22] = s0w + b0t + b1t; rows[23] = s0t + b0w + b1t;
  rows[24] = s1t + s0w + b0t; rows[25] = s1t + s0t + b0w; rows[26] = s2t + s1t + s0t + b0t;
  rows[27] = b0t + b1t + b2t; rows[28] = s0t + b0t + b1t + b2t; rows[29] = s1c + s0c + b0c + b1c + b2c;
  rows[30] = s0t + b0t + d0; rows[31] = s0w + b0t + d0; rows[32] = s1t + s0t + d1;
  rows[33] = s0t + b0t + m0; rows[34] = s1t + s0t + b0t + m0; rows[35] = s1t + s0t + m1;
  rows[36] = s0t + s0zl + b0t; rows[37] = s0t + s0zr + b0t; rows[38] = s1t + s1zr + s0t;
  rows[39] = s0t + b0t + b0zl; rows[40] = s0w + s0vr; rows[41] = s0w + s0vl;
  rows[42] = s0t + s0nt + b0pt + b0t; rows[43] = s0pt + s0t + b0t + b1t; rows[44] = s0t + s0nt + b0t + b1t;
}

function glanceRows1(x: Int32Array, rows: Int32Array): void {
  const s0w = x[0]!, s0t = x[2]!, s1w = x[4]!, b0w = x[10]!, b0t = x[12]!, b0pw = x[28]!;
  const s0r1t = x[35]!, s0r1l = x[36]!, b0l1t = x[47]!, s0zr = x[57]!, s1zr = x[59]!, b0zl = x[60]!;
  const depth = x[65]!;
  rows[45] = b0pw + b0w; rows[46] = depth + s0t + b0t; rows[47] = s0t + b0t + s0r1t;
  rows[48] = s0t + b0t + b0l1t; rows[49] = s0t + s0r1l + b0t; rows[50] = s0w + s0r1l;
  rows[51] = s1w + s1zr; rows[52] = b0w + b0zl; rows[53] = s0w + s0zr;
  rows[54] = s0w + s0zr + b0t; rows[55] = s1w + s1zr + b0t;
}

export const LABEL_FEATURES = 84;

/** Sums the atoms `x` of each label template into `rows`. */
export function writeLabelRows(x: Int32Array, rows: Int32Array): void {
  labelRows0(x, rows);
  labelRows1(x, rows);
}

function labelRows0(x: Int32Array, rows: Int32Array): void {
  const hw = x[0]!, he = x[1]!, ht = x[2]!, dw = x[3]!, de = x[4]!, dt = x[5]!;
  const q = x[6]!, hl1w = x[15]!, hl1t = x[16]!, hl1l = x[17]!, hr1w = x[18]!, hr1t = x[19]!;
  const hr1l = x[20]!, dl1w = x[21]!, dl1t = x[22]!, dl1l = x[23]!, dr1w = x[24]!, dr1t = x[25]!;
  const dr1l = x[26]!, dl2l = x[27]!, dl2w = x[28]!, hzl = x[29]!, hzr = x[30]!;
  rows[0] = q; rows[1] = hw + q; rows[2] = ht + q;
  rows[3] = he + q; rows[4] = dw + q; rows[5] = dt + q;
  rows[6] = de + q; rows[7] = hw + dw + q; rows[8] = hw + dt + q;
  rows[9] = ht + dw + q; rows[10] = ht + dt + q; rows[11] = he + de + q;
  rows[12] = he + dt + q; rows[13] = ht + de + q; rows[14] = hw + ht + dw + dt;
  rows[15] = hw + dw; rows[16] = hw + dt; rows[17] = ht + dw;
  rows[18] = he + dw; rows[19] = hw + de; rows[20] = dl1w + dw;
  rows[21] = dl1w + dt + q; rows[22] = dl1w + ht + dt; rows[23] = dl1w + hw;
  rows[24] = dl1l + dt + ht + q; rows[25] = dl1l + dw; rows[26] = dl1l + hw;
  rows[27] = dl1t + dt + ht; rows[28] = dl2l + dl1l + dt + ht; rows[29] = dl2w + dt + ht;
  rows[30] = dr1l + dt + ht; rows[31] = dr1w + dt; rows[32] = dr1t + dt + ht;
  rows[33] = hl1l + hw; rows[34] = hl1l + ht + dt; rows[35] = hl1l + dw;
  rows[36] = hl1w + ht + dt; rows[37] = hl1t + ht + dt; rows[38] = hr1l + hw;
  rows[39] = hr1l + ht + dt + q; rows[40] = hr1l + dw; rows[41] = hr1w + ht + dt;
  rows[42] = hr1t + ht + dt; rows[43] = hzl + ht + dt + q; rows[44] = hzr + ht + dt + q;
}

function labelRows1(x: Int32Array, rows: Int32Array): void {
  const hw = x[0]!, ht = x[2]!, dw = x[3]!, dt = x[5]!, q = x[6]!, hpt = x[7]!;
  const hnt = x[8]!, hpw = x[9]!, hnw = x[10]!, dpt = x[11]!, dnt = x[12]!, dpw = x[13]!;
  const dnw = x[14]!, dl1w = x[21]!, dl1l = x[23]!, hzl = x[29]!, hzr = x[30]!, dzl = x[31]!;
  const dzr = x[32]!, hvl = x[33]!, hvr = x[34]!, ot = x[35]!, ow = x[36]!, m = x[37]!;
  const dvr = x[38]!, dvl = x[39]!, b1t = x[40]!, b1w = x[41]!, hc = x[42]!, dc = x[43]!;
  rows[45] = hzl + hw + dt; rows[46] = hzr + hw + dt; rows[47] = hzl + dw;
  rows[48] = hzr + dw; rows[49] = dzl + ht + dt + q; rows[50] = dzr + ht + dt + q;
  rows[51] = dzl + dw; rows[52] = dzl + hw + dt; rows[53] = hzl + hzr + ht + dt;
  rows[54] = hpt + ht + dt + q; rows[55] = hnt + ht + dt + q; rows[56] = dpt + dt + ht + q;
  rows[57] = dnt + dt + ht + q; rows[58] = dpw + dt + ht; rows[59] = dnw + dt + ht;
  rows[60] = dpw + dw; rows[61] = dnw + dw; rows[62] = hpw + ht + dt;
  rows[63] = hnw + ht + dt; rows[64] = hpt + ht + dpt + dt; rows[65] = ht + hnt + dt + dnt;
  rows[66] = dpt + dt + dnt + q; rows[67] = ot + ht + dt + q; rows[68] = ow + ht + dt;
  rows[69] = ot + hw + dt; rows[70] = m + ht + dt + q; rows[71] = m + hw + dt;
  rows[72] = m + dw + ht; rows[73] = hvl + ht + dt + q; rows[74] = hvr + ht + dt + q;
  rows[75] = b1t + ht + dt + q; rows[76] = b1w + ht + dt; rows[77] = dvl + dvr + dt + ht;
  rows[78] = dl1w + hw + dt; rows[79] = dl1w + dl1l + ht; rows[80] = dzl + hzl + ht + dt;
  rows[81] = dzl + hzr + hw; rows[82] = hc + dc + q; rows[83] = dl1w + dc + hc + q;
}
