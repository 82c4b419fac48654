import { hashText, multipliers } from "#lang";
import type { View } from "../view.js";
import type { Candidate } from "./candidate.js";
import { UnitPaths } from "./unit-paths.js";
import { UnitValues } from "./unit-values.js";
import { MAX_UNITS, PartWindow } from "./window.js";

/** Templates of one unit, and of the border between it and the unit before. */
export const UNIT_FEATURES = 27;
export const BORDER_FEATURES = 22;

/** More arcs over a border are one class. */
const MANY_ARCS = 4;

/** A multiplier for each kind of value and place: X is the unit, Y the one before it, Z the one behind it. */
const K = multipliers(
  "tagX",
  "tagY",
  "tagZ",
  "pathX",
  "pathY",
  "pathZ",
  "roleX",
  "roleY",
  "quoteX",
  "quoteY",
  "quoteZ",
  "markX",
  "markY",
  "wordX",
  "wordY",
  "edgeX",
  "edgeY",
  "cue",
  "rule",
  "shape",
  "relation",
  "actor",
  "between",
  "distance",
  "side",
  "arcs",
);

/** Turns the surroundings of a candidate into rows of the tables of weights. Its arrays are filled anew for each. */
export class PartFeatures {
  readonly window = new PartWindow();
  readonly unitRows = new Int32Array(MAX_UNITS * UNIT_FEATURES);
  readonly borderRows = new Int32Array((MAX_UNITS + 1) * BORDER_FEATURES);
  private readonly values = new UnitValues();
  private readonly paths = new UnitPaths();
  private readonly unitShift: number;
  private readonly borderShift: number;

  constructor(unitBits: number, borderBits: number) {
    this.unitShift = 32 - unitBits;
    this.borderShift = 32 - borderBits;
  }

  fill(view: View, { word, draft, shape }: Candidate): void {
    const { window } = this;
    window.open(view, word);
    this.values.fill(view, window, draft);
    this.paths.fill(view, window);
    const rule = Math.imul(draft ? hashText(draft.rule) : 1, K.rule);
    const cue = Math.imul(view.codes.lemma[word]!, K.cue);
    const shaped = Math.imul(shape + 1, K.shape);
    for (let u = 0; u < window.size; u++) this.unit(u, cue, shaped, rule);
    for (let u = 0; u <= window.size; u++) this.border(u, cue, shaped, rule);
  }

  /** Writes the rows of unit `u`; `cue`, `shape` and `rule` are products already. */
  private unit(u: number, cue: number, shape: number, rule: number): void {
    const { word, tag, relation, quote, mark, role, actor, between, distance } = this.values;
    const { path, edge } = this.paths;
    const x = u + 1;
    const t = Math.imul(tag[x]!, K.tagX);
    const p = Math.imul(path[x]!, K.pathX);
    const q = Math.imul(quote[x]! + 1, K.quoteX);
    const s = Math.imul(role[x]! + 1, K.roleX);
    const r = s + rule;
    const d = Math.imul(distance[x]! + 1, K.distance);
    const b = Math.imul(between[x]! + 1, K.between);
    const w = Math.imul(word[x]!, K.wordX);
    const side = Math.imul((distance[x]! & 1) + 1, K.side);
    const { unitRows: rows, unitShift: shift } = this;
    const at = u * UNIT_FEATURES;
    rows[at] = (p + t) >>> shift;
    rows[at + 1] = (p + cue) >>> shift;
    rows[at + 2] = (p + Math.imul(relation[x]!, K.relation)) >>> shift;
    rows[at + 3] = (r + t) >>> shift;
    rows[at + 4] = (r + cue) >>> shift;
    rows[at + 5] = (r + p) >>> shift;
    rows[at + 6] = (q + r) >>> shift;
    rows[at + 7] = (q + p) >>> shift;
    rows[at + 8] = (d + t) >>> shift;
    rows[at + 9] = (d + cue) >>> shift;
    rows[at + 10] = (b + d) >>> shift;
    rows[at + 11] = (b + q + shape) >>> shift;
    rows[at + 12] = (Math.imul(actor[x]! + 1, K.actor) + p) >>> shift;
    rows[at + 13] = (p + shape) >>> shift;
    rows[at + 14] = (r + b) >>> shift;
    rows[at + 15] = (w + p) >>> shift;
    rows[at + 16] = (Math.imul(mark[x]! + 1, K.markX) + b) >>> shift;
    rows[at + 17] = (Math.imul(tag[x - 1]!, K.tagY) + t + Math.imul(tag[x + 1]!, K.tagZ)) >>> shift;
    rows[at + 18] = (p + Math.imul(path[x - 1]!, K.pathY)) >>> shift;
    rows[at + 19] = (p + Math.imul(path[x + 1]!, K.pathZ)) >>> shift;
    rows[at + 20] = (b + cue + p) >>> shift;
    rows[at + 21] = (p + Math.imul(edge[x]! + 1, K.edgeX)) >>> shift;
    rows[at + 22] = (d + shape + t) >>> shift;
    rows[at + 23] = (r + q + b) >>> shift;
    rows[at + 24] = (s + shape + p) >>> shift;
    rows[at + 25] = (w + cue + side) >>> shift;
    rows[at + 26] = (q + b + Math.imul(quote[x - 1]! + 1, K.quoteY) + Math.imul(quote[x + 1]! + 1, K.quoteZ)) >>> shift;
  }

  /** Writes the rows of the border before unit `u`. */
  private border(u: number, cue: number, shape: number, rule: number): void {
    const { word, tag, relation, quote, mark, role, between, distance } = this.values;
    const { path, edge, crossing } = this.paths;
    const x = u + 1;
    const y = u;
    const t = Math.imul(tag[x]!, K.tagX);
    const before = Math.imul(tag[y]!, K.tagY);
    const w = Math.imul(word[x]!, K.wordX);
    const last = Math.imul(word[y]!, K.wordY);
    const p = Math.imul(path[x]!, K.pathX);
    const paths = Math.imul(path[y]!, K.pathY) + p;
    const roles = Math.imul(role[y]! + 1, K.roleY) + Math.imul(role[x]! + 1, K.roleX);
    const ruled = roles + rule;
    const quotes = Math.imul(quote[y]! + 1, K.quoteY) + Math.imul(quote[x]! + 1, K.quoteX);
    const marks = Math.imul(mark[y]! + 1, K.markY) + Math.imul(mark[x]! + 1, K.markX);
    const arcs = Math.imul(Math.min(MANY_ARCS, crossing[y]!) + 1, K.arcs);
    const b = Math.imul(between[x]! + 1, K.between);
    const behind = u < this.window.size ? Math.imul(tag[x + 1]!, K.tagZ) : 0;
    const { borderRows: rows, borderShift: shift } = this;
    const at = u * BORDER_FEATURES;
    rows[at] = (before + t) >>> shift;
    rows[at + 1] = w >>> shift;
    rows[at + 2] = last >>> shift;
    rows[at + 3] = (last + w) >>> shift;
    rows[at + 4] = paths >>> shift;
    rows[at + 5] = (marks + quotes) >>> shift;
    rows[at + 6] = (ruled + t) >>> shift;
    rows[at + 7] = (ruled + marks) >>> shift;
    rows[at + 8] = (paths + marks) >>> shift;
    rows[at + 9] = (cue + w) >>> shift;
    rows[at + 10] = (cue + t + Math.imul(distance[x]! + 1, K.distance)) >>> shift;
    rows[at + 11] = (Math.imul(edge[x]! + 1, K.edgeX) + p) >>> shift;
    rows[at + 12] = (Math.imul(edge[y]! + 1, K.edgeY) + paths - p) >>> shift;
    rows[at + 13] = (before + t + behind) >>> shift;
    rows[at + 14] = (w + before) >>> shift;
    rows[at + 15] = (quotes + roles + marks) >>> shift;
    rows[at + 16] = (Math.imul(relation[x]!, K.relation) + t) >>> shift;
    rows[at + 17] = (marks + b) >>> shift;
    rows[at + 18] = (arcs + marks) >>> shift;
    rows[at + 19] = (arcs + roles) >>> shift;
    rows[at + 20] = (arcs + b + t) >>> shift;
    rows[at + 21] = (shape + marks + roles) >>> shift;
  }
}
