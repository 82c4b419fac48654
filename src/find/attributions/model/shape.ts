import type { Parse } from "#read";
import { childEnd, isRelation } from "../tree.js";

/** Bit of a passive among those of a shape. */
export const PASSIVE = 64;

/** What hangs under a possible cue, as bits: subjects, objects, clauses before and after it, auxiliaries. */
export function shapeOf(parse: Parse, word: number): number {
  let bits = 0;
  for (let c = parse.childFrom[word]!; c < childEnd(parse, word); c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    const after = child > word;
    if (isRelation(relation, "nsubj")) bits |= after ? 1 : 2;
    else if (isRelation(relation, "ccomp") || relation === "parataxis") bits |= after ? 4 : 8;
    else if (relation === "xcomp") bits |= 16;
    else if (relation === "obj") bits |= 32;
    else if (relation === "aux:pass") bits |= PASSIVE;
    else if (relation === "mark" || relation === "aux") bits |= parse.xpos[child] === "TO" ? 128 : 256;
    else if (isRelation(relation, "obl") || isRelation(relation, "nmod")) bits |= after ? 512 : 1024;
    else if (isRelation(relation, "acl")) bits |= 2048;
    else if (isRelation(relation, "advcl")) bits |= 4096;
  }
  return bits;
}
