import { type Command, Option } from "commander";
import { MAX_REPORT_SIZE } from "#intake";
import { sourcesOf } from "../input.js";
import { parseCount, parseDateOption, parseList, parseSize } from "../options.js";
import { finishPrinting, OutputEnded, printData, printProblem } from "../print.js";
import { startProgress } from "../progress.js";

const PARTS = [
  "times",
  "places",
  "actors",
  "quantities",
  "attributions",
  "events",
  "incidents",
  "figures",
  "statuses",
  "claims",
  "predicates",
  "notes",
] as const;

interface Options {
  readonly published?: string;
  readonly publisher?: string;
  readonly withText?: boolean;
  readonly pretty?: boolean;
  readonly only?: (typeof PARTS)[number][];
  readonly parse?: "conllu";
  readonly input?: "conllu-tokens";
  readonly predicates?: boolean;
  readonly jobs?: number;
  readonly maxSize: number;
  readonly progress: boolean;
}

export function register(program: Command): void {
  program
    .command("read")
    .description("print one reading per report as JSON Lines: events, figures, statuses and claims with their evidence")
    .argument(
      "[files...]",
      "files and folders: text, HTML, RSS, Atom, JSON Feed, JSON Lines; - is stdin, and read where none is named",
    )
    .option("--published <date>", "date of publication of reports that do not say it themselves", parseDateOption)
    .option("--publisher <name>", "publisher of reports that do not name one")
    .option("--with-text", "add report.text, which all spans refer to")
    .option("--pretty", "indent the JSON: for people, no longer one line a report")
    .option("--only <parts>", `print these parts alone, with commas between: ${PARTS.join(", ")}`, parseList(PARTS))
    .option("--predicates", "add the judgement on every event-like word")
    .addOption(new Option("--parse <format>", "print the parse instead of the reading").choices(["conllu"]))
    .addOption(
      new Option("--input <format>", "take words and sentences from CoNLL-U, for measuring the parser").choices([
        "conllu-tokens",
      ]),
    )
    .option("--jobs <n>", "worker threads (default: all cores)", parseCount)
    .addOption(
      new Option("--max-size <size>", "most bytes of one report").argParser(parseSize).default(MAX_REPORT_SIZE, "20MB"),
    )
    .option("--no-progress", "show no progress on stderr")
    .action(readCommand);
}

async function readCommand(files: string[], options: Options, command: Command): Promise<void> {
  if (options.input && !options.parse) command.error("error: --input conllu-tokens goes with --parse conllu");
  const { printReadings } = await import("#run");
  const sources = sourcesOf(files, command);
  const progress = options.progress ? startProgress(sources) : undefined;
  const { withText, pretty, only, published, publisher, jobs, maxSize } = options;
  const predicates = options.predicates || only?.includes("predicates");
  const format = options.parse
    ? ({ as: "conllu", tokens: options.input === "conllu-tokens" } as const)
    : ({ as: "json", withText, pretty, only } as const);
  const settings = {
    published,
    publisher,
    jobs,
    maxSize,
    predicates,
    onProgress: (bytes: number) => progress?.update(bytes),
  };
  try {
    for await (const { line, problem } of printReadings(sources, settings, format)) {
      if (problem) printProblem(problem);
      if (line !== undefined) await printData(line);
      progress?.count(1);
    }
    await finishPrinting();
  } catch (error) {
    if (!(error instanceof OutputEnded)) throw error;
  } finally {
    progress?.stop();
  }
}
