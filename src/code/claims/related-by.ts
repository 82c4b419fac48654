import type { Findings } from "#find";
import type { Parse } from "#read";
import type { Attribution } from "#record";
import { childWith } from "../frames/index.js";

const SUBJECTS = ["nsubj", "nsubj:pass"] as const;

/**
 * Who relates a telling, outermost last, less the same speaker whom it only goes on with: of "Lind said it was late, [adding] that it rained"
 * nobody relates the second but the publisher.
 */
export function relatedBy(
  parse: Parse,
  { attributions, actors }: Findings,
  attribution: Attribution,
  cue: number,
  chain: readonly number[],
): readonly number[] {
  const around = chain[0] === undefined ? undefined : attributions[chain[0]]!;
  if (!around || !goesOn(parse, cue)) return chain;
  const [other, own] = [around.speaker, attribution.speaker];
  const isSame =
    other !== undefined && own !== undefined
      ? actors[other]!.entity === actors[own]!.entity
      : around.source[0]?.start === attribution.source[0]?.start;
  return isSame ? chain.slice(1) : chain;
}

/** A participle without a subject of its own. */
function goesOn(parse: Parse, cue: number): boolean {
  return parse.xpos[cue] === "VBG" && SUBJECTS.every((relation) => childWith(parse, cue, relation) < 0);
}
