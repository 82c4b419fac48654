/** One cell of land: its middle in degrees and its area, in square degrees at the equator. */
export interface Cell {
  readonly lat: number;
  readonly lon: number;
  readonly area: number;
}
/** Rings of longitude and latitude; those after the first are holes. */
export type Polygon = readonly (readonly (readonly number[])[])[];

/** Cells along the side of a polygon's box, and the widest and narrowest side of a cell in degrees. */
const FINENESS = 60;
const WIDEST = 0.2;
const NARROWEST = 0.002;

/** Cuts a polygon into square cells whose middles lie in it, row by row (even-odd rule). */
export function cellsOf(outline: Polygon): Cell[] {
  const polygon = outline.map(unwrap);
  const lats = polygon[0]!.map((p) => p[1]!);
  const lons = polygon[0]!.map((p) => p[0]!);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const side = Math.min(north - south, Math.max(...lons) - Math.min(...lons)) / FINENESS;
  const step = Math.min(WIDEST, Math.max(NARROWEST, side));
  const cells: Cell[] = [];
  for (let lat = south + step / 2; lat < north; lat += step) {
    const area = step * step * Math.cos((lat * Math.PI) / 180);
    const crossings = crossingsAt(polygon, lat);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.ceil(crossings[k]! / step - 0.5);
      for (let n = first; (n + 0.5) * step < crossings[k + 1]!; n++) cells.push({ lat, lon: (n + 0.5) * step, area });
    }
  }
  return cells;
}

/** A ring that crosses the date line goes on beyond 180 degrees instead of leaping round the globe. */
function unwrap(ring: Polygon[number]): Polygon[number] {
  let turns = 0;
  return ring.map(([lon = 0, lat = 0], i) => {
    const leap = i === 0 ? 0 : lon - ring[i - 1]![0]!;
    if (Math.abs(leap) > 180) turns -= Math.sign(leap) * 360;
    return [lon + turns, lat];
  });
}

/** Longitudes at which a parallel crosses the rings, ascending. */
function crossingsAt(polygon: Polygon, lat: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i] as [number, number];
      const [x2, y2] = ring[i + 1] as [number, number];
      if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.sort((a, b) => a - b);
}

/** The middle of cells: their mean parallel, and their mean meridian round the globe, for they may lie on both sides of the date line. */
export class Middle {
  private lat = 0;
  private east = 0;
  private north = 0;
  area = 0;

  add({ lat, lon, area }: Cell): void {
    const lambda = (lon * Math.PI) / 180;
    this.lat += area * lat;
    this.east += area * Math.sin(lambda);
    this.north += area * Math.cos(lambda);
    this.area += area;
  }

  join(other: Middle): void {
    this.lat += other.lat;
    this.east += other.east;
    this.north += other.north;
    this.area += other.area;
  }

  get point(): { lat: number; lon: number } {
    return { lat: this.lat / this.area, lon: (Math.atan2(this.east, this.north) * 180) / Math.PI };
  }
}
