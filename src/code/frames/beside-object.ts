import type { Parse } from "#read";
import { childWith, firstOf } from "./tree.js";

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const SUBJECTS = ["nsubj", "csubj", "nsubj:pass"] as const;

/**
 * What a pronoun is that the tree takes for an object, before a verb with an object of its own behind it: the subject in "the bank, [which]
 * last May shut a window", a mere joint in "told them [that] troops had left the town"; undefined for other words.
 */
export function besideObject(parse: Parse, verb: number, child: number): "subject" | "joint" | undefined {
  if (child > verb || parse.deprel[child] !== "obj" || !RELATIVE.has(parse.xpos[child]!)) return undefined;
  if (!hasObjectBehind(parse, verb)) return undefined;
  const subject = firstOf(parse, verb, SUBJECTS);
  // "which [over the past month] have shut a window"
  if (subject < 0 || isBroughtIn(parse, subject)) return parse.deprel[verb] === "acl:relcl" ? "subject" : undefined;
  return parse.deprel[verb] === "ccomp" && parse.xpos[child] === "WDT" ? "joint" : undefined;
}

/** What a preposition brings in is no subject, whatever the tree says. */
export function isBroughtIn(parse: Parse, subject: number): boolean {
  const marker = childWith(parse, subject, "case");
  return marker >= 0 && marker < subject;
}

function hasObjectBehind({ childFrom, child, deprel }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (child[c]! > verb && deprel[child[c]!] === "obj") return true;
  return false;
}
