import type { Parse } from "#read";
import { isPassive } from "./verb-shape.js";

/**
 * "They found a boy who [had been shot]", "two men [had been shot] and were taken away": a state that somebody was found in, and what the
 * story goes on from, are the news itself, though the tense is that of what came before.
 */
export function isToldOn(parse: Parse, verb: number): boolean {
  if (!isPassive(parse, verb)) return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > verb && parse.deprel[child] === "conj" && isPlainPast(parse, child)) return true;
    // "found a boy [who]", wherever the tree hangs the clause
    const whom = parse.xpos[child] === "WP" && child < verb ? child - 1 : -1;
    if (whom >= 0 && parse.deprel[whom] === "obj" && isPlainPast(parse, parse.head[whom]!)) return true;
  }
  return false;
}

/** "found", "were taken", but not "had found" */
function isPlainPast(parse: Parse, verb: number): boolean {
  let tense = verb;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    if (parse.deprel[parse.child[c]!] === "aux") return false;
    if (parse.deprel[parse.child[c]!] === "aux:pass") tense = parse.child[c]!;
  }
  return parse.xpos[tense] === "VBD";
}
