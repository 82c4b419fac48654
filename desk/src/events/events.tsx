import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type EntryLine, hasDay } from "#record";
import { useEvents } from "../api/pages.js";
import { useTitle } from "../shell/shell.js";
import { Empty, WhenLoaded } from "../shell/states.js";
import { type Search, wordOf } from "../url/search.js";
import { EventFilters } from "./event-filters.js";
import { EventTable } from "./event-table.js";

/** The table of entries; its filter and order are its address. */
export function Events() {
  useTitle("Events");
  const search = useSearch({ strict: false }) as Search;
  const searchText = useRouterState({ select: ({ location }) => location.searchStr });
  const navigate = useNavigate();
  const change = useCallback(
    (next: Search) =>
      void navigate({
        to: ".",
        search: (before: Search) => ({ ...before, ...next }) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const query = useEvents(searchText);
  return (
    <div className="page pt-7">
      <h1 className="text-[2.1rem]">Events</h1>
      <WhenLoaded query={query}>
        {(page) => (
          <>
            <EventFilters
              page={page}
              search={search}
              onChange={change}
              onClear={() => void navigate({ to: "/events", search: {}, replace: true })}
            />
            <p role="status" className="mt-4 text-[0.875rem] text-soft">
              <span className="font-semibold text-ink">{page.rows.length.toLocaleString("en-GB")}</span> of{" "}
              {page.total.toLocaleString("en-GB")} entries: {page.sentence}
              {sayOrder(page.rows, wordOf(search, "sort"))}
            </p>
            {page.wrong.map((text) => (
              <p key={text} role="alert" className="mt-1 text-[0.875rem] text-accent">
                Not understood and left out: {text}
              </p>
            ))}
            {page.rows.length === 0 ? (
              <div className="mt-6">
                <Empty>
                  {page.total === 0
                    ? "There are no entries yet: add reports first."
                    : "Nothing in the annals fits this filter. Take something away from it."}
                </Empty>
              </div>
            ) : (
              <EventTable
                rows={page.rows}
                sort={wordOf(search, "sort")}
                onSort={(sort) => change({ sort: sort || undefined })}
              />
            )}
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

/** The order of time is said, since what has no day of its own stands behind it. */
function sayOrder(rows: readonly EntryLine[], sort: string): string {
  if (rows.length < 2 || !["", "when", "-when"].includes(sort)) return "";
  const without = rows.filter(({ when }) => !hasDay(when)).length;
  const order = sort === "when" ? "oldest first" : "newest first";
  return ` · ${order}${without === 0 ? "" : `, the ${without.toLocaleString("en-GB")} without a day of their own at the end`}`;
}
