import { type Command, Option } from "commander";
import { MAX_REPORT_SIZE } from "#intake";
import type { AddResult } from "#run";
import type { StoreLocked } from "#store";
import { EXIT } from "../exit-codes.js";
import { sourcesOf } from "../input.js";
import { parseCount, parseDateOption, parseSize } from "../options.js";
import { finishPrinting, printData, printNotice, printProblem } from "../print.js";
import { type Progress, startProgress } from "../progress.js";
import { addStoreOption, withStore } from "../with-store.js";

interface Options {
  readonly store: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly jobs?: number;
  readonly maxSize: number;
  readonly progress: boolean;
}

export function register(program: Command): void {
  const command = program
    .command("add")
    .description("read reports and keep them in the annals; prints one line of JSON per report once it is safely kept")
    .argument(
      "[files...]",
      "files and folders: text, HTML, RSS, Atom, JSON Feed, JSON Lines; - is stdin, and read where none is named",
    );
  addStoreOption(command)
    .option("--published <date>", "date of publication of reports that do not say it themselves", parseDateOption)
    .option("--publisher <name>", "publisher of reports that do not name one")
    .option("--jobs <n>", "worker threads (default: all cores)", parseCount)
    .addOption(
      new Option("--max-size <size>", "most bytes of one report").argParser(parseSize).default(MAX_REPORT_SIZE, "20MB"),
    )
    .option("--no-progress", "show no progress on stderr")
    .action(addCommand);
}

async function addCommand(files: string[], options: Options, command: Command): Promise<void> {
  const { addReports, createRecorder, openReconciler, readReports } = await import("#run");
  const sources = sourcesOf(files, command);
  const signal = abortOnInterrupt();
  const progress = options.progress ? startProgress(sources) : undefined;
  const { published, publisher, jobs, maxSize } = options;
  const settings = { published, publisher, jobs, maxSize, onProgress: (bytes: number) => progress?.update(bytes) };
  const onLocked = async (locked: StoreLocked): Promise<boolean> => {
    const { handOver, takesOver } = await import("#run");
    const { readSources } = await import("#intake");
    if (!takesOver(locked.holder)) return false;
    printNotice(`The annals are served by process ${locked.holder.pid}: handing the reports over.`);
    await printResults(handOver(locked.holder, readSources(sources, withoutUndefined(settings)), signal), progress);
    return true;
  };
  try {
    await withStore(options.store, { role: "add", create: true, onLocked }, async (store) => {
      const recorder = createRecorder(store, openReconciler());
      await printResults(addReports(recorder, readReports(sources, settings), { signal }), progress);
    });
  } finally {
    progress?.stop();
  }
  // A source that still waits for input would keep the process alive.
  if (signal.aborted) process.exit(EXIT.interrupted);
}

async function printResults(results: AsyncIterable<AddResult>, progress: Progress | undefined): Promise<void> {
  let came = false;
  for await (const result of results) {
    came = true;
    progress?.count(1);
    if ("problem" in result) printProblem(result.problem);
    else await printData(`${JSON.stringify(result)}\n`);
  }
  if (!came)
    printNotice("There was nothing to read: no file in these folders that is neither hidden nor of the annals.");
  await finishPrinting();
}

/** The first Ctrl-C lets the batch in hand be kept; a second one ends at once. The store survives both. */
function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.removeAllListeners("SIGINT");
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    printNotice("Finishing the batch in hand; Ctrl-C again ends at once.");
    controller.abort();
  });
  return controller.signal;
}

function withoutUndefined<T extends object>(options: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
