import type { Parse } from "#read";
import { awaited } from "./awaited.js";
import { clauseEntry, markedEntry, nounEntry, objectEntry } from "./clause-entry.js";
import { below, type Context, certain, effect, known, UNKNOWN, undenied, type View } from "./context.js";
import { actOf, decided } from "./done-by-act.js";
import { isDue } from "./due.js";
import { partOf } from "./embedding-table.js";
import { isBefore, isGiven, ofObject } from "./gerund.js";
import { joined } from "./joined-context.js";
import { isFronted, isLoneInfinitive, isLoneRoot, lone } from "./lone-infinitive.js";
import { nominal } from "./noun-context.js";
import { isOwnAct } from "./own-act.js";
import { isOwnSaying } from "./own-saying.js";
import { PURPOSE, possible } from "./possible.js";
import { isAside, isBareContent, saidOf } from "./said-of.js";
import { CERTAIN, type Effect } from "./scale.js";
import { isImperative, isPartQuestion, isQuestion, isSubjunctive } from "./sentence-kind.js";
import { isSetOff, verbBeside } from "./set-off.js";
import { ASKED, ATTEMPTED, DONE, isIrrealis, PLANNED } from "./stages.js";
import {
  COPULA,
  hasChild,
  hasMark,
  hasSubject,
  isInfinitive,
  isPast,
  isPerfectInfinitive,
  tenseOf,
} from "./verb-shape.js";

const ASK: Effect = { plus: 0, minus: 0, stage: ASKED };

/** At the top of a sentence or of somebody's words: a statement, unless it asks or tells somebody to do something. */
export function rootContext(view: View, w: number, outside: Context): Context {
  const { parse, grounds, tables } = view;
  if (isOwnAct(view, w)) return certain(outside);
  // "did not mention [the attack]": there was one.
  if (isKnownTopic(view, w, outside)) return certain(outside);
  const planned = governed(view, w, outside);
  if (planned) return planned;
  if (isFronted(parse, w)) return lone(view, w, outside);
  if (!isRootLike(parse, w)) return outside;
  if (isPartQuestion(parse, w)) return certain(outside);
  if (isLoneInfinitive(parse, w)) return lone(view, w, outside);
  // "decided that she [had been] dismissed": what was so already is no plan.
  if (outside.stage === PLANNED && view.own.earlier[w] === 1) return certain(outside);
  if (isQuestion(parse, w)) return effect(UNKNOWN, outside, grounds.add(tables.rules.question, "", outside.ground));
  if (isImperative(parse, view.own.finite, w) || isSubjunctive(parse, w))
    return effect(ASK, outside, grounds.add(tables.rules.order, "", outside.ground));
  return outside;
}

/** "is considering [sending] guards", "voted to [cut] the grant": where the cue says no more than that, its verb says what it makes of the deed. */
function governed(view: View, w: number, outside: Context): Context | undefined {
  const { parse, grounds, tables } = view;
  const head = parse.head[w]!;
  if (head < 0 || outside.level !== CERTAIN || outside.stage !== DONE || parse.upos[head] !== "VERB") return undefined;
  const link = linkOf(view, w);
  const isPart = parse.deprel[w] === "xcomp" || parse.deprel[w] === "ccomp";
  const entry =
    isPart && link !== "clause"
      ? clauseEntry(view, w, head, link)
      : parse.deprel[w] === "advcl" && link === "to"
        ? objectEntry(view, w, head)
        : undefined;
  return entry && effect(entry, outside, grounds.add(tables.rules.complement, entry.entry, outside.ground));
}

function isKnownTopic({ parse, own }: View, w: number, { level, stage }: Context): boolean {
  return level >= 0 && stage === DONE && own.definite[w] === 1 && parse.upos[w] === "NOUN";
}

function isRootLike(parse: Parse, w: number): boolean {
  const deprel = parse.deprel[w]!;
  return deprel === "root" || deprel === "ccomp" || deprel === "parataxis";
}

/** What a head makes of a word below it. */
export function contextBelow(view: View, w: number, head: number, outside: Context): Context {
  const { parse } = view;
  // "To calm them [he opened] the gate", where the tree hangs all on the infinitive.
  if (view.own.finite[w] === 1 && isLoneRoot(parse, head) && hasSubject(parse, w)) return outside;
  if (isAskedFor(view, w)) return effect(ASK, outside, view.grounds.add(view.tables.rules.order, "", outside.ground));
  const deprel = parse.deprel[w]!;
  const colon = deprel.indexOf(":");
  switch (colon < 0 ? deprel : deprel.slice(0, colon)) {
    case "csubj":
      return isStateOfThings(view, w) || (isPartQuestion(parse, w) && tenseOf(parse, w) !== "")
        ? known(outside)
        : complement(view, w, head);
    case "ccomp":
    case "xcomp":
      if (!isPartQuestion(parse, w)) return complement(view, w, head);
      return isPast(parse, w) ? known(outside) : outside;
    case "acl":
      if (deprel === "acl" && isInfinitive(parse, w)) return isDue(parse, w) ? outside : infinitiveOf(view, w, head);
      if (deprel === "acl" && hasMark(parse, w))
        return isPast(parse, w) && !hasComplementiser(view, w) ? known(outside) : thatClause(view, w, head, outside);
      // "will be ten dollars, [falling] to nine": as what it says more of is told.
      if (deprel === "acl" && parse.xpos[w] === "VBG" && hasChild(parse, head, COPULA)) return below(view, head);
      return isBareContent(view, w, head) ? thatClause(view, w, head, outside) : saidOf(view, w, head, outside);
    case "advcl":
      return adverbial(view, w, head, outside);
    case "conj":
      return joined(view, w, head, outside);
    case "parataxis":
      return isLoneInfinitive(parse, w) ? lone(view, w, outside) : outside;
    case "list":
    case "appos":
    case "discourse":
    case "dep":
    case "vocative":
      return outside;
    case "obj":
    case "nsubj":
    case "obl":
    case "nmod":
    case "compound":
    case "iobj":
      // "the move after Baker was named": a clause that the tree took for a noun.
      if (view.own.finite[w] === 1 && parse.upos[w] === "VERB") return adverbial(view, w, head, outside);
      return nominal(view, w, head, outside);
    case "amod":
    case "mark":
      return isLasting(view, w, head) ? known(outside) : below(view, head);
    default:
      return below(view, head);
  }
}

/** "[falling] output will not be offset": what a participle says of a noun holds, whatever comes of that; "no [falling] output" is none. */
function isLasting({ parse, own }: View, w: number, head: number): boolean {
  return w < head && (parse.xpos[w] === "VBG" || parse.xpos[w] === "VBN") && own.negated[head] !== 1;
}

/** "[falling] prices will not help", where the tree has "to fall prices" for it. */
function isStateOfThings({ parse, tables }: View, w: number): boolean {
  return parse.xpos[w] === "VBG" && tables.embeddings.of(parse.lemma[w]!, "v", "lasting") !== undefined;
}

function hasComplementiser({ parse, tables }: View, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "mark" && tables.complementisers.has(parse.lower[parse.child[c]!]!))
      return true;
  return false;
}

/** Clauses and infinitives: the governing word decides, by its lexicon entry. */
function complement(view: View, w: number, head: number): Context {
  const { grounds, tables } = view;
  const around = below(view, head);
  const link = linkOf(view, w);
  if (isOwnAct(view, w)) return certain(around);
  if (link === "clause" && around.level >= 0 && isOwnSaying(view.parse, tables, head)) return certain(around);
  const entry =
    (link === "to" ? decided(view, w, head) : undefined) ??
    clauseEntry(view, w, head, link) ??
    (link === "clause" ? nounEntry(view, head) : undefined);
  if (entry) {
    const made = effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
    // "will try to [free] them": it is as little tried yet as it is done; who was sent to try to does try.
    const isUntried = around.stage !== PLANNED || around.level > PURPOSE.plus;
    if (entry.stage === ATTEMPTED && view.parse.upos[head] === "VERB" && isIrrealis(around.stage) && isUntried)
      return { ...made, stage: around.stage };
    // "will admit that they [fled]": what is known and past is done, whatever is to be said of it.
    const isKnown = entry.plus === CERTAIN && entry.minus === CERTAIN && entry.stage < 0;
    return isKnown && isPast(view.parse, w) && isIrrealis(made.stage) ? { ...made, stage: DONE } : made;
  }
  if (link === "to") {
    // "it is the second [to be approved]", where the tree has no noun for it.
    if (view.own.ranked[head] === 1) return around;
    // "were demonstrating [to demand] a rise": as in "marched to demand it", whatever the tree makes of it.
    const act = view.parse.upos[head] === "VERB" ? actOf(view, w, head) : undefined;
    if (act) return effect(act, around, grounds.add(tables.rules.purpose, act.entry, around.ground));
    const ground = grounds.add(tables.rules.infinitive, "", around.ground);
    // "was rumoured [to have fled]": what may have been is no plan.
    return isPerfectInfinitive(view.parse, w)
      ? { ...possible(around, ground), stage: around.stage }
      : possible(around, ground);
  }
  if (link === "clause" && around.level < 0) return effect(UNKNOWN, around, around.ground);
  // "want to prove that they [fled]": what is past is not to come, whoever is to say so.
  const isTold = link === "clause" && view.parse.deprel[w] !== "xcomp" && isPast(view.parse, w);
  if (isTold && isIrrealis(around.stage) && view.own.conditional[head] === 0) return { ...around, stage: DONE };
  if (link === "ing" && isAim(view, w, head))
    return (
      answered(view, w, verbOver(view.parse, head)) ??
      possible(around, grounds.add(tables.rules.purpose, "", around.ground))
    );
  // "to counter [falling] prices", where the tree has a verb for it.
  return link === "ing" && isStateOfThings(view, w) ? known(around) : around;
}

/** "denied a report [that they fled]" denies that they did, as it denies the report. */
function thatClause(view: View, w: number, head: number, outside: Context): Context {
  const denied = outside.level < 0 && view.level[head]! < 0 && linkOf(view, w) === "clause";
  return denied && !clauseEntry(view, w, head, "clause") ? below(view, head) : complement(view, w, head);
}

/** "maps [for carrying out] attacks": what something new is good for; "two men [for attacking]" were jailed stands beside a verb. */
function isAim({ parse, own, tables }: View, w: number, head: number): boolean {
  if (parse.upos[head] !== "NOUN" || own.definite[head] === 1) return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "mark" && tables.operators(parse.lower[child]!).some(({ kind }) => kind === "aim"))
      return true;
  }
  return false;
}

/** "arrested clerks of a [bank]": the verb that a noun belongs to. */
function verbOver({ head, upos }: Parse, noun: number): number {
  let up = head[noun]!;
  while (up >= 0 && upos[up] !== "VERB") up = head[up]!;
  return up;
}

/** "arrested a man [for robbing] a bank": where the verb over the noun has an entry for the preposition, the deed is what he answers for. */
function answered(view: View, w: number, verb: number): Context | undefined {
  const { parse, grounds, tables } = view;
  const entry = verb < 0 ? undefined : markedEntry(view, w, verb, partOf(parse.upos[verb]!));
  if (!entry) return undefined;
  const around = below(view, verb);
  return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
}

/** "the second driver [to be hurt]" was; "a plan [to build]" says only what its noun says. */
function infinitiveOf(view: View, w: number, head: number): Context {
  return view.own.ranked[head] === 1 ? below(view, head) : complement(view, w, governor(view, w, head));
}

/** "forced the port [to close]": where the tree hangs what somebody was made to do on the noun, the verb still governs it. */
function governor(view: View, w: number, noun: number): number {
  const { parse, tables } = view;
  const verb = parse.head[noun]!;
  if (parse.deprel[noun] !== "obj" || !tables.controls.has(parse.lemma[verb]!)) return noun;
  return clauseEntry(view, w, noun, "to") ? noun : verb;
}

function linkOf({ parse, own }: View, w: number): string {
  if (isInfinitive(parse, w)) return "to";
  if (parse.xpos[w] === "VBG" && own.finite[w] === 0) return "ing";
  if (parse.xpos[w] === "VB" && own.finite[w] === 0) return "bare";
  return "clause";
}

/** "that the road [be opened]", wherever the tree hangs it but under the verb that says what is to come of it. */
function isAskedFor(view: View, w: number): boolean {
  return view.parse.deprel[w] !== "ccomp" && isSubjunctive(view.parse, w) && hasComplementiser(view, w);
}

/** "to reach the border": a purpose; "after they had fled": told as done, whatever the main clause is; "fleeing": as the main clause. */
function adverbial(view: View, w: number, head: number, outside: Context): Context {
  const { parse, tables, grounds } = view;
  const around = below(view, head);
  if (isInfinitive(parse, w)) {
    if (view.own.ranked[head] === 1) return around;
    const entry = decided(view, w, head) ?? clauseEntry(view, w, head, "to") ?? objectEntry(view, w, head);
    if (entry) return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
    const act = actOf(view, w, head);
    if (act) return effect(act, around, grounds.add(tables.rules.purpose, act.entry, around.ground));
    return possible(around, grounds.add(tables.rules.purpose, "", around.ground));
  }
  if (isGiven(view, w) || isAside(view, w)) return known(outside);
  const marked = markedEntry(view, w, head, partOf(parse.upos[head]!)) ?? ofObject(view, w, head);
  if (marked) return effect(marked, around, grounds.add(tables.rules.complement, marked.entry, around.ground));
  if (isSetOff(parse, w, head)) return besides(view, verbBeside(view, head));
  // "tried to anger them [by insulting] them": the means was used, whatever came of it.
  if (view.own.finite[w] === 0 && around.level < 0 && isBefore(view, w)) return certain(outside);
  if (view.own.finite[w] === 0)
    return around.stage === ATTEMPTED && hasMark(parse, w) ? below(view, parse.head[head]!) : around;
  // "will pay after the deal [is signed]"
  const present = tenseOf(parse, w) !== "past-";
  if (present && isIrrealis(around.stage)) return awaited(view, w, head, around);
  // "called for talks when the bank [had closed]": what was so already is not called for.
  return isPast(parse, w) ? known(outside) : outside;
}

/** "will act, [cutting] output": as the verb is told, but without its denial. */
function besides(view: View, head: number): Context {
  return view.own.level[head]! < 0 ? undenied(view, head) : below(view, head);
}
