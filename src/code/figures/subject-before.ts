import { childWith, hasSubject, type ReportView } from "../frames/index.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** How far the noun phrase's last word may be below its head. */
const MAX_STEPS = 4;

/**
 * The subject of a passive that the parser hung elsewhere: "nobody slept after the old bridge was blown up", where
 * "bridge" went to "slept". It is the noun right before the auxiliary; -1 where there is none.
 */
export function subjectBefore(view: ReportView, verb: number): number {
  const { parse } = view;
  const first = parse.deprel[verb] === "conj" && childWith(parse, verb, "aux:pass") < 0 ? parse.head[verb]! : verb;
  if (childWith(parse, first, "nsubj:pass") >= 0 || childWith(parse, first, "aux:pass") < 0) return -1;
  return nounBefore(view, first, childWith(parse, first, "aux:pass"));
}

/** The same for "searched the port after [a man] died", "to a clinic where [a man] died": a past tense that has no subject, and a noun right before it; -1 for other verbs. */
export function actorBefore(view: ReportView, verb: number): number {
  const { parse } = view;
  if (parse.xpos[verb] !== "VBD" || hasSubject(parse, verb) || !JOINED.has(parse.deprel[verb]!)) return -1;
  const noun = nounBefore(view, verb, verb);
  if (noun < 0 || noun < parse.head[verb]!) return -1;
  return childWith(parse, noun, "case") >= 0 || parse.xpos[view.first[noun]! - 1] === "WRB" ? noun : -1;
}

const JOINED = new Set(["conj", "advcl"]);

function nounBefore({ parse }: ReportView, verb: number, from: number): number {
  let at = from - 1;
  const start = parse.sentence[parse.sentenceOf[verb]!]!;
  while (at >= start && (parse.upos[at] === "AUX" || parse.upos[at] === "ADV" || parse.upos[at] === "PART")) at--;
  if (at < start || !NOMINAL.has(parse.upos[at]!)) return -1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const head = parse.head[at]!;
    // Up to the head of its phrase, not into another clause.
    if (head < 0 || head >= verb || !NOMINAL.has(parse.upos[head]!) || !isInside(parse.deprel[at]!)) break;
    at = head;
  }
  return at;
}

function isInside(deprel: string): boolean {
  return deprel === "flat" || deprel === "compound" || deprel === "nmod" || deprel === "nmod:unmarked";
}
