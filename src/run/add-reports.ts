import { type Problem, problem, type Reading, type Report } from "#record";
import { type NewReport, StoreBroken } from "#store";
import type { AddedReport, Recorder } from "./recorder.js";

/** Reads one report; usually in a pool of workers, so that many can be asked for at once. */
export type ReadReport = (report: Report) => Reading | Promise<Reading>;

export interface AddOptions {
  /** Reads reports that come without a reading. */
  readonly read?: ReadReport;
  /** When the reports were retrieved, ISO 8601; now, unless told. A report that says so itself keeps its own. */
  readonly retrieved?: string;
  /** Ends the work: the batch in hand is still kept, nothing further is taken. */
  readonly signal?: AbortSignal;
  /** Most reports in one transaction. */
  readonly batch?: number;
}

/** A report that is now kept, or why one is not. Comes after its transaction is committed: what was told is safe. */
export type AddResult = AddedReport | { readonly problem: Problem };

/** A report as it comes out of intake, or what was wrong with the input, or both; perhaps read already. */
export interface Incoming {
  readonly report?: Report;
  readonly problem?: Problem;
  readonly reading?: Reading;
}

const LEAST_BATCH = 16;
const MOST_BATCH = 2000;
/** A batch is this part of what is kept already: reconciling all after each batch then costs some five times as much as once. */
const BATCH_SHARE = 1 / 4;
/** UTF-16 units of text in one batch. */
const MOST_TEXT = 16_000_000;
/** A batch is written when its first report has waited this long, however small it is. */
const PATIENCE_MS = 1000;

/**
 * Reads reports and keeps them, batch by batch. The first batches are small, later ones a share of what is kept already,
 * so that reconciling after each stays linear over all.
 */
export async function* addReports(
  recorder: Recorder,
  reports: AsyncIterable<Incoming>,
  options: AddOptions = {},
): AsyncGenerator<AddResult> {
  const { standing } = await countStanding(recorder);
  let kept = standing;
  const sizeOf = () => options.batch ?? Math.min(MOST_BATCH, Math.max(LEAST_BATCH, Math.floor(kept * BATCH_SHARE)));
  for await (const batch of gatherBatches(reports, options.read ?? notRead, sizeOf, options.signal)) {
    const at = options.retrieved ?? new Date().toISOString();
    const { ready, problems } = await settleBatch(batch);
    await recorder.addAttempts(problems, at);
    for (const each of problems) yield { problem: each };
    const added = await recorder.add(ready, at);
    kept += added.length;
    yield* added;
  }
}

function notRead(): never {
  throw new Error("a report came without its reading");
}

async function countStanding({ store }: Recorder): Promise<{ standing: number }> {
  const { reports, superseded } = await store.counts();
  return { standing: reports - superseded };
}

interface Begun {
  readonly report?: Report;
  readonly problem?: Problem;
  readonly reading?: Promise<Reading>;
}

type Batch = readonly Begun[];

/** Collects until a batch is full or has waited long enough. Readings begin as soon as their report is there. */
async function* gatherBatches(
  reports: AsyncIterable<Incoming>,
  read: ReadReport,
  sizeOf: () => number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  const source = reports[Symbol.asyncIterator]();
  const stop: Promise<"stop"> = signal ? untilAborted(signal) : NEVER;
  let batch: Begun[] = [];
  let text = 0;
  let next = source.next();
  next.catch(() => undefined);
  let patience: Promise<"late"> = NEVER;
  const take = () => {
    const taken = batch;
    batch = [];
    text = 0;
    patience = NEVER;
    return taken;
  };
  try {
    for (;;) {
      const got = await Promise.race([next, patience, stop]);
      if (got === "stop") break;
      if (got === "late") {
        yield take();
        continue;
      }
      if (got.done) break;
      if (batch.length === 0) patience = later(PATIENCE_MS);
      batch.push(begin(got.value, read));
      text += got.value.report?.text.length ?? 0;
      next = source.next();
      next.catch(() => undefined);
      if (batch.length >= sizeOf() || text >= MOST_TEXT) yield take();
    }
    if (batch.length > 0) yield take();
  } finally {
    // Also where nobody takes the results any more. Not awaited: a source that waits for input would never answer.
    void source.return?.();
  }
}

const NEVER = new Promise<never>(() => undefined);

function later(milliseconds: number): Promise<"late"> {
  return new Promise((resolve) => {
    setTimeout(() => resolve("late"), milliseconds).unref();
  });
}

function untilAborted(signal: AbortSignal): Promise<"stop"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("stop");
    else signal.addEventListener("abort", () => resolve("stop"), { once: true });
  });
}

function begin({ report, problem, reading }: Incoming, read: ReadReport): Begun {
  const flaw = problem ? { problem } : {};
  if (!report) return flaw;
  const promise = reading ? Promise.resolve(reading) : (async () => read(report))();
  // It is awaited with its batch; until then a failure must not count as unhandled.
  promise.catch(() => undefined);
  return { report, reading: promise, ...flaw };
}

async function settleBatch(batch: Batch): Promise<{ ready: NewReport[]; problems: Problem[] }> {
  const ready: NewReport[] = [];
  const problems: Problem[] = [];
  for (const { report, reading, problem } of batch) {
    if (problem) problems.push(problem);
    if (!report || !reading) continue;
    try {
      ready.push({ report, reading: await reading, ...(problem ? { problems: [problem] } : {}) });
    } catch (error) {
      problems.push(toProblem(error, report));
    }
  }
  return { ready, problems };
}

/** A reading that failed: the pool's own problem where it is one, else a fault of the engine. */
function toProblem(error: unknown, { id }: Report): Problem {
  const own = (error as { problem?: Problem } | undefined)?.problem;
  if (own) return { ...own, id };
  return problem("engine-failed", { reason: error instanceof Error ? error.message : String(error) }, { id });
}

/** The problem that an error of the store stands for; undefined where it is none of the store's. */
export function problemOfStore(error: unknown, store: string): Problem | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  // Of PostgreSQL class 53, insufficient resources, and 58, system error, as when a file cannot grow; or of the file system.
  const ofResources =
    typeof code === "string" &&
    /^(53...|58...|XX...|ENOSPC|EFBIG|EDQUOT|EROFS|EACCES|EPERM|EIO|ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP)$/.test(code);
  if (!ofResources && !(error instanceof StoreBroken)) return undefined;
  return problem("store-full", { store, reason: (error as Error).message });
}
