import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";

/** Countries of the world, Natural Earth 1:110m (public domain), by way of world-atlas. */
const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
export const COUNTRIES: FeatureCollection<Geometry, { name: string }> = feature(world, world.objects.countries);
