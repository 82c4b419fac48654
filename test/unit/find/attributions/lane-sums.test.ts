import { expect, test } from "vitest";
import { PlainSums } from "../../../../scripts/train/plain-sums.js";
import { LaneSums } from "../../../../src/find/attributions/model/lane-sums.js";
import { BORDER_FEATURES, UNIT_FEATURES } from "../../../../src/find/attributions/model/part-features.js";
import { PARTS } from "../../../../src/find/attributions/model/part-search.js";

const ROWS = 64;
const SIZE = 40;

/** Whole numbers that look like chance and are the same in each run. */
function numbers(count: number, below: number): number[] {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 12) % below;
  });
}

function sumsOf(unit: Int8Array, border: Int8Array): { lanes: number[][]; plain: number[][] } {
  const rows = {
    size: SIZE,
    cue: 3,
    unitRows: Int32Array.from(numbers(SIZE * UNIT_FEATURES, ROWS)),
    borderRows: Int32Array.from(numbers((SIZE + 1) * BORDER_FEATURES, ROWS)),
  };
  const all = (sums: LaneSums | PlainSums): number[][] =>
    Array.from({ length: SIZE }, (_, u) => {
      const ofUnit = new Float64Array(PARTS);
      const ofBorder = new Float64Array(PARTS * PARTS);
      sums.unit(u, rows, ofUnit);
      sums.border(u, rows, u % 2 === 0, ofBorder, 0);
      return [...ofUnit, ...ofBorder];
    });
  return {
    lanes: all(new LaneSums(new Int32Array(unit.buffer), new Int32Array(border.buffer))),
    plain: all(new PlainSums(unit, border)),
  };
}

test("weights summed four at a time give what they give one at a time", () => {
  const unit = Int8Array.from(numbers(ROWS * PARTS, 256), (n) => n - 128);
  const border = Int8Array.from(numbers(ROWS * PARTS * PARTS, 256), (n) => n - 128);
  const { lanes, plain } = sumsOf(unit, border);
  expect(lanes).toEqual(plain);
});

test.each([-128, 127])("no lane spills into the next where every weight is %i", (weight) => {
  const { lanes, plain } = sumsOf(
    new Int8Array(ROWS * PARTS).fill(weight),
    new Int8Array(ROWS * PARTS * PARTS).fill(weight),
  );
  expect(lanes).toEqual(plain);
});
