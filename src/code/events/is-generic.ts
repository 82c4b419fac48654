import type { Parse } from "#read";
import { type ClassSet, type FrameMatch, meets, type ReportView } from "../frames/index.js";

const PLURAL = new Set(["NNS", "NNPS"]);
const PAST = new Set(["VBD", "VBN"]);
const SINGLES_OUT = new Set(["det", "nummod", "nmod:poss", "acl", "acl:relcl"]);
const NAMED = new Set(["nummod", "nmod:poss", "acl", "acl:relcl"]);
const PARTS = ["actor", "recipient", "thing"];

/** Parts of a noun that bind it to one thing. */
const BINDS = new Set([...SINGLES_OUT, "nmod", "nmod:desc", "compound", "appos"]);

/**
 * A noun that names a kind of happening and none that happened: "they live in fear of [kidnappings]", "an end to the [murder] of peasants",
 * done by and to nobody but kinds of people and things. What took place, a past tense says: "riots broke out".
 */
export function isGeneric(view: ReportView, match: FrameMatch<unknown>, definite: ClassSet): boolean {
  const { form, word, carrier, roles } = match;
  const { deprel, head, xpos } = view.parse;
  if (form === "noun" && carrier !== word && isOfAnybody(view, word, carrier)) return true;
  if (form !== "noun" || carrier !== word) return isOfAKind(view.parse, carrier);
  if (deprel[word]!.startsWith("nsubj") && PAST.has(xpos[head[word]!]!)) return false;
  const parts = PARTS.flatMap((role) => roles.get(role) ?? []);
  // "[rebels] claimed credit for the attack": whom a verb brings to the noun had a part in one that happened.
  // "the bombings and [murders] of villagers": what all share hangs on one of them.
  const first = deprel[word] === "conj" ? head[word]! : word;
  if (!parts.every((w) => isBarePlural(view, w) && isUnder(view, w, first))) return false;
  if (parts.length === 0 && isTopic(view.parse, word)) return true;
  return isBarePlural(view, word) || (parts.length > 0 && isUncounted(view, word, definite));
}

/** "those [involved in kidnappings] will be tried": whoever they may be. */
function isOfAnybody(view: ReportView, word: number, carrier: number): boolean {
  const { deprel, head, upos, xpos } = view.parse;
  if (deprel[carrier] !== "acl" || !isBarePlural(view, word)) return false;
  const who = head[carrier]!;
  return upos[who] === "DET" || upos[who] === "PRON" || (xpos[who] === "NNS" && !hasAny(view.parse, who, DETERMINED));
}

/** "pupils who [threaten] others", "states that jail their writers": what is so of some kind of people whoever they are. */
function isOfAKind(parse: Parse, verb: number): boolean {
  const { deprel, head, xpos, upos } = parse;
  let first = verb;
  while (deprel[first] === "conj" && upos[head[first]!] === "VERB") first = head[first]!;
  const who = head[first]!;
  if (deprel[first] !== "acl:relcl" || !PRESENT.has(xpos[verb]!) || xpos[who] !== "NNS") return false;
  if (hasAny(parse, who, DETERMINED) || hasAny(parse, verb, HELPED)) return false;
  // "rebels, who hold the town": a clause set off tells of some who are known.
  return xpos[who + 1]?.startsWith("W") === true && deprel[who + 1]!.startsWith("nsubj") && head[who + 1] === first;
}

/** "[extradition] is no answer", "to justify [detention] without a trial": one word for all of a kind, of which nothing past is told. */
function isTopic(parse: Parse, word: number): boolean {
  const { upos, xpos, deprel, head } = parse;
  if (upos[word] !== "NOUN" || PLURAL.has(xpos[word]!) || hasAny(parse, word, BINDS)) return false;
  const relation = deprel[word]!;
  if (relation === "nsubj") return hasAny(parse, head[word]!, COPULA) && !isPastTold(parse, head[word]!);
  if (!GOVERNED.has(relation)) return false;
  let verb = head[word]!;
  while (verb >= 0 && upos[verb] !== "VERB" && !hasAny(parse, verb, COPULA)) verb = head[verb]!;
  return verb >= 0 && !hasAny(parse, verb, THERE) && !isPastTold(parse, verb);
}

/** A past tense, or a participle or noun with one before it. */
function isPastTold({ xpos, deprel, childFrom, child }: Parse, verb: number): boolean {
  if (xpos[verb] === "VBD") return true;
  let helped = false;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++) {
    const helper = child[c]!;
    if (!deprel[helper]!.startsWith("aux") && deprel[helper] !== "cop") continue;
    if (xpos[helper] === "MD" || xpos[helper] === "VB") return false;
    if (xpos[helper] === "VBD" || xpos[helper] === "VBN" || xpos[verb] === "VBN") return true;
    helped = true;
  }
  return !helped && xpos[verb] === "VBN";
}

const PRESENT = new Set(["VBP", "VBZ"]);
const DETERMINED = new Set(["det", "nummod", "nmod:poss"]);
const HELPED = new Set(["aux", "aux:pass", "cop"]);
const COPULA = new Set(["cop"]);
const THERE = new Set(["expl"]);
const GOVERNED = new Set(["obj", "nmod"]);

function isBarePlural({ parse }: ReportView, word: number): boolean {
  return PLURAL.has(parse.xpos[word]!) && parse.upos[word] !== "PROPN" && !hasAny(parse, word, SINGLES_OUT);
}

/** "the murder of", and not "a murder", "this murder", "their murder". `definite`: "the". */
function isUncounted({ parse, classesOf }: ReportView, word: number, definite: ClassSet): boolean {
  if (PLURAL.has(parse.xpos[word]!) || hasAny(parse, word, NAMED)) return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "det" && !meets(classesOf(child), definite)) return false;
  }
  return true;
}

function hasAny(parse: Parse, word: number, relations: ReadonlySet<string>): boolean {
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++)
    if (relations.has(parse.deprel[parse.child[c]!]!)) return true;
  return false;
}

function isUnder({ first, last }: ReportView, word: number, noun: number): boolean {
  return first[noun]! <= word && word <= last[noun]!;
}
