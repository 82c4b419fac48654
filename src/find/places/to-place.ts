import type { Gazetteer, GazetteerKind } from "#lang";
import type { Parse } from "#read";
import type { Place } from "#record";
import type { Candidate } from "./candidate.js";
import type { Extent } from "./extent.js";
import type { PlaceRule } from "./place-rules.js";
import { isCapital } from "./scan-names.js";
import type { Unlisted } from "./unlisted.js";

const KIND: Readonly<Record<GazetteerKind, Place["kind"]>> = {
  capital: "city",
  seat1: "city",
  seat2: "city",
  seat3: "city",
  seat4: "city",
  town: "city",
  quarter: "city",
  country: "country",
  admin1: "admin",
  admin2: "admin",
  sea: "natural",
  lake: "natural",
  canal: "natural",
  river: "natural",
  mountain: "natural",
  desert: "natural",
  valley: "natural",
  island: "natural",
  region: "region",
  site: "facility",
};
/** UCDP where_prec by kind: 1 exact, 3 second-order unit, 4 first-order unit, 5 line or fuzzy area, 6 country, 7 water. */
const PRECISION: Readonly<Record<GazetteerKind, number>> = {
  capital: 1,
  seat1: 1,
  seat2: 1,
  seat3: 1,
  seat4: 1,
  town: 1,
  quarter: 1,
  site: 1,
  admin2: 3,
  admin1: 4,
  region: 5,
  river: 5,
  lake: 5,
  canal: 5,
  mountain: 5,
  desert: 5,
  valley: 5,
  island: 5,
  country: 6,
  sea: 7,
};
const KM_PER_DEGREE = 111.2;

/** A settled candidate as the record has it. */
export function toPlace(parse: Parse, c: Candidate, extent: Extent, rule: PlaceRule, gazetteer: Gazetteer): Place {
  const { columns } = gazetteer;
  const kind = gazetteer.kind(c.place);
  const facility = extent.kind === "facility";
  const name = gazetteer.name(c.place);
  const country = gazetteer.countryCode(c.place);
  const admin1 = kind === "admin1" ? name : gazetteer.name(columns.admin1[c.place]!);
  const { lat, lon } = moved(columns.lat[c.place]! / 1000, columns.lon[c.place]! / 1000, extent);
  return {
    start: parse.start[extent.from]!,
    end: parse.end[extent.to - 1]!,
    name: facility && isNamed(parse, extent) ? spelled(parse, extent) : name,
    kind: facility ? "facility" : KIND[kind],
    ...(country ? { country } : {}),
    ...(admin1 && kind !== "country" ? { admin1 } : {}),
    ...(columns.geonames[c.place] && !facility ? { geonames: columns.geonames[c.place]! } : {}),
    lat,
    lon,
    precision: Math.max(rule.precision ?? 1, PRECISION[kind]),
    use: rule.use ?? "literal",
    rule: rule.id,
  };
}

/** A settlement that the gazetteer lacks, at the point of the place it lies in and no more precise than that. */
export function toUnlisted(parse: Parse, { from, to, within }: Unlisted, rule: PlaceRule, gazetteer: Gazetteer): Place {
  const around = toPlace(parse, within, { from, to, form: "unlisted" }, rule, gazetteer);
  const { geonames: _, ...place } = around;
  return { ...place, name: spelled(parse, { from, to }), kind: "city", precision: Math.max(2, around.precision) };
}

const spelled = (parse: Parse, { from, to }: Pick<Extent, "from" | "to">): string =>
  parse.text.slice(parse.start[from]!, parse.end[to - 1]!).replace(/\s+/g, " ");

/** "the [base] in Osh" has no name of its own and goes by its town's; "[Grant Tower] in Osh", "[Osh airport]" have one. */
function isNamed(parse: Parse, { from, to }: Extent): boolean {
  for (let w = from; w < to; w++) if (isCapital(parse.form[w]!)) return true;
  return false;
}

/** Moves a point by the kilometres and the bearing of "10 km north of". */
function moved(lat: number, lon: number, { km, bearing }: Extent): { lat: number; lon: number } {
  if (!km || bearing === undefined) return { lat, lon };
  const north = (km * Math.cos(bearing)) / KM_PER_DEGREE;
  const east = (km * Math.sin(bearing)) / (KM_PER_DEGREE * Math.max(0.05, Math.cos((lat * Math.PI) / 180)));
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return { lat: round(lat + north), lon: round(lon + east) };
}
