import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

const AIMS = new Set(["advcl", "xcomp"]);

/** "marched [to protest] against the tax": what a deed of the same type is done for is no second one. `deeds`: the matches by the word that carries them. */
export function isAim(
  { parse }: ReportView,
  { form, word, frame }: FrameMatch<EventGives>,
  deeds: ReadonlyMap<number, FrameMatch<EventGives>>,
): boolean {
  const { deprel, xpos, head } = parse;
  if (form !== "verb" || !AIMS.has(deprel[word]!) || xpos[word] !== "VB") return false;
  if (childWith(parse, word, "mark") !== word - 1) return false;
  return deeds.get(head[word]!)?.frame.gives.type === frame.gives.type;
}
