import { BORDER_FEATURES, UNIT_FEATURES } from "./part-features.js";
import { MAX_UNITS } from "./window.js";

/** What a unit can be. */
export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
/** Kinds of part. */
export const PARTS = 4;

/** States of the search: a part, and whether the source has ended, because a source is one stretch. */
const PART_OF = [NONE, CUE, CONTENT, SOURCE, NONE, CUE, CONTENT];
const STATES = PART_OF.length;
/** States that may stand before each state. */
const BEFORE = PART_OF.map((_, to) => (to < 3 ? [0, 1, 2] : to === 3 ? [0, 1, 2, 3] : [3, 4, 5, 6]));
/** A text may begin in the states before the source has ended. */
const FIRST_STATES = 4;

const LEAST = -1e9;

/** How far from its own word a cue may reach. */
const CUE_REACH = 8;

function isNear(u: number, cue: number): boolean {
  return u >= cue - CUE_REACH && u <= cue + CUE_REACH;
}

/** Weights of features: `unit` has a row of 4 numbers (a part each), `border` one of 16 (the part before, the part after). */
export interface PartTables {
  readonly unit: Int8Array | Float32Array;
  readonly border: Int8Array | Float32Array;
}

/** The units of one window: rows of their features, and which unit is the cue's own word. */
export interface UnitRows {
  readonly size: number;
  readonly cue: number;
  readonly unitRows: Int32Array;
  readonly borderRows: Int32Array;
}

/** Finds the best row of parts for the units of a window: the source is one stretch, the cue one stretch round its own word. */
export class PartSearch {
  /** Parts of the units after a search. */
  readonly best = new Uint8Array(MAX_UNITS);
  private readonly unit = new Float64Array(PARTS);
  private readonly border = new Float64Array(PARTS * PARTS);
  private readonly score = new Float64Array(2 * STATES);
  private readonly back = new Uint8Array(MAX_UNITS * STATES);

  /** `bonus[4 * u + part]` is added to the scores of a unit: training makes wrong parts look better by it. */
  run(rows: UnitRows, tables: PartTables, bonus?: Float32Array): void {
    let now = 0;
    for (let u = 0; u < rows.size; u++) {
      this.sumUnit(u, rows.unitRows, tables.unit);
      this.sumBorder(u, rows, tables.border);
      if (bonus) for (let p = 0; p < PARTS; p++) this.unit[p]! += bonus[u * PARTS + p]!;
      this.step(u, rows.cue, now);
      now = STATES - now;
    }
    this.sumBorder(rows.size, rows, tables.border);
    this.trace(rows.size, now);
  }

  /** Scores of all states at a unit from those at the unit before, which begin at `now`. */
  private step(u: number, cue: number, now: number): void {
    const { unit, border, score, back } = this;
    const next = STATES - now;
    for (let s = 0; s < STATES; s++) {
      const part = PART_OF[s]!;
      score[next + s] = LEAST;
      if (u === cue ? part !== CUE : part === CUE && !isNear(u, cue)) continue;
      if (u === 0) {
        if (s < FIRST_STATES) score[next + s] = unit[part]! + border[part]!;
        continue;
      }
      let most = LEAST;
      for (const b of BEFORE[s]!) {
        const was = PART_OF[b]!;
        if (u <= cue ? was === CUE && part !== CUE : part === CUE && was !== CUE) continue;
        const total = score[now + b]! + border[was * PARTS + part]!;
        if (total > most) {
          most = total;
          back[u * STATES + s] = b;
        }
      }
      if (most > LEAST) score[next + s] = most + unit[part]!;
    }
  }

  /** Writes the best row of parts, last unit first. */
  private trace(size: number, now: number): void {
    const { border, score, back, best } = this;
    let most = LEAST;
    let state = 0;
    for (let s = 0; s < STATES; s++) {
      const total = score[now + s]! + border[PART_OF[s]! * PARTS]!;
      if (total > most) {
        most = total;
        state = s;
      }
    }
    for (let u = size - 1; u >= 0; u--) {
      best[u] = PART_OF[state]!;
      state = back[u * STATES + state]!;
    }
  }

  private sumUnit(u: number, rows: Int32Array, table: PartTables["unit"]): void {
    let none = 0;
    let source = 0;
    let cue = 0;
    let content = 0;
    for (let f = u * UNIT_FEATURES; f < (u + 1) * UNIT_FEATURES; f++) {
      const at = rows[f]! * PARTS;
      none += table[at]!;
      source += table[at + 1]!;
      cue += table[at + 2]!;
      content += table[at + 3]!;
    }
    const { unit } = this;
    unit[NONE] = none;
    unit[SOURCE] = source;
    unit[CUE] = cue;
    unit[CONTENT] = content;
  }

  private sumBorder(u: number, { cue, borderRows }: UnitRows, table: PartTables["border"]): void {
    for (let was = 0; was < PARTS; was++)
      if (was !== CUE || isNear(u - 1, cue)) this.sumAfter(was, u, borderRows, table);
  }

  /** Sums of the borders after one part. */
  private sumAfter(was: number, u: number, rows: Int32Array, table: PartTables["border"]): void {
    let none = 0;
    let source = 0;
    let cue = 0;
    let content = 0;
    for (let f = u * BORDER_FEATURES; f < (u + 1) * BORDER_FEATURES; f++) {
      const at = (rows[f]! * PARTS + was) * PARTS;
      none += table[at]!;
      source += table[at + 1]!;
      cue += table[at + 2]!;
      content += table[at + 3]!;
    }
    const { border } = this;
    border[was * PARTS] = none;
    border[was * PARTS + SOURCE] = source;
    border[was * PARTS + CUE] = cue;
    border[was * PARTS + CONTENT] = content;
  }
}
