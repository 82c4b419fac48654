import type { Parse } from "#read";
import { cutOffFrom } from "./cut-off.js";
import { childWith } from "./tree.js";

/** How far below a noun the phrase may stand that a participle follows, and above it the verb of the sentence. */
const MAX_STEPS = 4;

/** The participle right behind all that hangs on a noun, which the tree hangs on the last of that or on the verb above; -1 for none. */
export function participleBehind(parse: Parse, noun: number): number {
  const last = lastPhrase(parse, noun);
  const hung = last === noun ? -1 : participleUnder(parse, last);
  if (hung >= 0) return hung;
  let verb = parse.head[noun]!;
  for (let step = 0; step < MAX_STEPS && verb >= 0 && parse.upos[verb] !== "VERB"; step++) verb = parse.head[verb]!;
  if (verb < 0 || verb > noun || parse.upos[verb] !== "VERB") return -1;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const word = parse.child[c]!;
    const from = word > noun && parse.upos[word] === "VERB" ? cutOffFrom(parse, word) : -1;
    if (from >= 0) return from === noun || from === last ? word : -1;
  }
  return -1;
}

/** The last noun that hangs on another by a preposition, directly or by others. */
function lastPhrase(parse: Parse, noun: number): number {
  let last = noun;
  for (let step = 0; step < MAX_STEPS; step++) {
    let below = -1;
    for (let c = parse.childFrom[last]!; c < parse.childFrom[last + 1]!; c++) {
      const word = parse.child[c]!;
      const isPhrase =
        word > last && (parse.deprel[word] === "nmod" || (parse.deprel[word] === "conj" && last !== noun));
      if (isPhrase) below = word;
    }
    if (below < 0) return last;
    last = below;
  }
  return last;
}

function participleUnder(parse: Parse, noun: number): number {
  const verb = childWith(parse, noun, "acl");
  const isPassive = verb > noun && parse.xpos[verb] === "VBN" && childWith(parse, verb, "obj") < 0;
  return isPassive && childWith(parse, verb, "mark") < 0 ? verb : -1;
}
