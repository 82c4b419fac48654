import { type LanguagePack, openGazetteer } from "#lang";
import type { Parse } from "#read";
import type { Place } from "#record";
import { type Candidate, has, SIGNS } from "./candidate.js";
import { extentOf, facilityBefore } from "./extent.js";
import { markDatelines } from "./find-datelines.js";
import { judgeNames } from "./judge-names.js";
import { openPlaceRules } from "./place-rules.js";
import { openPlaceWords } from "./place-words.js";
import { rankSenses } from "./rank-senses.js";
import { readSigns } from "./read-signs.js";
import { scanNames } from "./scan-names.js";
import { tellContainers } from "./tell-containers.js";
import { toPlace, toUnlisted } from "./to-place.js";
import { findUnlisted } from "./unlisted.js";
import { openPlaceWeights } from "./weights.js";

/** What is known of a report beside its text. */
export interface PlaceHints {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** Opens the place finder: names of the gazetteer in the text, judged and placed; ordered, none overlapping. */
export function createPlaceFinder(
  pack: LanguagePack,
  weights = openPlaceWeights(pack),
): (parse: Parse, hints?: PlaceHints) => readonly Place[] {
  const gazetteer = openGazetteer(pack.section("gazetteer/index"));
  const words = openPlaceWords(pack);
  const rules = openPlaceRules(pack);

  return (parse) => {
    const candidates = scanNames(parse, gazetteer, words);
    readSigns(parse, candidates, gazetteer, words);
    markDatelines(parse, candidates, words);
    tellContainers(parse, candidates, gazetteer, words);
    rankSenses(parse, candidates, gazetteer, weights);
    return print(judgeNames(candidates, gazetteer, weights));
    function print(kept: readonly Candidate[]): Place[] {
      const places: Place[] = [];
      for (const c of kept) {
        const extent = extentOf(parse, c, words, gazetteer.kind(c.place) === "country");
        const building = extent.kind || extent.form === "demonym" ? undefined : facilityBefore(parse, c, words);
        for (const e of building ? [building, extent] : [extent]) {
          const place = toPlace(parse, c, e, rules[e.form], gazetteer);
          if (place.start >= (places.at(-1)?.end ?? 0)) places.push(place);
        }
      }
      const located = kept.filter((c) => !has(c, SIGNS.demonym));
      const unlisted = findUnlisted(parse, located, words).map((u) => toUnlisted(parse, u, rules.unlisted, gazetteer));
      return merge(places, unlisted);
    }
  };
}

/** Both, each in order, as one; what overlaps a place that is known is none. */
function merge(known: readonly Place[], unlisted: readonly Place[]): Place[] {
  const out: Place[] = [];
  let next = 0;
  for (const place of unlisted) {
    while (next < known.length && known[next]!.end <= place.start) out.push(known[next++]!);
    if (next === known.length || known[next]!.start >= place.end) out.push(place);
  }
  out.push(...known.slice(next));
  return out;
}
