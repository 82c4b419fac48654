import type { Parse } from "#read";
import { argumentsOf, childWith, conjuncts } from "../frames/index.js";
import { unique } from "./sides.js";
import type { Surroundings } from "./surroundings.js";

/** Types of an answer to what somebody else has put forward. */
const ANSWERING: ReadonlySet<string> = new Set(["AGREE", "REJECT", "SUPPORT"]);
const YIELDING = "CONCEDE";

/** "accepted an offer made by [the bank]", "lifted sanctions imposed on [Chad]": whom a participle behind a thing ties to it. */
export function tiedByDeed({ view, cast, reach }: Surroundings, type: string, things: readonly number[]): number[] {
  const isAnswer = ANSWERING.has(type);
  if (!isAnswer && type !== YIELDING) return [];
  const { parse } = view;
  const slots = isAnswer ? reach.maker : reach.laid;
  return unique(
    things.flatMap((thing) => {
      const deed = participleBehind(parse, thing);
      const tied = deed < 0 ? [] : argumentsOf(parse, deed).filter(({ slot, word }) => slots.has(slot) && word > deed);
      return tied.flatMap(({ word }) => conjuncts(parse, word).map(isAnswer ? cast.acting : cast.affected));
    }),
  );
}

/** A past participle right behind a thing and its name; -1 for none. */
function participleBehind(parse: Parse, thing: number): number {
  const { childFrom, child, deprel, xpos } = parse;
  for (let c = childFrom[thing]!; c < childFrom[thing + 1]!; c++) {
    const below = child[c]!;
    const isPast = below > thing && deprel[below] === "acl" && xpos[below] === "VBN";
    if (isPast && OPENING.every((relation) => childWith(parse, below, relation) < 0)) return below;
  }
  return -1;
}

/** "the appearance of being chased [by a dog]" is nobody's making. */
const OPENING = ["mark", "aux", "aux:pass"];
