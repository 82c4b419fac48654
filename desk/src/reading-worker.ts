import { type Engine, openEngine } from "#engine";
import type { Report } from "#record";

/** The whole engine in a browser's worker: a text comes in, its reading goes out, nothing leaves the page. */
export type WorkerAnswer =
  | { readonly id: number; readonly reading: ReturnType<Engine["read"]> }
  | { readonly id: number; readonly error: string }
  | { readonly ready: true };

const PACK = "/lang/en.pack";
let engine: Promise<Engine> | undefined;

async function load(): Promise<Engine> {
  const response = await fetch(PACK);
  if (!response.ok) throw new Error(`The language pack could not be loaded (${response.status}).`);
  return openEngine(new Uint8Array(await response.arrayBuffer()));
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; report?: Report }>) => {
  engine ??= load();
  try {
    const ready = await engine;
    if (data.report) self.postMessage({ id: data.id, reading: ready.read(data.report) } satisfies WorkerAnswer);
    else self.postMessage({ ready: true } satisfies WorkerAnswer);
  } catch (error) {
    engine = undefined;
    self.postMessage({
      id: data.id,
      error: error instanceof Error ? error.message : String(error),
    } satisfies WorkerAnswer);
  }
};
