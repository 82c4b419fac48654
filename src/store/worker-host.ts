import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { PgliteOptions } from "./pglite-host.js";
import { type SqlHost, type SqlResult, StoreBroken } from "./pool.js";

/** `statement` null closes. */
export interface WorkerQuestion {
  readonly number: number;
  readonly statement: string | null;
  readonly values: readonly unknown[];
}
/** Answers the question of the same number; 0 says that the database is open, `PANIC` that it has ended. */
export interface WorkerAnswer {
  readonly number: number;
  readonly result?: SqlResult;
  readonly error?: { readonly name: string; readonly message: string; readonly code?: string };
}

export const PANIC = -1;

interface Waiting {
  readonly resolve: (result: SqlResult) => void;
  readonly reject: (error: Error) => void;
}

/** Opens PGlite in a worker thread, so that its WebAssembly does not hold up this one. */
export async function openWorkerHost(options: PgliteOptions): Promise<SqlHost> {
  const worker = startWorker(options);
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let broken: StoreBroken | undefined;

  const breakDown = (reason: string) => {
    broken ??= new StoreBroken(reason);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  worker.on("message", ({ number, result, error }: WorkerAnswer) => {
    if (number === PANIC) return breakDown(error!.message);
    const asked = waiting.get(number);
    waiting.delete(number);
    if (error) asked?.reject(toError(error));
    else asked?.resolve(result!);
  });
  worker.on("error", (error) => breakDown(error.message));
  worker.on("exit", () => breakDown("the store's thread has ended"));

  function ask(statement: string | null, values: readonly unknown[]): Promise<SqlResult> {
    if (broken) return Promise.reject(broken);
    const number = ++next;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, statement, values } satisfies WorkerQuestion);
    });
  }

  await new Promise<SqlResult>((resolve, reject) => waiting.set(0, { resolve, reject })).catch(async (error) => {
    await worker.terminate();
    throw error;
  });
  return {
    run: ask,
    async close() {
      if (!broken) await ask(null, []).catch(() => undefined);
      await worker.terminate();
    },
  };
}

function toError({ name, message, code }: NonNullable<WorkerAnswer["error"]>): Error {
  if (name === "StoreBroken") return new StoreBroken(message);
  return Object.assign(new Error(message), { name }, code === undefined ? {} : { code });
}

/** Built, the worker lies in dist/workers, beside or above the bundle; from the sources it runs through tsx. */
function startWorker(workerData: PgliteOptions): Worker {
  const source = new URL("./store-worker.ts", import.meta.url);
  if (existsSync(source)) {
    const start = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${JSON.stringify(source.href)}, ${JSON.stringify(import.meta.url)}))`;
    return new Worker(start, { workerData, eval: true });
  }
  for (const path of ["./workers/store-worker.js", "../workers/store-worker.js"]) {
    const built = new URL(path, import.meta.url);
    if (existsSync(built)) return new Worker(built, { workerData });
  }
  throw new Error("the store's worker is not built (dist/workers/store-worker.js); run: npm run build");
}
