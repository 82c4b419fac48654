import type { LanguagePack } from "#lang";
import type { Parse } from "../parse.js";

type Tree = Pick<Parse, "lower" | "form" | "xpos" | "upos"> & {
  readonly head: Int32Array;
  readonly deprel: string[];
  readonly relationNumber: Uint8Array;
};

/**
 * Parts a day from what stands right before it, where the tree takes both for one name or for two subjects: "Peru [yesterday] bought wheat",
 * "the bank [this week] refused".
 */
export type DayParter = (words: Tree) => void;

const ADVERBIAL = "obl:unmarked";
/** Kind of a unit's word for more than one: "it could be [months]" tells no day. */
const SEVERAL = "many";
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** What begins with a small letter: "USA [Today]" is a name. */
const SMALL = /^\p{Ll}/u;

export function createDayParter(pack: LanguagePack, labels: readonly string[]): DayParter {
  const wordsOf = (lexicon: string) =>
    pack.lexicon(lexicon).flatMap(({ word, kind }) => (kind === SEVERAL ? [] : [word!]));
  const near = new Set(wordsOf("near-days"));
  const days = new Set([...near, ...wordsOf("weekdays"), ...wordsOf("time-units"), ...wordsOf("parts-of-day")]);
  const adverbial = labels.indexOf(ADVERBIAL);
  const hangAside = (words: Tree, day: number, verb: number) => {
    words.head[day] = verb;
    words.deprel[day] = ADVERBIAL;
    words.relationNumber[day] = adverbial;
  };
  return (words) => {
    const { head, deprel, lower, xpos } = words;
    for (let day = 1; day < head.length; day++) {
      if (!days.has(lower[day]!) || xpos[day + 1] === "POS") continue;
      if (near.has(lower[day]!) && SMALL.test(words.form[day]!) && isNameOf(words, day - 1, day)) {
        takePlace(words, day - 1, day);
        hangAside(words, day, verbOver(words, day - 1));
        continue;
      }
      const under = subjectUnder(words, day);
      if (under >= 0) {
        head[under] = verbOver(words, day);
        hangAside(words, day, head[under]!);
      } else if (deprel[day] === "nsubj" && subjectBefore(words, day) >= 0) {
        hangAside(words, day, head[day]!);
      }
    }
  };
}

function isNameOf({ head, deprel, upos }: Tree, word: number, day: number): boolean {
  return head[word] === day && deprel[word] === "compound" && NAMING.has(upos[word]!);
}

/** Puts a word where the day stood, with all that hung on the day. */
function takePlace({ head, deprel, relationNumber }: Tree, word: number, day: number): void {
  head[word] = head[day]!;
  deprel[word] = deprel[day]!;
  relationNumber[word] = relationNumber[day]!;
  // What hangs on a word stands at most a sentence away; a day has a handful of words around it.
  for (let w = Math.max(0, day - REACH); w < Math.min(head.length, day + REACH); w++)
    if (head[w] === day) head[w] = word;
}

const REACH = 40;

/** The verb, or whatever else heads the clause, under which a word stands; the word itself where it heads all. */
function verbOver({ head, upos }: Tree, word: number): number {
  let at = word;
  for (let step = 0; step < REACH && head[at]! >= 0 && (at === word || !VERBAL.has(upos[at]!)); step++) at = head[at]!;
  return at;
}

/** "[The bank] last Friday refused", hung on the day or on the word before it as its subject; -1 for none. */
function subjectUnder({ head, deprel, upos }: Tree, day: number): number {
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
function subjectBefore({ head, deprel }: Tree, day: number): number {
  const verb = head[day]!;
  let from = day;
  while (from > 0 && head[from - 1] === day) from--;
  let at = from - 1;
  for (let step = 0; step < REACH && at >= 0 && head[at]! >= 0 && head[at] !== verb; step++) at = head[at]!;
  return at >= 0 && at < day && verb > day && head[at] === verb && deprel[at] === "nsubj" ? at : -1;
}
