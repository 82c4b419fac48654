import { openEngine } from "#engine";
import { openConlluPrinter } from "./read-conllu.js";
import { type Input, openReader, type ReaderOptions, type ReadResult } from "./reader.js";
import { type JsonFormat, type PrintedReading, type PrintFormat, renderReading } from "./render-reading.js";

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
export async function openBatchReader(
  pack: Uint8Array,
  { reader, format }: ReadWorkerData,
): Promise<(batch: Batch) => Promise<(ReadResult | PrintedReading)[]>> {
  if (format?.as === "conllu") {
    const print = await openConlluPrinter(pack, reader);
    return async (batch) => (await Promise.all(batch.map(print))).flat();
  }
  const read = await openReader(openEngine(pack), reader);
  if (!format) return read;
  return async (batch) => (await read(batch)).map((result) => printResult(result, format));
}

function printResult(result: ReadResult, format: JsonFormat): PrintedReading {
  const line = renderReading(result, format);
  return { ...(line === undefined ? {} : { line }), ...(result.problem ? { problem: result.problem } : {}) };
}
