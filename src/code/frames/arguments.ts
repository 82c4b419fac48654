import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { addBehindClause } from "./behind-clause.js";
import { besideObject } from "./beside-object.js";
import { pushClause, pushMislaidClause } from "./clause-slots.js";
import { isSomeOf } from "./conjuncts.js";
import { detachedSubject } from "./detached-subject.js";
import { addInherited, antecedentOf, possessorMeant } from "./inherited.js";
import { joinedObjects, underQuality } from "./joined-objects.js";
import { outcomeOf } from "./outcome.js";
import { hasSubject, isPassive } from "./passive.js";
import { pushBehindPhrase, pushPhrasal } from "./phrasal.js";
import { lastInSeries } from "./series.js";
import { shiftedObject } from "./shifted-object.js";
import {
  isInRelative,
  isNoSecond,
  isReplaced,
  isSubject,
  markerWithin,
  namedSubject,
  phrasesUnder,
  subjectUnder,
} from "./subjects.js";
import { childWith, firstOf } from "./tree.js";

const VERBAL = new Set(["VERB", "AUX"]);

/** Participants of a verb, adjective or noun. */
export function argumentsOf(parse: Parse, word: number): Argument[] {
  if (VERBAL.has(parse.upos[word]!)) return verbArguments(parse, word);
  if (!hasSubject(parse, word)) return nounArguments(parse, word);
  // "The town is under the army's control": what is said of the subject has its own possessor.
  return [...verbArguments(parse, word), ...nounArguments(parse, word).filter(({ slot }) => OWN.has(slot))];
}

const OWN: ReadonlySet<string> = new Set(["possessor", "compound"]);

function verbArguments(parse: Parse, verb: number): Argument[] {
  const out: Argument[] = [];
  const passive = isPassive(parse, verb);
  let subject = -1;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    const named = parse.deprel[child]!.startsWith("nsubj") ? namedSubject(parse, child) : child;
    if (named < 0) continue;
    if (named !== child) {
      subject = named;
      out.push({ slot: passive ? "object" : "subject", word: named });
      continue;
    }
    const beside = passive ? undefined : besideObject(parse, verb, child);
    if (beside === "joint") continue;
    const slot = beside ?? slotOfDependent(parse, child, passive);
    if (!slot) {
      // "this is [the rebels]' raid on the mill": whose it is stands in no phrase.
      if (parse.deprel[child] === "nmod:poss" && parse.upos[verb] === "NOUN") continue;
      if (isOblique(parse.deprel[child]!)) pushOblique(parse, child, out);
      else if (parse.deprel[child] === "advcl") pushClause(parse, child, out);
      continue;
    }
    if (subject >= 0 && isSubject(parse, child) && isReplaced(parse, subject, child, verb))
      out.splice(0, out.length, ...out.filter(({ slot }) => slot !== "subject" && slot !== "object"));
    if (subject >= 0 && (isInRelative(parse, subject, child) || isSomeOf(parse, child))) continue;
    if (subject >= 0 && isSubject(parse, child) && isNoSecond(parse, subject, child)) continue;
    const isAgent = parse.deprel[child] === "obl:agent";
    if (
      (slot === "subject" && !isAgent) ||
      parse.deprel[child]!.startsWith("nsubj") ||
      parse.deprel[child] === "nummod"
    )
      subject = child;
    out.push({ slot, word: antecedentOf(parse, child, verb) });
    if (slot === "object" && (childWith(parse, child, "case") >= 0 || markerWithin(parse, child) >= 0))
      pushOblique(parse, child, out);
    const mislaid = slot === "unmarked" ? subjectUnder(parse, child) : -1;
    if (mislaid >= 0 && subject < 0) {
      subject = mislaid;
      out.push({ slot: passive ? "object" : "subject", word: mislaid });
    }
    if (slot === "unmarked") for (const word of phrasesUnder(parse, child)) pushOblique(parse, word, out);
  }
  const lent = subject >= 0 || addLent(parse, verb, passive, out) || addDetached(parse, verb, passive, out);
  if (!lent && !addBehindClause(parse, verb, passive, out)) addInherited(parse, verb, passive, out);
  pushMislaidClause(parse, verb, out);
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "conj" && VERBAL.has(parse.upos[child]!)) pushMislaidClause(parse, child, out);
  }
  const above = outcomeOf(parse, verb);
  if (above >= 0) out.push({ slot: "above", word: above });
  const object = passive ? -1 : childWith(parse, verb, "obj");
  if (object >= 0) for (const word of joinedObjects(parse, verb, object)) out.push({ slot: "object", word });
  const quality = passive || object >= 0 ? -1 : underQuality(parse, verb);
  if (quality >= 0) out.push({ slot: "object", word: quality });
  const shifted = passive ? -1 : shiftedObject(parse, verb);
  if (shifted >= 0)
    out.splice(0, out.length, ...out.filter((a) => a.word !== shifted), { slot: "object", word: shifted });
  if (!passive && !out.some((a) => a.slot === "object")) {
    // "asked [the two sides] to talk": whom the tree takes for the lesser object is the only one.
    for (const { word } of out.filter((a) => a.slot === "indirect")) out.push({ slot: "object", word });
    if (!out.some((a) => a.slot === "object")) addSharedObject(parse, verb, out);
  }
  return out;
}

function slotOfDependent(parse: Parse, child: number, passive: boolean): string | undefined {
  switch (parse.deprel[child]) {
    // "18 wounded": a bare number before a verb is its subject.
    case "nummod":
    case "nsubj":
    case "nsubj:outer":
    case "csubj":
      return passive ? "object" : "subject";
    case "nsubj:pass":
    case "csubj:pass":
      return passive ? "object" : "subject";
    case "obl:agent":
      return "subject";
    case "obj":
      // "whom they accused of being [a spy]": what somebody is said to be is a clause, whatever the tree says.
      if (childWith(parse, child, "mark") >= 0 && childWith(parse, child, "cop") >= 0) return "clause";
      return passive ? "second" : "object";
    case "iobj":
      return "indirect";
    case "xcomp":
      return "complement";
    case "ccomp":
      return "clause";
    case "obl:unmarked":
    case "obl:tmod":
    case "nmod:unmarked":
      if (isNumberBefore(parse, child)) return passive ? "object" : "subject";
      return "unmarked";
    case "advmod":
      if (isCounted(parse, child)) return passive ? "object" : "subject";
      return "modifier";
    case "amod":
    case "compound:prt":
      return "modifier";
    default:
      return undefined;
  }
}

/** "two [more] were hurt", "14 were hurt and [many] arrested": who is counted before a verb is no adverb, whatever the tree says. */
function isCounted(parse: Parse, child: number): boolean {
  const verb = parse.head[child]!;
  if (child > verb) return false;
  return childWith(parse, child, "nummod") >= 0 || (parse.xpos[child] === "JJ" && parse.deprel[verb] === "conj");
}

/** "six killed and [22] captured": a number right before its verb is who. */
function isNumberBefore({ xpos, head }: Parse, child: number): boolean {
  return xpos[child] === "CD" && head[child] === child + 1;
}

function isOblique(deprel: string): boolean {
  return deprel === "obl" || deprel === "nmod" || deprel.startsWith("obl:") || deprel.startsWith("nmod:");
}

/** One argument a case marker, so that "out of" is found under either. */
function pushOblique(parse: Parse, child: number, out: Argument[]): void {
  let marked = false;
  for (let c = parse.childFrom[child]!; c < parse.childFrom[child + 1]!; c++) {
    const marker = parse.child[c]!;
    // "[prior] to the vote": a preposition of several words, whatever the tree takes the first for.
    const isMarker = parse.deprel[marker] === "case" || childWith(parse, marker, "fixed") === marker + 1;
    if (!isMarker || marker > child) continue;
    out.push({ slot: parse.lemma[marker]!, word: child });
    if (marker === child - 1) pushPhrasal(parse, marker, child, out);
    pushBehindPhrase(parse, marker, child, out);
    marked = true;
  }
  const within = marked ? -1 : markerWithin(parse, child);
  if (within >= 0) out.push({ slot: parse.lemma[within]!, word: child });
  else if (!marked) out.push({ slot: "unmarked", word: child });
}

/** "The port, closed since Sunday, will reopen": a subject that the tree hangs on the participle set in between. False where there is none. */
function addLent(parse: Parse, verb: number, passive: boolean, out: Argument[]): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > verb) return false;
    const isClause = parse.deprel[child] === "advcl" && childWith(parse, child, "mark") < 0;
    const between = isClause && (PAST.has(parse.xpos[child]!) || hasRelative(parse, child));
    const subject = between ? firstOf(parse, child, ["nsubj", "nsubj:pass"]) : -1;
    if (subject < 0 || subject > child || parse.upos[subject + 1] !== "PUNCT") continue;
    out.push({ slot: passive ? "object" : "subject", word: subject });
    return true;
  }
  return false;
}

const PAST = new Set(["VBN", "VBD"]);

/** "Ann Bell, [who] was ill, resigned": with a relative pronoun for a second subject. */
function hasRelative({ childFrom, child, deprel, xpos }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (xpos[child[c]!] === "WP" && deprel[child[c]!]!.startsWith("nsubj")) return true;
  return false;
}

/** A subject that the tree joins to what is before the verb. False where there is none. */
function addDetached(parse: Parse, verb: number, passive: boolean, out: Argument[]): boolean {
  const word = detachedSubject(parse, verb);
  if (word >= 0) out.push({ slot: passive ? "object" : "subject", word });
  return word >= 0;
}

/** "stormed and burned the office": the object stands at either verb and belongs to both. */
function addSharedObject(parse: Parse, verb: number, out: Argument[]): void {
  const relation = parse.deprel[verb];
  const last = lastInSeries(parse, verb);
  if (last >= 0) {
    out.push({ slot: "object", word: childWith(parse, last, "obj") });
    return;
  }
  if (relation === "conj") {
    const head = parse.head[verb]!;
    const object = VERBAL.has(parse.upos[head]!) ? childWith(parse, head, "obj") : -1;
    if (object > verb) out.push({ slot: "object", word: object });
    return;
  }
  // "the bread that they are out of": what somebody is has no object.
  const isDoing = VERBAL.has(parse.upos[verb]!) && childWith(parse, verb, "cop") < 0 && !tellsWhere(parse, verb);
  if (relation === "acl:relcl" && isDoing && out.some((a) => a.slot === "subject" && a.word !== parse.head[verb])) {
    out.push({ slot: "object", word: parse.head[verb]! });
    return;
  }
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "conj" || child - verb > 3 || !VERBAL.has(parse.upos[child]!)) continue;
    const object = childWith(parse, child, "obj");
    if (object >= 0) out.push({ slot: "object", word: object });
    return;
  }
}

/** "the town [where] they fought", "the towns [in which] they fought": a relative clause that does nothing to its noun. */
function tellsWhere({ childFrom, child, xpos, deprel }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++) {
    const word = child[c]!;
    if (xpos[word] === "WRB" || (xpos[word] === "WDT" && deprel[word] === "obl")) return true;
  }
  return false;
}

function nounArguments(parse: Parse, noun: number): Argument[] {
  const out: Argument[] = [];
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    if (relation === "nmod:poss") {
      if (!hasCloserOwner(parse, noun, c)) out.push({ slot: "possessor", word: possessorMeant(parse, child) });
    } else if (relation === "compound" || relation === "nmod:desc") out.push({ slot: "compound", word: child });
    else if (relation === "amod") out.push({ slot: "modifier", word: child });
    else if (relation === "acl") out.push({ slot: "complement", word: child });
    else if (isOblique(relation)) pushOblique(parse, child, out);
  }
  pushNext(parse, noun, out);
  pushBearer(parse, noun, out);
  // "condemned the killing of two nurses [by] gunmen": what the tree hangs on the verb may be the noun's.
  const verb = parse.deprel[noun] === "obj" ? parse.head[noun]! : -1;
  if (verb >= 0 && verb < noun && !isPassive(parse, verb)) out.push({ slot: "governor", word: verb });
  // "clashes took place [between] gangs and guards"
  if (parse.deprel[noun] === "nsubj") out.push({ slot: "predicate", word: parse.head[noun]! });
  return out;
}

/** "[Growers] blocked roads in protest": of whom the verb tells under which a bare noun is hung, by its preposition: "in-bearer". */
function pushBearer(parse: Parse, noun: number, out: Argument[]): void {
  const verb = parse.deprel[noun] === "obl" ? parse.head[noun]! : -1;
  const marker = verb >= 0 && parse.upos[verb] === "VERB" ? childWith(parse, noun, "case") : -1;
  if (marker !== noun - 1) return;
  const slot = isPassive(parse, verb) ? "object" : "subject";
  for (const found of verbArguments(parse, verb))
    if (found.slot === slot) out.push({ slot: `${parse.lemma[marker]}-bearer`, word: found.word });
}

/** "praise for the team's [coach]'s plan", where the tree hangs both on the plan: the nearest before a noun owns it. */
function hasCloserOwner({ child, childFrom, deprel }: Parse, noun: number, c: number): boolean {
  for (let next = c + 1; next < childFrom[noun + 1]! && child[next]! < noun; next++)
    if (deprel[child[next]!] === "nmod:poss") return true;
  return false;
}

/** "were killed in a clash [with troops]": what begins right behind a noun is the noun's, though the tree hangs it on the verb. */
function pushNext(parse: Parse, noun: number, out: Argument[]): void {
  const verb = HUNG.has(parse.deprel[noun]!) ? parse.head[noun]! : -1;
  const next = noun + 1 < parse.size && parse.deprel[noun + 1] === "case" ? parse.head[noun + 1]! : -1;
  if (next > noun && verb >= 0 && parse.head[next] === verb && isOblique(parse.deprel[next]!))
    pushOblique(parse, next, out);
}

const HUNG: ReadonlySet<string> = new Set(["obj", "obl", "nsubj:pass"]);
