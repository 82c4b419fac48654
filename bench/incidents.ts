import { withIncidents } from "#code";
import type { Engine } from "#engine";
import { incidentsOf, type Reading } from "#record";
import { fitIncidents, type IsWord, type JudgedReport } from "../scripts/train/incident-model.js";
import { foldOf } from "./folds.js";
import { goldLines } from "./gold.js";

/** MUC-4's development reports, the only ones of which it is known whether they bring an incident. */
export const INCIDENT_SET = "muc/dev";
const FOLDS = 10;

interface Gold {
  /** Null where MUC-4 left it to its readers. */
  readonly relevant: boolean | null;
}

export interface KnownReading extends JudgedReport {
  readonly reading: Reading;
}

/** Readings of the set, with what gold says of each; nothing is fitted on what it leaves open. */
export async function knownReadings(engine: Engine): Promise<KnownReading[]> {
  const known: KnownReading[] = [];
  for await (const { report, gold } of goldLines<Gold>(`${INCIDENT_SET}.jsonl`)) {
    const { reading, parse } = engine.explain(report);
    if (parse)
      known.push({
        reading,
        told: { ...reading, parse, published: report.published },
        relevant: gold.relevant ?? undefined,
      });
  }
  return known;
}

/**
 * The readings as MUC-4 asks for them: of events only the incidents that the report brings as news, as `read --only incidents` has them.
 * Each tenth is told by weights fitted on the other nine.
 */
export function withIncidentsAlone(known: readonly KnownReading[], isWord: IsWord): Reading[] {
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fitIncidents(
      known.filter(({ reading }) => foldOf(reading.report.id, FOLDS) !== fold),
      isWord,
    ),
  );
  return known.map(({ reading, told }) => {
    const accounts = withIncidents(told, weights[foldOf(reading.report.id, FOLDS)]!);
    const incidents = new Set(incidentsOf(accounts));
    return { ...reading, accounts: accounts.filter((a) => a.kind !== "event" || incidents.has(a)) };
  });
}
