import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { childWith } from "./tree.js";

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);
const INSIDE: ReadonlySet<string> = new Set(["flat", "compound"]);

/**
 * "The mill closed after [a guard] was shot", where the tree gives the guard to the clause before and "shot" nobody: the noun right before
 * the auxiliary of a passive, with a joining word before it and a finite verb before that; or the noun right before an active verb. False for other clauses.
 */
export function addBehindClause(parse: Parse, verb: number, passive: boolean, out: Argument[]): boolean {
  const subject = passive ? subjectBehindClause(parse, verb) : subjectBehindActive(parse, verb);
  if (subject >= 0) out.push({ slot: passive ? "object" : "subject", word: subject });
  return subject >= 0;
}

function subjectBehindActive(parse: Parse, verb: number): number {
  const subject = subjectBefore(parse, verb);
  return subject >= 0 ? subject : subjectBehindJoint(parse, verb);
}

/** "Trains stopped as [drivers] staged a walkout", where the tree gives the drivers to the clause before: who stands right before a verb with a tense. */
function subjectBefore(parse: Parse, verb: number): number {
  if (parse.deprel[verb] !== "advcl" || !TENSED.has(parse.xpos[verb]!)) return -1;
  if (JOINTS.some((relation) => childWith(parse, verb, relation) >= 0)) return -1;
  let noun = verb - 1;
  while (noun >= 0 && INSIDE.has(parse.deprel[noun]!)) noun = parse.head[noun]!;
  if (noun < 0 || noun > verb || !NOMINAL.has(parse.upos[noun]!) || parse.deprel[noun] !== "obl") return -1;
  const clause = parse.head[noun]!;
  return clause === parse.head[verb] && clause < noun && childWith(parse, noun, "case") > clause ? noun : -1;
}

const TENSED: ReadonlySet<string> = new Set(["VBD", "VBZ"]);
const JOINTS = ["mark", "aux", "aux:pass", "cop", "expl"];

function subjectBehindClause(parse: Parse, verb: number): number {
  const auxiliary = childWith(parse, verb, "aux:pass");
  if (auxiliary < 0 || auxiliary > verb || !FINITE.has(parse.xpos[auxiliary]!)) return -1;
  let noun = auxiliary - 1;
  while (noun >= 0 && INSIDE.has(parse.deprel[noun]!)) noun = parse.head[noun]!;
  if (noun < 0 || noun > auxiliary || !NOMINAL.has(parse.upos[noun]!)) return -1;
  const whole = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
  const joint = childWith(parse, whole, "case");
  const clause = parse.head[whole]!;
  if (joint < 0 || joint > whole || clause < 0 || clause > joint || parse.deprel[whole] !== "obl") return -1;
  const isClause = parse.xpos[clause] === "VBD" || childWith(parse, clause, "aux") >= 0;
  return isClause && parse.head[clause] === verb ? whole : -1;
}

/** "It came days after [a baker] dressed in grey shot two clerks", where the tree gives the baker to the clause before: with a participle between. */
export function subjectBehindJoint(parse: Parse, verb: number): number {
  if (parse.xpos[verb] !== "VBD" || parse.deprel[verb] !== "conj" || childWith(parse, verb, "cc") >= 0) return -1;
  let noun = verb - 1;
  while (noun >= 0 && parse.deprel[noun] !== "acl") noun = parse.head[noun]!;
  if (noun < 0 || parse.xpos[noun] !== "VBN") return -1;
  noun = parse.head[noun]!;
  const joint = childWith(parse, noun, "case");
  const isLent = parse.deprel[noun] === "obl" && NOMINAL.has(parse.upos[noun]!) && joint >= 0 && joint < noun;
  return isLent && parse.head[noun]! < joint ? noun : -1;
}
