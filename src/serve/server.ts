import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { packageFolder } from "#run";
import type { AddReports } from "./add-route.js";
import { createApp } from "./app.js";
import type { DeskSource } from "./desk-source.js";
import { createLive } from "./live.js";

export interface ServeOptions {
  readonly source: DeskSource;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the built desk and language packs lie; the package's own by default. */
  readonly dist?: string;
  /** Takes reports that another process hands over. */
  readonly add?: { readonly token: string; readonly addReports: AddReports };
}

export interface DeskServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  /** Tells open desks of a change at once rather than within seconds. */
  readonly tellChange: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the desk on 127.0.0.1 alone. Rejects with the system's error where the port is taken (`EADDRINUSE`). */
export async function startServer(options: ServeOptions): Promise<DeskServer> {
  const live = createLive(options.source.version);
  const ending = new AbortController();
  const app = createApp({
    ...options,
    live,
    ending: ending.signal,
    dist: options.dist ?? join(packageFolder(), "dist"),
  });
  const { server, port } = await listen((request) => app.fetch(request), options.port);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    tellChange: live.check,
    close: () =>
      new Promise((resolve) => {
        ending.abort();
        live.stop();
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, (info: AddressInfo) =>
      resolve({ server, port: info.port }),
    );
    server.once("error", reject);
  });
}
