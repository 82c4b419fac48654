import type { Parse } from "#read";
import { cutOffFrom, goesOnWithTense } from "./cut-off.js";
import { lastInSeries } from "./series.js";
import { childWith } from "./tree.js";

/** True where the surface subject is what the verb does something to. */
export function isPassive(parse: Parse, verb: number): boolean {
  let auxiliaries = 0;
  let object = false;
  let passive = false;
  let subject = false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const deprel = parse.deprel[parse.child[c]!]!;
    if (deprel === "aux:pass" || deprel === "obl:agent") return true;
    if (deprel === "nsubj:pass") passive = true;
    if (deprel === "aux" || deprel === "cop") auxiliaries++;
    if (deprel === "obj") object = true;
    if (deprel === "nsubj" || deprel === "nummod") subject = true;
  }
  // With an object of its own the verb is none, whatever its subject was taken for.
  if (passive && !object) return true;
  if (auxiliaries > 0) return false;
  const tag = parse.xpos[verb]!;
  const relation = parse.deprel[verb]!;
  if (!object && (lastInSeries(parse, verb) >= 0 || (relation === "conj" && goesOnPerfect(parse, verb)))) return false;
  const headline = parse.headline[verb] === 1;
  // "were killed and 18 wounded": the passive goes on.
  if (relation === "conj" && !object && PARTICIPLE.has(tag) && isMarkedPassive(parse, parse.head[verb]!)) return true;
  // "Ito, [appointed] minister": set off by a comma it is none of the past tenses that are taken for participles.
  if (tag === "VBN" && relation === "acl")
    return (!object || parse.upos[verb - 1] === "PUNCT") && !standsForClause(parse, verb);
  // Without an auxiliary a participle with a subject of its own is a past tense that the tagger took for one.
  if (tag === "VBN" && !subject) return relation !== "acl:relcl" && !object;
  // "The clerk, [freed] on Monday, spoke": a clause without subject or joint has no past tense, whatever the tagger took it for.
  const loose = tag === "VBD" && !object && childWith(parse, verb, "mark") < 0;
  if (loose && (relation === "acl" ? !subject : isSetApart(parse, verb, subject))) return true;
  if (loose && !subject && cutOffFrom(parse, verb) >= 0) return true;
  if (!object && subject && goesOnWithTense(parse, verb)) return true;
  // "ordered him [arrested]"
  if (loose && relation === "xcomp" && !subject) return true;
  // "Ten officers injured": a past tense without object in a headline, where the present tense is the rule.
  return (tag === "VBD" || tag === "VBN") && subject && !object && headline;
}

/** "[Freed] on Monday", with a comma before it; also where the tree gives it the subject of the verb behind it. */
function isSetApart(parse: Parse, verb: number, subject: boolean): boolean {
  if (parse.deprel[verb] !== "advcl" || parse.upos[verb - 1] !== "PUNCT") return false;
  return !subject || parse.head[verb]! > verb;
}

/** "The two governments agreed to share water", read as a noun with a participle: a sentence without any other verb. */
function standsForClause(parse: Parse, verb: number): boolean {
  const noun = parse.head[verb]!;
  return parse.deprel[noun] === "root" && parse.headline[verb] === 0 && !hasSubject(parse, noun);
}

/** "had seized and [sentenced] the man": the auxiliary before the first stands for the second as well. */
function goesOnPerfect(parse: Parse, verb: number): boolean {
  const first = parse.head[verb]!;
  if (parse.xpos[first] !== "VBN" || childWith(parse, first, "aux") < 0 || isPassive(parse, first)) return false;
  return childWith(parse, first, "obj") > verb;
}

const PARTICIPLE = new Set(["VBN", "VBD", "JJ"]);

function isMarkedPassive(parse: Parse, verb: number): boolean {
  return childWith(parse, verb, "aux:pass") >= 0 || childWith(parse, verb, "nsubj:pass") >= 0;
}

/** True where a word has a subject of its own. */
export function hasSubject(parse: Parse, word: number): boolean {
  return childWith(parse, word, "nsubj") >= 0 || childWith(parse, word, "nsubj:pass") >= 0;
}
