import { readFileSync } from "node:fs";
import { type Explained, openExplainer } from "#engine";
import { type Intake, readSources, type Where } from "#intake";
import type { Report, Span } from "#record";
import { languageFile } from "#run";
import { cutExplained } from "./cut-explained.js";
import { explainSpan, restsOn } from "./explain-reading.js";
import type { Target } from "./explain-target.js";
import { printData, printNotice, printProblem } from "./print.js";

const MOST_NAMED = 20; // reports named where the one asked for is not there

export interface FileOptions {
  readonly published?: string;
  readonly json?: boolean;
}

/** Prints what was made of a stretch of a report in a file. `refuse` ends the command for a span that is not in its text. */
export async function explainFile(
  target: Extract<Target, { file: string }>,
  options: FileOptions,
  refuse: (why: string) => never,
): Promise<void> {
  const report = await findReport(target, options);
  if (!report) {
    process.exitCode ??= 3;
    return;
  }
  const size = report.text.length;
  if (target.span.start >= size) refuse(`the text has only ${size} characters`);
  if (target.span.end > size) printNotice(`The text has only ${size} characters; the span is cut there.`);
  const span = { start: target.span.start, end: Math.min(size, target.span.end) };
  const explained = openExplainer(readFileSync(languageFile())).explain(report);
  await printData(
    options.json ? `${JSON.stringify(cutToSpan(explained, span))}\n` : explainSpan(report.text, explained, span),
  );
}

/** The report that was meant; problems of those before it are printed, and where it is not there, which there are. */
async function findReport(
  { file, item, line }: Extract<Target, { file: string }>,
  { published }: FileOptions,
): Promise<Report | undefined> {
  const names: string[] = [];
  const isMeant = ({ where, report }: Intake): boolean =>
    item !== undefined ? where.item === item || report?.id === item : line === undefined || where.line === line;
  for await (const intake of readSources([file], published === undefined ? {} : { published })) {
    if (intake.problem) printProblem(intake.problem);
    if (intake.report && isMeant(intake)) return intake.report;
    if (intake.report) names.push(nameOf(intake.where));
  }
  const more = names.length > MOST_NAMED ? ", \u2026" : "";
  if (names.length > 0)
    printNotice(`Not among its reports; there are: ${names.slice(0, MOST_NAMED).join(", ")}${more}`);
  return undefined;
}

function nameOf({ file, line, item }: Where): string {
  return item === undefined ? `${file}:${line}` : `${file}#${item}`;
}

/** The reading with the accounts alone that rest on a span. The mentions of the whole stay, since the accounts point into them. */
function cutToSpan(explained: Explained, span: Span) {
  const { reading, considered } = explained;
  const accounts = reading.accounts.filter((account) => restsOn(account, span));
  const dropped = considered.filter(({ account }) => restsOn(account, span));
  return { ...reading, accounts, ...cutExplained(explained, accounts, dropped) };
}
