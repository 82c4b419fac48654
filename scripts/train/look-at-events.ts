import { createBatchCoder, type Elsewhere } from "#code";
import { createBatchFinder } from "#find";
import type { LanguagePack } from "#lang";
import { createBatchReader } from "#read";
import { goldReports } from "../../bench/gold.js";
import { FILES } from "../../bench/measured-reports.js";

/** Codes the reports of which something is annotated, and shows each, with what it is annotated with, where the model of parts would look at it. */
export async function lookAtEvents<Known>(
  pack: LanguagePack,
  annotated: ReadonlyMap<string, Known>,
  look: (around: Parameters<Elsewhere>[0], report: string, known: Known) => ReturnType<Elsewhere>,
): Promise<void> {
  let report = "";
  const read = createBatchReader(pack);
  const find = createBatchFinder(pack);
  const code = createBatchCoder(pack, (around) => look(around, report, annotated.get(report)!));
  for (const file of FILES)
    for await (const own of goldReports(file)) {
      report = own.id;
      if (!annotated.has(report)) continue;
      const parses = read([own.text]);
      code(parses, find(parses, [own]), [own]);
    }
}
