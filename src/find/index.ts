import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Report } from "#record";
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
  type ReadCue,
} from "./attributions/index.js";
export type { Findings } from "./findings.js";
export { createTenseReader, createTimeLimits, type TenseReader } from "./times/index.js";

/** Opens the second stage for one report at a time. */
export function createFinder(pack: LanguagePack): (parse: Parse, report: Report) => Findings {
  const findAll = createBatchFinder(pack);
  return (parse, report) => findAll([parse], [report])[0]!;
}

/** Finds in reports, given with their parses; what is found in one does not depend on those beside it. */
export type FindAll = (parses: readonly Parse[], reports: readonly Report[]) => Findings[];

/**
 * Opens the second stage: what names a time, a place, an actor, a number, and who is said to have said what. Each is looked for in all
 * reports before the next: the processor then keeps what one needs at hand.
 */
export function createBatchFinder(pack: LanguagePack): FindAll {
  const matchTimes = createTimeMatcher(pack);
  const readDateline = createDatelineReader(pack, matchTimes);
  const findTimes = createTimeFinder(pack, matchTimes);
  const findQuantities = createQuantityFinder(pack);
  const settleCurrencies = createHomeCurrencies(pack);
  const findPlaces = createPlaceFinder(pack);
  const findActors = createActorFinder(pack);
  const findAttributions = createAttributionFinder(pack);

  return (parses, reports) => {
    const datelines = parses.map((parse, i) => readDateline(parse, reports[i]!));
    const published = datelines.map((dateline, i) => dateline.published ?? reports[i]!.published);
    const times = parses.map((parse, i) => findTimes(parse, published[i]));
    const places = parses.map((parse, i) => findPlaces(parse, reports[i]!));
    const quantities = parses.map((parse, i) =>
      settleCurrencies(parse, findQuantities(parse, times[i]!.times), places[i]!, published[i]),
    );
    const actors = parses.map((parse, i) => findActors(parse, places[i]!));
    const attributions = parses.map((parse, i) => findAttributions(parse, actors[i]!, times[i]!.times));
    return datelines.map(({ notes, ...dated }, i) => ({
      dated,
      times: times[i]!.times,
      places: places[i]!,
      actors: actors[i]!,
      quantities: quantities[i]!,
      attributions: attributions[i]!,
      notes: [...notes, ...times[i]!.notes],
    }));
  };
}
