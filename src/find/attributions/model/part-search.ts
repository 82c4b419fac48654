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
  /** Writes the scores of a border from place `at` on, a part before and a part after each; those after a cue only where `afterCue` says so. */
  border(u: number, rows: UnitRows, afterCue: boolean, scores: Float64Array, at: number): void;
}

/** Scores of a border: a part before and a part after each. */
const BORDER = PARTS * PARTS;

const { max } = Math;

/** Finds the best row of parts for the units of a window: the source is one stretch, the cue one stretch round its own word. */
export class PartSearch {
  /** Parts of the units after a search. */
  readonly best = new Uint8Array(MAX_UNITS);
  private readonly unit = new Float64Array(PARTS);
  /** Of the border before each unit, and of the one behind the last. */
  private readonly border = new Float64Array((MAX_UNITS + 1) * BORDER);
  /** Of each state at each unit. */
  private readonly score = new Float64Array(MAX_UNITS * STATES);

  /** `bonus[4 * u + part]` is added to the scores of a unit: training makes wrong parts look better by it. */
  run(rows: UnitRows, sums: PartSums, bonus?: Float32Array): void {
    const { size, cue } = rows;
    for (let u = 0; u < size; u++) {
      sums.unit(u, rows, this.unit);
      sums.border(u, rows, isNear(u - 1, cue), this.border, u * BORDER);
      if (bonus) for (let p = 0; p < PARTS; p++) this.unit[p]! += bonus[u * PARTS + p]!;
      if (u === 0) this.begin(cue);
      else this.step(u, cue);
    }
    sums.border(size, rows, isNear(size - 1, cue), this.border, size * BORDER);
    this.trace(size, cue);
  }

  private begin(cue: number): void {
    const { unit, border, score } = this;
    for (let s = 0; s < STATES; s++) {
      const part = PART_OF[s]!;
      const fits = part === CUE ? isNear(0, cue) : cue !== 0;
      score[s] = fits && s < FIRST_STATES ? unit[part]! + border[part]! : LEAST;
    }
  }

  /** Scores of all states at a unit. */
  private step(u: number, cue: number): void {
    const to = u * STATES;
    if (u === cue) {
      this.score.fill(LEAST, to, to + STATES);
      this.stepTo(CUE, u, cue, to + 1, to + 5);
      return;
    }
    this.stepTo(NONE, u, cue, to, to + 4);
    this.stepTo(CONTENT, u, cue, to + 2, to + 6);
    this.stepToSource(u, cue, to + 3);
    if (isNear(u, cue)) this.stepTo(CUE, u, cue, to + 1, to + 5);
    else this.score[to + 1] = this.score[to + 5] = LEAST;
  }

  /** Writes the scores of a part before and after the source's end. Up to its own word a cue is not left, behind it none begins. */
  private stepTo(part: number, u: number, cue: number, to: number, toAfter: number): void {
    const { border, score } = this;
    const own = this.unit[part]!;
    const at = u * BORDER + part;
    const was = (u - 1) * STATES;
    const begins = part !== CUE || u <= cue;
    const none = begins ? border[at + NONE * PARTS]! : LEAST;
    const content = begins ? border[at + CONTENT * PARTS]! : LEAST;
    const source = begins ? border[at + SOURCE * PARTS]! : LEAST;
    const left = part === CUE || u > cue ? border[at + CUE * PARTS]! : LEAST;
    score[to] = max(score[was]! + none, score[was + 1]! + left, score[was + 2]! + content) + own;
    const after = max(score[was + 4]! + none, score[was + 5]! + left, score[was + 6]! + content);
    score[toAfter] = max(score[was + 3]! + source, after) + own;
  }

  private stepToSource(u: number, cue: number, to: number): void {
    const { border, score } = this;
    const at = u * BORDER + SOURCE;
    const was = (u - 1) * STATES;
    const left = u > cue ? border[at + CUE * PARTS]! : LEAST;
    const before = max(
      score[was]! + border[at + NONE * PARTS]!,
      score[was + 1]! + left,
      score[was + 2]! + border[at + CONTENT * PARTS]!,
    );
    score[to] = max(before, score[was + 3]! + border[at + SOURCE * PARTS]!) + this.unit[SOURCE]!;
  }

  /** Writes the best row of parts, last unit first: where each score came from is found again, the first state of those that give as much. */
  private trace(size: number, cue: number): void {
    let state = this.likeliest(size, NONE, 0, STATES, cue);
    for (let u = size - 1; u > 0; u--) {
      this.best[u] = PART_OF[state]!;
      state = this.likeliest(u, PART_OF[state]!, BEFORE_FROM[state]!, BEFORE_TO[state]!, cue);
    }
    this.best[0] = PART_OF[state]!;
  }

  /** Of the states from … to - 1 at the unit before `u` the one that a part at `u` follows best. */
  private likeliest(u: number, part: number, from: number, to: number, cue: number): number {
    const { border, score } = this;
    let most = LEAST;
    let best = from;
    for (let b = from; b < to; b++) {
      const was = PART_OF[b]!;
      if (u <= cue ? was === CUE && part !== CUE : part === CUE && was !== CUE) continue;
      const total = score[(u - 1) * STATES + b]! + border[u * BORDER + was * PARTS + part]!;
      if (total > most) {
        most = total;
        best = b;
      }
    }
    return best;
  }
}
