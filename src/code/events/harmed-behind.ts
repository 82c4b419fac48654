import type { Parse } from "#read";
import { childWith, type FrameMatch } from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";

/**
 * "a bomb went off, killing [two clerks] and wounding [six]", "went off and killed [two]": who came to harm by what is told behind an attack
 * of the same subject.
 */
export function harmedBehind(
  parse: Parse,
  matches: ReadonlyMap<number, FrameMatch<EventGives>>,
  { word, form, frame }: FrameMatch<EventGives>,
): readonly number[] {
  if (form !== "verb" || frame.gives.type !== ATTACK) return [];
  return outcomesOf(parse, word).flatMap((verb) => {
    const told = matches.get(verb);
    return told?.form === "verb" && told.frame.gives.type === ATTACK ? (told.roles.get("recipient") ?? []) : [];
  });
}

/** The participles behind a verb, with those joined to them, and the verb joined to one that has no object. */
function outcomesOf(parse: Parse, verb: number): number[] {
  const { childFrom, child, deprel, xpos } = parse;
  const hasObject = childWith(parse, verb, "obj") >= 0;
  const out: number[] = [];
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const below = child[c]!;
    const isParticiple = deprel[below] === "advcl" && xpos[below] === "VBG";
    const isJoined = deprel[below] === "conj" && xpos[below] === xpos[verb] && !hasObject;
    if (below > verb && (isParticiple || isJoined) && !hasOwn(parse, below)) out.push(below, ...joinedTo(parse, below));
  }
  return out;
}

/** "killing two and [wounding] six" */
function joinedTo({ childFrom, child, deprel, xpos }: Parse, verb: number): number[] {
  const joined: number[] = [];
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!] === "conj" && xpos[child[c]!] === xpos[verb]) joined.push(child[c]!);
  return joined;
}

/** Whether a verb has a subject of its own, or a word that joins its clause as one. */
function hasOwn(parse: Parse, verb: number): boolean {
  return ["nsubj", "nsubj:pass", "mark"].some((relation) => childWith(parse, verb, relation) >= 0);
}
