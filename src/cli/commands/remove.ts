import type { Command } from "commander";
import { problem } from "#record";
import { finishPrinting, printData, printProblem } from "../print.js";
import { addStoreOption, withStore } from "../with-store.js";

export function register(program: Command): void {
  const command = program
    .command("remove")
    .description(
      "remove a report from the annals; what rests on it alone goes with it. Prints the keys of the versions removed",
    )
    .argument("<id>", "a report's id (all its versions go), or the key of one version");
  addStoreOption(command).action(removeCommand);
}

async function removeCommand(id: string, { store: where }: { readonly store: string }): Promise<void> {
  const { createRecorder, openReconciler } = await import("#run");
  await withStore(where, { role: "remove" }, async (store) => {
    if (!(await store.report(id))) return printProblem(problem("unknown-id", { id }, { id }));
    const keys = await createRecorder(store, openReconciler()).remove(id, new Date().toISOString());
    for (const key of keys) await printData(`${key}\n`);
    await finishPrinting();
  });
}
