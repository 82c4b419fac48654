import type { Parse } from "#read";
import type { JudgeTables } from "./judge-tables.js";
import { hasKind } from "./operator-table.js";

/**
 * "I can tell you that …", "we want to stress that …": who speaks so of himself says it, however he puts it. True of the verb where its
 * subject, or that of the verb over it, is the speaker.
 */
export function isOwnSaying(parse: Parse, tables: JudgeTables, verb: number): boolean {
  if (!tables.cues.says(parse, verb)) return false;
  if (isToBeSaid(parse, tables, verb)) return true;
  const above = parse.deprel[verb] === "xcomp" ? parse.head[verb]! : -1;
  return isOfSpeaker(parse, tables.speaking, verb) || (above >= 0 && isOfSpeaker(parse, tables.speaking, above));
}

/** True of a verb whose subject is the speaker. */
export function isOfSpeaker(
  { childFrom, child, deprel, lower }: Parse,
  words: ReadonlySet<string>,
  verb: number,
): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!] === "nsubj" && words.has(lower[child[c]!]!)) return true;
  return false;
}

/** "it [must be noted] that they fled": who puts it so says it himself. */
export function isToBeSaid(
  { childFrom, child, deprel, lower }: Parse,
  { operators }: JudgeTables,
  verb: number,
): boolean {
  let isPassive = false;
  let isBinding = false;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const relation = deprel[child[c]!]!;
    if (relation === "obl:agent") return false;
    isPassive ||= relation === "aux:pass";
    isBinding ||= relation === "aux" && hasKind(operators(lower[child[c]!]!), "binding");
  }
  return isPassive && isBinding;
}
