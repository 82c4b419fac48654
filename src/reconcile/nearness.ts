import type { Place } from "#record";
import { kilometres } from "./distance.js";
import type { Days, Told } from "./told.js";

/** How two places agree: the same, one inside the other's country, unknown, or elsewhere. */
export type PlaceMatch = "same" | "within" | "unknown" | "elsewhere";

/** Kilometres within which two pins are one place: a city with its suburbs. */
const ONE_PLACE_KM = 30;
/** UCDP where_prec from which on a place is a whole country or more. */
const COUNTRY_WIDE = 6;

export function matchPlaces(a: Place | undefined, b: Place | undefined): PlaceMatch {
  if (!a || !b) return "unknown";
  if (a.geonames !== undefined && a.geonames === b.geonames) return "same";
  if (a.name === b.name && a.country === b.country) return "same";
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return "elsewhere";
  if (a.precision >= COUNTRY_WIDE || b.precision >= COUNTRY_WIDE) return "within";
  if (a.admin1 !== undefined && a.admin1 === b.admin1 && (a.kind === "admin" || b.kind === "admin")) return "within";
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return "unknown";
  return kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= ONE_PLACE_KM ? "same" : "elsewhere";
}

/** Days between two spans of time: 0 where they touch or overlap; open sides reach as far as need be. */
export function daysApart(a: Days, b: Days): number {
  const gap = (x: Days, y: Days) => (x.to !== undefined && y.from !== undefined ? y.from - (x.to - 1) : 0);
  return Math.max(0, gap(a, b), gap(b, a));
}

/** The one day an account speaks of, or was told on. */
export function dayKnown(told: Told): number {
  return told.when.from ?? (told.when.to !== undefined ? told.when.to - 1 : told.known);
}
