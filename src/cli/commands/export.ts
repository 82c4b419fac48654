import { type Command, Option } from "commander";
import { canExport, EXPORT_FORMATS, EXPORT_SUBJECTS, type ExportFormat, type ExportSubject } from "#export";
import type { Filter } from "#filter";
import { addFilterOption } from "../filter-option.js";
import { finishPrinting, printData } from "../print.js";
import { addStoreOption, withStore } from "../with-store.js";

interface Options {
  readonly store: string;
  readonly as: ExportFormat;
  readonly what: ExportSubject;
  readonly where: Filter;
  readonly withText?: boolean;
}

export function register(program: Command): void {
  const command = program.command("export").description("print the annals as JSON Lines, CSV or GeoJSON");
  addFilterOption(addStoreOption(command))
    .addOption(new Option("--as <format>", "how to print").choices(EXPORT_FORMATS).makeOptionMandatory())
    .addOption(
      new Option("--what <things>", "what to print; readings come as jsonl alone, accounts as jsonl or csv")
        .choices(EXPORT_SUBJECTS)
        .default("entries"),
    )
    .option("--with-text", "add report.text to readings")
    .action(exportCommand);
}

async function exportCommand(options: Options, command: Command): Promise<void> {
  const { as, what, where, withText } = options;
  if (!canExport(as, what)) command.error(`error: ${what} cannot be printed as ${as}`);
  const { exportAnnals } = await import("#run");
  await withStore(options.store, { role: "export" }, async (store) => {
    const pieces = exportAnnals(store, { as, what, filter: where, ...(withText ? { withText } : {}) });
    for await (const piece of pieces) await printData(piece);
    await finishPrinting();
  });
}
