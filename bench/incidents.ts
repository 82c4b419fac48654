import { existsSync } from "node:fs";
import { join } from "node:path";
import { withIncidents } from "#code";
import type { Engine } from "#engine";
import type { LanguagePack } from "#lang";
import { createReader } from "#read";
import { incidentsOf, type Reading } from "#record";
import { fitIncidents, type IsWord, type JudgedReport } from "../scripts/train/incident-model.js";
import { foldOf } from "./folds.js";
import { GOLD, goldLines, goldReports } from "./gold.js";

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

/** News in ordinary case, in which names stand out. */
const ORDINARY = ["news/bbc.jsonl", "news/reuters.jsonl"];
/** Every how many reports one is read. */
const STRIDE = 5;
/** A word in fewer reports is none. */
const LEAST_REPORTS = 2;

/** Nouns and verbs that other news writes small: no names, and no words of one region. */
export async function ordinaryWords(pack: LanguagePack): Promise<IsWord> {
  const read = createReader(pack);
  const reports = new Map<string, number>();
  let n = 0;
  for (const file of ORDINARY.filter((name) => existsSync(join(GOLD, name)))) {
    for await (const { text } of goldReports(file)) {
      if (n++ % STRIDE !== 0) continue;
      const { size, form, lower, lemma, upos } = read(text);
      const words = new Set<string>();
      for (let w = 0; w < size; w++)
        if (form[w] === lower[w] && (upos[w] === "NOUN" || upos[w] === "VERB")) words.add(lemma[w]!);
      for (const word of words) reports.set(word, (reports.get(word) ?? 0) + 1);
    }
  }
  return (lemma) => (reports.get(lemma) ?? 0) >= LEAST_REPORTS;
}
