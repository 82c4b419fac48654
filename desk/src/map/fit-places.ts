import { type GeoPermissibleObjects, type GeoProjection, geoDistance, geoMercator } from "d3-geo";
import type { MapPlace } from "#record";

export const KM_A_DEGREE = 111.2;
const NEARBY = 0.32; // radians, about 2,000 km: as far as one story usually reaches
const LEAST_SPAN_DEGREES = 5; // a single town is shown with its surroundings
const MASS = 0.8; // share of the happenings that the map is fitted to; what lies far from them is named below it

/** The places around the middle of what happened, nearest first, until most of it is among them. Countries count only where there is nothing finer. */
export function pickNear(places: readonly MapPlace[]): readonly MapPlace[] {
  const fine = places.filter(({ area }) => !area);
  const candidates = fine.length > 0 ? fine : places;
  const total = candidates.reduce((sum, { events }) => sum + events.length, 0);
  const middle = candidates[0];
  if (!middle) return places;
  const far = ({ lon, lat }: MapPlace) => geoDistance([lon, lat], [middle.lon, middle.lat]);
  const ordered = [...candidates].sort((a, b) => far(a) - far(b));
  const reach = Math.max(far(ordered[massIndex(ordered, total * MASS)]!) * 2, NEARBY);
  return ordered.filter((place) => far(place) <= reach);
}

/** Where in the list its happenings, counted from the first, reach a number. */
function massIndex(places: readonly MapPlace[], enough: number): number {
  let sum = 0;
  for (const [i, { events }] of places.entries()) {
    sum += events.length;
    if (sum >= enough) return i;
  }
  return places.length - 1;
}

/** Mercator, turned so that no data lies at its seam, fitted to the places with their doubt. */
export function fitProjection(places: readonly MapPlace[], width: number, height: number): GeoProjection {
  const middle = places.length === 0 ? 0 : places.reduce((sum, { lon }) => sum + lon, 0) / places.length;
  const projection = geoMercator().rotate([-middle, 0]);
  const spread: [number, number][] = places.flatMap(({ lon, lat, radiusKm }) => {
    const reach = Math.max(LEAST_SPAN_DEGREES / 2, radiusKm / KM_A_DEGREE);
    const wide = reach / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    return [
      [lon - wide, lat],
      [lon + wide, lat],
      [lon, Math.max(-80, lat - reach)],
      [lon, Math.min(80, lat + reach)],
    ] as [number, number][];
  });
  const target: GeoPermissibleObjects =
    spread.length === 0 ? { type: "Sphere" } : { type: "MultiPoint", coordinates: spread };
  const pad = Math.min(width, height) * 0.06;
  return projection
    .fitExtent(
      [
        [pad, pad],
        [width - pad, height - pad],
      ],
      target,
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}
