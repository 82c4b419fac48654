import { FINITE, type Parse } from "#read";
import { isOpenList } from "./open-list.js";
import { hasSubject } from "./passive.js";
import { childWith, isUnder } from "./tree.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"]);

/** The words coordinated with a head, itself first. */
export function conjuncts(parse: Parse, word: number): number[] {
  const out = [word];
  addJoined(parse, word, word, out);
  return out;
}

/** What is joined to a word, or to the last part of its name: "accused Captain Juan [Lara] and two clerks". */
function addJoined(parse: Parse, word: number, first: number, out: number[]): void {
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child];
    if (child > word && (relation === "flat" || isNameBehind(parse, child, word))) addJoined(parse, child, first, out);
    if (relation === "appos" && word === first && (isNextNamed(parse, first, child) || isOpenList(parse, first, child)))
      out.push(...conjuncts(parse, child));
    if (word === first && isJoinedAbove(parse, word, child)) out.push(child);
    if (relation !== "conj" || !NOMINAL.has(parse.upos[child]!)) continue;
    if (isClause(parse, child)) {
      const told = toldOfBy(parse, child);
      if (told >= 0) out.push(told);
      continue;
    }
    if (isSomeOf(parse, child) || isDescription(parse, word, child)) continue;
    if (word !== first && (isSetApart(parse, word, child) || isOffice(parse, child))) continue;
    if (isOtherOffice(parse, child, first) || isNextSubject(parse, child, first)) continue;
    out.push(child);
    // "choice in schools, wider ownership and [cuts]", joined to the one before.
    if (word === first) addNested(parse, child, first, out);
  }
}

/** "[Ann Bell] and her whole staff resigned", hung on the staff as if it were said of her. */
function isJoinedAbove(parse: Parse, word: number, before: number): boolean {
  if (before > word || parse.deprel[before] !== "nsubj" || !NOMINAL.has(parse.upos[before]!)) return false;
  if (!SUBJECT.has(parse.deprel[word]!) || parse.head[word]! < word || childWith(parse, word, "cop") >= 0) return false;
  const joint = childWith(parse, word, "cc");
  return joint > before && joint < word;
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

/** "the clerk [Ann Bell] and the guard Tom Reed", the second hung on the name of the first; "brothers Ann and Tom Reed" are no more than these. */
function isNameBehind({ deprel, upos, xpos }: Parse, name: number, noun: number): boolean {
  return name === noun + 1 && deprel[name] === "appos" && upos[name] === "PROPN" && xpos[noun] !== "NNS";
}

/** "King Olaf, [Premier Ann Ito] and Speaker Tom Reed", where the tree takes the second for what the first is: each goes by a name of his own. */
function isNextNamed(parse: Parse, first: number, second: number): boolean {
  if (second < first || parse.xpos[second] !== "NN" || !isNamed(parse, first) || !isNamed(parse, second)) return false;
  const last = childWith(parse, second, "conj");
  return last > second && childWith(parse, last, "cc") >= 0 && isNamed(parse, last);
}

const NAMING: ReadonlySet<string> = new Set(["flat", "appos"]);

/** True of a name, and of a noun with a name right behind it. */
function isNamed(parse: Parse, word: number): boolean {
  if (parse.upos[word] === "PROPN") return true;
  return parse.upos[word + 1] === "PROPN" && NAMING.has(parse.deprel[word + 1]!);
}

/** What the tree joins to the second of a list and not to its first. */
function addNested(parse: Parse, second: number, first: number, out: number[]): void {
  for (let c = parse.childFrom[second]!; c < parse.childFrom[second + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "conj" || child < second) continue;
    // "banks and Chad, [Mali] and [Niger]"
    const isName = parse.upos[child] === "PROPN" && parse.upos[second] === "PROPN";
    if (!isName && parse.upos[child] !== parse.upos[first]) continue;
    if (isClause(parse, child) || isSomeOf(parse, child) || isOffice(parse, child)) continue;
    if (!isSetApart(parse, second, child) && !isNextSubject(parse, child, first)) out.push(child);
  }
}

/** "held two men for the murder of Ann Bell: [Tom Reed] and another": what a colon or a dash sets apart is no more of a list. */
export function isSetApart({ xpos }: Parse, from: number, word: number): boolean {
  for (let w = from + 1; w < word; w++) if (xpos[w] === ":") return true;
  return false;
}

/** "Ann Bell, [founder] of the league": one of whom nothing says which is what somebody before it is; "minister Tom Reed" is somebody. */
export function isOffice(parse: Parse, word: number): boolean {
  if (parse.xpos[word] !== "NN") return false;
  return WHICH.every((relation) => childWith(parse, word, relation) < 0);
}

const WHICH = ["det", "nmod:poss", "nummod", "flat", "appos"];

/** "six nurses, [five] of them from Peru": some of those named before, with nothing that joins them. */
export function isSomeOf(parse: Parse, word: number): boolean {
  const below = childWith(parse, word, "nmod");
  if (below < word || parse.xpos[below] !== "PRP") return false;
  return childWith(parse, below, "case") === word + 1 && childWith(parse, word, "cc") < 0;
}

/** "Ann Bell and Tom Reed, [both clerks], were hurt": a noun set between commas behind a list of names that an "and" has closed. */
function isDescription(parse: Parse, name: number, noun: number): boolean {
  if (parse.upos[name] !== "PROPN" || parse.xpos[noun] !== "NNS" || noun < name) return false;
  if (childWith(parse, noun, "cc") >= 0 || childWith(parse, noun, "conj") >= 0) return false;
  let closed = false;
  for (let c = parse.childFrom[name]!; c < parse.childFrom[name + 1]! && parse.child[c]! < noun; c++)
    closed ||= parse.deprel[parse.child[c]!] === "conj" && childWith(parse, parse.child[c]!, "cc") >= 0;
  let end = noun + 1;
  while (end < parse.size && isUnder(parse, end, noun)) end++;
  return closed && parse.xpos[end] === "," && parse.upos[end + 1] !== "CCONJ";
}

/** "six nurses, five of whom were [trainees]": what something is said to be is nobody beside it. */
function isClause(parse: Parse, word: number): boolean {
  return hasSubject(parse, word) || childWith(parse, word, "cop") >= 0;
}

/** "killed a cook and [two] of his sons, who were bakers", joined as if the two were what they are: the number before "who"; -1 for others. */
function toldOfBy(parse: Parse, predicate: number): number {
  const who = childWith(parse, predicate, "nsubj");
  const number = childWith(parse, predicate, "nummod");
  const isApart = number >= 0 && number < who && parse.xpos[who] === "WP" && parse.upos[who - 1] === "PUNCT";
  return isApart && childWith(parse, predicate, "cc") < number ? number : -1;
}

/** "destroyed a mill and [three people] were killed", where the tree joins the two: the subject of the verb behind it, which has no other. */
export function isNextSubject(parse: Parse, word: number, first: number): boolean {
  if (word < first) return false;
  const end = parse.sentence[parse.sentenceOf[word]! + 1]!;
  let next = word + 1;
  while (next < end && isUnder(parse, next, word)) next++;
  if (next >= end || !FINITE.has(parse.xpos[next]!)) return false;
  const verb = parse.deprel[next]!.startsWith("aux") || parse.deprel[next] === "cop" ? parse.head[next]! : next;
  if (verb < next || hasSubject(parse, verb) || isUnder(parse, first, verb)) return false;
  const joint = childWith(parse, word, "cc");
  return joint >= 0 && joint < word && parse.head[first]! >= 0 && parse.head[first]! < first;
}

/** "its president and [director], Ann Ito, resigned", "Ann Ito, former president and [founder], died": one person of two offices, and named. */
function isOtherOffice(parse: Parse, office: number, first: number): boolean {
  if (office < first || isNamed(parse, office)) return false;
  const before = childWith(parse, first, "appos");
  // "Ann Ito, president and [chief executive]"
  if (parse.upos[first] === "PROPN" && parse.xpos[office] === "NN" && before > first && before < office)
    return parse.xpos[before] === "NN" && !isDetermined(parse, office);
  if (parse.xpos[first] !== "NN" || parse.xpos[office] !== "NN") return false;
  const name = before > office ? before : parse.deprel[first] === "appos" ? parse.head[first]! : -1;
  return name >= 0 && parse.upos[name] === "PROPN" && !isDetermined(parse, office);
}

export function isDetermined(parse: Parse, noun: number): boolean {
  return childWith(parse, noun, "det") >= 0 || childWith(parse, noun, "nmod:poss") >= 0;
}
