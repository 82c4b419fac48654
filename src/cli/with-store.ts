import type { Command } from "commander";
import { problem } from "#record";
import type { Store, StoreLocked } from "#store";
import { EXIT } from "./exit-codes.js";
import { OutputEnded, printNotice, printProblem } from "./print.js";

/** Where a store lies unless told. */
export const DEFAULT_STORE = "./annals";

export function addStoreOption(command: Command): Command {
  return command.option(
    "--store <dir>",
    "folder of the annals, or the address of a PostgreSQL database (postgres://…)",
    DEFAULT_STORE,
  );
}

export interface WithStoreOptions {
  /** What the lock tells other processes. */
  readonly role: string;
  /** Makes the store where there is none; else that is a problem. */
  readonly create?: boolean;
  /** Called instead of giving up when another process holds the store; true says that it was dealt with. */
  readonly onLocked?: (locked: StoreLocked) => Promise<boolean>;
}

/** Opens a store, does the work and closes it. What goes wrong with the store is printed as a problem. */
export async function withStore(
  where: string,
  options: WithStoreOptions,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const { openStore, problemOfStore, storeExists } = await import("#run");
  const { StoreLocked } = await import("#store");
  const exists = storeExists(where);
  if (!exists && !options.create) return printProblem(problem("no-store", { store: where }));
  if (!exists) printNotice(`New store: ${where}`);
  try {
    const store = await openStore(where, { role: options.role });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreLocked) {
      if (await options.onLocked?.(error)) return;
      process.exitCode = EXIT.locked;
      return printProblem({ ...problem("store-locked", { store: where, pid: error.holder.pid }), text: error.message });
    }
    if (error instanceof OutputEnded) return;
    const known = problemOfStore(error, where);
    if (!known) throw error;
    printProblem(known);
  }
}
