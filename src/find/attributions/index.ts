import type { LanguagePack } from "#lang";
import { openWeights, type Parse } from "#read";
import type { Actor, Attribution, Time } from "#record";
import { closingSpeakers, wholeClosers } from "./closing-speaker.js";
import { trimContents } from "./content-start.js";
import { continued } from "./continued.js";
import { createCueTable } from "./cue-table.js";
import { withoutLeadingWords } from "./leading-words.js";
import { linkDrafts } from "./link.js";
import { AttributionModel } from "./model/attribution-model.js";
import { findCandidates } from "./model/candidate.js";
import { afterNamedSource } from "./named-source.js";
import { nounContents } from "./noun-content.js";
import { createViewer } from "./open-view.js";
import { wholeOpenings } from "./opening.js";
import { withOutlets } from "./outlets.js";
import { ofRelatives } from "./relative-subject.js";
import { createAttributionRules } from "./rules.js";
import { besideEachOther } from "./side-by-side.js";
import { ofSpeakers } from "./source-start.js";
import { withoutTellers } from "./tellers.js";
import { withoutTimes } from "./untimed.js";
import { wholeClauses } from "./whole-clause.js";
import { wholeEnds } from "./whole-end.js";
import { wholeNames } from "./whole-name.js";
import { wholePhrases } from "./whole-phrases.js";
import { wholeSentences } from "./whole-sentence.js";

export { type AttributionChains, attributionChains } from "./chains.js";
export { type CueReader, createCueReader, type ReadCue } from "./cue-of.js";
export { type Cue, type CueTable, createCueTable } from "./cue-table.js";
export { CUE_MODEL } from "./model/attribution-model.js";
export { measureReach, type Reach } from "./tree.js";

/** Finds who is said to have said what. Actors and times are those of the same report; `speaker` indexes the actors. */
export type AttributionFinder = (parse: Parse, actors: readonly Actor[], times: readonly Time[]) => Attribution[];

export function createAttributionFinder(pack: LanguagePack): AttributionFinder {
  const cues = createCueTable(pack);
  const rules = createAttributionRules(pack);
  const model = new AttributionModel(openWeights(pack.section("weights/attributions")));
  const openView = createViewer(pack);
  return (parse, actors, times) => {
    const view = openView(parse, actors);
    const found = wholeNames(view, model.pick(view, findCandidates(view, cues, rules)));
    const picked = withoutTimes(
      view,
      withoutLeadingWords(view, closingSpeakers(view, ofRelatives(view, wholeClosers(view, found)))),
      times,
    );
    const named = afterNamedSource(view, ofSpeakers(view, withoutTellers(view, picked)));
    const ended = wholeEnds(view, wholePhrases(view, wholeOpenings(view, wholeSentences(view, named))));
    const whole = wholeClauses(view, ended);
    const drafts = besideEachOther(view, trimContents(view, continued(view, nounContents(view, whole)), times));
    return linkDrafts(view, withOutlets(view, drafts, rules));
  };
}
