import type { LanguagePack } from "#lang";
import { openWeights, type Parse } from "#read";
import type { Actor, Attribution, Time } from "#record";
import { withVerbs } from "./bare-content.js";
import { behindHearer } from "./behind-hearer.js";
import { behindSource } from "./behind-source.js";
import { behindThings } from "./behind-thing.js";
import { closedBrackets } from "./closed-brackets.js";
import { closingSpeakers, wholeClosers } from "./closing-speaker.js";
import { withoutCompared } from "./compared.js";
import { trimContents } from "./content-start.js";
import { continued } from "./continued.js";
import { createCueTable } from "./cue-table.js";
import { directSpeakers } from "./direct-speaker.js";
import { withoutFront } from "./front-pieces.js";
import { createFrontedPhrases } from "./fronted-phrases.js";
import { withoutLeadingWords } from "./leading-words.js";
import { linkDrafts } from "./link.js";
import { AttributionModel } from "./model/attribution-model.js";
import { findCandidates } from "./model/candidate.js";
import { afterNamedSource } from "./named-source.js";
import { nounContents } from "./noun-content.js";
import { createViewer } from "./open-view.js";
import { createOpenedBehind } from "./opened-behind.js";
import { wholeOpenings } from "./opening.js";
import { withOutlets } from "./outlets.js";
import { ofRelativeAsides } from "./relative-aside.js";
import { ofRelatives } from "./relative-subject.js";
import { createAttributionRules } from "./rules.js";
import { besideEachOther } from "./side-by-side.js";
import { ofSpeakers } from "./source-start.js";
import { withoutStray } from "./stray-pieces.js";
import { withoutTellers } from "./tellers.js";
import { createTurnFinder } from "./turns.js";
import { withoutUnasked } from "./unasked.js";
import { createUnsaid } from "./unsaid.js";
import { withoutTimes } from "./untimed.js";
import type { Draft, View } from "./view.js";
import { wholeClauses } from "./whole-clause.js";
import { wholeEnds } from "./whole-end.js";
import { wholeNames } from "./whole-name.js";
import { wholePhrases } from "./whole-phrases.js";
import { wholeSentences } from "./whole-sentence.js";
import { wholeTails } from "./whole-tail.js";
import { withinQuotes } from "./within-quote.js";

export { type AttributionChains, attributionChains } from "./chains.js";
export { type CueReader, createCueReader, type ReadCue } from "./cue-of.js";
export { type Cue, type CueTable, createCueTable } from "./cue-table.js";
export { CUE_MODEL } from "./model/attribution-model.js";

/** Finds who is said to have said what. Actors and times are those of the same report; `speaker` indexes the actors. */
export type AttributionFinder = (parse: Parse, actors: readonly Actor[], times: readonly Time[]) => Attribution[];

/** Mends what was drawn; the next one goes by what it leaves. */
type Pass = (view: View, drafts: readonly Draft[]) => readonly Draft[];

export function createAttributionFinder(pack: LanguagePack): AttributionFinder {
  const cues = createCueTable(pack);
  const rules = createAttributionRules(pack);
  const model = new AttributionModel(openWeights(pack.section("weights/attributions")));
  const openView = createViewer(pack);
  const withFronted = createFrontedPhrases(pack);
  const openedBehind = createOpenedBehind(pack);
  const withoutUnsaid = createUnsaid(pack);
  const withTurns = createTurnFinder(pack, rules.turn);
  return (parse, actors, times) => {
    const view = openView(parse, actors);
    const picked = model.pick(view, findCandidates(view, cues, rules));
    const passes: readonly Pass[] = [
      wholeNames,
      directSpeakers,
      wholeClosers,
      ofRelatives,
      closingSpeakers,
      withoutLeadingWords,
      (view, drafts) => withoutTimes(view, drafts, times),
      withoutTellers,
      ofSpeakers,
      afterNamedSource,
      withoutCompared,
      wholeSentences,
      wholeOpenings,
      ofRelativeAsides,
      wholePhrases,
      wholeEnds,
      wholeClauses,
      withVerbs,
      wholeTails,
      nounContents,
      continued,
      withinQuotes,
      withoutStray,
      withoutFront,
      (view, drafts) => trimContents(view, drafts, times),
      behindHearer,
      openedBehind,
      (view, drafts) => withFronted(view, drafts, times),
      behindSource,
      behindThings,
      withoutUnsaid,
      withoutUnasked,
      closedBrackets,
      besideEachOther,
      (view, drafts) => withOutlets(view, drafts, rules),
      withTurns,
    ];
    return linkDrafts(
      view,
      passes.reduce((drafts, pass) => pass(view, drafts), picked),
    );
  };
}
