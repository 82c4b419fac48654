import { createHash } from "node:crypto";
import type { Engine, ReadOptions } from "#engine";
import { type Defaults, type Intake, intakeOfProblem, openIntake, type Piece, type Where } from "#intake";
import { FORMAT, type Problem, problem, type Reading, type Report } from "#record";

/**
 * What came of one report. Where it could not be read there is a `problem` and no `report`; if its id is known all the same, a
 * `reading` without accounts. A `report` with a `problem` was read in spite of it.
 */
export interface ReadResult {
  readonly where: Where;
  readonly report?: Report;
  readonly reading?: Reading;
  readonly problem?: Problem;
}

export interface ReaderOptions extends Defaults {
  readonly predicates?: boolean | undefined;
}

/** What a reader takes: a piece of a source, the problem in its place, or a report that is one already. */
export type Input = { readonly piece: Piece } | { readonly problem: Problem } | { readonly report: Report };

/** Reads all reports of some inputs, in order. Never throws. */
export type ReadInputs = (inputs: readonly Input[]) => Promise<ReadResult[]>;

/** Opens a reader on an engine: intake and the engine's road, one thread. */
export async function openReader(engine: Engine, options: ReaderOptions = {}): Promise<ReadInputs> {
  const take = await openIntake(options);
  return async (inputs) => {
    const intakes: Intake[] = [];
    for (const input of inputs) {
      if ("piece" in input) intakes.push(...(await take(input.piece)));
      else if ("problem" in input) intakes.push(intakeOfProblem(input.problem));
      else intakes.push({ where: { file: input.report.url ?? input.report.id }, report: input.report });
    }
    return readIntakes(engine, intakes, options.predicates ? { predicates: true } : {});
  };
}

function readIntakes(engine: Engine, intakes: readonly Intake[], options: ReadOptions): ReadResult[] {
  const readings = readReports(
    engine,
    intakes.flatMap(({ report }) => report ?? []),
    options,
  );
  let next = 0;
  return intakes.map((intake) => {
    const { report, where } = intake;
    if (!report) return unread(engine, where, intake.problem!);
    const read = readings[next++]!;
    if ("reading" in read) return { ...intake, reading: withDateNote(read.reading) };
    const at = { file: where.file, line: where.line, id: report.id };
    return unread(engine, where, problem("engine-failed", { reason: read.fault }, at));
  });
}

/** Reads all reports together; where the engine fails on one, each by itself, so that only the one to blame goes unread. */
function readReports(
  engine: Engine,
  reports: readonly Report[],
  options: ReadOptions,
): ({ reading: Reading } | { fault: string })[] {
  try {
    return engine.readAll(reports, options).map((reading) => ({ reading }));
  } catch (error) {
    if (reports.length === 1) return [{ fault: describeFault(error) }];
    return reports.flatMap((report) => readReports(engine, [report], options));
  }
}

/** A report's own date outside 1900 to 2100 is doubted as one in its text is. */
function withDateNote(reading: Reading): Reading {
  const { published } = reading.report;
  if (published === undefined || (published >= "1900" && published < "2101")) return reading;
  const text = `The report is dated ${published.slice(0, 10)}: a date outside 1900 to 2100.`;
  return { ...reading, notes: [{ code: "date-out-of-range", text }, ...reading.notes] };
}

/** The message of an error and where it was thrown. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack
    ?.split("\n")
    .find((line) => line.trim().startsWith("at "))
    ?.trim();
  return at === undefined ? error.message : `${error.message} (${at.replace(/\(?file:\/\/.*\/(dist|src)\//, "($1/")})`;
}

/** A report that could not be read is printed without accounts if its id is known. */
export function unread(engine: Pick<Engine, "version">, where: Where, what: Problem): ReadResult {
  if (what.id === undefined) return { where, problem: what };
  const reading: Reading = {
    format: FORMAT,
    engine: engine.version,
    report: { id: what.id, digest: createHash("sha256").digest("hex"), language: "und" },
    times: [],
    places: [],
    actors: [],
    quantities: [],
    attributions: [],
    accounts: [],
    notes: [{ code: what.code, text: what.text }],
  };
  return { where, reading, problem: what };
}
