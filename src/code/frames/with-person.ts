import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { isNamedPerson } from "./named-person.js";
import type { ReportView } from "./report-view.js";

/** "Ann Bell, of the law school, [who] was shot": a person before it, where the tree hangs the clause on a body or a place. */
export function withPerson(
  { parse, actor, findings }: ReportView,
  verb: number,
  own: readonly Argument[],
): readonly Argument[] {
  const body = parse.deprel[verb] === "acl:relcl" && parse.upos[verb] !== "NOUN" ? parse.head[verb]! : -1;
  const person = body >= 0 && parse.deprel[body] === "nmod" ? parse.head[body]! : -1;
  if (person < 0 || !isWho(parse, verb) || actor[body] === actor[person]) return own;
  const isBody = actor[body]! < 0 || findings.actors[actor[body]!]!.rule === BODY;
  if (!isNamedPerson({ findings }, actor[person]!) || !isBody) return own;
  return own.map((argument) => (argument.word === body ? { ...argument, word: person } : argument));
}

/** "who", and not "which" or "that". */
function isWho({ childFrom, child, xpos }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (xpos[child[c]!] === "WP") return true;
  return false;
}

const BODY = "actors/body";
