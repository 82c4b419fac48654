import type { Parse } from "#read";
import { hasSubject } from "./passive.js";
import { childWith } from "./tree.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"]);

/** The words coordinated with a head, itself first. */
export function conjuncts(parse: Parse, word: number): number[] {
  const out = [word];
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "conj" || !NOMINAL.has(parse.upos[child]!) || isClause(parse, child)) continue;
    if (!isOtherOffice(parse, child, word)) out.push(child);
  }
  return out;
}

/** "six nurses, five of whom were [trainees]": what something is said to be is nobody beside it. */
function isClause(parse: Parse, word: number): boolean {
  return hasSubject(parse, word) || childWith(parse, word, "cop") >= 0;
}

/** "its president and [director], Ann Ito, resigned", "Ann Ito, former president and [founder], died": one person of two offices, and named. */
function isOtherOffice(parse: Parse, office: number, first: number): boolean {
  if (office < first || parse.xpos[first] !== "NN" || parse.xpos[office] !== "NN") return false;
  const behind = childWith(parse, first, "appos");
  const name = behind > office ? behind : parse.deprel[first] === "appos" ? parse.head[first]! : -1;
  return name >= 0 && parse.upos[name] === "PROPN" && !isDetermined(parse, office);
}

function isDetermined(parse: Parse, noun: number): boolean {
  return childWith(parse, noun, "det") >= 0 || childWith(parse, noun, "nmod:poss") >= 0;
}
