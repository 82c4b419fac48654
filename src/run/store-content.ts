import type { Entry } from "#record";
import type { Store } from "#store";
import { type AnnalsContent, assembleContent, digestReport, type ReportDigest } from "./content.js";

const PORTION = 500; // entries asked for at once

interface Kept {
  readonly counter: number;
  readonly content: AnnalsContent;
}

/**
 * What pages and briefs are made from, taken from a store: kept in memory, about 1 kB an account, and brought up to date
 * when the store's counter has moved. The same object comes back until then.
 */
export function createContentReader(store: Store): () => Promise<AnnalsContent> {
  const digests = new Map<string, ReportDigest>();
  const cell: { kept: Kept | undefined; loading: Promise<unknown> } = { kept: undefined, loading: Promise.resolve() };

  async function load(): Promise<AnnalsContent> {
    const counter = await store.counter();
    const { kept } = cell;
    if (kept?.counter === counter) return kept.content;
    if (kept) await refresh(store, digests, kept.counter);
    else
      for await (const { key, head, text, reading, problems } of store.standing())
        digests.set(key, digestReport(text, { ...reading, report: head }, problems));
    const content = assembleContent([...digests.values()], await allEntries(store));
    cell.kept = { counter, content };
    return content;
  }

  return () => {
    const next = cell.loading.then(load, load);
    cell.loading = next;
    return next;
  };
}

/** Reads again what was written since `counter`; a version that no longer stands is dropped. `digests` is by key. */
async function refresh(store: Store, digests: Map<string, ReportDigest>, counter: number): Promise<void> {
  const { reports, gone } = await store.since(counter);
  for (const { kind, id } of gone) if (kind === "report") digests.delete(id);
  for (const key of reports) {
    const report = await store.report(key);
    const text = report?.standing ? await store.text(key) : undefined;
    const reading = text === undefined ? undefined : await store.reading(key);
    if (report && text !== undefined && reading)
      digests.set(key, digestReport(text, { ...reading, report: report.head }, report.problems));
    else digests.delete(key);
  }
}

async function allEntries(store: Store): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const { rows, total } = await store.listEntries({}, { limit: PORTION, offset: entries.length, order: "time" });
    entries.push(...rows);
    if (rows.length === 0 || entries.length >= total) return entries;
  }
}
