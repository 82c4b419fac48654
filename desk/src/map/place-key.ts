import type { MapPlace } from "#record";

/** Tells places on the map apart. */
export const keyOf = ({ name, lat, lon, precision }: MapPlace) => `${name}|${lat}|${lon}|${precision}`;
