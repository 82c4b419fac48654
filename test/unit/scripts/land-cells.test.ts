import { describe, expect, it } from "vitest";
import { cellsOf, Middle, type Polygon } from "../../../scripts/gazetteer/land-cells.js";

const square = (south: number, west: number, north: number, east: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
function middleOf(...polygons: Polygon[]): { lat: number; lon: number } {
  const middle = new Middle();
  for (const polygon of polygons) for (const cell of cellsOf(polygon)) middle.add(cell);
  return middle.point;
}

describe("the middle of land", () => {
  it("is the middle of a square, whatever towns stand in it", () => {
    const { lat, lon } = middleOf([square(-2, 40, 2, 44)]);
    expect(lat).toBeCloseTo(0, 1);
    expect(lon).toBeCloseTo(42, 1);
  });

  it("leaves holes out", () => {
    expect(middleOf([square(-2, 40, 2, 44), square(-2, 40, 2, 42)]).lon).toBeCloseTo(43, 1);
  });

  it("keeps its parallel however wide a country is", () => {
    expect(middleOf([square(58, 30, 62, 170)]).lat).toBeCloseTo(59.9, 0);
  });

  it("lies between pieces on both sides of the date line, and within one that crosses it", () => {
    expect(Math.abs(middleOf([square(-18, 178, -16, 180)], [square(-18, -180, -16, -178)]).lon)).toBeCloseTo(180, 1);
    const crossing = square(-18, 178, -16, 180).map(([x = 0, y = 0]) => (x === 180 ? [-178, y] : [x, y]));
    expect(Math.abs(middleOf([crossing]).lon)).toBeCloseTo(180, 1);
  });
});
