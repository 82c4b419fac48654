import { randomBytes } from "node:crypto";
import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import type { Report } from "#record";
import type { EmbeddedStore, Store } from "#store";
import { EXIT } from "./exit-codes.js";
import { printData, printNotice } from "./print.js";

export interface DeskOptions {
  /** Unset takes the usual port, or any free one where that is taken. */
  readonly port?: number;
  /** Opens the browser where there is a terminal and a screen. */
  readonly open: boolean;
}

const USUAL_PORT = 4750;
const NEW_TOKEN_BYTES = 24;

/** Serves the desk until Ctrl-C; prints its address on stdout, alone on its line. */
export async function serveDesk(store: Store | EmbeddedStore, options: DeskOptions): Promise<void> {
  const interrupted = untilInterrupted();
  const handover = createHandover(store);
  const server = await listen(store, handover, options.port);
  const { lock } = store as EmbeddedStore;
  const tokenFile = join(store.location, "token");
  if (lock) {
    await writeFile(tokenFile, handover.token, { mode: 0o600 });
    await chmod(tokenFile, 0o600);
    await lock.announce(server.address, tokenFile);
  }
  await printData(`${server.address}\n`);
  printNotice("Ctrl-C ends it.");
  if (options.open) await openBrowser(server.address);
  await interrupted;
  await server.close();
  await handover.close();
  if (lock) await rm(tokenFile, { force: true });
}

/** Resolves at the first Ctrl-C or kill; a second Ctrl-C ends at once. */
export function untilInterrupted(): Promise<void> {
  process.removeAllListeners("SIGINT");
  return new Promise((resolve) => {
    const state = { asked: false };
    const onSignal = () => {
      if (state.asked) process.exit(EXIT.interrupted);
      state.asked = true;
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
}

async function listen(store: Store, handover: Handover, port: number | undefined) {
  const { createStoreSource, startServer } = await import("#serve");
  const source = createStoreSource(store);
  const start = (at: number) => startServer({ source, port: at, add: handover });
  if (port !== undefined) return start(port);
  try {
    return await start(USUAL_PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return start(0);
  }
}

interface Handover {
  readonly token: string;
  readonly addReports: (reports: AsyncIterable<Report>) => AsyncIterable<unknown>;
  readonly close: () => Promise<void>;
}

/** Keeps reports that `annalist add` gives over; the reading threads start with the first of them. */
function createHandover(store: Store): Handover {
  const cell: { opened?: ReturnType<typeof openRecording> } = {};
  return {
    token: randomBytes(NEW_TOKEN_BYTES).toString("base64url"),
    async *addReports(reports) {
      const { addReports } = await import("#run");
      cell.opened ??= openRecording(store);
      const { recorder, pool } = await cell.opened;
      yield* addReports(recorder, toIncoming(reports), { read: (report) => pool.read(report) });
    },
    async close() {
      await (await cell.opened)?.pool.close();
    },
  };
}

async function openRecording(store: Store) {
  const { createRecorder, openReadingPool, openReconciler } = await import("#run");
  return { recorder: createRecorder(store, openReconciler()), pool: openReadingPool() };
}

async function* toIncoming(reports: AsyncIterable<Report>): AsyncGenerator<{ report: Report }> {
  for await (const report of reports) yield { report };
}

/** Opens the browser; where there is none, the printed address has to do. */
async function openBrowser(address: string): Promise<void> {
  const screen =
    process.platform === "darwin" ||
    process.platform === "win32" ||
    process.env["DISPLAY"] ||
    process.env["WAYLAND_DISPLAY"];
  if (!process.stdout.isTTY || !screen) return;
  const { default: open } = await import("open");
  const child = await open(address).catch(() => undefined);
  child?.on("error", () => {});
}

export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Write a port from 0 to 65535; 0 takes any free one.");
  return port;
}
