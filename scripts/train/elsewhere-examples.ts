import {
  createBatchCoder,
  deedsOf,
  type Elsewhere,
  isOpen,
  othersAround,
  PARTS,
  type Part,
  tellNobody,
  tellOther,
  wayBetween,
} from "#code";
import { createBatchFinder } from "#find";
import { type LanguagePack, rowOf } from "#lang";
import { createBatchReader } from "#read";
import type { Report } from "#record";
import { goldReports } from "../../bench/gold.js";
import { readParts } from "../../bench/parts.js";
import type { OpenPart } from "./elsewhere-model.js";
import { ELSEWHERE } from "./settings.js";

const FILES = ["news/reuters.jsonl", "news/bbc.jsonl", "muc/dev.jsonl"];

/** All parts of known events for which the engine, without the model, finds nobody. */
export async function openParts(pack: LanguagePack): Promise<Record<Part, OpenPart[]>> {
  const known = readParts();
  const open: Record<Part, OpenPart[]> = { actor: [], recipient: [] };
  let report: Report;
  const recorder: Elsewhere = (around) => {
    const { view, matches } = around;
    const deeds = deedsOf(view, matches);
    return (match, parts) => {
      const told = known.get(report.id)?.get(view.parse.start[match.from]!);
      // What is no event says nothing of its parts.
      if (told && told.verdict !== "no")
        for (const part of PARTS.filter((one) => isOpen(parts, one))) {
          const rows = [rowsOf((take) => tellNobody(view, match, parts, take))];
          const right = [false];
          for (const word of othersAround(around, match, parts)) {
            const way = wayBetween(view.parse, match.word, word);
            if (!way) continue;
            rows.push(rowsOf((take) => tellOther(view, deeds, match, word, way, take)));
            right.push(told[part].has(view.parse.start[word]!));
          }
          right[0] = !right.includes(true);
          open[part].push({ report: report.id, rows, right });
        }
      return { actor: [], recipient: [] };
    };
  };
  const read = createBatchReader(pack);
  const find = createBatchFinder(pack);
  const code = createBatchCoder(pack, recorder);
  const take = (next: typeof report) => {
    report = next;
    const parses = read([report.text]);
    code(parses, find(parses, [report]), [report]);
  };
  for (const file of FILES) for await (const next of goldReports(file)) if (known.has(next.id)) take(next);
  return open;
}

function rowsOf(tell: (take: (hash: number) => void) => void): Int32Array {
  const rows: number[] = [];
  tell((hash) => rows.push(rowOf(hash, ELSEWHERE.bits)));
  return Int32Array.from(rows);
}
