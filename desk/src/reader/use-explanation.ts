import { useCallback, useEffect, useRef, useState } from "react";
import type { Reading } from "#record";
import type { Explained } from "../reading-worker.js";
import { openReadingLink, type ReadingLink } from "./reading-link.js";

/** Has the reading on the page explained by the engine. */
export type Explain = () => Promise<Explained>;

/** The explanation of the reading on the page, once somebody asks for it. */
export interface Explanation {
  readonly state: "not-asked" | "loading" | "done" | "failed";
  readonly explained?: Explained;
  readonly error?: string;
  readonly ask: () => void;
}

/** Asks once for each `explain`, that is for each reading; after a failure it can be asked again. */
export function useExplanation(explain: Explain): Explanation {
  const [state, setState] = useState<Omit<Explanation, "ask"> & { readonly of: Explain }>({
    state: "not-asked",
    of: explain,
  });
  const now = state.of === explain ? state : { state: "not-asked" as const, of: explain };
  const ask = useCallback(() => {
    if (now.state === "loading" || now.state === "done") return;
    setState({ state: "loading", of: explain });
    const settle = (next: Omit<Explanation, "ask">) =>
      setState((before) => (before.of === explain ? { ...next, of: explain } : before));
    explain().then(
      (explained) => settle({ state: "done", explained }),
      (error: unknown) => settle({ state: "failed", error: error instanceof Error ? error.message : String(error) }),
    );
  }, [explain, now.state]);
  return { ...now, ask };
}

/** Explains kept readings: the engine is started when it is asked for the first time, and ended when the page is left. */
export function useKeptExplain(text: string, reading: Reading): Explain {
  const link = useRef<ReadingLink>(null);
  useEffect(
    () => () => {
      link.current?.close();
      link.current = null;
    },
    [],
  );
  return useCallback(() => {
    link.current ??= openReadingLink();
    return link.current.explain({ ...reading.report, text }, rulesNamed(reading));
  }, [text, reading]);
}

/** All ids of rules, lexicon lines and models that the accounts of a reading name. */
export function rulesNamed({ accounts }: Reading): string[] {
  return [...new Set(accounts.flatMap(({ rules }) => rules))];
}
