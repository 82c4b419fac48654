import type { Reading, Report } from "#record";
import type { AnnalsContent } from "#run";

/** What the server needs of the annals; the store is one, a fixture in a test another. */
export interface DeskSource {
  /** Everything the pages are made from; the same object until something changes. */
  content(): Promise<AnnalsContent>;
  /** One report as kept, with its reading. */
  report(id: string): Promise<{ readonly report: Report; readonly reading: Reading } | undefined>;
  /** Counts up with every change. */
  version(): Promise<number>;
}
