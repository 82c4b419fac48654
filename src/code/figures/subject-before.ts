import { childWith, conjuncts, type ReportView } from "../frames/index.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** How far the noun phrase's last word may be below its head. */
const MAX_STEPS = 4;

/**
 * The subject of a passive that the parser hung elsewhere: "they look into it after a small boy was shot and killed", where
 * "boy" went to "look". It is the noun right before the auxiliary; -1 where there is none.
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

/**
 * "A waiter, and a cook were killed": where the parser took the first noun for a sentence of its own and hung the verb on it,
 * the "and" before the subject says that both are meant.
 */
export function withTopic(
  { parse }: ReportView,
  { form, word }: { readonly form: string; readonly word: number },
  group: readonly number[],
): readonly number[] {
  const topic = parse.head[word]!;
  const subject = group[0]!;
  if (form !== "verb" || topic < 0 || parse.head[topic]! >= 0 || subject <= topic || word <= subject) return group;
  if (parse.upos[topic] !== "NOUN" && parse.upos[topic] !== "PROPN") return group;
  const and = childWith(parse, subject, "cc");
  return and > topic && and < subject ? [...conjuncts(parse, topic), ...group] : group;
}
