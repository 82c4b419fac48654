import { type Explained, type Explainer, openExplainer } from "#engine";
import type { Reading, Report } from "#record";

export type { Dropped, Explained, TreeWord } from "#engine";

/** What the page asks: to get ready, to read a report, or to explain its reading. */
export interface WorkerQuestion {
  readonly id: number;
  readonly ask: "ready" | "read" | "explain";
  readonly report?: Report;
  /** For `explain`: ids to be opened beside those in the reading. */
  readonly ids?: readonly string[];
}

/** What comes back for the question with that id. */
export type WorkerAnswer =
  | { readonly id: number; readonly answer: Reading | Explained | true }
  | { readonly id: number; readonly error: string };

const PACK = "/lang/en.pack";
let explainer: Promise<Explainer> | undefined;

async function load(): Promise<Explainer> {
  const response = await fetch(PACK);
  if (!response.ok) throw new Error(`The language pack could not be loaded (${response.status}).`);
  return openExplainer(new Uint8Array(await response.arrayBuffer()));
}

/** The whole engine in a browser's worker: a text comes in, its reading goes out, nothing leaves the page. */
self.onmessage = async ({ data: { id, ask, report, ids } }: MessageEvent<WorkerQuestion>) => {
  explainer ??= load();
  try {
    const ready = await explainer;
    const answer =
      !report || ask === "ready" ? true : ask === "read" ? ready.engine.read(report) : ready.explain(report, ids);
    self.postMessage({ id, answer } satisfies WorkerAnswer);
  } catch (error) {
    explainer = undefined;
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies WorkerAnswer);
  }
};
