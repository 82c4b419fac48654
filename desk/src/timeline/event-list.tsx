import { Link } from "@tanstack/react-router";
import { type EntryLine, EVENT_TYPE_LABELS, sayInterval } from "#record";
import { Quote, saySource, ToSentence } from "../cite/cite.js";
import { StandingStamp } from "../cite/standing.js";

/** Happenings with their sentences. */
export function EventList({ title, events }: { title?: string; events: readonly EntryLine[] }) {
  return (
    <div className="mt-5">
      {title ? <h3 className="mb-2 text-lg">{title}</h3> : null}
      <ul className="divide-y divide-hair border-y border-hair">
        {events.map((event) => (
          <li key={event.id} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <div>
              <Link
                to="/entries/$id"
                params={{ id: event.id }}
                className="font-serif text-[1.05rem] font-semibold leading-snug no-underline hover:text-accent hover:underline"
              >
                {event.title}
              </Link>
              <p className="mt-0.5 flex flex-wrap items-center gap-2 text-[0.8125rem] text-soft">
                {[
                  EVENT_TYPE_LABELS[event.type as keyof typeof EVENT_TYPE_LABELS],
                  event.place?.name,
                  event.when ? sayInterval(event.when, false) : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
                <StandingStamp standing={event.standing} />
              </p>
            </div>
            {event.citation ? (
              <p className="text-[0.9375rem]">
                <ToSentence citation={event.citation} className="no-underline hover:text-accent">
                  <Quote citation={event.citation} />
                </ToSentence>{" "}
                <span className="text-[0.8125rem] text-soft">{saySource(event.citation)}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
