import { type LanguagePack, LemmaTable, type Rule } from "#lang";
import { openWeights, type Parse } from "#read";
import { type EventType, QUAD_OF } from "#record";
import {
  anyVerb,
  argumentsOf,
  compileRoles,
  type Frame,
  type FrameMatch,
  type ReportView,
  type Trigger,
} from "../../frames/index.js";
import type { EventGives } from "../event-gives.js";
import { seenOfVerb } from "./features.js";
import { createOpenVerbs } from "./open-verb.js";
import { createTypeShares, NO_TYPE } from "./type-shares.js";

type Matches = ReadonlyMap<number, FrameMatch<EventGives>>;

/** What a model adds to the frames: the type of an event whose verb no frame has, and which of two types is the likelier. */
export interface Learned {
  beyond(view: ReportView, known: Matches): (word: number) => Trigger<EventGives> | undefined;
  likelier(view: ReportView, word: number, first: Frame<EventGives>, second: Frame<EventGives>): boolean;
}

/**
 * Opens `weights/learned` (`scripts/train.ts learned`) and the verbs it is asked of, `lexicon/learned-verbs.tsv`; undefined without weights.
 * A type is told only if a rule in `rules/learned` says what the model's word on it is worth.
 */
export function createLearned(pack: LanguagePack): Learned | undefined {
  if (!pack.sections.includes("weights/learned")) return undefined;
  const { types, least, sharesOf } = createTypeShares(openWeights(pack.section("weights/learned")));
  const triggers = new Map(pack.rules("learned").map((rule) => [(rule.gives as EventGives).type, triggerOf(rule)]));
  const asked = new Set(pack.lexicon("learned-verbs").map(({ lemma }) => lemma!));
  const isAsked = new LemmaTable((lemma) => asked.has(lemma) || undefined);
  return {
    beyond(view, known) {
      const openVerb = createOpenVerbs(view);
      return (word) => {
        const verb = isAsked.at(view.parse, word) ? openVerb(word) : undefined;
        if (!verb) return undefined;
        const shares = sharesOf(seenOfVerb(view, verb));
        const best = likeliest(shares);
        const type = types[best]!;
        return shares[best]! < least || isToldBelow(view.parse, word, type, known) ? undefined : triggers.get(type);
      };
    },
    likelier(view, word, first, second) {
      const [one, other] = [types.indexOf(first.gives.type), types.indexOf(second.gives.type)];
      if (one === other || one < 0 || other < 0) return false;
      const shares = sharesOf(seenOfVerb(view, { word, arguments: argumentsOf(view.parse, word) }));
      return shares[other]! > shares[one]!;
    },
  };
}

/** The type of an event with the greatest share. */
function likeliest(shares: readonly number[]): number {
  let best = NO_TYPE + 1;
  for (let i = best; i < shares.length; i++) if (shares[i]! > shares[best]!) best = i;
  return best;
}

/** "used tanks to [attack] the town", "restarted the [attacks]": an event of the kind that the verb only brings in. */
function isToldBelow(parse: Parse, word: number, type: EventType, known: Matches): boolean {
  const { childFrom, child } = parse;
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) {
    const below = known.get(child[c]!);
    if (below && isBroughtIn(parse, child[c]!) && QUAD_OF[below.frame.gives.type] === QUAD_OF[type]) return true;
  }
  return false;
}

const BROUGHT_IN: ReadonlySet<string> = new Set(["obj", "xcomp", "ccomp"]);

/** True of an object, of a clause for one, and of a purpose; "killed a clerk and [hurt] two", "left after the [raid]" tell something else. */
function isBroughtIn({ deprel, xpos }: Parse, word: number): boolean {
  return BROUGHT_IN.has(deprel[word]!) || (deprel[word] === "advcl" && xpos[word] === "VB");
}

/** Made once, so that what depends on a trigger alone is worked out once. */
function triggerOf({ id, match, gives }: Rule): Trigger<EventGives> {
  const { roles } = match as { readonly roles?: Readonly<Record<string, string | readonly string[]>> };
  return anyVerb({ id, roles: compileRoles(roles), tests: [], order: 0, gives: gives as EventGives });
}
