import { FINITE, type Parse } from "#read";
import type { Roles } from "./frame.js";
import { hasSubject } from "./passive.js";
import type { ReportView } from "./report-view.js";
import { NOBODY } from "./role-heads.js";
import { childWith } from "./tree.js";

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);
/** What a word inside a noun phrase hangs by. */
const INSIDE: ReadonlySet<string> = new Set(["flat", "compound", "nmod", "amod", "nummod", "nmod:poss", "nmod:desc"]);

const PARTS = ["actor", "recipient"];

/** How many may stand in a list before the last. */
const MOST = 8;

/** The heads of a role with those of a list that stand before them, who have no other part. */
export function withSeriesBefore(view: ReportView, roles: Roles, role: string): readonly number[] {
  const heads = roles.get(role) ?? NOBODY;
  const isTaken = (word: number) => PARTS.some((part) => roles.get(part)?.includes(word));
  const before = heads.flatMap((w) => seriesBefore(view, w)).filter((w) => !isTaken(w));
  return before.length > 0 ? [...before, ...heads].sort((a, b) => a - b) : heads;
}

/**
 * "Near Basra, [Ann Bell], [a cook], and Tom Reed were shot", where the tree takes the last alone for the subject and hangs the others elsewhere:
 * a joint before the subject, with no clause before it that it could join, ends a list.
 */
function seriesBefore(view: ReportView, subject: number): readonly number[] {
  const { parse } = view;
  const isNoun = NOUNS.has(parse.upos[subject]!) && parse.deprel[subject]!.startsWith("nsubj");
  const joint = isNoun ? jointBefore(view, subject) : -1;
  if (joint < 0) return NOBODY;
  const from = clauseStart(parse, joint);
  // "resulted in [90 rebels] and two soldiers killed"
  const verb = parse.head[subject]!;
  const isOutcome =
    parse.head[joint] === subject && parse.xpos[verb] === "VBN" && childWith(parse, verb, "aux:pass") < 0;
  const found: number[] = [];
  let end = endBefore(parse, joint, from);
  while (end >= from && found.length < MOST) {
    const one = topOf(parse, end, from);
    const isApart = childWith(parse, one, "case") >= 0 && !(isOutcome && found.length === 0);
    const isMember = NOUNS.has(parse.upos[one]!) && view.time[one]! < 0 && !isApart && !isOfRelative(parse, one);
    if (!isMember || childWith(parse, one, "cop") >= 0 || isSubjectOf(parse, one, verb)) break;
    // "the presidents of [Peru], [Chile], and Bolivia": places that all belong to one before them.
    if (view.place[subject]! >= 0 && view.place[end]! >= 0 && view.place[one]! < 0) return NOBODY;
    found.unshift(one);
    const first = firstOf(parse, one);
    if (first <= from || parse.xpos[first - 1] !== ",") break;
    end = first - 2;
  }
  return found;
}

/** The joint right before a subject's phrase, wherever it hangs; -1 where there is none, or where it joins a clause. */
function jointBefore({ parse, first }: ReportView, subject: number): number {
  const verb = parse.head[subject]!;
  if (verb < subject) return -1;
  const start = first[subject]!;
  const joint = parse.upos[start] === "CCONJ" ? start : start - 1;
  if (joint < 1 || parse.upos[joint] !== "CCONJ") return -1;
  if (joint !== start && (parse.head[joint] !== verb || (parse.deprel[verb] === "conj" && !isOfBareNoun(parse, verb))))
    return -1;
  return joint;
}

/** "[Police], the guard, and soldiers are meeting", where the tree joins the verb to the first of the list, as if that were a sentence. */
function isOfBareNoun(parse: Parse, verb: number): boolean {
  const noun = parse.head[verb]!;
  return (
    NOUNS.has(parse.upos[noun]!) &&
    parse.head[noun]! < 0 &&
    childWith(parse, noun, "case") < 0 &&
    !hasSubject(parse, noun)
  );
}

/** The first word behind the last finite verb, mark or sentence end before a joint. */
function clauseStart(parse: Parse, joint: number): number {
  const begin = parse.sentence[parse.sentenceOf[joint]!]!;
  let from = joint;
  while (from > begin && !FINITE.has(parse.xpos[from - 1]!) && parse.deprel[from - 1] !== "mark") from--;
  return from;
}

/** The last word before a joint and the comma in front of it; behind what two dashes set apart. */
function endBefore({ xpos, start, end }: Parse, joint: number, from: number): number {
  const isMark = (w: number) => xpos[w] === "," || xpos[w] === ":";
  const isDash = (w: number) => isMark(w) && end[w]! - start[w]! > 1;
  if (!isMark(joint - 1)) return joint - 1;
  if (!isDash(joint - 1)) return joint - 2;
  let open = joint - 2;
  while (open > from && !isDash(open)) open--;
  return open - 1;
}

/** The noun whose phrase ends with a word; what somebody named is stands for him. */
function topOf({ deprel, head, upos }: Parse, word: number, from: number): number {
  let at = word;
  while (head[at]! >= from && head[at]! < at) {
    const above = head[at]!;
    const isOffice = deprel[at] === "appos" && upos[above] === "PROPN" && upos[at] === "NOUN";
    if (!isOffice && !INSIDE.has(deprel[at]!)) break;
    at = above;
  }
  return at;
}

/** The first word of a noun's own phrase. */
function firstOf({ childFrom, child, deprel }: Parse, noun: number): number {
  let first = noun;
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++)
    if (child[c]! < first && deprel[child[c]!] !== "punct") first = child[c]!;
  return first;
}

/** "many growers, who run [the mill], and bakers": the object of a clause that only tells more of somebody. */
function isOfRelative({ deprel, head }: Parse, word: number): boolean {
  return deprel[word] === "obj" && deprel[head[word]!] === "acl:relcl";
}

function isSubjectOf({ head, deprel }: Parse, word: number, verb: number): boolean {
  return head[word] === verb && deprel[word]!.startsWith("nsubj");
}
