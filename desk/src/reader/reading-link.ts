import type { Reading, Report } from "#record";
import type { Explained, WorkerAnswer, WorkerQuestion } from "../reading-worker.js";

/** The page's end of the line to the worker in which the engine runs. Each question rejects with an error that people can read. */
export interface ReadingLink {
  /** Loads the language pack. */
  ready(): Promise<true>;
  read(report: Report): Promise<Reading>;
  /** Reads it again and tells why; `ids` are rules to be told of beside those that it names. */
  explain(report: Report, ids: readonly string[]): Promise<Explained>;
  /** Ends the worker; what is asked and not answered stays so. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a worker. The engine's file is fetched with the first question. */
export function openReadingLink(): ReadingLink {
  const worker = new Worker(new URL("../reading-worker.ts", import.meta.url), { type: "module", name: "reading" });
  const waiting = new Map<number, Waiting>();
  const asked = { last: 0 };
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) one?.reject(new Error(data.error));
    else one?.resolve(data.answer as never);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "The engine could not be started."));
    waiting.clear();
  };
  const ask = <T>(question: Omit<WorkerQuestion, "id">): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.last++;
      waiting.set(asked.last, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage({ ...question, id: asked.last } satisfies WorkerQuestion);
    });
  return {
    ready: () => ask({ ask: "ready" }),
    read: (report) => ask({ ask: "read", report }),
    explain: (report, ids) => ask({ ask: "explain", report, ids }),
    close: () => worker.terminate(),
  };
}
