import { useCallback, useEffect, useRef, useState } from "react";
import type { Reading, Report } from "#record";
import { openReadingLink, type ReadingLink } from "../reader/reading-link.js";
import { rulesNamed } from "../reader/use-explanation.js";
import type { Explained } from "../reading-worker.js";

export interface ReadingWorker {
  readonly state: "loading" | "ready" | "reading" | "done" | "failed";
  readonly result?: Result;
  readonly error?: string;
  readonly read: (text: string, published: string) => Promise<void>;
}

interface Result {
  readonly text: string;
  readonly reading: Reading;
  /** Milliseconds from asking to answer. */
  readonly took: number;
  readonly explain: () => Promise<Explained>;
}

type State = Omit<ReadingWorker, "read">;

/** Starts the engine's worker with the page and ends it when the page is left. */
export function useReadingWorker(): ReadingWorker {
  const link = useRef<ReadingLink>(null);
  const asked = useRef(0);
  const [state, setState] = useState<State>({ state: "loading" });
  const fail = useCallback((error: unknown) => setState({ state: "failed", error: messageOf(error) }), []);
  useEffect(() => {
    const opened = openReadingLink();
    link.current = opened;
    opened
      .ready()
      .then(loadFonts)
      .then(() => setState((before) => (before.state === "loading" ? { state: "ready" } : before)), fail);
    return () => opened.close();
  }, [fail]);
  const read = useCallback(
    async (text: string, published: string) => {
      const open = link.current;
      if (!open) return;
      asked.current++;
      const turn = asked.current;
      const at = performance.now();
      setState((before) => ({ ...before, state: "reading" }));
      try {
        const report = await toReport(text, published);
        const reading = await open.read(report);
        const explain = () => open.explain(report, rulesNamed(reading));
        const took = performance.now() - at;
        if (turn === asked.current) setState({ state: "done", result: { text, reading, took, explain } });
      } catch (error) {
        fail(error);
      }
    },
    [fail],
  );
  return { ...state, read };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
