import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Brief, EntryPage, EventsPage, OverviewPage, ReportPage, ReportsPage } from "#record";

/** The data of a page lies at the page's own address with `.json` at its end. */
export class PageMissing extends Error {}

/** Where the version of the annals is kept that the first page was made from. */
const VERSION = ["version"];

async function fetchPage<T>(address: string, client: QueryClient): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (response.status === 404) throw new PageMissing("There is nothing at this address.");
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  client.setQueryData(VERSION, (known?: string) => known ?? response.headers.get("Annals-Version"));
  return (await response.json()) as T;
}

function usePage<T>(address: string): UseQueryResult<T> {
  return useQuery({
    queryKey: ["page", address],
    queryFn: ({ client }) => fetchPage<T>(address, client),
    placeholderData: (before) => before,
  });
}

/** A page of one thing: what was shown of another is not kept on the screen while it loads. */
function useThing<T>(address: string): UseQueryResult<T> {
  return useQuery({ queryKey: ["page", address], queryFn: ({ client }) => fetchPage<T>(address, client) });
}

export const useOverview = () => usePage<OverviewPage>("/overview.json");
export const useEvents = (search: string) => usePage<EventsPage>(`/events.json${search}`);
export const useReports = () => usePage<ReportsPage>("/reports.json");
export const useBrief = () => usePage<Brief>("/brief.json");
export const useEntry = (id: string) => useThing<EntryPage>(`/entries/${encodeURIComponent(id)}.json`);
export const useReport = (id: string) => useThing<ReportPage>(`/reports/${encodeURIComponent(id)}.json`);

export type Connection = "waiting" | "open" | "lost";

/** Asks all pages again whenever the server tells of another version than theirs. */
export function useLive(): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>("waiting");
  useEffect(() => {
    const source = new EventSource("/api/live");
    let told: string | undefined;
    source.onopen = () => setConnection("open");
    source.onerror = () => setConnection("lost");
    source.addEventListener("version", ({ data }: MessageEvent<string>) => {
      // Before anything was told, pages may have come that were made from an older version; what the client keeps it forgets in time.
      const known = told ?? client.getQueryData<string>(VERSION);
      told = data;
      if (known && known !== data) void client.invalidateQueries({ queryKey: ["page"] });
    });
    return () => source.close();
  }, [client]);
  return connection;
}
