import type { LanguagePack } from "#lang";
import { openWeights } from "#read";
import { conjuncts } from "../../frames/index.js";
import type { Cast } from "../cast.js";
import { unique } from "../sides.js";
import type { Surroundings } from "../surroundings.js";
import { type Choice, type Choices, createChoices } from "./choices.js";
import { createChooser } from "./chooser.js";
import { type Deeds, deedsOf, type Match } from "./deeds.js";
import { openKeptOut } from "./kept-out.js";
import { isOpen, PARTS, type Part, type Parts } from "./others.js";

/** Who takes part after all, and the rules that say so. */
export interface Filled extends Pick<Parts, "actors" | "recipients"> {
  readonly rules: readonly string[];
}

/** Looks for those whom an event's own phrases do not name: opened for a report, then asked for each of its events. */
export type Elsewhere = (around: Surroundings) => (match: Match, parts: Parts) => Filled;

/** Opens `weights/elsewhere` (`scripts/train.ts elsewhere`). Nobody is found without weights, or without the rule of the form `elsewhere`. */
export function createElsewhere(pack: LanguagePack): Elsewhere {
  const rule = pack.rules("participants").find(({ match }) => (match as { form: string }).form === "elsewhere")?.id;
  if (!rule || !pack.sections.includes("weights/elsewhere")) return () => (_, parts) => ({ ...parts, rules: [] });
  const choicesOf = openChoices(pack);
  const choose = createChooser(openWeights(pack.section("weights/elsewhere")));
  return (around) => {
    const { view, cast } = around;
    let deeds: Deeds | undefined;
    return (match, parts) => {
      if (!PARTS.some((part) => isOpen(parts, part))) return { ...parts, rules: [] };
      deeds ??= deedsOf(around);
      const choices = choicesOf(around, deeds, match, parts);
      const find = (part: Part): readonly number[] => {
        if (!isOpen(parts, part)) return [];
        const able = ableTo(part, choices);
        const best = choose(part, able);
        return best < 0 ? [] : conjuncts(view.parse, best).filter((w) => able.some(({ word }) => word === w));
      };
      const known = [...parts.actors, ...parts.recipients];
      const actors = besides(cast, known, find("actor").map(actingOrAffected(cast)));
      const recipients = besides(cast, [...known, ...actors], find("recipient").map(cast.affected));
      return {
        actors: [...parts.actors, ...actors],
        recipients: [...parts.recipients, ...recipients],
        rules: actors.length + recipients.length > 0 ? [rule] : [],
      };
    };
  };
}

/** The choices, with the language's words for what tells of something else. */
export function openChoices(pack: LanguagePack): Choices {
  return createChoices(new Set(pack.lexicon("apart-openings").map(({ word }) => word!)), openKeptOut(pack));
}

/** Those of several who can have a part. */
export function ableTo(part: Part, choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ mayAct, mayBear }) => (part === "actor" ? mayAct : mayBear));
}

function actingOrAffected(cast: Cast): (word: number) => number {
  return (word) => {
    const acting = cast.acting(word);
    return acting >= 0 ? acting : cast.affected(word);
  };
}

/** Nobody who has a part already, by whatever name. */
function besides(cast: Cast, known: readonly number[], found: readonly number[]): number[] {
  const entities = new Set(known.map((i) => cast.mention(i).entity));
  return unique(found).filter((i) => !entities.has(cast.mention(i).entity));
}
