import type { LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import type { Actor, Attribution } from "#record";
import { createCueTable } from "./cue-table.js";
import { findDrafts } from "./find-drafts.js";
import { linkDrafts } from "./link.js";
import { findQuotes } from "./quotes.js";
import { createAttributionRules } from "./rules.js";
import { measureReach } from "./tree.js";

export { type AttributionChains, attributionChains } from "./chains.js";
export { type CueReader, createCueReader, type ReadCue } from "./cue-of.js";
export { type Cue, type CueTable, createCueTable } from "./cue-table.js";
export { measureReach, type Reach } from "./tree.js";

/** Finds who is said to have said what. Actors are those of the same report; `speaker` indexes them. */
export type AttributionFinder = (parse: Parse, actors: readonly Actor[]) => Attribution[];

export function createAttributionFinder(pack: LanguagePack): AttributionFinder {
  const cues = createCueTable(pack);
  const rules = createAttributionRules(pack);
  const complementisers = new Set(pack.lexicon("complementisers").map((row) => row.word!));
  return (parse, actors) => {
    const view = {
      parse,
      actors,
      reach: measureReach(parse),
      quotes: findQuotes(parse),
      actorOf: actorsByWord(parse, actors),
      complementisers,
    };
    return linkDrafts(view, findDrafts(view, cues, rules));
  };
}

/** For each word the actor whose mention covers it, the shortest of several; -1 where none does. */
export function actorsByWord(parse: Parse, actors: readonly Actor[]): Int32Array {
  const of = new Int32Array(parse.size).fill(-1);
  const order = actors
    .map((_, i) => i)
    .sort((a, b) => actors[b]!.end - actors[b]!.start - (actors[a]!.end - actors[a]!.start) || a - b);
  for (const i of order) {
    const { start, end } = actors[i]!;
    for (let word = wordAt(parse, start); word < parse.size && parse.start[word]! < end; word++) of[word] = i;
  }
  return of;
}
