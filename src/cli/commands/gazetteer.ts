import { type Command, InvalidArgumentError } from "commander";
import { type Problem, problem } from "#record";
import { EXIT } from "../exit-codes.js";
import { finishPrinting, printData, printNotice, printProblem } from "../print.js";
import { startProgress } from "../progress.js";

interface Options {
  readonly names?: string;
  readonly languages: string;
  readonly leastPeople: number;
  readonly into: string;
  readonly progress: boolean;
}

/** Rows that cannot be read are told one by one up to here, then counted. */
const MOST_TOLD = 100;

const FORMAT_HELP = `
The dump is allCountries.txt, or the file of one country, from https://download.geonames.org/export/dump/ (CC BY 4.0): UTF-8, a place a
line, 19 columns with tabs between them:
  geonameid, name, asciiname, alternatenames (not read), latitude, longitude, feature class, feature code, country code (ISO
  3166-1 alpha-2), cc2 (not read), admin1 code, admin2 code, admin3 code, admin4 code (not read), population, elevation, dem,
  timezone, modification date (not read).
Names are alternateNames.txt or alternateNamesV2.txt: alternateNameId (not read), geonameid, isolanguage, alternate name,
isPreferredName, isShortName, isColloquial (not read), isHistoric, from, to (YYYY, YYYY-MM or YYYY-MM-DD; others are not read).

Towns, units of the first and second order, and natural features are taken. The places are added to those that Annalist knows. Use the
file that is written by naming it in the environment: ANNALIST_LANGUAGE=FILE annalist read …  Write it anew after every upgrade.`;

export function register(program: Command): void {
  const gazetteer = program.command("gazetteer").description("extend the gazetteer").helpCommand(false);
  gazetteer
    .command("import")
    .description("make a language file with the places of a GeoNames dump; prints one line of JSON with what was taken")
    .argument("<dump>", "allCountries.txt or the file of one country")
    .option("--names <file>", "alternateNames.txt or alternateNamesV2.txt: other and older names")
    .option(
      "--languages <list>",
      "languages whose other names are taken, with commas between; none is the empty one",
      "en,",
    )
    .option("--least-people <n>", "leave out towns with fewer people", parsePeople, 0)
    .requiredOption("--into <file>", "language file to write")
    .option("--no-progress", "show no progress on stderr")
    .addHelpText("after", FORMAT_HELP)
    .exitOverride()
    .action(importCommand);
}

function parsePeople(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Write a whole number.");
  return Number(value);
}

async function importCommand(dump: string, options: Options): Promise<void> {
  const { builtFile, importGazetteer } = await import("#run");
  const { names, into, leastPeople, languages } = options;
  const signal = abortOnInterrupt();
  const files = [dump, dump, ...(names === undefined ? [] : [names])];
  const progress = options.progress ? startProgress(files, "rows") : undefined;
  const told = { rows: 0, problems: 0 };
  const onProgress = (bytes: number, rows: number): void => {
    progress?.update(bytes);
    progress?.count(rows - told.rows);
    told.rows = rows;
  };
  const onProblem = (what: Problem): void => {
    if (++told.problems <= MOST_TOLD) printProblem(what);
  };
  try {
    const settings = {
      dump,
      names,
      into,
      leastPeople,
      languages: languages.split(","),
      pack: builtFile("lang/en.pack"),
    };
    const result = await importGazetteer({ ...settings, signal, onProgress, onProblem });
    await printData(`${JSON.stringify({ ...result, problems: told.problems, file: into })}\n`);
    await finishPrinting();
  } catch (error) {
    if (signal.aborted) process.exitCode = EXIT.interrupted;
    else if (isFileError(error)) printProblem(problemOf(error));
    else throw error;
  } finally {
    progress?.stop();
  }
  if (told.problems > MOST_TOLD) printNotice(`… and ${told.problems - MOST_TOLD} more rows that cannot be read.`);
}

/** Ctrl-C: nothing is left behind but what was there before. */
function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.removeAllListeners("SIGINT");
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall !== undefined;

function problemOf({ code, path, message }: NodeJS.ErrnoException): Problem {
  if (code === "ENOENT") return problem("missing-file", {}, { file: path });
  if (code === "EACCES") return problem("no-permission", {}, { file: path });
  return problem("read-failed", { reason: message }, { file: path });
}
