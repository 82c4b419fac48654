import { hashText, multipliers } from "#lang";
import type { View } from "../view.js";
import type { Candidate } from "./candidate.js";
import { UnitPaths } from "./unit-paths.js";
import { UnitValues } from "./unit-values.js";
import { MAX_UNITS, PartWindow } from "./window.js";

/**
 * Templates of one unit, and of the border between it and the unit before. Those that are left of half as many again: without the others
 * nothing was lost in articles held out from training, and the sums over them are most of the time that finding parts takes.
 */
export const UNIT_FEATURES = 14;
export const BORDER_FEATURES = 17;

/** More arcs over a border are one class. */
const MANY_ARCS = 4;

/** A multiplier for each kind of value and place: X is the unit, Y the one before it, Z the one behind it. */
const K = multipliers(
  "tagX",
  "tagY",
  "pathX",
  "pathY",
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
  "relation",
  "actor",
  "between",
  "distance",
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

  fill(view: View, { word, draft }: Candidate): void {
    const { window } = this;
    window.open(view, word);
    this.values.fill(view, window, draft);
    this.paths.fill(view, window);
    const rule = Math.imul(draft ? hashText(draft.rule) : 1, K.rule);
    const cue = Math.imul(view.codes.lemma[word]!, K.cue);
    for (let u = 0; u < window.size; u++) this.unit(u, cue, rule);
    for (let u = 0; u <= window.size; u++) this.border(u, cue, rule);
  }

  /** Writes the rows of unit `u`; `cue` and `rule` are products already. */
  private unit(u: number, cue: number, rule: number): void {
    const { tag, relation, quote, mark, role, actor, between, distance } = this.values;
    const { path, edge } = this.paths;
    const x = u + 1;
    const t = Math.imul(tag[x]!, K.tagX);
    const p = Math.imul(path[x]!, K.pathX);
    const q = Math.imul(quote[x]! + 1, K.quoteX);
    const r = Math.imul(role[x]! + 1, K.roleX) + rule;
    const d = Math.imul(distance[x]! + 1, K.distance);
    const b = Math.imul(between[x]! + 1, K.between);
    const { unitRows: rows, unitShift: shift } = this;
    const at = u * UNIT_FEATURES;
    rows[at] = (p + cue) >>> shift;
    rows[at + 1] = (p + Math.imul(relation[x]!, K.relation)) >>> shift;
    rows[at + 2] = (r + t) >>> shift;
    rows[at + 3] = (r + cue) >>> shift;
    rows[at + 4] = (r + p) >>> shift;
    rows[at + 5] = (q + r) >>> shift;
    rows[at + 6] = (d + t) >>> shift;
    rows[at + 7] = (d + cue) >>> shift;
    rows[at + 8] = (b + d) >>> shift;
    rows[at + 9] = (Math.imul(actor[x]! + 1, K.actor) + p) >>> shift;
    rows[at + 10] = (Math.imul(mark[x]! + 1, K.markX) + b) >>> shift;
    rows[at + 11] = (p + Math.imul(path[x - 1]!, K.pathY)) >>> shift;
    rows[at + 12] = (p + Math.imul(edge[x]! + 1, K.edgeX)) >>> shift;
    rows[at + 13] = (q + b + Math.imul(quote[x - 1]! + 1, K.quoteY) + Math.imul(quote[x + 1]! + 1, K.quoteZ)) >>> shift;
  }

  /** Writes the rows of the border before unit `u`. */
  private border(u: number, cue: number, rule: number): void {
    const { word, tag, relation, quote, mark, role, between } = this.values;
    const { path, edge, crossing } = this.paths;
    const x = u + 1;
    const y = u;
    const t = Math.imul(tag[x]!, K.tagX);
    const before = Math.imul(tag[y]!, K.tagY);
    const w = Math.imul(word[x]!, K.wordX);
    const last = Math.imul(word[y]!, K.wordY);
    const left = Math.imul(path[y]!, K.pathY);
    const right = Math.imul(path[x]!, K.pathX);
    const roles = Math.imul(role[y]! + 1, K.roleY) + Math.imul(role[x]! + 1, K.roleX);
    const ruled = roles + rule;
    const quotes = Math.imul(quote[y]! + 1, K.quoteY) + Math.imul(quote[x]! + 1, K.quoteX);
    const marks = Math.imul(mark[y]! + 1, K.markY) + Math.imul(mark[x]! + 1, K.markX);
    const arcs = Math.imul(Math.min(MANY_ARCS, crossing[y]!) + 1, K.arcs);
    const { borderRows: rows, borderShift: shift } = this;
    const at = u * BORDER_FEATURES;
    rows[at] = (before + t) >>> shift;
    rows[at + 1] = w >>> shift;
    rows[at + 2] = last >>> shift;
    rows[at + 3] = (last + w) >>> shift;
    rows[at + 4] = (left + right) >>> shift;
    rows[at + 5] = (marks + quotes) >>> shift;
    rows[at + 6] = (ruled + t) >>> shift;
    rows[at + 7] = (ruled + marks) >>> shift;
    rows[at + 8] = (left + right + marks) >>> shift;
    rows[at + 9] = (cue + w) >>> shift;
    rows[at + 10] = (Math.imul(edge[x]! + 1, K.edgeX) + right) >>> shift;
    rows[at + 11] = (Math.imul(edge[y]! + 1, K.edgeY) + left) >>> shift;
    rows[at + 12] = (w + before) >>> shift;
    rows[at + 13] = (quotes + roles + marks) >>> shift;
    rows[at + 14] = (Math.imul(relation[x]!, K.relation) + t) >>> shift;
    rows[at + 15] = (arcs + roles) >>> shift;
    rows[at + 16] = (arcs + Math.imul(between[x]! + 1, K.between) + t) >>> shift;
  }
}
