import { type ClassSet, type FrameMatch, meets, type ReportView } from "../frames/index.js";

const PLURAL = new Set(["NNS", "NNPS"]);
const PAST = new Set(["VBD", "VBN"]);
const SINGLES_OUT = new Set(["det", "nummod", "nmod:poss", "acl", "acl:relcl"]);
const NAMED = new Set(["nummod", "nmod:poss", "acl", "acl:relcl"]);
const PARTS = ["actor", "recipient", "thing"];

/**
 * A noun that names a kind of happening and none that happened: "they live in fear of [kidnappings]", "an end to the [murder] of peasants",
 * done by and to nobody but kinds of people and things. What took place, a past tense says: "riots broke out".
 */
export function isGeneric(view: ReportView, match: FrameMatch<unknown>, definite: ClassSet): boolean {
  const { form, word, carrier, roles } = match;
  const { deprel, head, xpos } = view.parse;
  if (form !== "noun" || carrier !== word) return false;
  if (deprel[word]!.startsWith("nsubj") && PAST.has(xpos[head[word]!]!)) return false;
  const parts = PARTS.flatMap((role) => roles.get(role) ?? []);
  // "[rebels] claimed credit for the attack": whom a verb brings to the noun had a part in one that happened.
  if (!parts.every((w) => isBarePlural(view, w) && isUnder(view, w, word))) return false;
  return isBarePlural(view, word) || (parts.length > 0 && isUncounted(view, word, definite));
}

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

function hasAny(parse: ReportView["parse"], word: number, relations: ReadonlySet<string>): boolean {
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++)
    if (relations.has(parse.deprel[parse.child[c]!]!)) return true;
  return false;
}

function isUnder({ first, last }: ReportView, word: number, noun: number): boolean {
  return first[noun]! <= word && word <= last[noun]!;
}
