import { useCallback, useEffect, useRef, useState } from "react";
import type { Reading, Report } from "#record";
import type { WorkerAnswer } from "../reading-worker.js";

export interface ReadingWorker {
  readonly state: "loading" | "ready" | "reading" | "done" | "failed";
  readonly result?: { readonly text: string; readonly reading: Reading };
  /** Milliseconds from asking to answer. */
  readonly took?: number;
  readonly error?: string;
  readonly read: (text: string, published: string) => Promise<void>;
}

type State = Omit<ReadingWorker, "read">;

/** Starts the engine's worker with the page and ends it when the page is left. */
export function useReadingWorker(): ReadingWorker {
  const worker = useRef<Worker>(null);
  const asked = useRef({ id: 0, text: "", at: 0 });
  const [state, setState] = useState<State>({ state: "loading" });
  useEffect(() => {
    const started = new Worker(new URL("../reading-worker.ts", import.meta.url), { type: "module", name: "reading" });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if ("ready" in data)
        void loadFonts().then(() => setState((before) => (before.state === "loading" ? { state: "ready" } : before)));
      else if ("error" in data) setState({ state: "failed", error: data.error });
      else if (data.id === asked.current.id)
        setState({
          state: "done",
          result: { text: asked.current.text, reading: data.reading },
          took: performance.now() - asked.current.at,
        });
    };
    started.onerror = (event) =>
      setState({ state: "failed", error: event.message || "The engine could not be started." });
    started.postMessage({ id: 0 });
    return () => started.terminate();
  }, []);
  const read = useCallback(async (text: string, published: string) => {
    const report = await toReport(text, published);
    asked.current = { id: asked.current.id + 1, text, at: performance.now() };
    setState((before) => ({ ...before, state: "reading" }));
    worker.current?.postMessage({ id: asked.current.id, report });
  }, []);
  return { ...state, read };
}

const FACES = ["400", "italic 400", "600", "700"];
const LETTERS = "aāж"; // one of each alphabet whose letters come in a file of their own

/** Fetches every font that a text may need beforehand: once a text is pasted, the page asks for nothing more. */
async function loadFonts(): Promise<void> {
  // A font that cannot be had is replaced by the system's; reading goes on.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(`${face} 1em "Source Serif 4"`, LETTERS)));
}

async function toReport(text: string, published: string): Promise<Report> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const digest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    id: `pasted-${digest.slice(0, 12)}`,
    digest,
    language: "en",
    text,
    ...(published === "" ? {} : { published, publishedBy: "option" as const }),
  };
}
