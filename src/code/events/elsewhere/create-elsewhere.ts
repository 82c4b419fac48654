import type { LanguagePack } from "#lang";
import { openWeights } from "#read";
import { childWith, conjuncts, type FrameMatch } from "../../frames/index.js";
import type { EventGives } from "../event-gives.js";
import type { Surroundings } from "../surroundings.js";
import { ElsewhereModel } from "./elsewhere-model.js";
import { type Deeds, deedsOf } from "./features.js";
import { isOpen, othersAround, PARTS, type Part, type Parts } from "./others.js";

/** Whoever has a part in an event after all, by his word. */
export type Found = Readonly<Record<Part, readonly number[]>>;

/** Looks for those whom an event's own phrases do not name: opened for a report, then asked for each of its events. */
export type Elsewhere = (around: Surroundings) => (match: FrameMatch<EventGives>, parts: Parts) => Found;

const NOBODY: Found = { actor: [], recipient: [] };

/** Opens `weights/elsewhere` (`scripts/train.ts elsewhere`). Without weights nobody is found. */
export function createElsewhere(pack: LanguagePack): Elsewhere {
  if (!pack.sections.includes("weights/elsewhere")) return () => () => NOBODY;
  const openings = new Set(pack.lexicon("apart-openings").map(({ word }) => word!));
  const model = new ElsewhereModel(openWeights(pack.section("weights/elsewhere")));
  return (around) => {
    const { view, matches } = around;
    let deeds: Deeds | undefined;
    return (match, parts) => {
      if (!PARTS.some((part) => isOpen(parts, part))) return NOBODY;
      const others = othersAround(around, match, parts);
      if (others.length === 0) return NOBODY;
      deeds ??= deedsOf(view, matches);
      const known = deeds;
      const find = (part: Part): readonly number[] => {
        if (!isOpen(parts, part)) return [];
        const isAble = (word: number) => part !== "actor" || !onlySpeaksOf(known, word, match);
        const able = others.filter((word) => isAble(word) && !isApart(view, word, match.word, openings));
        const best = model.choose(part, view, known, match, parts, able);
        return best < 0 ? [] : conjuncts(view.parse, best).filter((word) => others.includes(word));
      };
      return { actor: find("actor"), recipient: find("recipient") };
    };
  };
}

/** "the fighting ended before [bandits] struck": whose clause tells of another time, or against what the event tells. */
function isApart(
  { parse, first, last }: Surroundings["view"],
  word: number,
  event: number,
  openings: ReadonlySet<string>,
): boolean {
  const { head, deprel, lemma } = parse;
  for (let w = word; w >= 0; w = head[w]!) {
    if (first[w]! <= event && last[w]! >= event) return false;
    if (deprel[w] === "advcl" && openings.has(lemma[childWith(parse, w, "mark")] ?? "")) return true;
  }
  return false;
}

/** "[The union] demanded the release": who asks for an event, welcomes or condemns it does not do it. */
function onlySpeaksOf({ roles }: Deeds, word: number, { word: event }: FrameMatch<EventGives>): boolean {
  const deeds = roles.get(word) ?? [];
  return deeds.some(({ match, role }) => role === "actor" && SPOKEN.has(match.frame.gives.type) && holds(match, event));
}

const SPOKEN: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "REJECT", "SUPPORT", "CONSULT"]);

function holds({ roles }: FrameMatch<EventGives>, event: number): boolean {
  for (const words of roles.values()) if (words.includes(event)) return true;
  return false;
}
