import { type ClassSet, childWith, isNamedPerson, meets, type ReportView } from "../frames/index.js";
import type { Subject } from "./subjects.js";

/**
 * Where what follows a name begins: a comparison, a reason, an aim, a clause behind a comma, the next person of a list. `apart`
 * are the words that lead to what is no part of a name.
 */
export function nameEnd(view: ReportView, subject: Subject, head: number, end: number, apart: ClassSet): number {
  const { parse } = view;
  for (let w = head + 1; w < end; w++) {
    if (isApart(view, w, apart) || isClauseBehind(view, head, w)) return w;
    if (parse.xpos[w] === "TO" && parse.upos[w + 1] === "VERB") return beforeAim(view, subject, head, w);
    if (subject.holders && w > head + 1 && isNext(view, w)) return beforeNext(view, head, w);
  }
  return end;
}

/** "[because] of the suit", "head of the fund [effective] today", "closed [as] part of a plan", but not "towns such as Osh". */
function isApart({ parse, classesOf }: ReportView, w: number, apart: ClassSet): boolean {
  if (!meets(classesOf(w), apart)) return false;
  // "[due] to the storm"
  if (parse.upos[w] === "ADJ")
    return parse.head[w]! < w || parse.xpos[w - 1] === "," || childWith(parse, w, "fixed") > w;
  const above = parse.deprel[w] === "fixed" ? parse.head[w]! : w;
  // "the mayor as well [as] the council", "towns such [as] Osh"
  return parse.deprel[above] !== "cc" && (above === w || parse.upos[above] !== "ADJ");
}

/** "trading in its shares[, suspended on Friday]", "head of Lind Inc[, a firm in Osh]": what is said aside, and does not name it. */
function isClauseBehind({ parse, first }: ReportView, head: number, w: number): boolean {
  if (parse.xpos[w] !== ",") return false;
  if (parse.upos[w + 1] === "VERB" && parse.deprel[w + 1] === "acl") return true;
  const noun = parse.upos[w + 1] === "DET" ? parse.head[w + 1]! : -1;
  return noun > w && first[noun]! >= w && parse.deprel[noun] === "appos" && parse.head[noun]! > head;
}

/** "trading [in an effort] to curb swings": an aim, and the noun that brings it in; what a name takes stays with it. */
function beforeAim({ parse, first }: ReportView, { keeps = [] }: Subject, head: number, to: number): number {
  const verb = parse.head[to]!;
  const noun = verb > to && parse.deprel[verb] === "acl" ? parse.head[verb]! : -1;
  const mark = noun > head ? childWith(parse, noun, "case") : -1;
  if (mark <= head || mark !== first[noun]) return to;
  return keeps.includes(parse.lower[mark]!) && parse.head[noun]! >= head ? to : mark;
}

/** "to the post of treasurer and [Tom Reed] president": the name of a person that begins a member of a list. */
function isNext({ parse, actor, findings }: ReportView, w: number): boolean {
  const isMember = parse.upos[w - 1] === "CCONJ" || parse.xpos[w - 1] === ",";
  return isMember && actor[w] !== actor[w - 1] && isNamedPerson({ findings }, actor[w]!);
}

/** "head of the fund [and] its treasurer, Tom Reed": the joint before a person, or the comma where nothing is joined. */
function beforeNext({ parse }: ReportView, head: number, person: number): number {
  let at = person - 1;
  while (at > head && parse.upos[at] !== "CCONJ") at--;
  return at > head ? at : person - 1;
}
