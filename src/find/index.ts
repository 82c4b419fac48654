import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Note, Report } from "#record";
import { createActorFinder } from "./actors/index.js";
import { createAttributionFinder } from "./attributions/index.js";
import type { Findings } from "./findings.js";
import { createPlaceFinder } from "./places/index.js";
import { createHomeCurrencies, createQuantityFinder } from "./quantities/index.js";
import { createDatelineReader, createTimeFinder, createTimeMatcher } from "./times/index.js";

export {
  type AttributionChains,
  attributionChains,
  CUE_MODEL,
  type Cue,
  type CueReader,
  createCueReader,
  measureReach,
  type Reach,
  type ReadCue,
} from "./attributions/index.js";
export type { Findings } from "./findings.js";
export { createTenseReader, type TenseReader } from "./times/index.js";

/** Opens the second stage: what names a time, a place, an actor, a number, and who is said to have said what. */
export function createFinder(pack: LanguagePack): (parse: Parse, report: Report) => Findings {
  const matchTimes = createTimeMatcher(pack);
  const readDateline = createDatelineReader(pack, matchTimes);
  const findTimes = createTimeFinder(pack, matchTimes);
  const findQuantities = createQuantityFinder(pack);
  const settleCurrencies = createHomeCurrencies(pack);
  const findPlaces = createPlaceFinder(pack);
  const findActors = createActorFinder(pack);
  const findAttributions = createAttributionFinder(pack);

  return (parse, report) => {
    const { notes: datelineNotes, ...dated } = readDateline(parse, report);
    const published = dated.published ?? report.published;
    const { times, notes: timeNotes } = findTimes(parse, published);
    const places = findPlaces(parse, report);
    const quantities = settleCurrencies(parse, findQuantities(parse, times), places, published);
    const actors = findActors(parse, places);
    const attributions = findAttributions(parse, actors, times);
    const notes: Note[] = [...datelineNotes, ...timeNotes];
    return { dated, times, places, actors, quantities, attributions, notes };
  };
}
