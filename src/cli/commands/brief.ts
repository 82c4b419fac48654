import { type Command, Option } from "commander";
import { finishPrinting, printData } from "../print.js";
import { addStoreOption, withStore } from "../with-store.js";

type Format = "md" | "html" | "text";

export function register(program: Command): void {
  const command = program
    .command("brief")
    .description("print a situation report whose numbered citations lead to the sentences it rests on");
  addStoreOption(command)
    .addOption(
      new Option("--as <format>", "Markdown, a web page or plain text").choices(["md", "html", "text"]).default("md"),
    )
    .action(briefCommand);
}

async function briefCommand(options: { readonly store: string; readonly as: Format }): Promise<void> {
  await withStore(options.store, { role: "brief" }, async (store) => {
    const { createContentReader, printBrief, writeBrief } = await import("#run");
    await printData(printBrief(writeBrief(await createContentReader(store)()), options.as));
    await finishPrinting();
  });
}
