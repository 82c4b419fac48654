import type { Entry } from "#record";
import { type AnnalsContent, assembleContent, digestReport, type ReportDigest } from "#run";
import type { Store } from "#store";
import type { DeskSource } from "./desk-source.js";

const PORTION = 500; // entries asked for at once

/** Serves pages from a store. What pages need is kept in memory and brought up to date when the store's counter moves. */
export function createStoreSource(store: Store): DeskSource {
  const digests = new Map<string, ReportDigest>();
  let kept: { counter: number; content: AnnalsContent } | undefined;
  let loading: Promise<AnnalsContent> = Promise.resolve().then(() => assembleContent([], []));

  async function load(): Promise<AnnalsContent> {
    const counter = await store.counter();
    if (kept?.counter === counter) return kept.content;
    if (kept) await refresh(store, digests, kept.counter);
    else for await (const { head, text, reading } of store.standing()) digests.set(head.id, digestReport(text, reading));
    const content = assembleContent([...digests.values()], await allEntries(store));
    kept = { counter, content };
    return content;
  }

  return {
    content: () => (loading = loading.then(load, load)),
    version: () => store.counter(),
    async report(id) {
      const report = await store.report(id);
      if (!report) return undefined;
      const [text, reading] = await Promise.all([store.text(report.key), store.reading(report.key)]);
      return text === undefined || !reading ? undefined : { report: { ...report.head, text }, reading };
    },
  };
}

async function refresh(store: Store, digests: Map<string, ReportDigest>, since: number): Promise<void> {
  const { reports, gone } = await store.since(since);
  for (const { kind, id } of gone) if (kind === "report") digests.delete(id);
  for (const id of reports) {
    const report = await store.report(id);
    const text = report && (await store.text(report.key));
    const reading = report && (await store.reading(report.key));
    if (text === undefined || !reading) digests.delete(id);
    else digests.set(reading.report.id, digestReport(text, reading));
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
