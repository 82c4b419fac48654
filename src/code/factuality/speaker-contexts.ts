import type { Cue, Findings } from "#find";
import type { Parse } from "#read";
import type { Attribution } from "#record";
import type { Context } from "./context.js";
import type { Grounds } from "./grounds.js";
import type { JudgeTables } from "./judge-tables.js";
import { isOwnSaying } from "./own-saying.js";
import { apply, CERTAIN, toLevel } from "./scale.js";
import { ASKED, DONE, HYPOTHETICAL, isWill, ORDERED, PLANNED, stageOfCode, THREATENED } from "./stages.js";
import { tenseOf } from "./verb-shape.js";

/** Stages of what somebody is for. */
const WANTED: ReadonlySet<number> = new Set([ASKED, ORDERED, PLANNED, THREATENED]);
/** How far what is feared holds. */
const FEARED = toLevel("PS+");

/** Contexts of the publisher's own voice and of every speaker, opened when first asked for. */
export interface SpeakerContexts {
  /** `attribution` is an index into the findings; -1 the publisher. */
  of(attribution: number): Context;
  /** The same for a word by which the speaker's own words begin: who says that he fears something says what is so already. */
  at(attribution: number, word: number): Context;
  /** For each attribution 1 where the publisher vouches for its content. */
  readonly vouched: Uint8Array;
  /** For each attribution the stage of what somebody is for, where its content is that and not in his own words; else that of what is done. */
  readonly wanted: Uint8Array;
}

/**
 * What a speaker's words count for: the cue says how far he holds them, and the publisher's words about the cue whether he
 * spoke. `saidAt` gives the level of a cue's word as far as it is known where its content begins.
 */
export function createSpeakerContexts(
  parse: Parse,
  { attributions }: Findings,
  tables: JudgeTables,
  grounds: Grounds,
  saidAt: (cue: number, attribution: number) => number,
  negated: Uint8Array,
): SpeakerContexts {
  const { cues, rules } = tables;
  const vouched = new Uint8Array(attributions.length);
  const wanted = new Uint8Array(attributions.length).fill(DONE);
  const contexts: (Context | undefined)[] = new Array(attributions.length);
  const plain: Context = { level: CERTAIN, stage: DONE, ground: -1 };

  const open = (index: number): Context => {
    const attribution = attributions[index]!;
    const { word, cue } = cues.read(parse, attribution);
    const told = predicateOf(parse, word, cue);
    const isSaid =
      isNoneReported(parse, attribution, told, negated) ||
      (saidAt(told, index) >= 0 && isOwnSaying(parse, tables, word));
    const said = isSaid ? CERTAIN : saidAt(told, index);
    const view = toLevel(cue.view);
    const { within } = attribution;
    if (within !== undefined) of(within);
    const vouches =
      cue.fact && (said === CERTAIN || isPresupposed(cue)) && (within === undefined || vouched[within] === 1);
    if (vouches) vouched[index] = 1;
    const stage = cue.stage ? stageOfCode(cue.stage) : DONE;
    if (WANTED.has(stage) && attribution.manner !== "direct") wanted[index] = stage;
    return {
      level: isPresupposed(cue) ? view : apply({ plus: view, minus: view < 0 ? 1 : 0, stage: -1 }, said),
      // "did not demand that they leave": nobody asked for it.
      stage: said < 0 && isWill(stage) ? HYPOTHETICAL : stage,
      ground: grounds.add(vouches ? rules.vouched : rules.credited, cue.lemma === "" ? "" : `cues/${cue.lemma}`, -1),
    };
  };

  const of = (attribution: number): Context => {
    if (attribution < 0) return plain;
    contexts[attribution] ??= open(attribution);
    return contexts[attribution];
  };
  const at = (attribution: number, word: number): Context => {
    const context = of(attribution);
    if (attribution < 0 || context.level !== FEARED || context.stage !== DONE) return context;
    const { cue } = cues.read(parse, attributions[attribution]!);
    // "warned that they [had fled]" tells that they had, "feared that they had fled" does not.
    const isSaid = cue.stance === "fears" && cue.takes.has("quote");
    return isSaid && tenseOf(parse, word) !== "" ? { ...context, level: CERTAIN } : context;
  };
  return { of, at, vouched, wanted };
}

/** "pleaded not [guilty]": where the cue says something of its speaker, the denial stands at that. */
function predicateOf({ childFrom, child, deprel, lower }: Parse, word: number, { second }: Cue): number {
  if (second === "") return word;
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++)
    if (deprel[child[c]!] === "xcomp" && lower[child[c]!] === second) return child[c]!;
  return word;
}

/** "[no] deaths were reported": it was told that there were none. */
function isNoneReported(parse: Parse, { content }: Attribution, cue: number, negated: Uint8Array): boolean {
  for (let c = parse.childFrom[cue]!; c < parse.childFrom[cue + 1]! && parse.child[c]! < cue; c++) {
    const subject = parse.child[c]!;
    const from = parse.start[subject]!;
    if (parse.deprel[subject] === "nsubj:pass" && negated[subject] === 1)
      return content.some(({ start, end }) => start <= from && from < end);
  }
  return false;
}

/** "came to condemn the bombing": there is something to blame, whether or not it is blamed. */
function isPresupposed({ fact, given, stance }: Cue): boolean {
  return given || (fact && stance === "accuses");
}
