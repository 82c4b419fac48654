import type { Parse } from "#read";
import type { JudgeTables } from "./judge-tables.js";

/**
 * "I can tell you that …", "we want to stress that …": who speaks so of himself says it, however he puts it. True of the verb where its
 * subject, or that of the verb over it, is the speaker.
 */
export function isOwnSaying(parse: Parse, { cues, speaking }: JudgeTables, verb: number): boolean {
  if (!cues.says(parse, verb)) return false;
  const above = parse.deprel[verb] === "xcomp" ? parse.head[verb]! : -1;
  return hasSubjectOf(parse, verb, speaking) || (above >= 0 && hasSubjectOf(parse, above, speaking));
}

function hasSubjectOf({ childFrom, child, deprel, lower }: Parse, verb: number, words: ReadonlySet<string>): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!] === "nsubj" && words.has(lower[child[c]!]!)) return true;
  return false;
}
