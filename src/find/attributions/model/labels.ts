import { BORDER_FEATURES, UNIT_FEATURES } from "./part-features.js";

/** What a unit can be. */
export const PARTS = ["none", "source", "cue", "content"] as const;
export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
const P = PARTS.length;

/** States of the search: a part, and whether the source has ended. A source is one stretch. */
const STATE_PART = [NONE, CUE, CONTENT, SOURCE, NONE, CUE, CONTENT];
const S = STATE_PART.length;
const FROM: readonly (readonly number[])[] = STATE_PART.map((_, to) => {
  if (to < 3) return [0, 1, 2];
  if (to === 3) return [0, 1, 2, 3];
  return [3, 4, 5, 6];
});
const MAX_UNITS = 240;
const LEAST = -1e9;

type Table = Int8Array | Float32Array;

/** Finds the best row of parts for the units of a window. The cue is one stretch round its own word. */
export class PartSearch {
  readonly best = new Uint8Array(MAX_UNITS);
  private readonly unit = new Float64Array(P);
  private readonly border = new Float64Array(P * P);
  private readonly score = new Float64Array(2 * S);
  private readonly back = new Uint8Array(MAX_UNITS * S);

  /** `penalty[u * 4 + part]` is added to a unit's scores; the last border's is that of the end. Returns the best score. */
  run(
    size: number,
    cue: number,
    unitRows: Int32Array,
    borderRows: Int32Array,
    unitTable: Table,
    borderTable: Table,
    bonus?: Float32Array,
  ): number {
    const { unit, border, score, back } = this;
    let now = 0;
    score.fill(LEAST);
    for (let u = 0; u < size; u++) {
      unit.fill(0);
      for (let f = u * UNIT_FEATURES; f < (u + 1) * UNIT_FEATURES; f++) {
        const row = unitRows[f]! * P;
        for (let p = 0; p < P; p++) unit[p]! += unitTable[row + p]!;
      }
      if (bonus) for (let p = 0; p < P; p++) unit[p]! += bonus[u * P + p]!;
      this.sumBorder(u, borderRows, borderTable);
      const next = S - now;
      for (let s = 0; s < S; s++) {
        const part = STATE_PART[s]!;
        score[next + s] = LEAST;
        if ((u === cue) !== (part === CUE) && u === cue) continue;
        if (u === 0) {
          if (s <= 3) score[next + s] = unit[part]! + border[part]!;
          continue;
        }
        let most = LEAST;
        let from = 0;
        for (const b of FROM[s]!) {
          const was = STATE_PART[b]!;
          if (u <= cue ? was === CUE && part !== CUE : part === CUE && was !== CUE) continue;
          const total = score[now + b]! + border[was * P + part]!;
          if (total > most) {
            most = total;
            from = b;
          }
        }
        if (most > LEAST) {
          score[next + s] = most + unit[part]!;
          back[u * S + s] = from;
        }
      }
      now = next;
    }
    this.sumBorder(size, borderRows, borderTable);
    let most = LEAST;
    let state = 0;
    for (let s = 0; s < S; s++) {
      const total = score[now + s]! + border[STATE_PART[s]! * P]!;
      if (total > most) {
        most = total;
        state = s;
      }
    }
    for (let u = size - 1; u >= 0; u--) {
      this.best[u] = STATE_PART[state]!;
      state = back[u * S + state]!;
    }
    return most;
  }

  private sumBorder(u: number, rows: Int32Array, table: Table): void {
    const { border } = this;
    border.fill(0);
    for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++) {
      const row = rows[f]! * P * P;
      for (let k = 0; k < P * P; k++) border[k]! += table[row + k]!;
    }
  }
}
