import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { DeskSource } from "./desk-source.js";
import type { Live } from "./live.js";

const KEEP_ALIVE_MS = 25_000; // proxies and browsers drop a stream that says nothing for a minute

/** Server-sent events: `version` at once and after each change, so that the desk asks again. */
export function liveRoute(
  c: Context,
  { source, live, ending }: { source: DeskSource; live: Live; ending: AbortSignal },
): Response {
  return streamSSE(c, async (stream) => {
    let wake = () => {};
    let latest = await source.version();
    const end = () => wake();
    const unsubscribe = live.subscribe((version) => {
      latest = version;
      wake();
    });
    stream.onAbort(end);
    ending.addEventListener("abort", end);
    try {
      let told: number | undefined;
      while (!stream.aborted && !ending.aborted) {
        if (told !== latest) {
          told = latest;
          await stream.writeSSE({ event: "version", data: String(latest) });
        } else await stream.write(": still here\n\n");
        if (told === latest)
          await pause(KEEP_ALIVE_MS, (done) => {
            wake = done;
          });
      }
    } finally {
      unsubscribe();
      ending.removeEventListener("abort", end);
    }
  });
}

function pause(ms: number, offer: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    offer(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
