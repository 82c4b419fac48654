import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Brief, EntryPage, EventsPage, OverviewPage, type Report, ReportPage, ReportsPage } from "#record";
import { type DeskServer, startServer } from "#serve";
import { fixtureAnnals } from "../../support/fixture-annals.js";
import { fixtureSource } from "../../support/fixture-source.js";

const dist = mkdtempSync(join(tmpdir(), "annalist-dist-"));
const source = fixtureSource();
const TOKEN = "a-token-of-this-test";
let server: DeskServer;
let added: Report[] = [];

beforeAll(async () => {
  mkdirSync(join(dist, "desk/assets"), { recursive: true });
  mkdirSync(join(dist, "lang"));
  writeFileSync(join(dist, "desk/index.html"), `<!doctype html><title>Annalist</title>${"<p>desk</p>".repeat(200)}`);
  writeFileSync(join(dist, "desk/assets/index-abc123.js"), "export {};");
  writeFileSync(join(dist, "lang/en.pack"), Buffer.alloc(4000, 7));
  writeFileSync(join(dist, "secret.txt"), "not for the desk");
  server = await startServer({
    source,
    port: 0,
    dist,
    add: {
      token: TOKEN,
      async *addReports(reports) {
        for await (const report of reports) {
          added.push(report);
          yield { id: report.id, outcome: "added" };
        }
      },
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.address + path, { headers });

/** A request whose Host says something else; `fetch` would not send it. */
function askAs(
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path, headers: { host, ...headers } }, (response) => {
      let body = "";
      response
        .setEncoding("utf8")
        .on("data", (part) => (body += part))
        .on("end", () => resolve({ status: response.statusCode!, body }));
    });
    asked.on("error", reject).end();
  });
}

describe("the server", () => {
  it("listens on 127.0.0.1", () => {
    expect(server.address).toBe(`http://127.0.0.1:${server.port}`);
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "169.254.1.1"])(
    "refuses the Host %j",
    async (host) => {
      const { status, body } = await askAs(host, "/overview.json");
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain("Port Ansel");
    },
  );

  it("says why it refuses", async () => {
    const { status, body } = await askAs("evil.example", "/");
    expect(status).toBe(421);
    expect(body).toContain("answers only to 127.0.0.1 and localhost");
  });

  it("answers to its own names", async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`])
      expect((await askAs(host, "/overview.json")).status).toBe(200);
  });

  it("refuses requests from pages of other sites", async () => {
    expect((await askAs(`127.0.0.1:${server.port}`, "/overview.json", { origin: "http://evil.example" })).status).toBe(
      403,
    );
    expect((await askAs(`127.0.0.1:${server.port}`, "/overview.json", { origin: server.address })).status).toBe(200);
  });

  it("allows no inline script or style and nothing from elsewhere, on every answer", async () => {
    for (const path of ["/overview", "/overview.json", "/nothing-here", "/assets/none.js", "/api/none"]) {
      const policy = (await get(path)).headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect((await get(path)).headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("page data at the pages' own addresses", () => {
  const { kept, entries } = fixtureAnnals();
  const pages: readonly (readonly [path: string, schema: { parse(value: unknown): unknown }])[] = [
    ["/overview.json", OverviewPage],
    ["/events.json?type=ASSAULT", EventsPage],
    ["/reports.json", ReportsPage],
    ["/brief.json", Brief],
    ...kept.map(({ report }) => [`/reports/${encodeURIComponent(report.id)}.json`, ReportPage] as const),
    ...entries.map(({ id }) => [`/entries/${encodeURIComponent(id)}.json`, EntryPage] as const),
  ];
  it.each(pages)("%s fits its schema", async (path, schema) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    schema.parse(await response.json());
  });

  it("is zipped where the browser takes that, and tells the version of the annals it is made from", async () => {
    for (const path of ["/reports.json", "/events.json?kind=event", "/entries/t-killed.json"]) {
      const response = await get(path, { "accept-encoding": "gzip" });
      expect(response.headers.get("content-encoding"), path).toBe("gzip");
      expect(response.headers.get("annals-version"), path).toBe(String(await source.version()));
    }
  });

  it("reads the filter from the address", async () => {
    const page = EventsPage.parse(await (await get("/events.json?type=ASSAULT&standing=claimed")).json());
    expect(page.rows.map(({ id }) => id)).toEqual(["e-cleared"]);
    expect(page.sentence).toContain("ASSAULT");
  });

  it("takes ids with any characters", async () => {
    const annals = fixtureAnnals();
    const odd = annals.kept[0]!;
    odd.report.id = odd.reading.report.id = "feed.json#a/b %&?é.json";
    source.change(annals);
    const response = await get(`/reports/${encodeURIComponent(odd.report.id)}.json`);
    expect(ReportPage.parse(await response.json()).line.id).toBe(odd.report.id);
    expect(
      (await get(`/reports/${encodeURIComponent("feed.json")}`, { accept: "text/html" })).headers.get("content-type"),
    ).toContain("text/html");
    source.change(fixtureAnnals());
  });

  it("says where there is nothing", async () => {
    for (const path of ["/reports/none.json", "/entries/none.json", "/api/none"]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toHaveProperty("error");
    }
  });

  it("gives tables as CSV with formulas defused", async () => {
    const annals = fixtureAnnals();
    (annals.entries[0] as { title: string }).title = "=HYPERLINK(1) Dockers strike at the port of Ansel";
    annals.kept[0]!.reading.accounts.splice(0, 1);
    source.change(annals);
    const events = await (await get("/events.csv")).text();
    expect(events.split("\n")[0]).toContain("id,kind,type,mode,title,standing");
    expect(events).not.toMatch(/(^|,)"?=HYPERLINK/m);
    source.change(fixtureAnnals());
    const tallies = await (await get("/tallies.csv")).text();
    expect(tallies).toMatch(/t-killed,.*,9,9,,The health ministry,The Harbour Post,true,f-nine/);
  });

  it("gives reports and statuses as CSV too", async () => {
    const reports = (await (await get("/reports.csv")).text()).trim().split("\n");
    expect(reports[0]).toMatch(/^id,title,publisher,published,.*,notes,problems$/);
    expect(reports).toHaveLength(1 + fixtureAnnals().kept.length);
    const statuses = await (await get("/statuses.csv")).text();
    expect(statuses).toMatch(/^status,title,subject,class,aspect,place,value,from,to,/);
    expect(statuses.trim().split("\n").length).toBeGreaterThan(1);
  });

  it("says which tables there are where a page is none", async () => {
    for (const path of ["/overview.csv", "/brief.csv", "/reports/meridian-0304.csv", "/entries/e-cleared.csv"]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain("Tables are /events.csv, /reports.csv, /statuses.csv, /tallies.csv");
    }
    const page = await get("/reports/odd.csv", { accept: "text/html" });
    expect(page.headers.get("content-type")).toContain("text/html");
  });

  it("describes itself as OpenAPI", async () => {
    const described = (await (await get("/api/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths).sort()).toEqual([
      "/brief.json",
      "/entries/{id}.json",
      "/events.json",
      "/overview.json",
      "/reports.json",
      "/reports/{id}.json",
    ]);
  });
});

describe("the desk's files", () => {
  it("gives the desk at every page's address, and 404 with the desk elsewhere", async () => {
    for (const path of ["/", "/overview", "/events?type=ASSAULT", "/reports/meridian-0304", "/brief", "/read"]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain("<p>desk</p>");
    }
    expect((await get("/no-such-page")).status).toBe(404);
  });

  it("lets browsers keep hashed files for good and ask again for the page", async () => {
    expect((await get("/assets/index-abc123.js")).headers.get("cache-control")).toContain("immutable");
    const page = await get("/overview");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect((await get("/overview", { "if-none-match": page.headers.get("etag")! })).status).toBe(304);
  });

  it("sends the language pack, zipped where the browser takes that", async () => {
    const response = await get("/lang/en.pack", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.arrayBuffer()).byteLength).toBe(4000);
  });

  it.each(["/assets/../../secret.txt", "/assets/..%2f..%2fsecret.txt", "/lang/..%2fsecret.txt", "/%2e%2e/secret.txt"])(
    "does not leave its folder for %s",
    async (path) => {
      expect((await askAs(`127.0.0.1:${server.port}`, path)).body).not.toContain("not for the desk");
    },
  );
});

describe("handing reports over", () => {
  const report = fixtureAnnals().kept[0]!.report;
  const post = (body: string, token = TOKEN) =>
    fetch(`${server.address}/api/reports`, {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" },
    });

  it("takes JSON Lines of reports and answers with a line each", async () => {
    added = [];
    const response = await post(`${JSON.stringify(report)}\n${JSON.stringify({ ...report, id: "second" })}\n`);
    expect(
      (await response.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: report.id, outcome: "added" },
      { id: "second", outcome: "added" },
    ]);
    expect(added.map(({ id }) => id)).toEqual([report.id, "second"]);
    expect(added[0]).toEqual(report);
  });

  it("refuses without the token", async () => {
    added = [];
    for (const token of ["", "wrong", `${TOKEN}x`])
      expect((await post(JSON.stringify(report), token)).status).toBe(401);
    expect(added).toEqual([]);
  });
});

describe("live changes", () => {
  it("tells a listener of the version at once and of each change", async () => {
    const response = await get("/api/live");
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader.read()).value!;
    expect(first).toContain("event: version");
    source.change(fixtureAnnals());
    await server.tellChange();
    const second = (await reader.read()).value!;
    expect(Number(/data: (\d+)/.exec(second)![1])).toBeGreaterThan(Number(/data: (\d+)/.exec(first)![1]));
    await reader.cancel();
  });

  it("ends with the server although a listener holds on", async () => {
    const other = await startServer({ source, port: 0, dist });
    const response = await fetch(`${other.address}/api/live`);
    await response.body!.getReader().read();
    const start = performance.now();
    await other.close();
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("rejects where the port is taken", async () => {
    await expect(startServer({ source, port: server.port, dist })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
