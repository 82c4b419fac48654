import type { LanguagePack } from "#lang";
import type { Upos } from "#record";
import { type Hanging, LONGEST, TreeHand } from "./tree-hand.js";

/** Joins the parts of a name that a tree hangs up apart; the lists of children have to be made after it. */
export type NameMender = (words: Hanging) => void;

/** What joining names goes by. */
interface Mender {
  readonly hand: TreeHand;
  /** "Inc": words that end a company's name. */
  readonly ends: ReadonlySet<string>;
  /** "Telephone": what a company or a ministry is concerned with. */
  readonly fields: ReadonlySet<string>;
}

/** What a name's first words are taken for, besides names. */
const NAMING: ReadonlySet<Upos> = new Set(["PROPN", "NOUN", "ADJ"]);
const MISTAKEN: ReadonlySet<Upos> = new Set(["VERB", "AUX"]);
/** From a field to the last word of the name it is in. */
const INSIDE: ReadonlySet<string> = new Set(["compound", "amod", "nmod:desc"]);
const JOINED: ReadonlySet<string> = new Set(["conj", "appos"]);
const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);
const SEVERAL: ReadonlySet<string> = new Set(["NNS", "NNPS"]);
/** Clauses that a name's first word is taken for. */
const CLAUSES: ReadonlySet<string> = new Set(["ccomp", "advcl", "parataxis"]);

export function createNameMender(pack: LanguagePack, tags: readonly string[], labels: readonly string[]): NameMender {
  const wordsFor = (wanted: string) =>
    new Set(pack.lexicon("actor-words").flatMap(({ word, role }) => (role === wanted ? [word!] : [])));
  const mender = { hand: new TreeHand(tags, labels), ends: wordsFor("firm-end"), fields: wordsFor("field") };
  return (words) => {
    const { sentenceOf, form } = words;
    for (let w = 0; w < form.length; w++) {
      if (joinVerbForm(mender, words, w)) mender.hand.settle(words);
      if (w > 0 && sentenceOf[w] === sentenceOf[w - 1] && joinAny(mender, words, w)) mender.hand.settle(words);
    }
  };
}

function joinAny(mender: Mender, words: Hanging, w: number): boolean {
  if (joinFields(mender, words, w) || joinAmpersand(mender, words, w) || joinSubjects(mender, words, w)) return true;
  return joinEnd(mender, words, w) || joinList(mender, words, w) || joinToOffice(mender, words, w);
}

/** "[Halden Resources] [Inc] said", "The [Finance] [Ministry] said": two subjects of one verb, of which the second is a name. */
function joinSubjects({ hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, upos, xpos } = words;
  const isTwice = deprel[w - 1] === deprel[w] && deprel[w]!.startsWith("nsubj") && head[w - 1] === head[w];
  if (!isTwice || head[w]! < w || upos[w] !== "PROPN" || !isCapital(words, w)) return false;
  if (upos[w - 1] === "DET") return hand.hang(words, w - 1, w, "det");
  // "the biggest [broker] [Halden] said": what somebody is, and his name.
  if (xpos[w - 1] === "NN" && !isCapital(words, w - 1)) return hand.hang(words, w, w - 1, "appos");
  if (!NAMING.has(upos[w - 1]!) || !isCapital(words, w - 1)) return false;
  hand.handOver(words, w - 1, w);
  return hand.hang(words, w - 1, w, "compound");
}

/** "[American] [Can] [Co] chairman": a word for a company is the end of a name that stands right before it. */
function joinEnd({ ends, hand }: Mender, words: Hanging, w: number): boolean {
  const { head, upos } = words;
  const last = beforeBrackets(words, w);
  if (last < 0 || !ends.has(words.lower[w]!) || upos[w] !== "PROPN" || !isCapital(words, w) || !isCapital(words, last))
    return false;
  const mistaken = MISTAKEN.has(upos[last]!) && last > 0 && isNameBefore(words, last);
  if (!NAMING.has(upos[last]!) && !mistaken) return false;
  const top = topOfName(words, last);
  if (head[top] === w || isBelow(words, w, top)) return false;
  if (mistaken) hand.makeName(words, last);
  // "Halden and [Brask] [Inc] said": what is joined to a name stays so.
  const isOfTop = head[w]! > w ? words.deprel[top] === "conj" && head[top]! < top : head[top]! > w;
  if (isOfTop) return hand.hang(words, w, top, "flat");
  hand.handOver(words, top, w);
  return hand.hang(words, top, w, "compound");
}

/** "[Applied] Mills said": a verb's form before a name that begins a sentence, and no other subject. */
function joinVerbForm({ hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, upos, sentenceOf } = words;
  const isFirst = w === 0 || sentenceOf[w - 1] !== sentenceOf[w];
  if (!isFirst || upos[w] !== "VERB" || !CLAUSES.has(deprel[w]!) || !isCapital(words, w)) return false;
  const verb = head[w]!;
  let last = w;
  while (last + 1 < verb && upos[last + 1] === "PROPN" && isCapital(words, last + 1)) last++;
  if (last === w || last - w > LONGEST || deprel[last] !== "obj" || head[last] !== w) return false;
  for (let k = last + 1; k < verb; k++) if (upos[k] !== "AUX" || head[k] !== verb) return false;
  hand.makeName(words, w);
  hand.hang(words, last, verb, "nsubj");
  return hand.hang(words, w, last, "compound");
}

/** "foreign ministers and [central bank] governors met": of two subjects the second is joined to the first, and what the tree joins stands before it. */
function joinList({ hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, upos } = words;
  const before = w - 1;
  const first = deprel[before] === "conj" ? head[before]! : -1;
  if (first < 0 || first > before || !SUBJECTS.has(deprel[w]!) || !SUBJECTS.has(deprel[first]!)) return false;
  if (head[w]! < w || (head[first] !== head[w] && head[first] !== w)) return false;
  if (!NAMING.has(upos[w]!) || !NAMING.has(upos[before]!)) return false;
  for (let k = before - 1; k > first && k > w - LONGEST; k--)
    if (head[k] === before) hand.hang(words, k, w, deprel[k]!);
  hand.hang(words, first, head[w]!, deprel[w]!);
  hand.hang(words, before, w, "compound");
  return hand.hang(words, w, first, "conj");
}

/** "the [Savings] and Loan [Board]", "[Trade] and Industry Minister [Ann Bell]": a field of a name, from which the tree hangs the name. */
function joinFields({ fields, hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, upos, lower } = words;
  const [left, right] = [w - 1, w + 1];
  if (upos[w] !== "CCONJ" || words.sentenceOf[right] !== words.sentenceOf[left]) return false;
  if (!fields.has(lower[left]!) || !fields.has(lower[right]!) || !isCapital(words, left) || !isCapital(words, right))
    return false;
  let last = right;
  while (last - right < LONGEST && head[last]! > last && INSIDE.has(deprel[last]!)) last = head[last]!;
  const first = topOfName(words, left);
  // "Halden [Telephone] and Telegraph Co", hung up from its first word.
  if (first < left && last === right && head[right] === first && deprel[right] === "conj" && head[right + 1] === right)
    return deprel[right + 1] === "flat" && hand.hang(words, right, first, "flat");
  if (last === right || head[last] !== left || !JOINED.has(deprel[last]!)) return false;
  const noun = head[right]!;
  hand.hang(words, last, head[left]!, deprel[left]!);
  hand.handOver(words, left, last);
  hand.hang(words, w, left, "cc");
  return hand.hang(words, left, noun, "compound");
}

/** "[Halden] & [Brask] said": one name. */
function joinAmpersand({ hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, form, upos } = words;
  if (form[w] !== "&" || upos[w - 1] !== "PROPN" || upos[w + 1] !== "PROPN") return false;
  const isJoined = deprel[w + 1] === "conj" && head[w + 1] === topOfName(words, w - 1);
  return isJoined && hand.hang(words, w + 1, head[w + 1]!, "flat");
}

/** "[commander] Karel Brask and other [officers]": what is joined to a name behind what somebody is is joined to that; two are "[brothers] Karel and Ben Brask". */
function joinToOffice({ hand }: Mender, words: Hanging, w: number): boolean {
  const { deprel, head, upos, xpos } = words;
  const name = deprel[w] === "conj" ? head[w]! : -1;
  if (name < 1 || name > w || deprel[name] !== "appos" || upos[name] !== "PROPN") return false;
  const office = name - 1;
  if (head[name] !== office || !NAMING.has(upos[office]!) || SEVERAL.has(xpos[office]!)) return false;
  return hand.hang(words, w, office, "conj");
}

function isCapital({ form }: Hanging, w: number): boolean {
  const first = form[w]![0] ?? "";
  return first !== first.toLowerCase();
}

function isNameBefore(words: Hanging, w: number): boolean {
  return words.sentenceOf[w - 1] === words.sentenceOf[w] && NAMING.has(words.upos[w - 1]!) && isCapital(words, w - 1);
}

/** "Halden [Mills] (Asia) Ltd": the word before another, or before brackets right before it; -1 for none. */
function beforeBrackets({ form, sentenceOf }: Hanging, w: number): number {
  if (form[w - 1] !== ")") return w - 1;
  for (let k = w - 2; k > 0 && k > w - MOST_IN_BRACKETS && sentenceOf[k - 1] === sentenceOf[w]; k--)
    if (form[k] === "(") return k - 1;
  return -1;
}

const MOST_IN_BRACKETS = 6;

/** The word that the parts of a name up to a word hang on. */
function topOfName(words: Hanging, last: number): number {
  const { head, deprel } = words;
  let top = last;
  for (let step = 0; step < LONGEST && deprel[top] === "flat" && head[top]! >= 0 && head[top]! < top; step++)
    top = head[top]!;
  return top;
}

/** True where a word hangs on another, at however many removes (within a name). */
function isBelow({ head }: Hanging, word: number, above: number): boolean {
  let at = word;
  for (let step = 0; step < LONGEST && at >= 0; step++) {
    if (at === above) return true;
    at = head[at]!;
  }
  return false;
}
