import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { Shell } from "./shell/shell.js";
import { Missing } from "./shell/states.js";
import { parseSearch, printSearch, type Search } from "./url/search.js";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  validateSearch: (search): Search => search as Search,
});

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/overview", replace: true });
  },
});

const tree = root.addChildren([
  home,
  page("/overview", () => import("./overview/overview.js"), "Overview"),
  page("/events", () => import("./events/events.js"), "Events"),
  page("/entries/$id", () => import("./entry/entry.js"), "EntryDetail"),
  page("/reports", () => import("./reports/reports.js"), "Reports"),
  page("/reports/$id", () => import("./reader/report.js"), "ReportReader"),
  page("/brief", () => import("./brief/brief.js"), "BriefPage"),
  page("/read", () => import("./read-a-text/read-a-text.js"), "ReadAText"),
  page("/about", () => import("./about/about.js"), "About"),
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch: printSearch,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
