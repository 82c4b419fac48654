import { useNavigate, useSearch } from "@tanstack/react-router";
import { geoCircle, geoContains, geoDistance, geoGraticule10, geoMercator, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { useMemo } from "react";
import { type MapPlace, type OverviewPage, sayPrecision } from "#record";
import { Empty } from "../shell/states.js";
import { EventList } from "../timeline/event-list.js";
import { useWidth } from "../timeline/use-width.js";
import { type Search, wordOf } from "../url/search.js";
import { placeLabels } from "./labels.js";
import { COUNTRIES } from "./world.js";

const KM_A_DEGREE = 111.2;
const NEARBY = 0.32; // radians, about 2,000 km: as far as one story usually reaches
const LEAST_SPAN_DEGREES = 5; // a single town is shown with its surroundings
const LABELS = 24; // most names written on the map
const MASS = 0.8; // share of the happenings that the map is fitted to; what lies far from them is named below it

/** Where it happened. A place known only roughly is a ring or an area as wide as the doubt; what has no place is counted and listed. */
export function EventMap({ map: { places, unlocated } }: { map: OverviewPage["map"] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(460, Math.max(260, width * 0.58)));
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const chosen = wordOf(search, "place");
  const near = useMemo(() => pickNear(places), [places]);
  const projection = useMemo(() => fitProjection(near, width, height), [near, width, height]);
  const inside = (place: MapPlace) => isInside(projection([place.lon, place.lat]), width, height);
  const outside = places.filter((place) => !inside(place));
  const choose = (name: string) => void navigate({ to: ".", search: { ...search, place: name === chosen ? undefined : name } as never, resetScroll: false, replace: true });
  const open = places.filter(({ name }) => name === chosen);
  if (places.length === 0) {
    return <><Empty>No happening could be put on the map: none of the places named has known coordinates.</Empty><Unlocated events={unlocated} /></>;
  }
  return (
    <div>
      <div ref={ref} className="w-full min-w-0 overflow-hidden rounded-sm border border-hair">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Map of happenings" className="block bg-[var(--sea)]">
          <Land projection={projection} places={places} />
          {places.filter(inside).map((place) => <Doubt key={keyOf(place)} place={place} projection={projection} />)}
          <Pins places={places.filter(inside)} projection={projection} chosen={chosen} onChoose={choose} />
          <Labels places={places.filter(inside)} projection={projection} width={width} height={height} />
        </svg>
      </div>
      {outside.length > 0 ? <Elsewhere places={outside} chosen={chosen} onChoose={choose} /> : null}
      {open.map((place) => <EventList key={keyOf(place)} title={`${place.name} (${sayPrecision(place.precision)})`} events={place.events} />)}
      <Unlocated events={unlocated} />
    </div>
  );
}

const keyOf = ({ name, lat, lon, precision }: MapPlace) => `${name}|${lat}|${lon}|${precision}`;

function isInside(at: readonly [number, number] | null, width: number, height: number): boolean {
  return at !== null && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
}

/** The places around the middle of what happened, nearest first, until most of it is among them. Countries count only where there is nothing finer. */
function pickNear(places: readonly MapPlace[]): readonly MapPlace[] {
  const fine = places.filter(({ area }) => !area);
  const candidates = fine.length > 0 ? fine : places;
  const total = candidates.reduce((sum, { events }) => sum + events.length, 0);
  const middle = candidates[0];
  if (!middle) return places;
  const far = ({ lon, lat }: MapPlace) => geoDistance([lon, lat], [middle.lon, middle.lat]);
  const ordered = [...candidates].sort((a, b) => far(a) - far(b));
  let sum = 0;
  const mass = ordered.findIndex(({ events }) => (sum += events.length) >= total * MASS);
  const reach = Math.max(far(ordered[Math.max(0, mass)]!) * 2, NEARBY);
  return ordered.filter((place) => far(place) <= reach);
}

function Elsewhere({ places, chosen, onChoose }: { places: readonly MapPlace[]; chosen: string; onChoose: (name: string) => void }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-1.5 text-[0.8125rem] text-soft">
      Beyond this map:
      {places.map((place) => (
        <button key={keyOf(place)} type="button" className="chip" aria-pressed={place.name === chosen} onClick={() => onChoose(place.name)}>{place.name} <span className="opacity-75">{place.events.length}</span></button>
      ))}
    </p>
  );
}

function Unlocated({ events }: { events: OverviewPage["map"]["unlocated"] }) {
  if (events.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="text-[0.8125rem] text-soft">{events.length} happening{events.length === 1 ? "" : "s"} without a place on the map</summary>
      <EventList events={events.slice(0, 60)} />
    </details>
  );
}

function Land({ projection, places }: { projection: GeoProjection; places: readonly MapPlace[] }) {
  const drawn = useMemo(() => {
    const path = geoPath(projection);
    const areas = places.filter(({ area }) => area);
    return {
      graticule: path(geoGraticule10()) ?? "",
      countries: COUNTRIES.features.map((feature, i) => ({
        key: String(feature.id ?? i),
        d: path(feature) ?? "",
        area: areas.some(({ lon, lat }) => geoContains(feature, [lon, lat])),
      })),
    };
  }, [projection, places]);
  return (
    <g aria-hidden>
      <path d={drawn.graticule} fill="none" className="stroke-hair" strokeWidth={0.5} />
      {drawn.countries.map(({ key, d, area }) => (
        <path key={key} d={d} fill={area ? "color-mix(in srgb, var(--accent) 9%, var(--land))" : "var(--land)"} stroke="var(--land-edge)" strokeWidth={0.9} />
      ))}
    </g>
  );
}

/** The ring within which the true place lies. */
function Doubt({ place, projection }: { place: MapPlace; projection: GeoProjection }) {
  if (place.area || place.radiusKm === 0) return null;
  const ring = geoCircle().center([place.lon, place.lat]).radius(place.radiusKm / KM_A_DEGREE)();
  return <path d={geoPath(projection)(ring) ?? ""} fill="var(--accent)" fillOpacity={0.08} stroke="var(--accent)" strokeOpacity={0.7} strokeDasharray="3 3" aria-hidden />;
}

export const pinRadius = (count: number) => Math.min(17, 4 + Math.sqrt(count) * 2.1);

function Pins({ places, projection, chosen, onChoose }: { places: readonly MapPlace[]; projection: GeoProjection; chosen: string; onChoose: (name: string) => void }) {
  const navigate = useNavigate();
  return (
    <g>
      {places.map((place) => {
        const at = projection([place.lon, place.lat]);
        if (!at) return null;
        const [only] = place.events;
        const citation = place.events.length === 1 ? only?.citation : undefined;
        // One happening: straight to its sentence. Several: the list of their sentences.
        const go = () => citation ? void navigate({ to: "/reports/$id", params: { id: citation.report }, search: { account: citation.account } as never }) : onChoose(place.name);
        const exact = place.precision <= 2;
        const deadly = place.events.some(({ best, low }) => (best ?? low ?? 0) > 0);
        const r = pinRadius(place.events.length);
        return (
          <a
            key={keyOf(place)}
            role={citation ? "link" : "button"}
            tabIndex={0}
            className="group cursor-pointer"
            {...(citation ? {} : { "aria-pressed": chosen === place.name })}
            aria-label={`${place.name}, ${sayPrecision(place.precision)}: ${place.events.length} happening${place.events.length === 1 ? "" : "s"}`}
            onClick={go}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              go();
            }}
          >
            <title>{`${place.name} (${sayPrecision(place.precision)})\n${place.events.slice(0, 6).map(({ title }) => `· ${title}`).join("\n")}`}</title>
            <circle cx={at[0]} cy={at[1]} r={Math.max(r, 11)} fill="transparent" />
            {exact
              ? <circle cx={at[0]} cy={at[1]} r={r} className={`${deadly ? "fill-accent" : "fill-ink"} stroke-[var(--land-edge)] group-hover:fill-accent`} fillOpacity={0.85} strokeWidth={chosen === place.name ? 3 : 1} />
              : <text x={at[0]} y={at[1] + 4} textAnchor="middle" className="fill-accent font-serif text-[13px] font-semibold group-hover:underline">{place.events.length}</text>}
          </a>
        );
      })}
    </g>
  );
}

function Labels({ places, projection, width, height }: { places: readonly MapPlace[]; projection: GeoProjection; width: number; height: number }) {
  const points = places.flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at ? [{ key: keyOf(place), text: place.name, x: at[0], y: at[1], r: place.precision <= 2 ? pinRadius(place.events.length) : 9 }] : [];
  });
  return (
    <g aria-hidden className="pointer-events-none">
      {placeLabels(points.slice(0, LABELS), width, height).map(({ key, text, x, y, anchor }) => (
        <text key={key} x={x} y={y} textAnchor={anchor} className="fill-ink text-[12px]" stroke="var(--land)" strokeWidth={3} paintOrder="stroke" strokeLinejoin="round">{text}</text>
      ))}
    </g>
  );
}

/** Mercator, turned so that no data lies at its seam, fitted to the places with their doubt. */
function fitProjection(places: readonly MapPlace[], width: number, height: number): GeoProjection {
  const middle = places.length === 0 ? 0 : places.reduce((sum, { lon }) => sum + lon, 0) / places.length;
  const projection = geoMercator().rotate([-middle, 0]);
  const spread: [number, number][] = places.flatMap(({ lon, lat, radiusKm }) => {
    const reach = Math.max(LEAST_SPAN_DEGREES / 2, radiusKm / KM_A_DEGREE);
    const wide = reach / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    return [[lon - wide, lat], [lon + wide, lat], [lon, Math.max(-80, lat - reach)], [lon, Math.min(80, lat + reach)]] as [number, number][];
  });
  const target: GeoPermissibleObjects = spread.length === 0 ? { type: "Sphere" } : { type: "MultiPoint", coordinates: spread };
  const pad = Math.min(width, height) * 0.06;
  return projection.fitExtent([[pad, pad], [width - pad, height - pad]], target).clipExtent([[-2, -2], [width + 2, height + 2]]);
}
