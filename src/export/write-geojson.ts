import type { FlatEntry } from "./flatten-entry.js";

/**
 * One FeatureCollection (RFC 7946; WGS 84, longitude first). Precision is a property: a point that stands for a whole
 * province says so. Entries without a place are counted by kind in the foreign member `unlocated`.
 */
export async function* writeGeojson(rows: AsyncIterable<FlatEntry>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  const unlocated: Record<string, number> = {};
  let between = "\n";
  for await (const row of rows) {
    if (row.lat === "" || row.lon === "") {
      unlocated[row.kind] = (unlocated[row.kind] ?? 0) + 1;
      continue;
    }
    yield between + JSON.stringify(toFeature(row, row.lon, row.lat));
    between = ",\n";
  }
  yield `\n],"unlocated":${JSON.stringify(unlocated)}}\n`;
}

function toFeature({ id, lat: _lat, lon: _lon, ...row }: FlatEntry, lon: number, lat: number) {
  const known = Object.entries(row).filter(([, value]) => value !== "");
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: Object.fromEntries(known),
  };
}
