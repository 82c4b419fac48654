import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type Batch, openBatchReader, type ReadWorkerData } from "./read-batch.js";

/** One thread of `readReports`: takes batches, answers each with its results. */
const data = workerData as ReadWorkerData;
const port = parentPort!;
const opening = openBatchReader(readFileSync(data.pack), data);

port.on("message", (batch: Batch) => {
  void opening
    .then((read) => read(batch))
    .then(
      (results) => port.postMessage(results),
      (error: unknown) => {
        throw error; // ends this thread: the pool tells whom it was reading
      },
    );
});
