import type { Parse } from "#read";
import { phrasePieces } from "./pieces.js";
import { childAs, findChild, isRelation } from "./tree.js";
import type { View, Words } from "./view.js";

/** How far up a chain of joined and dependent verbs a missing subject is looked for. */
const MAX_STEPS = 8;
const VERBAL = new Set(["VERB", "AUX", "ADJ"]);

export function isPassive(parse: Parse, verb: number): boolean {
  return (
    findChild(
      parse,
      verb,
      (c) => parse.deprel[c] === "aux:pass" || parse.deprel[c] === "nsubj:pass" || parse.deprel[c] === "obl:agent",
    ) >= 0
  );
}

/** Head word of who says, thinks or orders: subject, agent of a passive, or the subject understood from above; -1 for nobody. */
export function sourceHead(parse: Parse, verb: number): number {
  if (isPassive(parse, verb)) return findChild(parse, verb, (c) => parse.deprel[c] === "obl:agent");
  const own = childAs(parse, verb, "nsubj");
  if (own >= 0) return parse.xpos[own] === "EX" ? -1 : own;
  const inverted = behindQuote(parse, verb);
  if (inverted >= 0) return inverted;
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const up = parse.head[at]!;
    if (up < 0) return -1;
    const relation = parse.deprel[at]!;
    if (isRelation(relation, "acl")) return nounSource(parse, up);
    if (!SHARES_SUBJECT.has(relation) || !VERBAL.has(parse.upos[up]!)) return -1;
    const controller = relation === "xcomp" ? objectBefore(parse, up, at) : -1;
    const found =
      controller >= 0 ? controller : isPassive(parse, up) && relation === "conj" ? -1 : childAs(parse, up, "nsubj");
    if (found >= 0) return found;
    at = up;
  }
  return -1;
}

/** "…," says [one protester]: who stands behind the verb, where what was said stands before it and the tree takes the one for its object. */
function behindQuote(parse: Parse, verb: number): number {
  const object = childAs(parse, verb, "obj");
  const said = childAs(parse, verb, "ccomp");
  if (object < verb || said < 0 || said > verb || parse.upos[verb - 1] !== "PUNCT") return -1;
  return parse.xpos[verb] === "VBZ" || parse.xpos[verb] === "VBD" ? object : -1;
}

const SHARES_SUBJECT = new Set(["conj", "xcomp", "advcl", "ccomp", "parataxis"]);

function objectBefore(parse: Parse, verb: number, limit: number): number {
  const object = childAs(parse, verb, "obj");
  return object >= 0 && object < limit ? object : -1;
}

/** "a statement saying", "the man accusing": the noun itself, or whoever it belongs to. */
function nounSource(parse: Parse, noun: number): number {
  const owner = childAs(parse, noun, "nmod:poss");
  if (owner >= 0) return owner;
  const verb = parse.head[noun]!;
  if (verb >= 0 && parse.deprel[noun] === "obj" && parse.upos[verb] === "VERB") {
    const subject = childAs(parse, verb, "nsubj");
    if (subject >= 0) return subject;
  }
  return noun;
}

/** The source as printed: the whole phrase, without the preposition in front of it. */
export function sourceWords(view: View, head: number, without: number): Words[] {
  const { parse, reach } = view;
  let from = reach.first[head]!;
  let to = reach.last[head]! + 1;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" && child < head) {
      if (parse.xpos[child] !== "POS") from = Math.max(from, reach.last[child]! + 1);
    } else if (child > head && (holds(view, child, without) || LOOSE.has(parse.deprel[child]!)))
      to = Math.min(to, reach.first[child]!);
    else if (child < head && holds(view, child, without)) from = Math.max(from, reach.last[child]! + 1);
  }
  if (without >= from && without < to) return [{ from: head, to: head + 1 }];
  const pieces = phrasePieces(view, from, to);
  return pieces.map((words) => (isSetOff(view, head, words) ? { from: words.from, to: words.to + 1 } : words));
}

/** "Lee, a farmer, said": the second comma goes with the phrase that has the first. */
function isSetOff({ parse }: View, head: number, { from, to }: Words): boolean {
  if (to >= parse.size || !isComma(parse, to)) return false;
  for (let i = Math.max(from, head) + 1; i < to; i++) if (isComma(parse, i)) return true;
  return false;
}

const COMMA = 0x2c;

function isComma(parse: Parse, i: number): boolean {
  return parse.end[i]! - parse.start[i]! === 1 && parse.text.charCodeAt(parse.start[i]!) === COMMA;
}

/** What follows a name and no longer is part of it. */
const LOOSE = new Set(["parataxis"]);

function holds({ reach }: View, word: number, other: number): boolean {
  return reach.first[word]! <= other && other <= reach.last[word]!;
}

/** For a relative pronoun the noun it stands for. */
export function speakerWord(parse: Parse, source: number, verb: number): number {
  if (source < 0 || (parse.xpos[source] !== "WP" && parse.xpos[source] !== "WDT")) return source;
  let at = verb;
  for (let step = 0; step < MAX_STEPS && at >= 0; step++) {
    if (parse.deprel[at] === "acl:relcl") return parse.head[at]!;
    at = parse.head[at]!;
  }
  return source;
}
