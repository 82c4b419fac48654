import { type ResourceLimits, Worker } from "node:worker_threads";

/** A worker ended, ran out of memory or took too long in the middle of a task. */
export class WorkerLost extends Error {
  constructor(
    message: string,
    readonly timedOut: boolean,
  ) {
    super(message);
  }
}

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly transfer: ArrayBuffer[];
  readonly timeout: number;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Up to `size` threads of one script, started when there is work for them. The script answers each message with one message.
 * `limits` are those of each thread's heap. A thread that is lost takes its task with it and no more: the next task gets a new thread.
 */
export class WorkerPool<Task, Result> {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting<Task, Result>[] = [];
  private closed = false;

  constructor(
    private readonly script: string,
    private readonly data: unknown,
    private readonly size: number,
    private readonly limits?: ResourceLimits,
  ) {}

  /** Runs a task; `timeout` in milliseconds. */
  run(task: Task, timeout: number, transfer: ArrayBuffer[] = []): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push({ task, transfer, timeout, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    while (!this.closed && this.queue.length > 0) {
      const worker = this.idle.pop() ?? (this.all.size < this.size ? this.start() : undefined);
      if (!worker) return;
      this.give(worker, this.queue.shift()!);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      workerData: this.data,
      resourceLimits: this.limits,
    });
    this.all.add(worker);
    return worker;
  }

  private give(worker: Worker, waiting: Waiting<Task, Result>): void {
    const finish = (): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const lose = (message: string, timedOut: boolean): void => {
      finish();
      worker.on("error", () => {}); // it is given up: what else befalls it is of no interest
      this.all.delete(worker);
      void worker.terminate();
      waiting.reject(new WorkerLost(message, timedOut));
      this.next();
    };
    const onMessage = (result: Result): void => {
      finish();
      this.idle.push(worker);
      waiting.resolve(result);
      this.next();
    };
    const onError = (error: Error): void => lose(error.message, false);
    const onExit = (code: number): void => lose(`a worker ended with code ${code}`, false);
    const timer = setTimeout(() => lose("it took too long", true), waiting.timeout);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(waiting.task, waiting.transfer);
  }
}
