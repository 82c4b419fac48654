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
  data: ReadWorkerData,
): Promise<(batch: Batch) => Promise<(ReadResult | PrintedReading)[]>> {
  const read = await openInputReader(pack, data);
  return async (batch) => {
    const results: (ReadResult | PrintedReading)[] = [];
    for (const input of batch) results.push(...(await read(input)));
    return results;
  };
}

async function openInputReader(
  pack: Uint8Array,
  { reader, format }: ReadWorkerData,
): Promise<(input: Input) => Promise<(ReadResult | PrintedReading)[]>> {
  if (format?.as === "conllu") return openConlluPrinter(pack, reader);
  const read = await openReader(openEngine(pack), reader);
  if (!format) return read;
  return async (input) => (await read(input)).map((result) => printResult(result, format));
}

function printResult(result: ReadResult, format: JsonFormat): PrintedReading {
  const line = renderReading(result, format);
  return { ...(line === undefined ? {} : { line }), ...(result.problem ? { problem: result.problem } : {}) };
}
