import type { Parse } from "#read";
import { argumentsOf, childWith, conjuncts, type FrameMatch, isPassive, type ReportView } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

const NONE: readonly number[] = [];

/**
 * "agreed to buy a mill from [the bank]", "signed a contract to pay [the bank] rent": the other side of what is agreed or promised, told by
 * what is to be done; `slots` are those where it may stand, the surest first.
 */
export function otherSide(
  view: ReportView,
  { from, to, word, frame, form }: FrameMatch<EventGives>,
  slots: ReadonlySet<string>,
): readonly number[] {
  if (form !== "verb" || !isBargain(frame.gives)) return NONE;
  const { parse } = view;
  for (let w = from; w <= to; w++) {
    if (w !== word && parse.upos[w] !== "NOUN") continue;
    const done = toBeDone(parse, w);
    const side = done < 0 ? whoIsToDo(view, w, slots) : sideOf(view, done, slots);
    if (side >= 0) return conjuncts(parse, side);
  }
  return NONE;
}

/** What one side says yes to, or both sign. */
function isBargain({ type, mutual }: EventGives): boolean {
  return type === "AGREE" || (mutual === true && (type === "SUPPORT" || type === "COOPERATE"));
}

const AIMS: ReadonlySet<string> = new Set(["xcomp", "acl"]);

/** The infinitive below a verb or a noun; -1 for none. */
function toBeDone({ childFrom, child, deprel, xpos }: Parse, word: number): number {
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) {
    const below = child[c]!;
    if (below > word && AIMS.has(deprel[below]!) && xpos[below]!.startsWith("VB") && isInfinitive(below)) return below;
  }
  return -1;

  function isInfinitive(verb: number): boolean {
    for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
      if (xpos[child[c]!] === "TO") return true;
    return false;
  }
}

/** "an agreement for [the bank] to build a mill": who stands right before an infinitive, hung on the noun by a preposition. */
function whoIsToDo(view: ReportView, noun: number, slots: ReadonlySet<string>): number {
  const { parse } = view;
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const who = parse.child[c]!;
    const marker = who < noun || parse.deprel[who] !== "nmod" ? -1 : childWith(parse, who, "case");
    if (marker < 0 || !slots.has(parse.lemma[marker]!) || !isSide(view, who)) continue;
    let end = who + 1;
    while (end < parse.size && parse.head[end] === who) end++;
    if (parse.xpos[end] === "TO" && parse.upos[end] === "PART") return who;
  }
  return -1;
}

function sideOf(view: ReportView, verb: number, slots: ReadonlySet<string>): number {
  const { parse } = view;
  // "agreed to be bought by [the bank]"
  const agent = isPassive(parse, verb) ? childWith(parse, verb, "obl:agent") : -1;
  if (agent >= 0) return agent;
  const [first, second] = objectsOf(parse, verb);
  if (first !== undefined && second !== undefined && isSide(view, first)) return first;
  const thing = second ?? first;
  // "receive an envoy from Chad": where somebody is from who is the object takes no part.
  for (const from of thing === undefined || view.actor[thing]! >= 0 ? [verb] : [verb, thing]) {
    const found = argumentsOf(parse, from);
    for (const slot of slots)
      for (const one of found) if (one.slot === slot && one.word > verb && isSide(view, one.word)) return one.word;
  }
  return -1;
}

/** "pay [the bank] [rent]": both where the tree takes both for objects. */
function objectsOf({ childFrom, child, deprel }: Parse, verb: number): number[] {
  const out: number[] = [];
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!] === "obj" && child[c]! > verb) out.push(child[c]!);
  return out;
}

/** Somebody who is known or named, or a country; no town, sum or time. */
function isSide({ parse, actor, place, time, quantity, findings }: ReportView, word: number): boolean {
  if (time[word]! >= 0 || quantity[word]! >= 0) return false;
  if (actor[word]! >= 0) return true;
  if (place[word]! >= 0) return findings.places[place[word]!]!.kind === "country";
  return parse.upos[word] === "PROPN";
}
