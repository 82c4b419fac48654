import type { Parse } from "#read";
import { childWith, isUnder } from "./tree.js";

/**
 * "condemned with all our hearts [the raid]", "drove from the town [those who had robbed it]": the object of a verb behind a phrase that
 * stands right behind it, which the tree hangs on that phrase or takes for a second subject; -1 where there is none.
 */
export function shiftedObject(parse: Parse, verb: number): number {
  if (childWith(parse, verb, "obj") >= 0 || childWith(parse, verb, "ccomp") >= 0) return -1;
  const between = phraseBehind(parse, verb);
  if (between < 0) return -1;
  const hung = subjectBehind(parse, verb, between);
  if (hung >= 0) return hung;
  for (let c = parse.childFrom[between]!; c < parse.childFrom[between + 1]!; c++) {
    const noun = parse.child[c]!;
    if (noun < between || !BELOW.has(parse.deprel[noun]!) || childWith(parse, noun, "case") === noun - 1) continue;
    return isFree(parse, between, noun) ? noun : -1;
  }
  return -1;
}

const BELOW: ReadonlySet<string> = new Set(["appos", "nmod", "nmod:unmarked"]);

/** What a preposition right behind the verb brings in. */
function phraseBehind({ childFrom, child, deprel, head }: Parse, verb: number): number {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const word = child[c]!;
    if (word < verb) continue;
    return deprel[word] === "obl" && deprel[verb + 1] === "case" && head[verb + 1] === word ? word : -1;
  }
  return -1;
}

/** A noun that the tree takes for a subject, though it stands behind the verb, which has one before it. */
function subjectBehind(parse: Parse, verb: number, between: number): number {
  let before = false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const word = parse.child[c]!;
    if (parse.deprel[word] !== "nsubj") continue;
    if (word > between) return before ? word : -1;
    before ||= word < verb;
  }
  return -1;
}

/** A noun with an article or an owner of its own, which begins right behind the other. */
function isFree(parse: Parse, between: number, noun: number): boolean {
  let own = false;
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]! && parse.child[c]! < noun; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" || parse.deprel[child] === "punct") return false;
    own ||= parse.deprel[child] === "det" || parse.deprel[child] === "nmod:poss";
  }
  if (!own) return false;
  for (let w = between + 1; w < noun; w++) if (!isUnder(parse, w, noun)) return false;
  return true;
}
