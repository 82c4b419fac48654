import type { Parse } from "#read";
import { isBroughtIn } from "./beside-object.js";
import { childWith } from "./tree.js";

export function isSubject(parse: Parse, word: number): boolean {
  return parse.deprel[word]!.startsWith("nsubj") && parse.deprel[word] !== "nsubj:outer";
}

/** True of a second subject that is the only one. */
export function isReplaced(parse: Parse, first: number, second: number, verb: number): boolean {
  return isBeforeJoint(parse, first, second, verb) || isCalled(parse, first, second);
}

/** "[Friends], on this day we ask": who is spoken to before a pronoun does nothing. */
function isCalled({ xpos }: Parse, first: number, second: number): boolean {
  if (xpos[second] !== "PRP" || !xpos[first]!.startsWith("N")) return false;
  for (let w = first + 1; w < second; w++) if (xpos[w] === ",") return true;
  return false;
}

/** True of a second subject that is none. */
export function isNoSecond(parse: Parse, first: number, second: number): boolean {
  return isWhereabouts(parse, first, second) || (RELATIVE.has(parse.xpos[first]!) && isBroughtIn(parse, second));
}

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);

/** "told [the people] that rebels had fled", "the report [states] that rebels fled": what the tree takes for a first subject stands outside the clause. */
function isBeforeJoint(parse: Parse, first: number, second: number, verb: number): boolean {
  if (second > verb || !isSubject(parse, first)) return false;
  const joint = childWith(parse, verb, "mark");
  return (joint > first && joint < second) || parse.xpos[first] === "WDT" || isHearer(parse, first, second, verb);
}

/** "told [the board] he would leave": who stands between the verb that tells and a pronoun is told it. */
function isHearer({ xpos, deprel, head }: Parse, first: number, second: number, verb: number): boolean {
  return xpos[second] === "PRP" && deprel[verb] === "ccomp" && head[verb]! < first && xpos[first] !== "PRP";
}

/** "[Two planes] yesterday bombed": a subject that the tree hangs on the time between; -1 for none. */
export function subjectUnder(parse: Parse, when: number): number {
  const subject = when < parse.head[when]! ? childWith(parse, when, "nsubj") : -1;
  return subject < when ? subject : -1;
}

/** "was shot yesterday [by a guard]": what the tree hangs on the time right before it. */
export function phrasesUnder(parse: Parse, when: number): readonly number[] {
  const word = childWith(parse, when, "nmod");
  const marker = word < 0 || parse.head[when]! > when ? -1 : childWith(parse, word, "case");
  return marker === when + 1 ? [word] : [];
}

/** "The judge who led [the inquiry] was shot": what the tree takes for a second subject, behind a relative clause on the first. */
export function isInRelative(parse: Parse, subject: number, second: number): boolean {
  if (!parse.deprel[second]!.startsWith("nsubj") || parse.deprel[second] === "nsubj:outer") return false;
  const clause = childWith(parse, subject, "acl:relcl");
  return clause > subject && clause < second && !isJoinedBehind(parse, clause, second);
}

/** "Many growers, who own the mill, [and traders] met": what a word joins behind the clause is one more. */
function isJoinedBehind({ upos }: Parse, clause: number, second: number): boolean {
  let at = second - 1;
  while (at > clause && WITHIN.has(upos[at]!)) at--;
  return upos[at] === "CCONJ" && upos[at - 1] === "PUNCT";
}

const WITHIN: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);

/**
 * The word that is the subject where the tree has one: "the island[’s] magistrates resigned" has no island that did, and "in the north [a
 * group] took the town" no north; -1 for none.
 */
export function namedSubject(parse: Parse, subject: number): number {
  const marker = childWith(parse, subject, "case");
  if (marker < 0) return markerWithin(parse, subject) >= 0 && isBeforeSubject(parse, subject) ? -1 : subject;
  if (marker > subject) return parse.xpos[marker] === "POS" ? -1 : subject;
  for (let c = parse.childFrom[subject]!; c < parse.childFrom[subject + 1]!; c++) {
    const child = parse.child[c]!;
    const bare = child > subject && BEHIND.has(parse.deprel[child]!) && childWith(parse, child, "case") < 0;
    if (bare && childWith(parse, child, "det") >= 0) return child;
  }
  return isBeforeSubject(parse, subject) ? -1 : subject;
}

/** What the tree hangs on what a preposition brings in: "according to a clerk, [a gang] shot him". */
const BEHIND: ReadonlySet<string> = new Set(["nmod", "appos"]);

/** "[according to] police officials", "[by] AUN [Army of the North] gunmen": a preposition that hangs on the first part of a name; -1 for none. */
export function markerWithin(parse: Parse, noun: number): number {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]! && parse.child[c]! < noun; c++) {
    const part = parse.child[c]!;
    const marker = PARTS.has(parse.deprel[part]!) ? childWith(parse, part, "case") : -1;
    if (marker >= 0 && marker < part) return marker;
    if (parse.deprel[part] !== "punct") return -1;
  }
  return -1;
}

const PARTS: ReadonlySet<string> = new Set(["compound", "nmod:desc"]);

/** "According to [officials], a gang shot him": what a preposition brings in, where the verb has a subject nearer to it. */
function isBeforeSubject({ childFrom, child, deprel, head }: Parse, first: number): boolean {
  const verb = head[first]!;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (child[c]! > first && deprel[child[c]!]!.startsWith("nsubj")) return true;
  return false;
}

/** "the post at Homs, [Hama] was raided": where the first is, which the tree takes for a second subject. */
function isWhereabouts({ upos, head, deprel }: Parse, first: number, second: number): boolean {
  if (upos[second] !== "PROPN" || upos[second - 1] !== "PUNCT" || upos[second - 2] !== "PROPN") return false;
  return deprel[second - 2] === "nmod" && head[second - 2] === first;
}
