import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

const AIMS = new Set(["advcl", "xcomp"]);
const ADJOINED = new Set(["obl", "nmod"]);

/**
 * "marched [to protest] against the tax": what a deed of the same type is done for is no second one, nor is what any deed is done for where the
 * rule says that the word alone is no more than that: "resigned [in protest]". `deeds`: the matches by the word that carries them.
 */
export function isAim(
  { parse }: ReportView,
  { form, word, carrier, frame }: FrameMatch<EventGives>,
  deeds: ReadonlyMap<number, FrameMatch<EventGives>>,
): boolean {
  const { deprel, xpos, head, lower, lemma } = parse;
  const { type, aims } = frame.gives;
  const isBare = carrier === word && (aims?.includes(`${lower[word - 1]} ${lemma[word]}`) ?? false);
  if (form === "noun")
    return isBare && ADJOINED.has(deprel[word]!) && xpos[word] === "NN" && isJoinedAlone(parse, word);
  if (form !== "verb" || !AIMS.has(deprel[word]!) || xpos[word] !== "VB") return false;
  if (childWith(parse, word, "mark") !== word - 1) return false;
  const deed = deeds.get(head[word]!);
  return deed !== undefined && (isBare || deed.frame.gives.type === type);
}

/** "[in] protest": nothing stands before the noun but its preposition. */
function isJoinedAlone({ childFrom, child, deprel }: ReportView["parse"], noun: number): boolean {
  const first = childFrom[noun]! < childFrom[noun + 1]! ? child[childFrom[noun]!]! : noun;
  return first === noun - 1 && deprel[first] === "case";
}
