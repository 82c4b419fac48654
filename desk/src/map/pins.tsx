import { useNavigate } from "@tanstack/react-router";
import type { GeoProjection } from "d3-geo";
import { type MapPlace, sayPrecision } from "#record";
import { keyOf } from "./place-key.js";

export const pinRadius = (count: number) => Math.min(17, 4 + Math.sqrt(count) * 2.1);

/** A dot for a known place, a number in its ring for a vague one; both lead to the sentences. */
export function Pins({
  places,
  projection,
  chosen,
  onChoose,
}: {
  places: readonly MapPlace[];
  projection: GeoProjection;
  chosen: string;
  onChoose: (name: string) => void;
}) {
  const navigate = useNavigate();
  return (
    <g>
      {places.map((place) => {
        const at = projection([place.lon, place.lat]);
        if (!at) return null;
        const [only] = place.events;
        const citation = place.events.length === 1 ? only?.citation : undefined;
        // One happening: straight to its sentence. Several: the list of their sentences.
        const go = () =>
          citation
            ? void navigate({
                to: "/reports/$id",
                params: { id: citation.report },
                search: { account: citation.account } as never,
              })
            : onChoose(place.name);
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
            <title>{`${place.name} (${sayPrecision(place.precision)})\n${place.events
              .slice(0, 6)
              .map(({ title }) => `· ${title}`)
              .join("\n")}`}</title>
            <circle cx={at[0]} cy={at[1]} r={Math.max(r, 11)} fill="transparent" />
            {exact ? (
              <circle
                cx={at[0]}
                cy={at[1]}
                r={r}
                className={`${deadly ? "fill-accent" : "fill-ink"} stroke-[var(--land-edge)] group-hover:fill-accent`}
                fillOpacity={0.85}
                strokeWidth={chosen === place.name ? 3 : 1}
              />
            ) : (
              <text
                x={at[0]}
                y={at[1] + 4}
                textAnchor="middle"
                className="fill-accent font-serif text-[13px] font-semibold group-hover:underline"
              >
                {place.events.length}
              </text>
            )}
          </a>
        );
      })}
    </g>
  );
}
