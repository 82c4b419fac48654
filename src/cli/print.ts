import { type Problem, problem } from "#record";
import { EXIT } from "./exit-codes.js";

/**
 * What every command prints goes through here: data to stdout, everything else to stderr. When nobody takes the output any
 * more, or the disk is full, that is a problem like any other and the command stops.
 */

/** Thrown by `printData` once stdout cannot be written; the problem is printed already. */
export class OutputEnded extends Error {}

const state = { ended: false };

/** Called once at the start: turns errors of stdout into problems. */
export function watchOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (state.ended) return;
    state.ended = true;
    if (error.code === "EPIPE") printProblem(problem("stdout-closed"));
    else printProblem(problem("stdout-full", { reason: error.message }));
  });
  process.stderr.on("error", () => {}); // nobody listens any more: nothing left to tell
}

/** Prints data, waiting while the reader of stdout is slower than we are. Throws `OutputEnded` when it cannot be written. */
export async function printData(text: string): Promise<void> {
  if (!state.ended && !process.stdout.write(text)) await outputReady();
  if (state.ended) throw new OutputEnded();
}

/** Waits until stdout takes more, or will take nothing any more. */
function outputReady(): Promise<void> {
  const events = ["drain", "error", "close"] as const;
  return new Promise((resolve) => {
    const ready = (): void => {
      for (const event of events) process.stdout.off(event, ready);
      resolve();
    };
    for (const event of events) process.stdout.on(event, ready);
  });
}

/** Waits until all is written, so that a full disk at the very end is noticed too. */
export async function finishPrinting(): Promise<void> {
  if (!state.ended) await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
  await new Promise((resolve) => setImmediate(resolve));
}

/** Prints a problem as one line of JSON on stderr and sees to the exit code. */
export function printProblem(what: Problem): void {
  process.exitCode = what.code === "engine-failed" ? EXIT.fault : (process.exitCode ?? EXIT.problems);
  process.stderr.write(`${JSON.stringify(what)}\n`);
}

/** Prints a line for people on stderr. */
export function printNotice(text: string): void {
  process.stderr.write(`${text}\n`);
}
