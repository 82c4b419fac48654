import { createContentReader } from "#run";
import type { Store } from "#store";
import type { DeskSource } from "./desk-source.js";

/** Serves pages from a store. */
export function createStoreSource(store: Store): DeskSource {
  return {
    content: createContentReader(store),
    version: () => store.counter(),
    async report(id) {
      const report = await store.report(id);
      if (!report) return undefined;
      const [text, reading] = await Promise.all([store.text(report.key), store.reading(report.key)]);
      return text === undefined || !reading
        ? undefined
        : { report: { ...report.head, text }, reading: { ...reading, report: report.head } };
    },
  };
}
