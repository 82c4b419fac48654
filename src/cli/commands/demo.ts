import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import type { Store } from "#store";
import { printNotice, printProblem } from "../print.js";
import { type DeskOptions, parsePort, serveDesk } from "../serve-desk.js";
import { withStore } from "../with-store.js";

/** Datelines name no year: it is that of the last report. */
const LAST_DAY = "2022-01-15";
const SAMPLES = "samples/kazakhstan-2022/reports";

export function register(program: Command): void {
  program
    .command("demo")
    .description(
      "read the bundled sample reports into a temporary store and show them as a desk; Ctrl-C removes it again",
    )
    .option("--port <n>", "port to listen on; 0 takes any free one (default: 4750, or any free one)", parsePort)
    .option("--no-open", "do not open the browser")
    .action(demoCommand);
}

async function demoCommand(options: DeskOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "annalist-demo-"));
  try {
    await withStore(folder, { role: "demo", create: true }, async (store) => {
      await addSamples(store);
      await serveDesk(store, options);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addSamples(store: Store): Promise<void> {
  const { addReports, createRecorder, openReconciler, packageFolder, readReports } = await import("#run");
  printNotice("Reading the sample reports. They were written for this project and are not news.");
  const counts = { reports: 0, accounts: 0 };
  for await (const result of addReports(
    createRecorder(store, openReconciler()),
    readReports([join(packageFolder(), SAMPLES)], { published: LAST_DAY }),
  )) {
    if ("problem" in result) printProblem(result.problem);
    else {
      counts.reports++;
      counts.accounts += result.accounts;
    }
  }
  printNotice(`${counts.reports} reports read, ${counts.accounts} accounts found in them.`);
}
