import type { FrameMatch } from "../../frames/index.js";
import type { Cast } from "../cast.js";
import type { EventGives } from "../event-gives.js";
import { unique } from "../sides.js";
import type { Elsewhere } from "./create-elsewhere.js";
import type { Parts } from "./others.js";

/** With whom only another part of the sentence names: "was wounded in the clash that [rebels] began"; and the rules that say so. */
export function withOthers(
  cast: Cast,
  elsewhere: ReturnType<Elsewhere>,
  match: FrameMatch<EventGives>,
  parts: Parts,
): Pick<Parts, "actors" | "recipients"> & { readonly rules: readonly string[] } {
  const found = elsewhere(match, parts);
  const known = [...parts.actors, ...parts.recipients];
  const acting = others(
    cast,
    known,
    found.actor.map((w) => actingOrAffected(cast, w)),
  );
  const affected = others(cast, [...known, ...acting], found.recipient.map(cast.affected));
  return {
    actors: [...parts.actors, ...acting],
    recipients: [...parts.recipients, ...affected],
    rules: acting.length + affected.length > 0 ? [ELSEWHERE] : [],
  };
}

const ELSEWHERE = "participants/elsewhere";

function actingOrAffected(cast: Cast, word: number): number {
  const acting = cast.acting(word);
  return acting >= 0 ? acting : cast.affected(word);
}

/** Nobody who has a part already, by whatever name. */
function others(cast: Cast, known: readonly number[], found: readonly number[]): number[] {
  const entities = new Set(known.map((i) => cast.mention(i).entity));
  return unique(found).filter((i) => !entities.has(cast.mention(i).entity));
}
