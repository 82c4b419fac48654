import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { parseFilter } from "#filter";
import type { AnnalsContent } from "#run";
import type { DeskSource } from "./desk-source.js";
import { eventsPage } from "./pages/events.js";
import { eventsCsv, reportsCsv, statusesCsv, talliesCsv } from "./tables.js";

/** What is a table, by its address. */
const TABLES: Readonly<Record<string, (content: AnnalsContent, address: URL) => string>> = {
  "/events.csv": (content, { searchParams }) => eventsCsv(eventsPage(content, parseFilter(searchParams).filter)),
  "/reports.csv": reportsCsv,
  "/statuses.csv": statusesCsv,
  "/tallies.csv": talliesCsv,
};
const NO_TABLE = `This page is no table and has no .csv. Tables are ${Object.keys(TABLES).join(", ")}; every page has its data with .json.\n`;

/** Tables as CSV; what asks for another page as CSV is told which there are. */
export function csvRoutes(app: OpenAPIHono, source: DeskSource): void {
  for (const [path, write] of Object.entries(TABLES))
    app.get(path, async (c) => csv(c, path.slice(1), write(await source.content(), new URL(c.req.url))));
  for (const page of ["/overview.csv", "/brief.csv"]) app.get(page, (c) => c.text(NO_TABLE, 404));
  for (const base of ["/entries", "/reports"])
    app.get(`${base}/:file{.+\\.csv}`, (c, next) => {
      // An id may itself end in ".csv"; a browser that asks for its page gets the desk.
      if (c.req.header("accept")?.includes("text/html")) return next();
      return Promise.resolve(c.text(NO_TABLE, 404));
    });
}

function csv(c: Context, name: string, body: string): Response {
  return c.body(body, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}
