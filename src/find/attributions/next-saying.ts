import { childAs, findChild } from "./tree.js";
import type { View, Words } from "./view.js";

/**
 * Content up to where its speaker goes on with another saying: "asserted [that advisers were there], and added that they were armed".
 * The tree hangs the second verb on the cue, or on the content; then its tense, which is the cue's and not the content's, tells that it
 * stands beside the cue.
 */
export function beforeNextSaying(view: View, content: readonly Words[], cueWord: number): Words[] {
  const { parse } = view;
  return content.flatMap(({ from, to }) => {
    for (let w = Math.max(from + 1, cueWord + 1); w < to; w++) {
      if (parse.upos[w] !== "CCONJ" || !goesOn(view, parse.head[w]!, cueWord)) continue;
      const end = parse.upos[w - 1] === "PUNCT" ? w - 1 : w;
      return end > from ? [{ from, to: end }] : [];
    }
    return [{ from, to }];
  });
}

/** A verb joined to one of another tense, in the tense of the cue, without a subject and with a clause of its own. */
function goesOn({ parse }: View, verb: number, cueWord: number): boolean {
  if (verb < 0 || parse.upos[verb] !== "VERB" || parse.deprel[verb] !== "conj") return false;
  const tense = parse.xpos[verb];
  const beside = parse.head[verb] === cueWord;
  if (tense !== parse.xpos[cueWord] || (!beside && tense === parse.xpos[parse.head[verb]!])) return false;
  const clause = childAs(parse, verb, "ccomp");
  return (
    clause > verb &&
    childAs(parse, verb, "nsubj") < 0 &&
    (beside || findChild(parse, clause, (c) => parse.deprel[c] === "mark") >= 0)
  );
}
