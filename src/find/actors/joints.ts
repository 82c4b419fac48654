import type { Parse } from "#read";
import { type ActorWords, WORD } from "./actor-words.js";
import { isCapital } from "./person-names.js";

/** True of a joint inside one noun phrase, of which the word before it is nobody by itself. */
export function joinsInside(parse: Parse, words: ActorWords, i: number, end: number): boolean {
  if (joinsFields(parse, words, i, end)) return true;
  if (parse.upos[i] === "PUNCT") return joinsTrades(parse, words, i, end);
  return joinsQualities(parse, words, i, end) || isAmpersand(parse, i, end);
}

/** "finance [and] economy ministers": two qualities of one noun, of which the first is nobody by itself ("army and police officers"). */
function joinsQualities(parse: Parse, words: ActorWords, i: number, end: number): boolean {
  const [left, right] = [i - 1, i + 1];
  if (left < 0 || right >= end) return false;
  const isBare = parse.upos[left] === "NOUN" && (isBareNoun(parse, left) || parse.deprel[left] === "conj");
  if (isBare && right + 1 < end && sharesNoun(parse, words, firstOf(parse, left), right)) return true;
  if (parse.head[right] !== left || parse.deprel[right] !== "conj") return false;
  const isQuality = parse.upos[left] === "NOUN" ? parse.deprel[left] === "compound" : parse.deprel[left] === "amod";
  if (!isQuality || parse.head[left]! < right || isCapital(parse.form[right]!)) return false;
  // "the [general] and local elections": no general.
  return (parse.upos[left] === "ADJ" && parse.upos[right] === "ADJ") || !words.nounEnding(parse, left, left);
}

/** "the Mines [and] Energy Ministry", "the Wool[,] Grain and Meat Board": a joint between two fields that are written as a name's are. */
function joinsFields(parse: Parse, words: ActorWords, i: number, end: number): boolean {
  const { form, upos } = parse;
  if (i === 0 || i + 1 >= end || !isField(parse, words, i - 1) || !isField(parse, words, i + 1)) return false;
  if (upos[i] === "CCONJ") return true;
  // A comma only in a list that goes on: "Oslo, [Trade] Minister" is none.
  const goesOn = form[i] === "," && i + 3 < end && (upos[i + 2] === "CCONJ" || form[i + 2] === ",");
  return goesOn && isField(parse, words, i + 3);
}

function isField(parse: Parse, words: ActorWords, w: number): boolean {
  return (words.rolesAt(parse, w) & WORD.field) !== 0 && isCapital(parse.form[w]!);
}

/** "Halden [&] Brask": between two names, where the sign touches neither. */
function isAmpersand({ form, upos }: Parse, i: number, end: number): boolean {
  if (form[i] !== "&" || i === 0 || i + 1 >= end) return false;
  return upos[i - 1] === "PROPN" && upos[i + 1] === "PROPN" && isCapital(form[i - 1]!) && isCapital(form[i + 1]!);
}

/** "wheat[,] rye and barley growers": the first of several qualities of one noun. */
function joinsTrades(parse: Parse, words: ActorWords, i: number, end: number): boolean {
  const { upos, deprel, head, form } = parse;
  const [left, next, joint] = [i - 1, i + 1, i + 2];
  if (left < 0 || joint + 2 >= end || form[i] !== "," || upos[joint] !== "CCONJ" || upos[next] !== "NOUN") return false;
  if (head[next] === left && deprel[next] === "conj") return sharesNoun(parse, words, left, joint + 1);
  const isQuality = deprel[left] === "compound" && head[left] === head[next];
  return isQuality && joinsQualities(parse, words, joint, end) && !words.nounEnding(parse, left, left);
}

/** "wheat and [rye] growers", where the tree joins the growers to the wheat. */
function sharesNoun(parse: Parse, words: ActorWords, left: number, right: number): boolean {
  const { deprel, head, xpos, upos } = parse;
  const noun = right + 1;
  if (deprel[right] !== "compound" || head[right] !== noun || xpos[noun] !== "NNS") return false;
  if (deprel[noun] !== "conj" || head[noun] !== left || xpos[left] === "NNS" || upos[right] !== "NOUN") return false;
  return !words.nounEnding(parse, left, left) && words.nounEnding(parse, noun, noun) !== undefined;
}

/** The first of a list that a word is in. */
function firstOf({ deprel, head }: Parse, word: number): number {
  return deprel[word] === "conj" ? head[word]! : word;
}

/** A noun with nothing before it. */
export function isBareNoun({ childFrom, child }: Parse, noun: number): boolean {
  return childFrom[noun] === childFrom[noun + 1] || child[childFrom[noun]!]! > noun;
}
