import { createBatchCoder, createOpenVerbs, type Elsewhere, NO_TYPE, rowOfType, seenOfVerb } from "#code";
import { createBatchFinder } from "#find";
import type { LanguagePack } from "#lang";
import { createBatchReader } from "#read";
import { EVENT_TYPES, type EventType, type Report } from "#record";
import { goldReports } from "../../bench/gold.js";
import { readVerbs } from "../../bench/known-verbs.js";
import type { OpenChoice } from "./choice-model.js";
import { LEARNED } from "./settings.js";

const FILES = ["news/reuters.jsonl", "news/bbc.jsonl", "muc/dev.jsonl"];

/** The types that a model chooses from, after none. */
export const CHOICES: readonly (EventType | undefined)[] = (() => {
  const choices: (EventType | undefined)[] = EVENT_TYPES.filter((type) => type !== "OTHER");
  choices.splice(NO_TYPE, 0, undefined);
  return choices;
})();

/** An annotated verb. */
export interface KnownVerb extends OpenChoice {
  readonly lemma: string;
}

/** The annotated verbs that the engine, without the model, still finds no frame for. */
export async function knownVerbs(pack: LanguagePack): Promise<KnownVerb[]> {
  const known = readVerbs();
  const verbs: KnownVerb[] = [];
  let report: Report;
  const recorder: Elsewhere = ({ view, matches }) => {
    const types = known.get(report.id)!;
    const { parse } = view;
    const openVerb = createOpenVerbs(view);
    const carriers = new Set([...matches.values()].map(({ carrier }) => carrier));
    for (let word = 0; word < parse.size; word++) {
      const start = parse.start[word]!;
      const verb = types.has(start) && !matches.has(word) && !carriers.has(word) ? openVerb(word) : undefined;
      if (!verb) continue;
      const seen = seenOfVerb(view, verb);
      verbs.push({
        report: report.id,
        lemma: parse.lemma[word]!,
        rows: CHOICES.map((_, type) => Int32Array.from(seen, (hash) => rowOfType(hash, type, LEARNED.bits))),
        right: CHOICES.map((type) => type === types.get(start)),
      });
    }
    return (_, parts) => ({ ...parts, rules: [] });
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
  return verbs;
}
