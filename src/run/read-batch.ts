import { openEngine } from "#engine";
import type { PrintedReading, PrintFormat } from "./read-reports.js";
import { type Input, openReader, type ReaderOptions, type ReadResult } from "./reader.js";
import { renderReading } from "./render-reading.js";

/** Inputs that go to a worker together. */
export type Batch = readonly Input[];

/** What a read worker is started with. */
export interface ReadWorkerData {
  /** Path of the language pack. */
  readonly pack: string;
  readonly reader: ReaderOptions;
  /** Readings are printed where they are made if a format is given. */
  readonly format: PrintFormat | undefined;
}

/** Opens what turns batches into results, or into printed lines. */
export async function openBatchReader(pack: Uint8Array, data: ReadWorkerData): Promise<(batch: Batch) => Promise<(ReadResult | PrintedReading)[]>> {
  const engine = openEngine(pack);
  const { format } = data;
  const read = await openReader(engine, data.reader);
  return async (batch) => {
    const results: (ReadResult | PrintedReading)[] = [];
    for (const input of batch) {
      for (const result of await read(input)) results.push(format?.as === "json" ? print(result, format) : result);
    }
    return results;
  };
}

function print(result: ReadResult, format: PrintFormat & { as: "json" }): PrintedReading {
  const line = renderReading(result, format);
  return { ...(line === undefined ? {} : { line }), ...(result.problem ? { problem: result.problem } : {}) };
}
