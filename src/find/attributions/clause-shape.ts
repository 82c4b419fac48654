import { FINITE, type Parse } from "#read";
import { contentPieces } from "./pieces.js";
import { childAs, childEnd, findChild, isRelation } from "./tree.js";
import type { View, Words } from "./view.js";

/** A content clause: finite, or with a subject of its own; "to leave" is not one. */
export function isClause(parse: Parse, child: number): boolean {
  const relation = parse.deprel[child]!;
  if (!isRelation(relation, "ccomp") && !(relation === "xcomp" && hasSubject(parse, child))) return false;
  return !isInfinitive(parse, child) || hasSubject(parse, child);
}

export function hasSubject(parse: Parse, verb: number): boolean {
  return childAs(parse, verb, "nsubj") >= 0 || childAs(parse, verb, "csubj") >= 0;
}

export function isInfinitive(parse: Parse, verb: number): boolean {
  return findChild(parse, verb, (c) => c < verb && parse.xpos[c] === "TO") >= 0;
}

export function hasVerb(parse: Parse, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (parse.upos[i] === "VERB" || parse.upos[i] === "AUX") return true;
  return false;
}

/** Of several subjects the one next to the verb is its own; one before it belongs to what is said round the cue. */
export function nearestSubject(parse: Parse, word: number): number {
  let nearest = -1;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (
      isRelation(parse.deprel[child]!, "nsubj") &&
      parse.xpos[child] !== "EX" &&
      (nearest < 0 || Math.abs(child - word) < Math.abs(nearest - word))
    )
      nearest = child;
  }
  return nearest;
}

/** A noun or clause under a word that a given preposition introduces; -1 where there is none. */
export function withCase(parse: Parse, word: number, preposition: string): number {
  return findChild(
    parse,
    word,
    (c) =>
      c > word &&
      findChild(
        parse,
        c,
        (m) => m < c && parse.lower[m] === preposition && (parse.deprel[m] === "case" || parse.deprel[m] === "mark"),
      ) >= 0,
  );
}

/** All that hangs under a word; a quotation is taken whole. */
export function under(view: View, head: number, cue: number): Words[] {
  const from = view.reach.first[head]!;
  const to = view.reach.last[head]! + 1;
  return contentPieces(view, from, to, cue >= from && cue < to ? { from: cue, to: cue + 1 } : { from: cue, to: cue });
}

export function phraseStart(view: View, head: number): number {
  const { parse, reach } = view;
  const marker = findChild(parse, head, (c) => c < head && parse.deprel[c] === "case");
  return marker >= 0 ? marker + 1 : reach.first[head]!;
}

/** The clause at the top of a word's sentence. */
export function topClause(parse: Parse, word: number): number {
  let top = word;
  for (let steps = 0; steps < MAX_CLIMB && parse.head[top]! >= 0; steps++) top = parse.head[top]!;
  return top;
}

export const MAX_CLIMB = 64;

/** First and last word of a clause without clauses that are only joined on to it. */
export function clauseStart({ parse, reach }: View, head: number): number {
  let from = reach.first[head]!;
  for (let c = parse.childFrom[head]!; c < childEnd(parse, head) && parse.child[c]! < head; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "parataxis" || parse.deprel[child] === "cc" || parse.deprel[child] === "mark")
      from = Math.max(from, reach.last[child]! + 1);
  }
  return from;
}

export function clauseEnd({ parse, reach }: View, head: number): number {
  for (let c = parse.childFrom[head]!; c < childEnd(parse, head); c++) {
    const child = parse.child[c]!;
    if (
      child > head &&
      (parse.deprel[child] === "parataxis" || (parse.deprel[child] === "conj" && hasSubject(parse, child)))
    )
      return reach.first[child]!;
  }
  return reach.last[head]! + 1;
}

/** The tag of a clause's finite verb: its first auxiliary's, or its own. */
export function finiteOf({ xpos, childFrom, child }: Parse, verb: number): string {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++)
    if (FINITE.has(xpos[child[c]!]!)) return xpos[child[c]!]!;
  return xpos[verb]!;
}

/** True of a stretch with a finite verb. */
export function holdsFinite({ xpos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE.has(xpos[i]!)) return true;
  return false;
}
