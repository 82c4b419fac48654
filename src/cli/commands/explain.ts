import type { Command } from "commander";
import type { Reading, Span } from "#record";
import { parseDateOption } from "../options.js";
import { finishPrinting, OutputEnded, printData, printNotice, printProblem } from "../print.js";
import { addStoreOption } from "../with-store.js";

interface Options {
  readonly store: string;
  readonly published?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program
    .command("explain")
    .description("tell what was taken from a stretch of a report, or why an account or entry of the annals is as it is")
    .argument(
      "<what>",
      "FILE:START-END (UTF-16 offsets in the report's text; FILE#ITEM:… or FILE:LINE:… in a feed or JSON Lines), or an ID",
    );
  addStoreOption(command)
    .option("--published <date>", "date of publication of a report that does not say it itself", parseDateOption)
    .option("--json", "print JSON")
    .action(explainCommand);
}

async function explainCommand(what: string, options: Options, command: Command): Promise<void> {
  const target = /^(.+?)(?::(\d+))?:(\d+)-(\d+)$/s.exec(what);
  try {
    if (target) {
      const span = { start: Number(target[3]), end: Number(target[4]) };
      if (span.end < span.start) command.error("error: the span ends before it begins");
      await explainFile(target[1]!, target[2] === undefined ? undefined : Number(target[2]), span, options);
    } else {
      const { explainId } = await import("../explain-id.js");
      await explainId(what, options);
    }
    await finishPrinting();
  } catch (error) {
    if (!(error instanceof OutputEnded)) throw error;
  }
}

async function explainFile(path: string, line: number | undefined, span: Span, options: Options): Promise<void> {
  const { readReports } = await import("#run");
  const { openRuleWords } = await import("../rule-words.js");
  const { explainSpan } = await import("../explain-reading.js");
  const [file, item] = await splitItem(path);
  const names: string[] = [];
  for await (const { where, report, reading, problem } of readReports([file], {
    published: options.published,
    predicates: true,
    jobs: 1,
  })) {
    if (problem) printProblem(problem);
    if (!report || !reading) continue;
    const chosen =
      item !== undefined ? where.item === item || report.id === item : line === undefined || where.line === line;
    if (!chosen) {
      names.push(where.item === undefined ? `${where.file}:${where.line}` : `${where.file}#${where.item}`);
      continue;
    }
    await printData(
      options.json
        ? `${JSON.stringify(cutReading(reading, span))}\n`
        : `${explainSpan(report.text, reading, span, openRuleWords())}`,
    );
    return;
  }
  if (names.length > 0)
    printNotice(
      `Not among its reports; there are: ${names.slice(0, 20).join(", ")}${names.length > 20 ? ", \u2026" : ""}`,
    );
  process.exitCode ??= 3;
}

/** Parts `FILE#ITEM`, unless there is a file of that whole name. */
async function splitItem(path: string): Promise<[string, string?]> {
  const { existsSync } = await import("node:fs");
  const at = path.indexOf("#");
  return at <= 0 || existsSync(path) ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

/** The accounts of a reading that rest on a span; all else stays, since they point into it. */
function cutReading(reading: Reading, span: Span): Reading {
  const within = ({ start, end }: Span): boolean => start < Math.max(span.end, span.start + 1) && end > span.start;
  return {
    ...reading,
    accounts: reading.accounts.filter(({ trigger, evidence }) => [trigger, ...evidence].some(within)),
  };
}
