import type { Command } from "commander";
import { problem } from "#record";
import { ensurePort } from "../ensure-port.js";
import { printData, printNotice, printProblem } from "../print.js";
import { type DeskOptions, parsePort, serveDesk } from "../serve-desk.js";
import { addStoreOption, withStore } from "../with-store.js";

export function register(program: Command): void {
  const command = program
    .command("serve")
    .description("show the annals as a desk in the browser, on this computer alone; prints its address");
  addStoreOption(command)
    .option("--port <n>", "port to listen on; 0 takes any free one (default: 4750, or any free one)", parsePort)
    .option("--no-open", "do not open the browser")
    .action(serveCommand);
}

async function serveCommand(options: DeskOptions & { readonly store: string }): Promise<void> {
  const onLocked = async ({ holder }: { holder: { pid: number; address?: string } }): Promise<boolean> => {
    if (holder.address === undefined) return false;
    printNotice(`These annals are served already, by process ${holder.pid}:`);
    await printData(`${holder.address}\n`);
    return true;
  };
  try {
    // No store is made where it could not be served.
    const { storeExists } = await import("#run");
    if (options.port !== undefined && !storeExists(options.store)) await ensurePort(options.port);
    await withStore(options.store, { role: "serve", create: true, onLocked }, (store) => serveDesk(store, options));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    printProblem(problem("port-taken", { port: options.port ?? 0 }));
  }
}
