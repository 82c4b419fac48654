import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { isNamedPerson } from "./named-person.js";
import type { ReportView } from "./report-view.js";
import { childWith } from "./tree.js";
import { type ClassSet, meets } from "./word-classes.js";

const INSIDE_NAME: ReadonlySet<string> = new Set(["flat", "compound"]);
/** What may stand between somebody and a phrase that tells where he is from. */
const LINKING: ReadonlySet<string> = new Set(["PUNCT", "ADP"]);

/**
 * "the body of [Ann Bell], who was shot", "[Tom Reed], of the law school, who was shot", where the tree hangs the clause on the thing: "who" is said of
 * people, and means whoever is named over, behind or before what is none.
 */
export function withWhoMeant(
  view: ReportView,
  verb: number,
  own: readonly Argument[],
  people: ClassSet,
): readonly Argument[] {
  const { parse } = view;
  const thing = parse.deprel[verb] === "acl:relcl" ? parse.head[verb]! : -1;
  const pronoun = thing < 0 || !own.some(({ word }) => word === thing) ? -1 : whoIn(parse, verb);
  if (pronoun < 0) return own;
  const isSubject = pronoun > thing && parse.deprel[pronoun]!.startsWith("nsubj");
  let who = namedOver(view, thing);
  if (who < 0 && isSubject && isThing(view, thing, people)) who = namedBeside(view, thing);
  return who < 0 ? own : own.map((argument) => (argument.word === thing ? { ...argument, word: who } : argument));
}

/** "who", and not "which" or "that"; -1 for none. */
function whoIn({ childFrom, child, xpos }: Parse, verb: number): number {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (xpos[child[c]!] === "WP") return child[c]!;
  return -1;
}

/** "[Ann Bell] of the law school": whom the tree hangs a body or a place on. */
function namedOver(view: ReportView, body: number): number {
  const { parse, actor, findings } = view;
  const person = parse.deprel[body] === "nmod" ? parse.head[body]! : -1;
  if (person < 0 || actor[body] === actor[person] || !isNamedPerson(view, actor[person]!)) return -1;
  return actor[body]! < 0 || findings.actors[actor[body]!]!.rule === BODY ? person : -1;
}

const BODY = "actors/body";

/** A noun that is no word for people, and nobody's. */
function isThing(view: ReportView, noun: number, people: ClassSet): boolean {
  if (view.parse.upos[noun] !== "NOUN" || isNamedPerson(view, view.actor[noun]!)) return false;
  return !meets(view.classesOf(noun), people);
}

function namedBeside(view: ReportView, thing: number): number {
  const behind = namedBehind(view, thing);
  return behind >= 0 ? behind : namedBefore(view, thing);
}

/** "the body of [Ann Bell]" */
function namedBehind(view: ReportView, thing: number): number {
  const { childFrom, child, deprel } = view.parse;
  for (let c = childFrom[thing]!; c < childFrom[thing + 1]!; c++) {
    const word = child[c]!;
    if (word > thing && deprel[word] === "nmod" && isNamedPerson(view, view.actor[word]!)) return word;
  }
  return -1;
}

/** "[Tom Reed], of the law school" */
function namedBefore(view: ReportView, thing: number): number {
  const { parse, actor, first } = view;
  if (childWith(parse, thing, "case") < 0) return -1;
  let at = first[thing]! - 1;
  while (at > 0 && LINKING.has(parse.upos[at]!)) at--;
  if (at < 0 || parse.upos[at + 1] !== "PUNCT" || parse.sentenceOf[at] !== parse.sentenceOf[thing]) return -1;
  if (!isNamedPerson(view, actor[at]!)) return -1;
  while (INSIDE_NAME.has(parse.deprel[at]!) && actor[parse.head[at]!] === actor[at]) at = parse.head[at]!;
  return at;
}
