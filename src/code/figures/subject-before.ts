import { childWith, type ReportView } from "../frames/index.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** How far the noun phrase's last word may be below its head. */
const MAX_STEPS = 4;

/**
 * The subject of a passive that the parser hung elsewhere: "nobody slept after the old bridge was blown up", where
 * "bridge" went to "slept". It is the noun right before the auxiliary; -1 where there is none.
 */
export function subjectBefore({ parse }: ReportView, verb: number): number {
  const first = parse.deprel[verb] === "conj" && childWith(parse, verb, "aux:pass") < 0 ? parse.head[verb]! : verb;
  if (childWith(parse, first, "nsubj:pass") >= 0 || childWith(parse, first, "aux:pass") < 0) return -1;
  let at = childWith(parse, first, "aux:pass") - 1;
  const start = parse.sentence[parse.sentenceOf[verb]!]!;
  while (at >= start && (parse.upos[at] === "AUX" || parse.upos[at] === "ADV" || parse.upos[at] === "PART")) at--;
  if (at < start || !NOMINAL.has(parse.upos[at]!)) return -1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const head = parse.head[at]!;
    // Up to the head of its phrase, not into another clause.
    if (head < 0 || head >= first || !NOMINAL.has(parse.upos[head]!) || !isInside(parse.deprel[at]!)) break;
    at = head;
  }
  return at;
}

function isInside(deprel: string): boolean {
  return deprel === "flat" || deprel === "compound" || deprel === "nmod" || deprel === "nmod:unmarked";
}
