import type { Parse } from "#read";
import type { Trigger } from "./frame.js";
import { hasSubject } from "./passive.js";
import type { ReportView } from "./report-view.js";
import { childWith } from "./tree.js";

/** Whether a word is of the part of speech that a trigger asks for, and tells of what it names; `attributive`: also as a participle before its noun. */
export function fitsForm(
  { parse, time }: ReportView,
  word: number,
  { form, words }: Trigger<unknown>,
  attributive: boolean,
): boolean {
  const tag = parse.upos[word];
  if (form === "noun") return time[word]! < 0 && isEventNoun(parse, word, words);
  // "supporting actress", "alleged practices": a quality, not an event.
  if (form === "verb" && parse.deprel[word] === "amod" && !attributive) return false;
  if (form === "verb" && isThosePeople(parse, word)) return false;
  if (form === "verb") return tag === "VERB" || (tag === "ADJ" && parse.xpos[word]!.startsWith("V"));
  // "shut [down] the plant", "[down] the road": a particle or a preposition is no state.
  return ADJECTIVAL.has(tag!) && parse.deprel[word] !== "compound:prt" && parse.deprel[word] !== "case";
}

/** "visited the [wounded] in hospital": a participle right behind an article names people, whatever the tree makes of it; "five of the [wounded]" tells of them. */
function isThosePeople(parse: Parse, word: number): boolean {
  const { xpos, deprel, head } = parse;
  if (!PAST.has(xpos[word]!) || deprel[word - 1] !== "det" || head[word - 1] !== word) return false;
  return !hasSubject(parse, word) && childWith(parse, word, "obj") < 0 && childWith(parse, word, "case") < 0;
}

const PAST: ReadonlySet<string> = new Set(["VBN", "VBD"]);

/** A noun that is not half of something else, and no name; "March" as a month is ruled out by the times. */
function isEventNoun(parse: Parse, word: number, words: readonly string[]): boolean {
  const { upos, xpos, deprel, head, start, end, lemma } = parse;
  const alone = words.length === 1;
  // A "murder trial" is no murder, "quake-related" no quake, "Puerto del Mar" no march.
  const isInside = deprel[word] === "compound" || (deprel[word] === "flat" && upos[word] === "PROPN");
  if (alone && (isInside || (xpos[word + 1] === "HYPH" && start[word + 1] === end[word]))) return false;
  // "a cease-[fire] in the hills": half of a word is not the first of a phrase.
  const isGlued = xpos[word - 1] === "HYPH" && end[word - 1] === start[word];
  if (!alone && isGlued && !words.includes(lemma[word - 2]!)) return false;
  // "21 MAR 89", "in march 1987": a word of a date, in capitals or in small letters.
  if (deprel[word] === "nmod:unmarked" && upos[head[word]!] === "NUM") return false;
  if (deprel[word + 1] === "flat" && upos[word + 1] === "NUM" && head[word + 1] === word) return false;
  return upos[word] === "NOUN" || (upos[word] === "PROPN" && !isNamed(parse, word));
}

const ADJECTIVAL = new Set(["ADJ", "ADV", "ADP", "VERB"]);

/** "introduced [Release] 10.1": a capitalised noun inside a sentence of small letters is a name, or part of one. */
function isNamed({ form, headline, sentence, sentenceOf }: Parse, word: number): boolean {
  const first = sentence[sentenceOf[word]!]!;
  return word > first && headline[word] === 0 && CAPITALISED.test(form[word]!);
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
