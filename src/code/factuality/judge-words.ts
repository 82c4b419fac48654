import { type AttributionChains, attributionChains, type Findings } from "#find";
import type { Parse } from "#read";
import type { View } from "./context.js";
import { creditedOf } from "./credited.js";
import { dateWords, LONG_AGO } from "./date-words.js";
import { areDeniedWords } from "./denied-words.js";
import { createGrounds, type Grounds } from "./grounds.js";
import type { JudgeTables } from "./judge-tables.js";
import { viewOwn } from "./own-view.js";
import { combine } from "./scale.js";
import { createSpeakerContexts, type SpeakerContexts } from "./speaker-contexts.js";
import { DONE, isIrrealis, ONGOING } from "./stages.js";
import { isToldOn } from "./told-on.js";
import { hasObject } from "./verb-shape.js";
import { contextBelow, rootContext } from "./word-context.js";

/** The judgement on the words of a report, in arrays over words, of those that were asked for. */
export interface WordJudgements {
  /** Judges a word and those it hangs on, unless that is done. */
  judge(word: number): void;
  /** As the innermost speaker, or in the publisher's voice the publisher, sees it. */
  readonly level: Int8Array;
  readonly stage: Int8Array;
  readonly ground: Int32Array;
  readonly granted: Uint8Array;
  readonly background: Uint8Array;
  /** 1 where what the noun tells is denied, and not that it was said: "rejected the [accusation]". */
  readonly spoken: Uint8Array;
  readonly chains: AttributionChains;
  /** For each attribution 1 where the publisher vouches for its content: "the army confirmed that …". */
  readonly vouched: Uint8Array;
  /** By attribution the stage of what somebody is for, as in SpeakerContexts. */
  readonly wanted: Uint8Array;
  /** What the plain words of a speaker count for, by attribution; -1 the publisher. */
  readonly voice: SpeakerContexts["of"];
  readonly grounds: Grounds;
}

/**
 * Opens the judge of a report's words. A word's judgement follows from those of the words above it and of the cues it is credited by, so only
 * what is asked for is judged: linear in words and attributions.
 */
export function judgeWords(parse: Parse, findings: Findings, tables: JudgeTables, published?: string): WordJudgements {
  const { size } = parse;
  const grounds = createGrounds();
  const own = viewOwn(parse, tables, grounds);
  const chains = attributionChains(parse, creditedOf(parse, findings, tables));
  const age = dateWords(parse, findings.times, published, tables.elsewhen);
  const view: View = {
    parse,
    own,
    tables,
    grounds,
    level: new Int8Array(size),
    stages: new Int8Array(size),
    ground: new Int32Array(size),
    granted: new Uint8Array(size),
    base: new Int8Array(size),
    baseStage: new Int8Array(size),
    baseGround: new Int32Array(size),
  };
  const { level, stages, ground, base, baseStage, baseGround } = view;
  const background = new Uint8Array(size);
  const spoken = new Uint8Array(size);
  const judged = new Uint8Array(size);
  const isCueKnown = openCueOrder(parse, findings, chains);
  const speakers = createSpeakerContexts(parse, findings, tables, grounds, saidAt, own.negated);
  /** Words still to be judged, those over them last. */
  const waiting: number[] = [];
  return {
    judge,
    level,
    stage: stages,
    ground,
    granted: view.granted,
    background,
    spoken,
    chains,
    vouched: speakers.vouched,
    wanted: speakers.wanted,
    voice: speakers.of,
    grounds,
  };

  function judge(word: number): void {
    const done = waiting.length;
    for (let w = word; w >= 0 && judged[w] === 0; w = parse.head[w]!) waiting.push(w);
    while (waiting.length > done) {
      const w = waiting.pop()!;
      // A cue further on may have asked for it in the meantime.
      if (judged[w] === 0) judgeBelow(w);
    }
  }

  /** Judges a word whose head is judged. */
  function judgeBelow(w: number): void {
    const head = parse.head[w]!;
    const speaker = chains.innermost(w);
    const fresh = head < 0 || chains.innermost(head) !== speaker;
    const outside = fresh ? speakers.at(speaker, w) : speakers.of(speaker);
    const around = fresh ? rootContext(view, w, outside) : contextBelow(view, w, head, outside);
    base[w] = around.level;
    baseStage[w] = around.stage;
    baseGround[w] = around.ground;
    level[w] = combine(around.level, own.level[w]!);
    stages[w] = stageOf(view, w, around.stage);
    ground[w] = own.ground[w]! >= 0 ? own.ground[w]! : around.ground;
    background[w] = isBackground(view, w, age[w]!, speaker < 0, !fresh && background[head] === 1) ? 1 : 0;
    spoken[w] = level[w]! < 0 && own.level[w]! > 0 && own.free[w] === 0 && areDeniedWords(parse, tables, w) ? 1 : 0;
    judged[w] = 1;
  }

  function saidAt(cue: number, attribution: number): number {
    if (!isCueKnown(cue, attribution)) return own.level[cue]!;
    judge(cue);
    return level[cue]!;
  }
}

/**
 * Tells whether what is said of a cue is known where its content begins: words are judged heads first, level by level, and a cue that comes later
 * than the first word credited by it ("“It is over.” So he said") counts by its own words alone. So no two words wait for each other.
 */
function openCueOrder(parse: Parse, { attributions }: Findings, chains: AttributionChains) {
  const { order } = parse.reach;
  const rank = new Int32Array(parse.size);
  /** The rank of the first word that each attribution, or one within it, holds. */
  const first = new Int32Array(attributions.length).fill(parse.size);
  for (let r = 0; r < order.length; r++) {
    rank[order[r]!] = r;
    let at: number | undefined = chains.innermost(order[r]!);
    while (at !== undefined && at >= 0 && first[at] === parse.size) {
      first[at] = r;
      at = attributions[at]!.within;
    }
  }
  return (cue: number, attribution: number): boolean => rank[cue]! < first[attribution]!;
}

/** "had fled" in the publisher's own words, and what a date puts long before the report, are only recalled; a recent date tells news. */
function isBackground({ parse, own }: View, w: number, age: number, ownVoice: boolean, above: boolean): boolean {
  if (age !== 0) return age === LONG_AGO;
  return (
    (own.earlier[w] === 1 && ownVoice && !isToldOn(parse, w)) ||
    (above && (INHERITS_PAST.has(parse.deprel[w]!) || belongsTo(parse, w)))
  );
}

/**
 * "the crash of 1982, killing 78", "the 2009 shooting that left 13 dead": the outcome of a deed, and what is told of its noun; also
 * "two weeks after rebels killed three", where the tree has a participle.
 */
function belongsTo(parse: Parse, w: number): boolean {
  const relation = parse.deprel[w]!;
  if (relation === "advcl") return parse.xpos[w] === "VBG";
  if (relation === "acl") return hasObject(parse, w);
  if (relation !== "acl:relcl") return false;
  return parse.upos[parse.head[w]!] === "NOUN" || isSaidOfThing(parse, w);
}

/** "the 2009 attack at Camp Lind [that] killed nine": of a thing with a name, which may well be where the deed took place. */
function isSaidOfThing({ childFrom, child, deprel, xpos }: Parse, w: number): boolean {
  for (let c = childFrom[w]!; c < childFrom[w + 1]!; c++)
    if (deprel[child[c]!] === "nsubj" && xpos[child[c]!] === "WDT") return true;
  return false;
}

const INHERITS_PAST = new Set([
  "conj",
  "obj",
  "nsubj",
  "nsubj:pass",
  "xcomp",
  "ccomp",
  "obl",
  "obl:agent",
  "compound",
  "nmod",
]);

/** What stands around a word decides, unless all is told as done there; then the word's own auxiliaries, then its tense. */
function stageOf(view: View, w: number, around: number): number {
  const own = view.own.stage[w]!;
  if (own >= 0 && (view.own.conditional[w] === 1 || !isIrrealis(around))) return own;
  return isIrrealis(around) ? around : tenseStage(view, w, around);
}

/** The stage that the tense gives where nothing else does. */
function tenseStage({ parse, tables }: View, w: number, around: number): number {
  const upos = parse.upos[w]!;
  if (upos === "NOUN" && around === DONE && isUnderWay(parse, w)) return ONGOING;
  if (upos !== "VERB" && upos !== "AUX") return around;
  if (parse.headline[w] === 1) return DONE;
  const tag = parse.xpos[w];
  // "continues to [support]" goes on as its verb does.
  if (parse.deprel[w] === "xcomp" && (tag === "VB" || tag === "VBG") && around === ONGOING) return ONGOING;
  if (tag === "VBP" && ofOne(parse, w, tables.ones)) return DONE;
  return (tag === "VBZ" || tag === "VBP") && !hasPastAuxiliary(parse, w) ? ONGOING : DONE;
}

/** "is in [talks]", "has been on [strike]": what somebody is in the midst of now. */
function isUnderWay({ childFrom, child, deprel, xpos }: Parse, w: number): boolean {
  let now = false;
  let been = false;
  let joined = false;
  for (let c = childFrom[w]!; c < childFrom[w + 1]! && child[c]! < w; c++) {
    const isPresent = xpos[child[c]!] === "VBZ" || xpos[child[c]!] === "VBP";
    if (deprel[child[c]!] === "case") joined = child[c] === w - 1;
    if (deprel[child[c]!] === "cop") been = xpos[child[c]!] === "VBN";
    if (deprel[child[c]!] === "cop" || deprel[child[c]!] === "aux") now ||= isPresent;
    if (deprel[child[c]!] === "cop" && !isPresent && !been) return false;
  }
  return now && joined;
}

/** "he [quit]": no present tense of one person, whatever it was read as. */
function ofOne({ childFrom, child, deprel, lower }: Parse, w: number, ones: ReadonlySet<string>): boolean {
  for (let c = childFrom[w]!; c < childFrom[w + 1]! && child[c]! < w; c++)
    if (deprel[child[c]!] === "nsubj") return ones.has(lower[child[c]!]!);
  return false;
}

/** "[did] they fire?" */
function hasPastAuxiliary(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "aux" && parse.xpos[parse.child[c]!] === "VBD") return true;
  return false;
}
