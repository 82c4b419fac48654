import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { type Cell, cellsOf, Middle, type Polygon } from "./land-cells.js";

/** A town as far as it says to which units the land round it belongs. */
export interface Town {
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number;
  readonly lon: number;
}

// The map lies with the desk, whose dependency it is.
const require = createRequire(new URL("../../desk/package.json", import.meta.url));
const { feature } = require("topojson-client") as typeof import("topojson-client");
const { numericToAlpha2 } = createRequire(import.meta.url)("i18n-iso-countries") as typeof import("i18n-iso-countries");

/** A piece of land counts for the middle of its country if it is at least this share of the largest: Alaska does not, Sumatra does. */
const LEAST_PIECE = 0.25;
/** Outlines of the map that bear no number of ISO 3166-1, and whose they are. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY" };

/**
 * Middles by alpha-2 code and by unit code ("KZ.09"): a country's are those of its land on the map of Natural Earth, a unit's those of the
 * land in its country that lies nearest to one of its towns.
 */
export function measureMiddles(towns: readonly Town[]): Map<string, Middle> {
  const middles = new Map<string, Middle>();
  const near = groupTowns(towns);
  for (const [country, polygons] of outlines()) {
    const pieces = polygons.map(cellsOf);
    const largest = Math.max(...pieces.map(areaOf));
    for (const cells of pieces) {
      const main = areaOf(cells) >= LEAST_PIECE * largest;
      for (const cell of cells) {
        if (main) middleOf(middles, country).add(cell);
        const town = near.get(country)?.nearest(cell.lat, cell.lon);
        if (town) for (const code of codesOf(town)) middleOf(middles, code).add(cell);
      }
    }
  }
  addUnmapped(middles, towns);
  return middles;
}

/** Countries and units that the map lacks or that are too small for its cells stand at the mean of their towns. */
function addUnmapped(middles: Map<string, Middle>, towns: readonly Town[]): void {
  const mapped = new Set(middles.keys());
  for (const town of towns) {
    for (const code of [town.country, ...codesOf(town)])
      if (!mapped.has(code)) middleOf(middles, code).add({ lat: town.lat, lon: town.lon, area: 1e-6 });
  }
}

const codesOf = ({ country, admin1, admin2 }: Town): string[] => [
  `${country}.${admin1}`,
  ...(admin2 ? [`${country}.${admin1}.${admin2}`] : []),
];
const areaOf = (cells: readonly Cell[]): number => cells.reduce((sum, c) => sum + c.area, 0);

function middleOf(middles: Map<string, Middle>, code: string): Middle {
  let middle = middles.get(code);
  if (!middle) middles.set(code, (middle = new Middle()));
  return middle;
}

/** Polygons by alpha-2 code. */
function outlines(): Map<string, Polygon[]> {
  const map = require("world-atlas/countries-10m.json") as Topology;
  const shapes = feature(map, map.objects.countries!) as unknown as GeoJSON.FeatureCollection;
  const byCountry = new Map<string, Polygon[]>();
  for (const { id, properties, geometry } of shapes.features) {
    const country = id === undefined ? UNNUMBERED[properties!.name as string] : numericToAlpha2(String(id));
    if (!country || !geometry) continue;
    const polygons =
      geometry.type === "MultiPolygon" ? geometry.coordinates : [(geometry as GeoJSON.Polygon).coordinates];
    byCountry.set(country, [...(byCountry.get(country) ?? []), ...polygons]);
  }
  return byCountry;
}

interface Nearest {
  nearest(lat: number, lon: number): Town | undefined;
}

function groupTowns(towns: readonly Town[]): Map<string, Nearest> {
  const byCountry = new Map<string, Town[]>();
  for (const town of towns) {
    const list = byCountry.get(town.country);
    if (list) list.push(town);
    else byCountry.set(town.country, [town]);
  }
  return new Map([...byCountry].map(([country, list]) => [country, { nearest: nearestIn(list) }]));
}

/** Towns sorted by latitude, looked through both ways from the parallel until no nearer one can come. */
function nearestIn(towns: readonly Town[]): (lat: number, lon: number) => Town | undefined {
  const sorted = [...towns].sort((a, b) => a.lat - b.lat);
  return (lat, lon) => {
    const narrow = Math.cos((lat * Math.PI) / 180);
    let best: Town | undefined;
    let least = Number.POSITIVE_INFINITY;
    const nearer = (t: Town): boolean => {
      const north = (t.lat - lat) ** 2;
      if (north >= least) return false;
      const east = Math.abs(t.lon - lon);
      const away = north + (Math.min(east, 360 - east) * narrow) ** 2;
      if (away < least) [least, best] = [away, t];
      return true;
    };
    const middle = firstFrom(sorted, lat);
    for (let i = middle; i < sorted.length && nearer(sorted[i]!); i++);
    for (let i = middle - 1; i >= 0 && nearer(sorted[i]!); i--);
    return best;
  };
}

/** Number of the first town on a parallel or north of it. */
function firstFrom(sorted: readonly Town[], lat: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if (sorted[at]!.lat < lat) low = at + 1;
    else high = at;
  }
  return low;
}
