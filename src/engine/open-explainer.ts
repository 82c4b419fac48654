import { createIdOpener, openLanguagePack } from "#lang";
import type { Report } from "#record";
import { createEngine, type Engine } from "./engine.js";
import { type Explained, toExplained } from "./explained.js";

/** An engine that also tells why. */
export interface Explainer {
  readonly engine: Engine;
  readonly open: ReturnType<typeof createIdOpener>;
  /** Reads a report and explains it; `more` are ids to be opened beside those that its reading names. */
  explain(report: Report, more?: readonly string[]): Explained;
}

/** Opens an explainer from the bytes of a packed language file. */
export function openExplainer(bytes: Uint8Array): Explainer {
  const pack = openLanguagePack(bytes);
  const engine = createEngine(pack);
  const open = createIdOpener(pack);
  return { engine, open, explain: (report, more) => toExplained(engine.explain(report), open, more) };
}
