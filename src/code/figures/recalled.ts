import type { CodingContext } from "../account-base.js";
import { childWith, type FrameMatch } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";

/** How many words before "where" the happening may stand. */
const REACH = 14;
/** How far above "dead", "injured" its verb may stand: "left 17 dead and 40 injured". */
const MAX_CLIMB = 3;

/**
 * "The 2009 bombing left 17 dead", "two months after a massacre at a mill, where a cook killed 21": what a happening of long ago did, and
 * what is told of its place, is recalled like the happening itself.
 */
export function isRecalled({ view, judge }: CodingContext, { form, word }: FrameMatch<FigureGives>): boolean {
  const { parse } = view;
  let verb = word;
  for (let step = 0; step < MAX_CLIMB && form === "adjective" && parse.upos[verb] !== "VERB"; step++)
    verb = parse.head[verb]! < 0 ? verb : parse.head[verb]!;
  const recalled = (w: number) => parse.upos[w] === "NOUN" && judge.judge(w).background === true;
  const subject = childWith(parse, verb, "nsubj");
  // What makes the verb's own clause history makes its subject that too.
  if (subject >= 0 && recalled(subject) && judge.judge(verb).background !== true) return true;
  const where = whereOf(parse, verb);
  if (where < 0) return false;
  const from = Math.max(parse.sentence[parse.sentenceOf[where]!]!, where - REACH);
  for (let w = where - 1; w >= from; w--) if (recalled(w)) return true;
  return false;
}

/** The "where" that opens a verb's clause; -1 for none. */
function whereOf(parse: CodingContext["view"]["parse"], verb: number): number {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child < verb && parse.xpos[child] === "WRB" && parse.deprel[child] === "advmod") return child;
  }
  return -1;
}
