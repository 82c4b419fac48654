import { FINITE, type Parse } from "#read";
import { childWith, isUnder } from "./tree.js";

/**
 * "A panel, [Senator Ann Ito] and the mayor have backed it", where the tree takes the second for what the first is: such a description is closed by
 * a comma, and a list is not. At the end of a sentence nothing closes either, and where several are named before it, it tells which they are.
 */
export function isOpenList(parse: Parse, first: number, second: number): boolean {
  if (second < first || parse.upos[first] !== "NOUN" || isSetOff(parse, second)) return false;
  const last = childWith(parse, second, "conj");
  if (last < second || childWith(parse, last, "cc") < 0) return false;
  let end = last + 1;
  while (end < parse.size && isUnder(parse, end, second)) end++;
  const goesOn = parse.sentenceOf[end] === parse.sentenceOf[second] && parse.upos[end] !== "PUNCT";
  // "sued the banks, [Ann Ito] and a clerk said": who has a verb of his own behind him is in no list with an object.
  if (goesOn) return !FINITE.has(parse.xpos[end]!) || parse.head[first]! > first;
  return parse.xpos[end] === "." && isLikeIt(parse, first, second);
}

/** Neither tells more closely which ones it means: "better pay, [child care] and longer holidays"; or each is one of its own: "the port, [the mill] and the mine". */
function isLikeIt(parse: Parse, first: number, second: number): boolean {
  if (parse.upos[second] !== "NOUN" || parse.upos[second + 1] === "PROPN") return false;
  const [of, other] = [childWith(parse, first, "det"), childWith(parse, second, "det")];
  if (of < 0 || other < 0) return of === other && childWith(parse, first, "nummod") < 0;
  return parse.xpos[first] === "NN" && parse.lemma[of] === parse.lemma[other];
}

/** By anything but a comma, as by a dash or a bracket. */
function isSetOff(parse: Parse, word: number): boolean {
  const mark = childWith(parse, word, "punct");
  return mark < 0 || mark > word || parse.xpos[mark] !== ",";
}
