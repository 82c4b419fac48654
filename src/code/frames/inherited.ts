import { FINITE, type Parse } from "#read";
import type { Argument } from "./argument.js";
import { subjectBehindJoint } from "./behind-clause.js";
import { conjuncts } from "./conjuncts.js";
import { cutOffFrom } from "./cut-off.js";
import { childWith, firstOf } from "./tree.js";

/** How far up chains of control and coordination a missing subject is looked for. */
const MAX_STEPS = 6;

/** The subject that a verb without one of its own takes from the clause above it. */
export function addInherited(parse: Parse, verb: number, passive: boolean, out: Argument[]): void {
  const slot = passive ? "object" : "subject";
  if (out.some((a) => a.slot === slot && passive)) return;
  const cutOff = passive ? cutOffFrom(parse, verb) : -1;
  if (cutOff >= 0) {
    out.push({ slot, word: cutOff });
    return;
  }
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const head = parse.head[at]!;
    if (head < 0) return;
    const relation = parse.deprel[at]!;
    const owner = at === verb ? ownerOfAim(parse, verb) : -1;
    if (owner >= 0) {
      out.push({ slot, word: owner });
      return;
    }
    // "injured officers": a participle before its noun.
    if (relation === "amod" && passive && at === verb) {
      out.push({ slot, word: head });
      return;
    }
    const accused = relation === "acl" && parse.xpos[at] === "VBG" ? accusedBy(parse, head, at) : -1;
    if (accused >= 0) {
      out.push({ slot, word: accused });
      return;
    }
    const bearer = relation === "acl" && passive && at === verb ? bearerOf(parse, head, at) : undefined;
    if (bearer !== undefined) {
      if (bearer >= 0) out.push({ slot, word: antecedentOf(parse, bearer, parse.head[head]!) });
      return;
    }
    const busy = relation === "acl" && at === verb ? busyWith(parse, head, at) : -1;
    if (busy >= 0) {
      out.push({ slot, word: antecedentOf(parse, busy, head) });
      return;
    }
    const blamed = relation === "acl" && at === verb ? listAccused(parse, head, at) : NOBODY;
    if (blamed.length > 0) {
      for (const word of blamed) out.push({ slot, word });
      return;
    }
    if (relation === "acl" || relation === "acl:relcl") {
      const gap = relation === "acl:relcl" && out.some((a) => a.slot === "subject") ? "object" : slot;
      out.push({ slot: gap, word: head });
      return;
    }
    const telling = relation === "conj" ? tellerBefore(parse, at, head) : -1;
    if (telling >= 0) {
      out.push({ slot, word: telling });
      return;
    }
    if (relation !== "conj" && relation !== "xcomp" && relation !== "advcl" && relation !== "ccomp") return;
    if (relation === "ccomp" && !TENSELESS.has(parse.xpos[at]!) && !goesOn(parse, head, at)) return;
    const found = controller(parse, head, at, relation);
    if (found >= 0) {
      if (found === verb) return;
      for (const word of [found, ...listedWith(parse, found)])
        out.push({ slot, word: antecedentOf(parse, word, head) });
      return;
    }
    at = head;
  }
}

/** "after [the mayor's] decision to resign": whose aim an infinitive right behind a noun is; -1 where that noun is itself who does it. */
function ownerOfAim(parse: Parse, verb: number): number {
  let to = verb - 1;
  while (to > 0 && parse.upos[to] === "ADV") to--;
  const noun = to - 1;
  if (noun < 0 || parse.xpos[to] !== "TO" || parse.upos[noun] !== "NOUN") return -1;
  const object = parse.head[noun] === parse.head[verb] && parse.deprel[noun] === "obj";
  const isOther = parse.deprel[noun]!.startsWith("nsubj") && parse.head[verb] !== noun;
  return object || isOther ? -1 : childWith(parse, noun, "nmod:poss");
}

/** "[The army] was accused by the union [of shelling] farms", hung on the union: whom a passive over it is about; -1 where there is none. */
function accusedBy(parse: Parse, noun: number, gerund: number): number {
  if (childWith(parse, gerund, "mark") < 0) return -1;
  let agent = noun;
  while (isListed(parse, agent) && parse.head[agent]! >= 0) agent = parse.head[agent]!;
  const verb = parse.head[agent]!;
  if (!BESIDE.has(parse.deprel[agent]!)) return -1;
  // "[the men] suspected by the police of stealing"
  const isSaidOf = parse.deprel[verb] === "acl" && parse.xpos[verb] === "VBN";
  return isSaidOf ? parse.head[verb]! : childWith(parse, verb, "nsubj:pass");
}

/** "[the men] show signs of having been beaten": who has what a preposition and a passive tell more of; -1 where nobody does, undefined for other clauses. */
function bearerOf(parse: Parse, noun: number, participle: number): number | undefined {
  const auxiliary = firstOf(parse, participle, ["aux", "aux:pass"]);
  if (childWith(parse, participle, "mark") < 0 || auxiliary < 0 || parse.xpos[auxiliary] !== "VBG") return undefined;
  return parse.deprel[noun] === "obj" ? firstOf(parse, parse.head[noun]!, ["nsubj"]) : -1;
}

/** "[the crews] are in the process of clearing the road": of whom by a preposition a noun is said that a gerund tells more of; -1 for others. */
function busyWith(parse: Parse, noun: number, gerund: number): number {
  if (parse.xpos[gerund] !== "VBG" || childWith(parse, gerund, "mark") < 0) return -1;
  const isSaidOf = childWith(parse, noun, "cop") >= 0 && childWith(parse, noun, "case") >= 0;
  return isSaidOf ? firstOf(parse, noun, ["nsubj"]) : -1;
}

/** "accused [Ann Bell] and [two clerks] of stealing", hung on the last: all who are objects of the verb before. */
function listAccused(parse: Parse, last: number, gerund: number): readonly number[] {
  const first = parse.deprel[last] === "conj" ? parse.head[last]! : -1;
  if (first < 0 || parse.deprel[first] !== "obj" || parse.xpos[gerund] !== "VBG") return NOBODY;
  return childWith(parse, gerund, "mark") >= 0 ? conjuncts(parse, first) : NOBODY;
}

/** One of several, or the word that joins the last, where the tree hangs him on that. */
function isListed({ deprel, head, upos }: Parse, word: number): boolean {
  return LISTED.has(deprel[word]!) || upos[word] === "CCONJ" || upos[head[word]!] === "CCONJ";
}

const NOBODY: readonly number[] = [];
const LISTED: ReadonlySet<string> = new Set(["conj", "appos"]);
const BESIDE: ReadonlySet<string> = new Set(["obl", "obl:agent"]);

/** "[The mayor] insisted that Ann will stay and praised her": a past tense goes on with the telling and not with what will be; -1 for others. */
function tellerBefore(parse: Parse, verb: number, told: number): number {
  const teller = parse.head[told]!;
  const isPlain = parse.xpos[verb] === "VBD" && AUXILIARY.every((relation) => childWith(parse, verb, relation) < 0);
  if (!isPlain || parse.xpos[told] !== "VB" || parse.deprel[told] !== "ccomp" || parse.xpos[teller] !== "VBD")
    return -1;
  return childWith(parse, teller, "nsubj");
}

const TENSELESS: ReadonlySet<string> = new Set(["VB", "VBG"]);

/** "[Troops] backed by helicopters attacked the town", read as if troops had backed: the sentence goes on with its own verb. */
function goesOn(parse: Parse, participle: number, verb: number): boolean {
  if (parse.xpos[verb] !== "VBD" || parse.xpos[participle] !== "VBN" || participle > verb) return false;
  return (
    childWith(parse, verb, "mark") < 0 && AUXILIARY.every((relation) => childWith(parse, participle, relation) < 0)
  );
}

const AUXILIARY = ["aux", "aux:pass", "cop"];

/** The word of the higher clause that is understood as subject of the lower one; -1 where there is none. */
function controller(parse: Parse, head: number, lower: number, relation: string): number {
  // "said its president, a lawyer, [is leaving]": a clause with its own tense never takes the subject of a verb before that object.
  if (relation === "xcomp" || relation === "ccomp" || (relation === "advcl" && hasTense(parse, lower))) {
    const object = firstOf(parse, head, ["obj", "iobj"]);
    if (object >= 0 && object < lower) return object;
  }
  const subject = firstOf(parse, head, ["nsubj", "nsubj:pass"]);
  return subject < 0 && relation === "conj" ? subjectBehindJoint(parse, head) : subject;
}

/** "[A clerk], [her son] and two guests were shot and killed", where the tree gives the verb more than one subject: those behind the first. */
function listedWith({ childFrom, child, deprel, head, upos }: Parse, first: number): number[] {
  const found: number[] = [];
  const verb = head[first]!;
  let from = first;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const word = child[c]!;
    if (word <= first || word > verb || deprel[word] !== deprel[first]) continue;
    for (let w = from + 1; w < word; w++) if (upos[w] === "VERB" || upos[w] === "AUX") return found;
    found.push(word);
    from = word;
  }
  return found;
}

/** True for a verb with an auxiliary of its own that has a tense, which nothing joins to what is before it. */
function hasTense(parse: Parse, verb: number): boolean {
  let finite = false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "mark") return false;
    finite ||= parse.deprel[child]!.startsWith("aux") && FINITE.has(parse.xpos[child]!);
  }
  return finite;
}

/** For a relative pronoun the noun it stands for, else the word itself. */
export function antecedentOf(parse: Parse, word: number, verb: number): number {
  const tag = parse.xpos[word];
  if (tag !== "WDT" && tag !== "WP") return word;
  let at = verb;
  // "a clerk who resigned and a guard [who] was fired": a pronoun behind another noun begins anew.
  const own = parse.deprel[verb] !== "acl:relcl" && parse.head[word] === verb ? nounBefore(parse, word) : undefined;
  if (own !== undefined) return own;
  for (let step = 0; step < MAX_STEPS && parse.head[at]! >= 0; step++) {
    if (parse.deprel[at] === "acl:relcl") {
      const near = nearInNumber(parse, word, at);
      return near >= 0 ? near : firstOfKinds(parse, parse.head[at]!);
    }
    if (!CHAINED.has(parse.deprel[at]!)) break;
    at = parse.head[at]!;
  }
  return nounBefore(parse, word) ?? word;
}

/** "raids led by [Tom Reed], who is in hiding", hung on the raids: the name right before, where the verb tells of one and the noun of several; -1 for none. */
function nearInNumber(parse: Parse, pronoun: number, verb: number): number {
  const auxiliary = firstOf(parse, verb, ["aux", "aux:pass", "cop"]);
  const isOne = parse.xpos[auxiliary >= 0 ? auxiliary : verb] === "VBZ";
  const noun = parse.head[verb]!;
  if (!isOne || parse.xpos[pronoun] !== "WP" || parse.xpos[noun] !== "NNS") return -1;
  const near = nounBefore(parse, pronoun) ?? -1;
  return near > noun && parse.xpos[near] !== "NNS" ? near : -1;
}

/** "the [editors], writers and clerks who left": a list of three kinds of people, of which nothing tells the last apart, is meant as a whole. */
function firstOfKinds(parse: Parse, last: number): number {
  const first = parse.deprel[last] === "conj" ? parse.head[last]! : -1;
  if (first < 0) return last;
  const list = conjuncts(parse, first);
  const isPlain = (word: number) => parse.xpos[word] === "NNS" && (word === first || parse.upos[word - 1] !== "DET");
  const isAlike = list.every(isPlain) && WHICH.every((relation) => childWith(parse, last, relation) < 0);
  return list.length > 2 && list.at(-1) === last && isAlike ? first : last;
}

const WHICH = ["det", "nmod:poss", "nummod"];

/** "the clerk, [whose] arrest was denied": for a possessive that begins a relative clause the noun it stands for, else the word itself. */
export function possessorMeant({ xpos, head, deprel }: Parse, word: number): number {
  if (xpos[word] !== "WP$") return word;
  let at = word;
  for (let step = 0; step < MAX_STEPS && head[at]! >= 0; step++) {
    if (deprel[at] === "acl:relcl") return head[at]!;
    at = head[at]!;
  }
  return word;
}

/** Relations by which a clause goes on with what a relative clause began: "who were armed and [attacked]". */
const CHAINED = new Set(["conj", "xcomp", "advcl", "ccomp"]);
const NAMING = new Set(["NOUN", "PROPN"]);
const INSIDE_NAME = new Set(["flat", "compound"]);

/** "the officers, [who] also seized the van", where the tree has lost what the clause hangs on: the noun right before it. */
function nounBefore(parse: Parse, pronoun: number): number | undefined {
  let at = pronoun - (pronoun > 0 && parse.upos[pronoun - 1] === "PUNCT" ? 2 : 1);
  // No sentence ends with a comma, wherever a line was broken.
  const goesOn = parse.sentenceOf[at] === parse.sentenceOf[pronoun] || parse.xpos[pronoun - 1] === ",";
  if (at < 0 || !NAMING.has(parse.upos[at]!) || !goesOn) return undefined;
  while (INSIDE_NAME.has(parse.deprel[at]!) && parse.head[at]! >= 0 && NAMING.has(parse.upos[parse.head[at]!]!))
    at = parse.head[at]!;
  return at < pronoun ? at : undefined;
}
