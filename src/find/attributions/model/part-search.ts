import { MAX_UNITS } from "./window.js";

/** What a unit can be. */
export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
/** Kinds of part. */
export const PARTS = 4;

/** States of the search: a part, and whether the source has ended, because a source is one stretch. */
const PART_OF = Uint8Array.of(NONE, CUE, CONTENT, SOURCE, NONE, CUE, CONTENT);
const STATES = PART_OF.length;
/** States that may stand before each state: the first of them, and one past the last. */
const BEFORE_FROM = Uint8Array.of(0, 0, 0, 0, 3, 3, 3);
const BEFORE_TO = Uint8Array.of(3, 3, 3, 4, 7, 7, 7);
/** A text may begin in the states before the source has ended. */
const FIRST_STATES = 4;

const LEAST = -1e9;

/** How far from its own word a cue may reach. */
const CUE_REACH = 8;

function isNear(u: number, cue: number): boolean {
  return u >= cue - CUE_REACH && u <= cue + CUE_REACH;
}

/** The units of one window: rows of their features, and which unit is the cue's own word. */
export interface UnitRows {
  readonly size: number;
  readonly cue: number;
  readonly unitRows: Int32Array;
  readonly borderRows: Int32Array;
}

/** Adds up what the weights say of a unit and of the border before it. */
export interface PartSums {
  /** Writes the scores of a unit, a part each. */
  unit(u: number, rows: UnitRows, scores: Float64Array): void;
  /** Writes the scores of a border, a part before and a part after each; those after a cue only where `afterCue` says so. */
  border(u: number, rows: UnitRows, afterCue: boolean, scores: Float64Array): void;
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
  run(rows: UnitRows, sums: PartSums, bonus?: Float32Array): void {
    let now = 0;
    for (let u = 0; u < rows.size; u++) {
      sums.unit(u, rows, this.unit);
      sums.border(u, rows, isNear(u - 1, rows.cue), this.border);
      if (bonus) for (let p = 0; p < PARTS; p++) this.unit[p]! += bonus[u * PARTS + p]!;
      this.step(u, rows.cue, now);
      now = STATES - now;
    }
    sums.border(rows.size, rows, isNear(rows.size - 1, rows.cue), this.border);
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
      for (let b = BEFORE_FROM[s]!; b < BEFORE_TO[s]!; b++) {
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
}
