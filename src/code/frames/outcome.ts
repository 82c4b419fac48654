import type { Parse } from "#read";
import { childWith } from "./tree.js";

/**
 * The verb whose outcome another tells, -1 for none: "The bus [overturned], crushing a hut and killing six": a participle behind its verb, with nothing to
 * join it; "a boat [sank] and one man was killed": a passive joined to it.
 */
export function outcomeOf(parse: Parse, verb: number): number {
  const head = parse.head[verb]!;
  if (head < 0 || head > verb) return -1;
  if (parse.deprel[verb] === "conj") {
    if (parse.xpos[verb] === "VBN" && childWith(parse, verb, "nsubj:pass") >= 0) return head;
    return parse.xpos[verb] === "VBG" && parse.xpos[head] === "VBG" ? participleOf(parse, head) : -1;
  }
  return participleOf(parse, verb);
}

function participleOf(parse: Parse, verb: number): number {
  const isParticiple = parse.deprel[verb] === "advcl" && parse.xpos[verb] === "VBG" && parse.head[verb]! < verb;
  return isParticiple && childWith(parse, verb, "mark") < 0 && childWith(parse, verb, "nsubj") < 0
    ? parse.head[verb]!
    : -1;
}
