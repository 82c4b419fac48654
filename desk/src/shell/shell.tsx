import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useLive } from "../api/pages.js";
import { ShortcutHelp, useShortcuts } from "./shortcuts.js";
import { ThemeToggle } from "./theme.js";

const NAV = [
  ["/overview", "Overview"],
  ["/events", "Events"],
  ["/reports", "Reports"],
  ["/brief", "Brief"],
  ["/read", "Read a text"],
  ["/about", "About"],
] as const;

/** The frame of every page: masthead, navigation, the page, the foot. */
export function Shell() {
  const help = useRef<HTMLDialogElement>(null);
  const connection = useLive();
  useShortcuts(help);
  useFocusOnNavigation();
  return (
    <>
      <a
        href="#main"
        className="no-print sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-2 focus:z-50 focus:rounded focus:bg-ink focus:px-3 focus:py-1.5 focus:text-paper"
      >
        Skip to the page
      </a>
      <header className="no-print page pt-4">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 pb-2">
          <Link to="/overview" className="no-underline" aria-label="Annalist, to the overview">
            <span className="font-serif text-[1.9rem] font-bold leading-none tracking-[-0.03em]">Annalist</span>
          </Link>
          <div className="flex items-center gap-2 text-[0.8125rem] text-soft">
            <span role="status" className="hidden sm:inline">
              {connection === "lost" ? "Connection lost; trying again" : ""}
            </span>
            <button
              type="button"
              className="rounded px-1.5 py-0.5 hover:text-accent"
              onClick={() => help.current?.showModal()}
            >
              Keys <kbd className="rounded border border-hair px-1 font-sans text-xs">?</kbd>
            </button>
            <ThemeToggle />
          </div>
        </div>
        <nav aria-label="Pages" className="border-y border-rule">
          <ul className="-mx-2 flex overflow-x-auto">
            {NAV.map(([to, label]) => (
              <li key={to} className="shrink-0">
                <Link
                  to={to}
                  activeOptions={{ exact: false, includeSearch: false }}
                  className="block px-2.5 py-2 text-[0.875rem] no-underline hover:text-accent"
                  activeProps={{ className: "font-semibold text-accent", "aria-current": "page" }}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
      <footer className="no-print page mt-16 pb-10">
        <p className="border-t border-hair pt-4 text-[0.8125rem] text-soft">
          <FooterText />
        </p>
      </footer>
      <ShortcutHelp dialog={help} />
    </>
  );
}

/** Where what stands on the page is from, and the address of its data. */
function FooterText() {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  if (pathname === "/read")
    return (
      <>What is read on this page is read by the engine in it: nothing is sent, and none of it joins the annals.</>
    );
  const origin =
    "Everything here was computed from the reports; nothing was typed in. Every number leads to its sentence.";
  if (pathname === "/about" || pathname === "/") return <>{origin}</>;
  return (
    <>
      {origin} The data of this page: <a href={`${pathname}.json${searchStr}`}>.json</a>
      {pathname === "/events" || pathname === "/reports" ? (
        <>
          {" "}
          · <a href={`${pathname}.csv${searchStr}`}>.csv</a>
        </>
      ) : null}
    </>
  );
}

/** After a change of page, screen readers and the Tab key start at the page and not where the old one was left. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}

/** Names the browser's tab. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Annalist` : "Annalist";
  }, [title]);
}
