import type { Parse } from "#read";
import { isNextSubject } from "./conjuncts.js";
import { hasSubject } from "./passive.js";

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const AUXILIARY: ReadonlySet<string> = new Set(["aux", "aux:pass", "cop"]);
const INSIDE_NAME: ReadonlySet<string> = new Set(["flat", "compound"]);

/** The subject of a joined verb that the tree joins to something before; -1 where there is none. */
export function detachedSubject(parse: Parse, verb: number): number {
  const above = parse.head[verb]!;
  if (parse.deprel[verb] !== "conj" || NOUNS.has(parse.upos[above]!)) return -1;
  const joined = joinedToClause(parse, verb, above);
  return joined >= 0 ? joined : joinedToNoun(parse, verb);
}

/** "A guard is dead and [two cooks], including a trainee, were shot" */
function joinedToClause(parse: Parse, verb: number, above: number): number {
  let subject = -1;
  for (let c = parse.childFrom[above]!; c < parse.childFrom[above + 1]! && parse.child[c]! < verb; c++) {
    const child = parse.child[c]!;
    if (child > above && parse.deprel[child] === "conj" && NOUNS.has(parse.upos[child]!) && !hasSubject(parse, child))
      subject = child;
  }
  return subject;
}

/** "Ann Lind was named chairman and [Tom Reed] was named treasurer": the name right before the verb, joined to the noun before it. */
function joinedToNoun(parse: Parse, verb: number): number {
  let start = verb;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (AUXILIARY.has(parse.deprel[parse.child[c]!]!)) start = Math.min(start, parse.child[c]!);
  if (start === verb) return -1;
  let noun = start - 1;
  while (noun > 0 && INSIDE_NAME.has(parse.deprel[noun]!) && parse.head[noun]! >= 0 && parse.head[noun]! < start)
    noun = parse.head[noun]!;
  if (noun < 0 || parse.deprel[noun] !== "conj" || parse.upos[noun] !== "PROPN") return -1;
  return isNextSubject(parse, noun, parse.head[noun]!) ? noun : -1;
}
