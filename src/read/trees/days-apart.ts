import type { LanguagePack } from "#lang";
import { FINITE } from "../finite-tags.js";
import { subjectRelation } from "./subject-relation.js";
import { type Hanging, TreeHand } from "./tree-hand.js";

/**
 * Parts a day from what stands right before or behind it, where the tree takes both for one name, one phrase or two subjects: "Peru [yesterday]
 * bought wheat", "the bank [this week] refused", "on [the same day] police detained ten men".
 */
export type DayParter = (words: Hanging) => void;

const ADVERBIAL = "obl:unmarked";
/** Kind of a unit's word for more than one: "it could be [months]" tells no day. */
const SEVERAL = "many";
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** What begins with a small letter: "USA [Today]" is a name. */
const SMALL = /^\p{Ll}/u;

export function createDayParter(pack: LanguagePack, tags: readonly string[], labels: readonly string[]): DayParter {
  const wordsOf = (lexicon: string) =>
    pack.lexicon(lexicon).flatMap(({ word, kind }) => (kind === SEVERAL ? [] : [word!]));
  const near = new Set(wordsOf("near-days"));
  const days = new Set([...near, ...wordsOf("weekdays"), ...wordsOf("time-units"), ...wordsOf("parts-of-day")]);
  const spans = new Set(pack.lexicon("time-units").map(({ word }) => word!));
  const accounted = new Set(
    pack.lexicon("time-units").flatMap(({ word, value }) => (ACCOUNTED.has(value!) ? [word!] : [])),
  );
  const shifts = new Set(pack.lexicon("time-shifts").map(({ word }) => word!));
  const hand = new TreeHand(tags, labels);
  const isNear = ({ lower, form }: Hanging, day: number) => near.has(lower[day]!) && SMALL.test(form[day]!);
  return (words) => {
    const { head, lower, xpos } = words;
    for (let day = 1; day < head.length; day++) {
      if (spans.has(lower[day]!) && isBehind(words, day)) hand.hang(words, day, verbOver(words, day), ADVERBIAL);
      if (!days.has(lower[day]!) || xpos[day + 1] === "POS") {
        hand.settle(words);
        continue;
      }
      if (isNear(words, day) && isNameOf(words, day - 1, day)) partName(hand, words, day);
      else if (shifts.has(lower[day - 1]!) && leads(words, day, accounted.has(lower[day]!)))
        partLeading(hand, words, day);
      else partSubject(hand, words, day);
      hand.settle(words);
    }
  };
}

/** "[Peru] yesterday bought": the word before the day stands where that stood, with all that hung on it. */
function partName(hand: TreeHand, words: Hanging, day: number): void {
  const { head, deprel } = words;
  const name = day - 1;
  hand.hang(words, name, head[day]!, deprel[day]!);
  // What hangs on a word stands at most a sentence away; a day has a handful of words around it.
  for (let w = Math.max(0, day - REACH); w < Math.min(head.length, day + REACH); w++)
    if (head[w] === day) hand.hang(words, w, name, deprel[w]!);
  hand.hang(words, day, verbOver(words, name), ADVERBIAL);
}

/** "[the bank] this week refused": of two subjects, or of one hung on the other, the day is none. */
function partSubject(hand: TreeHand, words: Hanging, day: number): void {
  const { head, deprel } = words;
  const under = subjectUnder(words, day);
  if (under >= 0) {
    const verb = verbOver(words, day);
    hand.hang(words, under, verb, deprel[under]!);
    hand.hang(words, day, verb, ADVERBIAL);
  } else if (deprel[day] === "nsubj" && subjectBefore(words, day) >= 0) {
    hand.hang(words, day, head[day]!, ADVERBIAL);
  }
}

const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);
const SEVERAL_OR_NAMED: ReadonlySet<string> = new Set(["NNS", "NNPS", "NNP"]);

const JOINTS: ReadonlySet<string> = new Set(["ADP", "SCONJ", "ADV"]);

/** "killed three guards, [two weeks] after": a time behind a comma that the tree joins to what is no time, and that no "and" joins. */
function isBehind({ head, deprel, xpos, upos }: Hanging, day: number): boolean {
  if (deprel[day] !== "conj" || head[day]! > day) return false;
  if (!JOINTS.has(upos[day + 1]!)) return false;
  for (let w = day - 1; w > head[day]!; w--) {
    if (head[w] === day && deprel[w] === "cc") return false;
    if (xpos[w] === ",") return true;
  }
  return false;
}

/** Times that figures are kept of: "current [year] figures" are no one's. */
const ACCOUNTED: ReadonlySet<string> = new Set(["year", "quarter"]);

/** "the same day [police] arrested": a day hung on those behind it, who act or are all that the verb has before it. */
function leads({ head, deprel, xpos, upos }: Hanging, day: number, isAccounted: boolean): boolean {
  const noun = head[day]!;
  if (deprel[day] !== "compound" || noun < day || (isAccounted && upos[noun] !== "PROPN")) return false;
  const verb = head[noun]!;
  if (SUBJECTS.has(deprel[noun]!)) return SEVERAL_OR_NAMED.has(xpos[noun]!);
  if (deprel[noun] !== "obl" || verb < noun || !FINITE.has(xpos[verb]!)) return false;
  for (let w = noun + 1; w < verb; w++) if (head[w] === verb && SUBJECTS.has(deprel[w]!)) return false;
  return true;
}

/** "[the same day] police arrested": what stands before the day is its own, and those behind it are the subject. */
function partLeading(hand: TreeHand, words: Hanging, day: number): void {
  const { head, deprel, sentenceOf } = words;
  const noun = head[day]!;
  let relation = ADVERBIAL;
  for (let w = day - 1; w >= 0 && sentenceOf[w] === sentenceOf[day] && w > day - NEAR; w--) {
    if (head[w] !== noun) continue;
    if (deprel[w] === "case") relation = "obl";
    hand.hang(words, w, day, deprel[w]!);
  }
  const verb = head[noun]!;
  hand.hang(words, day, verb, relation);
  if (!SUBJECTS.has(deprel[noun]!)) hand.hang(words, noun, verb, subjectRelation(words, verb));
}

function isNameOf({ head, deprel, upos }: Hanging, word: number, day: number): boolean {
  return head[word] === day && deprel[word] === "compound" && NAMING.has(upos[word]!);
}

const REACH = 40;

/** The verb, or whatever else heads the clause, under which a word stands; the word itself where it heads all. */
function verbOver({ head, upos }: Hanging, word: number): number {
  let at = word;
  for (let step = 0; step < REACH && head[at]! >= 0 && (at === word || !VERBAL.has(upos[at]!)); step++) at = head[at]!;
  return at;
}

/** "[The bank] last Friday refused", hung on the day or on the word before it as its subject; -1 for none. */
function subjectUnder({ head, deprel, upos }: Hanging, day: number): number {
  const verb = head[day]!;
  if (verb < day || !VERBAL.has(upos[verb]!)) return -1;
  const first = Math.max(0, day - NEAR);
  for (let w = day - 1; w >= first; w--) {
    const above = head[w]!;
    if (deprel[w] === "nsubj" && (above === day || (above > w && head[above] === day))) return w;
  }
  return -1;
}

const NEAR = 12;

/** "[The bank] this week refused": another subject of the verb, which ends where the words for the day begin; -1 for none. */
function subjectBefore({ head, deprel }: Hanging, day: number): number {
  const verb = head[day]!;
  let from = day;
  while (from > 0 && head[from - 1] === day) from--;
  let at = from - 1;
  for (let step = 0; step < REACH && at >= 0 && head[at]! >= 0 && head[at] !== verb; step++) at = head[at]!;
  return at >= 0 && at < day && verb > day && head[at] === verb && deprel[at] === "nsubj" ? at : -1;
}
