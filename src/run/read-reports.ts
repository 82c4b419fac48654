import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type Cut, cutSentences, cutSources, type IntakeOptions, type Source, salvageId } from "#intake";
import { type Problem, problem, type Reading, type Report } from "#record";
import { mapInOrder } from "./map-in-order.js";
import { builtFile, languageFile } from "./package-files.js";
import { type Batch, openBatchReader, type ReadWorkerData } from "./read-batch.js";
import type { ReaderOptions, ReadResult } from "./reader.js";
import type { PrintedReading, PrintFormat } from "./render-reading.js";
import { WorkerLost, WorkerPool } from "./worker-pool.js";

export interface ReadReportsOptions extends IntakeOptions, ReaderOptions {
  /** Worker threads; all cores unless told. 0 reads in this thread. */
  readonly jobs?: number | undefined;
  /** Called with the bytes taken from all sources so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

const FIRST_BATCH = 16 * 1024; // bytes: small, so that the first reading comes soon
const FULL_BATCH = 256 * 1024; // bytes
const GRACE = 60_000; // ms that any batch may take
const SLOWEST = 50; // bytes a ms: a hundredth of the usual speed

/**
 * Megabytes of a thread's heap for what is new (V8: 48). What one batch makes and drops then fits, and the collector seldom goes through all else;
 * each time it does, V8 also drops compiled code of functions that are not held just then. `bench/speed.ts`: 6 to 10 % less time.
 */
export const YOUNG_MB = 96;

/** Reads the reports of all sources on all cores, in order, streaming. */
export function readReports(sources: Iterable<Source>, options: ReadReportsOptions = {}): AsyncGenerator<ReadResult> {
  return readOnPool<ReadResult>(cutSources(sources, options.maxSize), options, undefined);
}

/** As `readReports`, with each reading printed where it was made: the fastest way to text. */
export function printReadings(
  sources: Iterable<Source>,
  options: ReadReportsOptions,
  format: PrintFormat,
): AsyncGenerator<PrintedReading> {
  const cut = format.as === "conllu" && format.tokens ? cutSentences : cutSources;
  return readOnPool<PrintedReading>(cut(sources, options.maxSize), options, format);
}

/** A pool that reads reports which are at hand already, one by one; several can be asked for at once. */
export interface ReadingPool {
  read(report: Report): Promise<Reading>;
  close(): Promise<void>;
}

export function openReadingPool(options: Pick<ReadReportsOptions, "jobs" | "predicates"> = {}): ReadingPool {
  const data: ReadWorkerData = {
    pack: languageFile(),
    reader: { predicates: options.predicates },
    format: undefined,
  };
  const pool = new WorkerPool<Batch, ReadResult[]>(
    builtFile("workers/read-worker.js"),
    data,
    options.jobs ?? availableParallelism(),
  );
  return {
    close: () => pool.close(),
    read: async (report) => {
      const [result] = await pool.run([{ report }], GRACE + report.text.length / SLOWEST);
      if (result?.reading && !result.problem) return result.reading;
      throw new Error(result?.problem?.text ?? "no reading came back");
    },
  };
}

async function* readOnPool<T>(
  cuts: AsyncIterable<Cut>,
  options: ReadReportsOptions,
  format: PrintFormat | undefined,
): AsyncGenerator<T> {
  const { published, publisher, predicates, onProgress } = options;
  const jobs = options.jobs ?? availableParallelism();
  const data: ReadWorkerData = {
    pack: languageFile(),
    reader: { published, publisher, predicates },
    format,
  };
  if (jobs === 0) {
    const read = await openBatchReader(readFileSync(data.pack), data);
    for await (const batch of batchesOf(cuts, onProgress)) yield* (await read(batch)) as T[];
    return;
  }
  const pool = new WorkerPool<Batch, T[]>(builtFile("workers/read-worker.js"), data, jobs, {
    maxYoungGenerationSizeMb: YOUNG_MB,
  });
  try {
    for await (const results of mapInOrder(batchesOf(cuts, onProgress), 2 * jobs, (batch) => runBatch(pool, batch)))
      yield* results;
  } finally {
    await pool.close();
  }
}

async function* batchesOf(
  cuts: AsyncIterable<Cut>,
  onProgress: ((bytes: number) => void) | undefined,
): AsyncGenerator<Batch> {
  let batch: Batch[number][] = [];
  let size = 0;
  let limit = FIRST_BATCH;
  for await (const cut of cuts) {
    onProgress?.(cut.read);
    // A view would take the whole chunk along to the worker.
    batch.push("piece" in cut ? { piece: { ...cut.piece, bytes: new Uint8Array(cut.piece.bytes) } } : cut);
    size += sizeOf(cut);
    if (size < limit) continue;
    yield batch;
    limit = Math.min(limit * 2, FULL_BATCH);
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf(cut: Batch[number]): number {
  return "piece" in cut ? cut.piece.bytes.length : 256;
}

/** Runs a batch; when its worker is lost, each of its pieces by itself, so that only the one to blame goes unread. */
async function runBatch<T>(pool: WorkerPool<Batch, T[]>, batch: Batch): Promise<T[]> {
  const bytes = batch.reduce((sum, cut) => sum + sizeOf(cut), 0);
  const timeout = GRACE + bytes / SLOWEST;
  try {
    return await pool.run(batch, timeout);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only) return pool.run([{ problem: problemOfLoss(only, error, timeout) }], GRACE);
    const results: T[] = [];
    for (const cut of batch) results.push(...(await runBatch(pool, [cut])));
    return results;
  }
}

function problemOfLoss(cut: Batch[number], error: WorkerLost, timeout: number): Problem {
  const id = "piece" in cut && cut.piece.kind === "json" ? salvageId(cut.piece.bytes) : undefined;
  const at = "piece" in cut ? { file: cut.piece.where.file, line: cut.piece.where.line, id } : {};
  if (error.timedOut) return problem("too-slow", { seconds: Math.round(timeout / 1000) }, at);
  return problem("engine-failed", { reason: error.message }, at);
}
