import { useNavigate, useSearch } from "@tanstack/react-router";
import { type GeoProjection, geoCircle, geoContains, geoGraticule10, geoPath } from "d3-geo";
import { useMemo } from "react";
import { type MapPlace, type OverviewPage, sayPrecision } from "#record";
import { Empty } from "../shell/states.js";
import { EventList } from "../timeline/event-list.js";
import { useWidth } from "../timeline/use-width.js";
import { type Search, wordOf } from "../url/search.js";
import { fitProjection, KM_A_DEGREE, pickNear } from "./fit-places.js";
import { placeLabels } from "./labels.js";
import { Pins, pinRadius } from "./pins.js";
import { keyOf } from "./place-key.js";
import { COUNTRIES } from "./world.js";

const LABELS = 24; // most names written on the map

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
  const choose = (name: string) =>
    void navigate({
      to: ".",
      search: { ...search, place: name === chosen ? undefined : name } as never,
      resetScroll: false,
      replace: true,
    });
  const open = places.filter(({ name }) => name === chosen);
  if (places.length === 0) {
    return (
      <>
        <Empty>No happening could be put on the map: none of the places named has known coordinates.</Empty>
        <Unlocated events={unlocated} />
      </>
    );
  }
  return (
    <div>
      <div ref={ref} className="w-full min-w-0 overflow-hidden rounded-sm border border-hair">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Map of happenings"
          className="block bg-[var(--sea)]"
        >
          <Land projection={projection} places={places} />
          {places.filter(inside).map((place) => (
            <Doubt key={keyOf(place)} place={place} projection={projection} />
          ))}
          <Pins places={places.filter(inside)} projection={projection} chosen={chosen} onChoose={choose} />
          <Labels places={places.filter(inside)} projection={projection} width={width} height={height} />
        </svg>
      </div>
      {outside.length > 0 ? <Elsewhere places={outside} chosen={chosen} onChoose={choose} /> : null}
      {open.map((place) => (
        <EventList
          key={keyOf(place)}
          title={`${place.name} (${sayPrecision(place.precision)})`}
          events={place.events}
        />
      ))}
      <Unlocated events={unlocated} />
    </div>
  );
}

function isInside(at: readonly [number, number] | null, width: number, height: number): boolean {
  return at !== null && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
}

function Elsewhere({
  places,
  chosen,
  onChoose,
}: {
  places: readonly MapPlace[];
  chosen: string;
  onChoose: (name: string) => void;
}) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-1.5 text-[0.8125rem] text-soft">
      Beyond this map:
      {places.map((place) => (
        <button
          key={keyOf(place)}
          type="button"
          className="chip"
          aria-pressed={place.name === chosen}
          onClick={() => onChoose(place.name)}
        >
          {place.name} <span className="opacity-75">{place.events.length}</span>
        </button>
      ))}
    </p>
  );
}

function Unlocated({ events }: { events: OverviewPage["map"]["unlocated"] }) {
  if (events.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="text-[0.8125rem] text-soft">
        {events.length} happening{events.length === 1 ? "" : "s"} without a place on the map
      </summary>
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
        <path
          key={key}
          d={d}
          fill={area ? "color-mix(in srgb, var(--accent) 9%, var(--land))" : "var(--land)"}
          stroke="var(--land-edge)"
          strokeWidth={0.9}
        />
      ))}
    </g>
  );
}

/** The ring within which the true place lies. */
function Doubt({ place, projection }: { place: MapPlace; projection: GeoProjection }) {
  if (place.area || place.radiusKm === 0) return null;
  const ring = geoCircle()
    .center([place.lon, place.lat])
    .radius(place.radiusKm / KM_A_DEGREE)();
  return (
    <path
      d={geoPath(projection)(ring) ?? ""}
      fill="var(--accent)"
      fillOpacity={0.08}
      stroke="var(--accent)"
      strokeOpacity={0.7}
      strokeDasharray="3 3"
      aria-hidden
    />
  );
}

function Labels({
  places,
  projection,
  width,
  height,
}: {
  places: readonly MapPlace[];
  projection: GeoProjection;
  width: number;
  height: number;
}) {
  const points = places.flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at
      ? [
          {
            key: keyOf(place),
            text: place.name,
            x: at[0],
            y: at[1],
            r: place.precision <= 2 ? pinRadius(place.events.length) : 9,
          },
        ]
      : [];
  });
  return (
    <g aria-hidden className="pointer-events-none">
      {placeLabels(points.slice(0, LABELS), width, height).map(({ key, text, x, y, anchor }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          className="fill-ink text-[12px]"
          stroke="var(--land)"
          strokeWidth={3}
          paintOrder="stroke"
          strokeLinejoin="round"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
