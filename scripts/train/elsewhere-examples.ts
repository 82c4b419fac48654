import { ableTo, createBatchCoder, deedsOf, type Elsewhere, isOpen, openChoices, PARTS, type Part } from "#code";
import { createBatchFinder } from "#find";
import { type LanguagePack, rowOf } from "#lang";
import { createBatchReader } from "#read";
import type { Report } from "#record";
import { goldReports } from "../../bench/gold.js";
import { readParts } from "../../bench/parts.js";
import type { OpenChoice } from "./choice-model.js";
import { ELSEWHERE } from "./settings.js";

const FILES = ["news/reuters.jsonl", "news/bbc.jsonl", "muc/dev.jsonl"];

/** All parts of known events for which the engine, without the model, finds nobody. */
export async function openParts(pack: LanguagePack): Promise<Record<Part, OpenChoice[]>> {
  const known = readParts();
  const open: Record<Part, OpenChoice[]> = { actor: [], recipient: [] };
  const choicesOf = openChoices(pack);
  let report: Report;
  const recorder: Elsewhere = (around) => {
    const { start } = around.view.parse;
    const deeds = deedsOf(around);
    return (match, parts) => {
      const told = known.get(report.id)?.get(start[match.from]!);
      // What is no event says nothing of its parts.
      if (told && told.verdict !== "no") {
        const choices = choicesOf(around, deeds, match, parts);
        for (const part of PARTS.filter((one) => isOpen(parts, one))) {
          const able = ableTo(part, choices);
          const named = able.map(({ word }) => word >= 0 && told[part].has(start[word]!));
          const right = named.map((isNamed, i) => (i === 0 ? !named.includes(true) : isNamed));
          open[part].push({ report: report.id, rows: able.map(({ seen }) => rowsOf(seen)), right });
        }
      }
      return { ...parts, rules: [] };
    };
  };
  const read = createBatchReader(pack);
  const find = createBatchFinder(pack);
  const code = createBatchCoder(pack, recorder);
  for (const file of FILES)
    for await (report of goldReports(file)) {
      if (!known.has(report.id)) continue;
      const parses = read([report.text]);
      code(parses, find(parses, [report]), [report]);
    }
  return open;
}

const rowsOf = (seen: readonly number[]) => Int32Array.from(seen, (hash) => rowOf(hash, ELSEWHERE.bits));
