import { parentPort, workerData } from "node:worker_threads";
import { openPgliteHost, type PgliteOptions } from "./pglite-host.js";
import { PANIC, type WorkerAnswer, type WorkerQuestion } from "./worker-host.js";

/** The embedded database in its own thread: questions in, answers out, in order. */
const port = parentPort!;
const answer = (message: WorkerAnswer) => port.postMessage(message);

/** The other thread hears of it before this one ends. */
function endOnPanic(words: string): never {
  answer({ number: PANIC, error: { name: "StoreBroken", message: words } });
  process.exit(1);
}

try {
  const host = await openPgliteHost(workerData as PgliteOptions, endOnPanic);
  port.on("message", async ({ number, statement, values }: WorkerQuestion) => {
    try {
      if (statement === null) await host.close();
      answer({ number, result: statement === null ? { rows: [], affected: 0 } : await host.run(statement, values) });
    } catch (error) {
      answer({ number, error: describe(error) });
    }
  });
  answer({ number: 0, result: { rows: [], affected: 0 } });
} catch (error) {
  answer({ number: 0, error: describe(error) });
}

function describe(error: unknown): NonNullable<WorkerAnswer["error"]> {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  return { name: name ?? "Error", message: message ?? String(error), ...(code === undefined ? {} : { code }) };
}
