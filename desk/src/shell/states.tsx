import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageMissing } from "../api/pages.js";

/** Shows a page's data, or why it is not there yet. */
export function WhenLoaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof PageMissing) return <Missing />;
  if (query.error) return <Failed text={query.error.message} retry={() => void query.refetch()} />;
  return <Loading />;
}

export function Loading() {
  return (
    <div role="status" className="page py-16 text-soft">
      <p className="font-serif text-xl italic">One moment …</p>
      <div aria-hidden className="mt-6 space-y-3">
        {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
          <div key={width} className={`h-3 rounded bg-wash ${width}`} />
        ))}
      </div>
    </div>
  );
}

export function Failed({ text, retry }: { text: string; retry: () => void }) {
  return (
    <div role="alert" className="page py-16">
      <h1 className="text-3xl">This page could not be loaded</h1>
      <p className="mt-3 max-w-prose text-soft">
        {text} Is <code>annalist serve</code> still running?
      </p>
      <button type="button" className="button mt-5" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

export function Missing() {
  return (
    <div className="page py-16">
      <h1 className="text-3xl">Nothing stands here</h1>
      <p className="mt-3 max-w-prose text-soft">
        This address belongs to no page, or what it showed is no longer in the annals: entries are computed anew when
        reports come in.
      </p>
      <p className="mt-5">
        <Link to="/overview" className="button">
          To the overview
        </Link>
      </p>
    </div>
  );
}

/** An empty part of a page says why it is empty and what would fill it. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="max-w-prose border-l-2 border-hair py-1 pl-4 font-serif text-[1.02rem] italic text-soft">
      {children}
    </p>
  );
}
