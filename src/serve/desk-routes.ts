import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { createStaticFiles, type StaticFile } from "./static-files.js";

const YEAR = 31_536_000; // seconds
const DESK_PAGES = /^\/(?:overview|events|entries\/.+|reports(?:\/.+)?|brief|read|about)?$/u;

/** The desk's own files: hashed assets kept by browsers for good, the language pack, and one page for all addresses. */
export function deskRoutes(app: OpenAPIHono, folders: { readonly desk: string; readonly lang: string }): void {
  const desk = createStaticFiles(folders.desk);
  const lang = createStaticFiles(folders.lang);
  app.get("/assets/*", async (c) => send(c, await desk(c.req.path), `public, max-age=${YEAR}, immutable`));
  app.get("/lang/:file", async (c) => send(c, await lang(c.req.param("file")), "no-cache"));
  app.get("/:file{[\\w-]+\\.(?:js|svg|png|ico|txt)}", async (c) =>
    send(c, await desk(c.req.param("file")), "no-cache"),
  );
  app.get("*", async (c) => {
    const page = await desk("index.html");
    if (!page) return c.text("The desk is not built yet. Run: npm run build\n", 503);
    return send(c, page, "no-cache", DESK_PAGES.test(c.req.path) ? 200 : 404);
  });
}

function send(c: Context, file: StaticFile | undefined, cacheControl: string, status: 200 | 404 = 200): Response {
  if (!file) return c.text("Not found.\n", 404);
  const headers: Record<string, string> = {
    "Content-Type": file.type,
    "Cache-Control": cacheControl,
    ETag: file.etag,
    Vary: "Accept-Encoding",
  };
  if (c.req.header("if-none-match") === file.etag) return c.body(null, 304, headers);
  const zipped = file.gzipped && /\bgzip\b/u.test(c.req.header("accept-encoding") ?? "");
  return c.body(
    zipped ? file.gzipped! : file.plain,
    status,
    zipped ? { ...headers, "Content-Encoding": "gzip" } : headers,
  );
}
