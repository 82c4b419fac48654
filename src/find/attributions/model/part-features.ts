import { hashText, mix, rowOf } from "#lang";
import type { View } from "../view.js";
import type { Candidate } from "./candidate.js";
import { UnitPaths } from "./unit-paths.js";
import { UnitValues } from "./unit-values.js";
import { MAX_UNITS, PartWindow } from "./window.js";

/** Templates of one unit, and of the border between it and the unit before. */
export const UNIT_FEATURES = 27;
export const BORDER_FEATURES = 22;

/** Keep the features of the models apart. */
const FIRST_UNIT = 100;
const FIRST_BORDER = 200;
/** More arcs over a border are one class. */
const MANY_ARCS = 4;

/** Turns the surroundings of a candidate into rows of the tables of weights. Its arrays are filled anew for each. */
export class PartFeatures {
  readonly window = new PartWindow();
  readonly unitRows = new Int32Array(MAX_UNITS * UNIT_FEATURES);
  readonly borderRows = new Int32Array((MAX_UNITS + 1) * BORDER_FEATURES);
  private readonly values = new UnitValues();
  private readonly paths = new UnitPaths();
  private readonly hash = new Int32Array(Math.max(UNIT_FEATURES, BORDER_FEATURES));

  constructor(
    private readonly unitBits: number,
    private readonly borderBits: number,
  ) {}

  fill(view: View, { word, draft, shape }: Candidate): void {
    const { window } = this;
    window.open(view, word);
    this.values.fill(view, window, draft);
    this.paths.fill(view, window);
    const rule = draft ? hashText(draft.rule) : 1;
    const cue = view.codes.lemma[word]!;
    for (let u = 0; u < window.size; u++) {
      this.unit(u + 1, cue, shape, rule);
      this.write(this.unitRows, u * UNIT_FEATURES, UNIT_FEATURES, FIRST_UNIT, this.unitBits);
    }
    for (let u = 0; u <= window.size; u++) {
      this.border(u + 1, cue, shape, rule);
      this.write(this.borderRows, u * BORDER_FEATURES, BORDER_FEATURES, FIRST_BORDER, this.borderBits);
    }
  }

  private write(rows: Int32Array, at: number, count: number, firstId: number, bits: number): void {
    for (let k = 0; k < count; k++) rows[at + k] = rowOf(mix(this.hash[k]!, firstId + k), bits);
  }

  private unit(x: number, cue: number, shape: number, rule: number): void {
    const { hash } = this;
    const { word, tag, relation, quote, mark, role, actor, between, distance } = this.values;
    const { path, edge } = this.paths;
    const t = tag[x]!;
    const p = path[x]!;
    const q = quote[x]!;
    const r = mix(role[x]!, rule);
    const d = distance[x]!;
    const b = between[x]!;
    hash[0] = mix(p, t);
    hash[1] = mix(p, cue);
    hash[2] = mix(p, relation[x]!);
    hash[3] = mix(r, t);
    hash[4] = mix(r, cue);
    hash[5] = mix(r, p);
    hash[6] = mix(q, r);
    hash[7] = mix(q, p);
    hash[8] = mix(d, t);
    hash[9] = mix(d, cue);
    hash[10] = mix(b, d);
    hash[11] = mix(mix(b, q), shape);
    hash[12] = mix(actor[x]!, p);
    hash[13] = mix(p, shape);
    hash[14] = mix(r, b);
    hash[15] = mix(word[x]!, p);
    hash[16] = mix(mark[x]!, b);
    hash[17] = mix(mix(tag[x - 1]!, t), tag[x + 1]!);
    hash[18] = mix(p, path[x - 1]!);
    hash[19] = mix(p, path[x + 1]!);
    hash[20] = mix(mix(b, cue), p);
    hash[21] = mix(p, edge[x]!);
    hash[22] = mix(mix(d, shape), t);
    hash[23] = mix(mix(r, q), b);
    hash[24] = mix(mix(role[x]!, shape), p);
    hash[25] = mix(mix(word[x]!, cue), d & 1);
    hash[26] = mix(mix(q, b), mix(quote[x - 1]!, quote[x + 1]!));
  }

  private border(x: number, cue: number, shape: number, rule: number): void {
    const { hash } = this;
    const { word, tag, relation, quote, mark, role, between, distance } = this.values;
    const { path, edge, crossing } = this.paths;
    const y = x - 1;
    const tags = mix(tag[y]!, tag[x]!);
    const paths = mix(path[y]!, path[x]!);
    const roles = role[y]! * 4 + role[x]!;
    const ruled = mix(roles, rule);
    const quotes = quote[y]! * 8 + quote[x]!;
    const marks = mix(mark[y]!, mark[x]!);
    const arcs = Math.min(MANY_ARCS, crossing[y]!);
    hash[0] = tags;
    hash[1] = word[x]!;
    hash[2] = word[y]!;
    hash[3] = mix(word[y]!, word[x]!);
    hash[4] = paths;
    hash[5] = mix(marks, quotes);
    hash[6] = mix(ruled, tag[x]!);
    hash[7] = mix(ruled, marks);
    hash[8] = mix(paths, marks);
    hash[9] = mix(cue, word[x]!);
    hash[10] = mix(cue, mix(tag[x]!, distance[x]!));
    hash[11] = mix(edge[x]!, path[x]!);
    hash[12] = mix(edge[y]!, path[y]!);
    hash[13] = mix(tags, x + 1 <= this.window.size + 1 ? tag[x + 1]! : 0);
    hash[14] = mix(word[x]!, tag[y]!);
    hash[15] = mix(mix(quotes, roles), marks);
    hash[16] = mix(relation[x]!, tag[x]!);
    hash[17] = mix(marks, between[x]!);
    hash[18] = mix(arcs, marks);
    hash[19] = mix(arcs, roles);
    hash[20] = mix(mix(arcs, between[x]!), tag[x]!);
    hash[21] = mix(mix(shape, marks), roles);
  }
}
