import { FINITE, type Parse } from "#read";
import { childWith, isUnder } from "./tree.js";

const PAST: ReadonlySet<string> = new Set(["VBD", "VBN"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const INSIDE: ReadonlySet<string> = new Set(["flat", "compound"]);
const CUT: ReadonlySet<string> = new Set(["advcl", "ccomp", "conj", "parataxis"]);
const OWN = ["nsubj", "nsubj:pass", "csubj", "mark", "cc", "aux", "aux:pass", "cop", "obj", "iobj", "ccomp", "xcomp"];

/**
 * "the body of the [chief] murdered on Monday", where the tree hangs the participle on the verb of the sentence: the noun right before a past
 * tense without subject, object or joint; -1 for other verbs.
 */
export function cutOffFrom(parse: Parse, verb: number): number {
  if (!PAST.has(parse.xpos[verb]!) || !CUT.has(parse.deprel[verb]!)) return -1;
  if (parse.deprel[verb] === "conj" && isInList(parse, verb)) return -1;
  if (OWN.some((relation) => childWith(parse, verb, relation) >= 0)) return -1;
  let noun = verb - 1;
  while (noun >= 0 && parse.xpos[noun] === "RB" && parse.head[noun] === verb) noun--;
  // "died in the raid, [shot] in the back" is said of who died.
  if (parse.xpos[noun] === "," && parse.deprel[verb] === "conj") noun--;
  while (noun >= 0 && INSIDE.has(parse.deprel[noun]!) && NAMING.has(parse.upos[parse.head[noun]!]!))
    noun = parse.head[noun]!;
  const above = parse.head[verb]!;
  if (noun < 0 || noun <= above || above > verb || !NAMING.has(parse.upos[noun]!)) return -1;
  return isUnder(parse, noun, above) && !mayAct(parse, noun) ? noun : -1;
}

/** "shot a guard, [fled] and hid": one of several that are joined. */
function isInList(parse: Parse, verb: number): boolean {
  const first = parse.head[verb]!;
  for (let c = parse.childFrom[first]!; c < parse.childFrom[first + 1]!; c++) {
    const joined = parse.child[c]!;
    if (joined !== verb && parse.deprel[joined] === "conj" && parse.upos[joined] === "VERB") return true;
  }
  return parse.upos[verb - 1] === "PUNCT" && childWith(parse, verb, "obl") < 0;
}

/** "fell as [prices] rose", "the mayor and [others] asked": what the tree may have lent to the clause before; and when. */
function mayAct({ deprel }: Parse, noun: number): boolean {
  return deprel[noun]!.startsWith("obl") || deprel[noun] === "conj";
}

/**
 * "The two clerks [suspected] of it are in jail", read as if they had suspected: a past tense without object, where the sentence goes on with
 * an auxiliary that has no subject of its own.
 */
export function goesOnWithTense(parse: Parse, verb: number): boolean {
  if (!PAST.has(parse.xpos[verb]!)) return false;
  const subject = childWith(parse, verb, "nsubj");
  if (subject < 0 || subject > verb || BARRED.some((relation) => childWith(parse, verb, relation) >= 0)) return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const next = parse.child[c]!;
    if (next < verb || !hasTenseAlone(parse, next)) continue;
    if (BEHIND.has(parse.deprel[next]!) || (parse.deprel[next] === "advcl" && followsAtOnce(parse, verb, next)))
      return true;
  }
  return false;
}

const BARRED = ["aux", "aux:pass", "cop", "obj", "ccomp"];
const BEHIND: ReadonlySet<string> = new Set(["xcomp", "obl", "parataxis"]);

const STOPS: ReadonlySet<string> = new Set(["VERB", "SCONJ", "CCONJ", "PUNCT"]);

/** No verb, joint or mark stands between a verb and the first auxiliary of a clause behind it. */
function followsAtOnce({ upos }: Parse, verb: number, clause: number): boolean {
  let at = verb + 1;
  while (at < clause && upos[at] !== "AUX" && !STOPS.has(upos[at]!)) at++;
  return upos[at] === "AUX" && at < clause;
}

/** A predicate that an auxiliary with a tense begins. */
function hasTenseAlone(parse: Parse, word: number): boolean {
  let from = word;
  let finite = false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    if (relation.startsWith("nsubj") || relation === "mark" || relation === "case" || relation === "cc") return false;
    const isAuxiliary = relation === "cop" || relation.startsWith("aux");
    if (isAuxiliary && !finite) {
      finite = FINITE.has(parse.xpos[child]!);
      from = child;
    }
  }
  return finite && parse.upos[from - 1] !== "PUNCT";
}
