import { join } from "node:path";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { FIELDS, parseFilter } from "#filter";
import { Brief, EntryPage, EventsPage, OverviewPage, ReportPage, ReportsPage } from "#record";
import { writeBrief } from "#run";
import { type AddReports, addRoute } from "./add-route.js";
import { csvRoutes } from "./csv-routes.js";
import { deskRoutes } from "./desk-routes.js";
import type { DeskSource } from "./desk-source.js";
import type { Live } from "./live.js";
import { liveRoute } from "./live-route.js";
import { entryPage } from "./pages/entry.js";
import { eventsPage } from "./pages/events.js";
import { overviewPage } from "./pages/overview.js";
import { reportPage } from "./pages/report.js";
import { reportsPage } from "./pages/reports.js";
import { localOnly, securityHeaders } from "./security.js";

export interface AppOptions {
  readonly source: DeskSource;
  readonly live: Live;
  /** Aborted when the server ends, so that live connections close. */
  readonly ending: AbortSignal;
  /** The package's `dist` folder, with `desk/` and `lang/`. */
  readonly dist: string;
  /** Takes reports that `annalist add` hands over, where the desk is served from a store. */
  readonly add?: { readonly token: string; readonly addReports: AddReports };
}

/** All routes of the server: the pages' data at the pages' own addresses, live changes, the desk's files. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(securityHeaders, localOnly);
  app.use("/:page{.+\\.json}", compress(), tellVersion(options.source));
  pageRoutes(app, options.source);
  app.get("/api/live", (c) => liveRoute(c, options));
  if (options.add) app.post("/api/reports", addRoute(options.add));
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Annalist",
      version: "1",
      description: "The data of every page of the desk, at the page's own address.",
    },
  });
  app.all("/api/*", (c) => c.json({ error: "There is no such address under /api." }, 404));
  deskRoutes(app, { desk: join(options.dist, "desk"), lang: join(options.dist, "lang") });
  app.onError((error, c) => {
    console.error(error);
    return c.json({ error: "The server met a fault; see its terminal." }, 500);
  });
  return app;
}

/** Says which version of the annals a page is made from, so that a desk knows whether it missed a change. */
function tellVersion(source: DeskSource): MiddlewareHandler {
  return async (c, next) => {
    const version = await source.version(); // asked before the page is made: too old a number costs one question more
    await next();
    c.res.headers.set("Annals-Version", String(version));
  };
}

const Missing = z.object({ error: z.string() });
const filterQuery = z.object(
  Object.fromEntries(FIELDS.map(({ name, help }) => [name, z.string().optional().openapi({ description: help })])),
);

function json(schema: z.ZodType, description: string) {
  return { content: { "application/json": { schema } }, description };
}

function pageRoutes(app: OpenAPIHono, source: DeskSource): void {
  const page = (path: string, schema: z.ZodType, summary: string, make: (c: Context) => Promise<object>) =>
    app.openapi(
      createRoute({ method: "get", path, summary, responses: { 200: json(schema, summary) } }),
      async (c) => c.json(await make(c)) as never,
    );
  page("/overview.json", OverviewPage, "The first screen", async () => overviewPage(await source.content()));
  page("/reports.json", ReportsPage, "Every report kept", async () => reportsPage(await source.content()));
  page("/brief.json", Brief, "A situation report with numbered citations", async () =>
    writeBrief(await source.content()),
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/events.json",
      summary: "The table of entries",
      request: { query: filterQuery },
      responses: { 200: json(EventsPage, "The table of entries") },
    }),
    async (c) => {
      const { filter, wrong } = parseFilter(new URL(c.req.url).searchParams);
      return c.json(eventsPage(await source.content(), filter, wrong)) as never;
    },
  );
  onePage(app, "/entries", EntryPage, "One entry with its sentences", async (id) =>
    entryPage(await source.content(), id),
  );
  onePage(app, "/reports", ReportPage, "One report with its reading", async (id) => {
    const [content, kept] = await Promise.all([source.content(), source.report(id)]);
    return kept && reportPage(content, kept.report.text, kept.reading);
  });
  csvRoutes(app, source);
}

/** The page of one thing; its id may hold anything that can stand encoded in an address. */
function onePage(
  app: OpenAPIHono,
  base: string,
  schema: z.ZodType,
  summary: string,
  make: (id: string) => Promise<object | undefined>,
): void {
  const id = z.string().openapi({ param: { name: "id", in: "path" } });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${base}/{id}.json`,
    summary,
    request: { params: z.object({ id }) },
    responses: { 200: json(schema, summary), 404: json(Missing, "There is none with that id") },
  });
  app.get(`${base}/:file{.+\\.json}`, async (c, next) => {
    const found = await make(c.req.param("file").slice(0, -".json".length));
    if (found) return c.json(found);
    // An id may itself end in ".json"; a browser that asks for its page gets the desk.
    if (c.req.header("accept")?.includes("text/html")) return next();
    return c.json({ error: "There is none with that id." }, 404);
  });
}
