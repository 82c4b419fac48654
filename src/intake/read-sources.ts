import type { Defaults, Intake } from "./make-report.js";
import { openIntake } from "./open-intake.js";
import { cutSources } from "./piece.js";
import type { Source } from "./source.js";

export interface IntakeOptions extends Defaults {
  /** Bytes that one report may have; 20 MB unless told. */
  readonly maxSize?: number;
}

/** Reads reports from sources in order, streaming, all in this thread. */
export async function* readSources(sources: Iterable<Source>, options: IntakeOptions = {}): AsyncGenerator<Intake> {
  const take = await openIntake(options);
  for await (const cut of cutSources(sources, options.maxSize)) {
    if ("problem" in cut) yield intakeOfProblem(cut.problem);
    else yield* await take(cut.piece);
  }
}

/** What stands in the place of a report where there is only a problem. */
export function intakeOfProblem(problem: NonNullable<Intake["problem"]>): Intake {
  const where = { file: problem.file ?? "-", ...(problem.line === undefined ? {} : { line: problem.line }) };
  return { where, problem };
}
