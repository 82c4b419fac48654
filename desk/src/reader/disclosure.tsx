import { type ReactNode, useEffect, useId, useState } from "react";
import type { Explanation } from "./use-explanation.js";

interface DisclosureProps {
  readonly title: string;
  readonly explanation: Explanation;
  readonly children: (explained: NonNullable<Explanation["explained"]>) => ReactNode;
}

/** What the engine tells when it is asked: nothing is loaded before this is opened. */
export function ExplanationDisclosure({ title, explanation, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { state, explained, error, ask } = explanation;
  // Also where another reading has come while it stood open.
  useEffect(() => {
    if (open && state === "not-asked") ask();
  }, [open, state, ask]);
  return (
    <div className="mt-3">
      <button type="button" className="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span aria-hidden>{open ? "−" : "+"}</span> {title}
      </button>
      <div id={id} hidden={!open} aria-live="off" className="mt-3">
        <p role="status" className="text-soft">
          {open && state === "loading" ? "Loading the engine and reading the text again …" : ""}
        </p>
        {state === "failed" ? (
          <p role="alert" className="text-accent">
            {error}{" "}
            <button type="button" className="cite" onClick={ask}>
              Try again
            </button>
          </p>
        ) : null}
        {open && explained ? children(explained) : null}
      </div>
    </div>
  );
}
