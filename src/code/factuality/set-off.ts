import type { Parse } from "#read";
import type { View } from "./context.js";
import { ATTEMPTED, isIrrealis } from "./stages.js";
import { hasMark, isInfinitive } from "./verb-shape.js";

/** "did not name the men, [saying] only that …": a participle behind a comma is not what the denial is of. */
export function isSetOff(parse: Parse, w: number, head: number): boolean {
  if (w < head || parse.xpos[w] !== "VBG" || hasMark(parse, w)) return false;
  const child = parse.childFrom[w]! < parse.childFrom[w + 1]! ? parse.child[parse.childFrom[w]!]! : w;
  const first = Math.min(w, child);
  return parse.upos[first] === "PUNCT" || parse.upos[first - 1] === "PUNCT";
}

/** The verb that a participle behind a comma is told with: its own, or the one over a purpose or what is only tried. */
export function verbBeside(view: View, verb: number): number {
  return isPurpose(view.parse, verb) || isTried(view, verb) ? view.parse.head[verb]! : verb;
}

/** "marched [to mourn] a friend, killing two", "fired on a wake held [to mourn] a friend, killing two": what came of it came of no mourning. */
function isPurpose(parse: Parse, w: number): boolean {
  if (!isInfinitive(parse, w)) return false;
  const above = parse.head[w]!;
  const describes = parse.deprel[w] === "xcomp" && parse.xpos[above] === "VBN" && parse.deprel[above] === "acl";
  return describes || parse.deprel[w] === "advcl";
}

/** "is trying [to cut] costs, closing two mills", "tried [to flee], killing a guard": what is done on the way is more than tried. */
function isTried({ parse, stages, baseStage }: View, w: number): boolean {
  const isUnder = parse.deprel[w] === "xcomp" && isInfinitive(parse, w) && baseStage[w] === ATTEMPTED;
  return isUnder && !isIrrealis(stages[parse.head[w]!]!);
}
