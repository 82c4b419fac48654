import {
  type ClassSet,
  type FrameMatch,
  isNamedPerson,
  isNextSubject,
  phraseOf,
  type ReportView,
  type WordClasses,
  type WordRange,
} from "../frames/index.js";
import { nameEnd } from "./name-end.js";
import { withSeat } from "./seat.js";
import type { StatusGives } from "./status-gives.js";
import type { Subject } from "./subjects.js";

/** The words that name what has a status. */
export type NameOf = (view: ReportView, match: FrameMatch<StatusGives>, subject: Subject) => WordRange;

export function openNames(classes: WordClasses): NameOf {
  const apart = classes.set(["apart"]);
  return (view, match, subject) => nameOf(view, match, subject, apart);
}

/**
 * No part of a name are the trigger's words ("is [no longer] president", "there is [no] power"), who did it ("the seizure of the hall [by
 * guards]") and when ("took the town [at noon]").
 */
function nameOf(view: ReportView, match: FrameMatch<StatusGives>, subject: Subject, apart: ClassSet): WordRange {
  const { parse } = view;
  const { head, through: last = head } = subject;
  const from = fromShared(view, match, head, phraseOf(view, head).from);
  let first = head === match.word && match.from < head && match.from >= from ? head : from;
  // "became [acting] chairman", which may be read as a verb with its object
  if (first > 0 && parse.head[head] === first - 1 && first - 1 > match.to && parse.xpos[first - 1] === "VBG") first--;
  while (first < head && isBefore(view, first, head)) first++;
  const whole = withKept(view, subject, last, phraseOf(view, last).to);
  const to = withoutJoint(view, last, withoutDate(view, last, endOf(view, match, subject, whole, apart)));
  // "after [Ito]'s resignation"
  return withSeat(view, { from: first, to: to - 1 > last && parse.xpos[to - 1] === "POS" ? to - 1 : to });
}

/** "a four-week [rent and] wage freeze", "the [cotton] trading halts": with what stands before the noun and tells of it, wherever the tree hangs it. */
function fromShared(view: ReportView, { form, word }: FrameMatch<StatusGives>, head: number, from: number): number {
  const { parse } = view;
  const joined = parse.deprel[head] === "conj" ? parse.head[head]! : -1;
  const isJoined = joined >= 0 && parse.upos[joined + 1] === "CCONJ" && parse.deprel[joined + 2] === "compound";
  if (isJoined && parse.head[joined + 2] === head && parse.xpos[joined] === "NN" && from <= joined + 2)
    return phraseOf(view, joined).from;
  let first = from;
  if (form !== "noun" || parse.deprel[head] !== "compound" || parse.head[head] !== word) return first;
  while (first > 0 && isCompoundOf(view, first - 1, word, head)) first--;
  return first;
}

function isCompoundOf({ parse, time, place }: ReportView, w: number, noun: number, head: number): boolean {
  const isBeside = parse.head[w] === noun || (parse.head[w]! > w && parse.head[w]! <= head);
  return isBeside && parse.deprel[w] === "compound" && parse.upos[w] === "NOUN" && time[w]! < 0 && place[w]! < 0;
}

/** "suspended [indefinitely] all payments", "earlier [today] trading stopped", but not "[about] a dozen offices", "[April] output". */
function isBefore({ parse, time }: ReportView, w: number, head: number): boolean {
  if (parse.upos[w] === "NOUN" && time[w]! >= 0) return parse.xpos[w + 1] !== "POS";
  // "since [2019] oil output has grown"
  if (parse.upos[w] === "NUM" && time[w]! >= 0) return w > 0 && parse.xpos[w - 1] === "IN" && w + 1 < head;
  const of = parse.head[w]!;
  return parse.upos[w] === "ADV" && !(of > w && of < head && OF_DEGREE.has(parse.upos[of]!));
}

const OF_DEGREE: ReadonlySet<string> = new Set(["NUM", "ADJ"]);

/** "suspended flights [to the island] for a week": what belongs to a name, though the tree hangs it on the verb. */
function withKept(
  { parse, time, last }: ReportView,
  { keeps = [], amounts = [] }: Subject,
  head: number,
  end: number,
): number {
  // A noun that may be read as a verb has all that follows under it.
  let to = parse.upos[head] === "VERB" ? head + 1 : end;
  while (to < parse.size && keeps.includes(parse.lower[to]!)) {
    const noun = parse.head[to]!;
    // "trading on [17 of the issues]"
    const isNumber = parse.upos[noun] === "NUM" && !(amounts.includes(parse.lower[to]!) && last[noun]! > noun);
    const isPhrase = parse.deprel[to] === "case" && noun > to && !isNumber && time[noun]! < 0;
    if (!isPhrase || parse.sentenceOf[noun] !== parse.sentenceOf[head]) break;
    if (isAmount(parse, noun) && !amounts.includes(parse.lower[to]!)) break;
    to = last[noun]! + 1;
  }
  return to;
}

/** "cut power [to 40 percent]" */
function isAmount({ childFrom, child, deprel }: ReportView["parse"], noun: number): boolean {
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++) if (deprel[child[c]!] === "nummod") return true;
  return false;
}

/** "the mine [and]": a loose joint at the end. */
function withoutJoint({ parse }: ReportView, head: number, to: number): number {
  let end = to;
  while (end - 1 > head && (parse.upos[end - 1] === "CCONJ" || parse.xpos[end - 1] === ",")) end--;
  return end;
}

/** "head of the board [effective 3 May]", "payments [due on Friday]": a date at the very end is no part of a name, nor what leads up to it. */
function withoutDate({ parse, time }: ReportView, head: number, to: number): number {
  let end = to;
  while (end - 1 > head && time[end - 1]! >= 0) end--;
  if (end === to && !(to < parse.size && time[to]! >= 0)) return to;
  while (end - 1 > head && LEADING_UP.has(parse.upos[end - 1]!)) end--;
  return end;
}

const LEADING_UP: ReadonlySet<string> = new Set(["ADP", "ADJ", "ADV", "DET"]);

function endOf(
  view: ReportView,
  { roles }: FrameMatch<StatusGives>,
  subject: Subject,
  to: number,
  apart: ClassSet,
): number {
  const { parse } = view;
  const { through: head = subject.head, whose, stop = to } = subject;
  let end = behindOthers(view, subject, head, nameEnd(view, subject, head, Math.min(to, stop), apart));
  const holders = [...(roles.get("holder") ?? []), ...(whose === undefined ? [] : [whose])];
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (child <= head || view.first[child]! <= head) continue;
    if (holders.includes(child) || (view.time[child]! >= 0 && ASIDE.has(parse.deprel[child]!)))
      end = Math.min(end, view.first[child]!);
  }
  // "chairman of the council, [which meets in Osh]"
  for (let w = head + 2; w < end; w++) if (parse.xpos[w]!.startsWith("W") && parse.xpos[w - 1] === ",") end = w - 1;
  end = withoutAddition(view, head, beforeOther(view, head, end));
  // "destroyed a part of the town and [nine people] died"
  for (let w = head + 1; w < end; w++)
    if (parse.deprel[w] === "conj" && isNextSubject(parse, w, parse.head[w]!)) return Math.min(end, view.first[w]!);
  return end;
}

/** "chairman of the council[, effective immediately]": an adjective behind a comma, with at most an adverb behind it. */
function withoutAddition({ parse }: ReportView, head: number, end: number): number {
  const last = parse.upos[end - 1] === "ADV" ? end - 2 : end - 1;
  return last - 1 > head && parse.upos[last] === "ADJ" && parse.xpos[last - 1] === "," ? last - 1 : end;
}

/** "the closing of ports to ships [and against] it", "prime minister [but with] less": a joint goes on only with a preposition that the name has. */
function beforeOther({ parse }: ReportView, head: number, end: number): number {
  for (let w = head + 1; w + 2 < end; w++) {
    if (parse.upos[w] !== "CCONJ" || parse.deprel[w + 1] !== "case") continue;
    const mark = parse.lower[w + 1];
    let before = head + 1;
    while (before < w && (parse.lower[before] !== mark || parse.upos[before] !== "ADP")) before++;
    if (before === w) return w;
  }
  return end;
}

/** "minister of planning [after Ann Lind]": whom a preposition brings in that is none of the name's is no part of it. */
function behindOthers({ parse, actor, findings }: ReportView, { keeps = [] }: Subject, head: number, to: number) {
  for (let w = head + 2; w < to; w++) {
    const isPerson = isNamedPerson({ findings }, actor[w]!);
    if (isPerson && keeps.length > 0 && parse.xpos[w - 1] === "IN" && !keeps.includes(parse.lower[w - 1]!))
      return w - 1;
  }
  return to;
}

const ASIDE: ReadonlySet<string> = new Set(["nmod", "nmod:unmarked", "obl", "obl:unmarked"]);
