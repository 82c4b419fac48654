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
 * people, and means whoever is named behind or before what is none.
 */
export function withWhoMeant(
  view: ReportView,
  verb: number,
  own: readonly Argument[],
  people: ClassSet,
): readonly Argument[] {
  const { parse, actor } = view;
  const thing = parse.deprel[verb] === "acl:relcl" ? parse.head[verb]! : -1;
  if (thing < 0 || parse.upos[thing] !== "NOUN" || !own.some(({ word }) => word === thing)) return own;
  if (isNamedPerson(view, actor[thing]!) || meets(view.classesOf(thing), people)) return own;
  if (!isToldByWho(view, thing, verb)) return own;
  const behind = namedBehind(view, thing);
  const who = behind >= 0 ? behind : namedBefore(view, thing);
  return who < 0 ? own : own.map((argument) => (argument.word === thing ? { ...argument, word: who } : argument));
}

function isToldByWho({ parse }: ReportView, thing: number, verb: number): boolean {
  const { childFrom, child, xpos, deprel } = parse;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (child[c]! > thing && xpos[child[c]!] === "WP" && deprel[child[c]!]!.startsWith("nsubj")) return true;
  return false;
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
