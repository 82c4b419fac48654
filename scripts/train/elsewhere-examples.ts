import { ableTo, deedsOf, isOpen, openChoices, PARTS, type Part } from "#code";
import { type LanguagePack, rowOf } from "#lang";
import { readParts } from "../../bench/parts.js";
import type { OpenChoice } from "./choice-model.js";
import { lookAtEvents } from "./look-at-events.js";
import { ELSEWHERE } from "./settings.js";

/** All parts of known events for which the engine, without the model, finds nobody. */
export async function openParts(pack: LanguagePack): Promise<Record<Part, OpenChoice[]>> {
  const open: Record<Part, OpenChoice[]> = { actor: [], recipient: [] };
  const choicesOf = openChoices(pack);
  await lookAtEvents(pack, readParts(), (around, report, known) => {
    const { start } = around.view.parse;
    const deeds = deedsOf(around);
    return (match, parts) => {
      const told = known.get(start[match.from]!);
      // What is no event says nothing of its parts.
      if (told && told.verdict !== "no") {
        const choices = choicesOf(around, deeds, match, parts);
        for (const part of PARTS.filter((one) => isOpen(parts, one))) {
          const able = ableTo(part, choices);
          const named = able.map(({ word }) => word >= 0 && told[part].has(start[word]!));
          const right = named.map((isNamed, i) => (i === 0 ? !named.includes(true) : isNamed));
          open[part].push({ report, rows: able.map(({ seen }) => rowsOf(seen)), right });
        }
      }
      return { ...parts, rules: [] };
    };
  });
  return open;
}

const rowsOf = (seen: readonly number[]) => Int32Array.from(seen, (hash) => rowOf(hash, ELSEWHERE.bits));
