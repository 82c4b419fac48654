import type { Mention } from "./mention.js";
import { nounMention } from "./named-mentions.js";
import type { NounPhrase } from "./noun-phrases.js";
import { draftMention, type View } from "./view.js";

type Read = (view: View, phrase: NounPhrase) => Mention | undefined;

/** Words that a bracket in the middle of a name may hold: what the letters stand for. */
const MOST_WORDS = 12;

/** What a bracket is closed by. */
export const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
]);

/** "[LF] (Liberation Front) [troops]", "[the Army of the North] (AN) [rebels]": people by a name that a bracket is set into. */
export function throughBracket(
  view: View,
  phrases: readonly NounPhrase[],
  p: number,
  mention: Mention | undefined,
  read: Read,
): Mention | undefined {
  const phrase = phrases[p]!;
  const to = mention?.to ?? phrase.to;
  const behind = bracketEnd(view, to);
  if (behind < 0 || !(areLetters(view, to) || isShortForm(view, to, behind, mention))) return mention;
  let next = p + 1;
  while (next < phrases.length && phrases[next]!.from < behind) next++;
  const after = phrases[next];
  if (after?.from !== behind || view.parse.sentenceOf[behind] !== view.parse.sentenceOf[to]) return mention;
  const people = isNameNoun(view.parse, after) ? (read(view, after) ?? barePeople(view, after)) : undefined;
  const from = mention?.from ?? phrase.from;
  return people && people.from === behind && people.form !== "state" && people.form !== "stand-in"
    ? { ...people, from, country: people.country || (mention?.country ?? "") }
    : mention;
}

/** "[troops]": people of whom nothing but the name before the bracket tells which. */
function barePeople(view: View, phrase: NounPhrase): Mention | undefined {
  const noun = view.words.nounEnding(view.parse, phrase.from, phrase.head);
  if (!noun || noun.sort === "stand-in") return undefined;
  return (
    nounMention(view, phrase, noun) ?? { ...draftMention(view, phrase, "group"), sector: noun.sector, noun: noun.text }
  );
}

/** The word right behind a bracket that opens at a word; -1 where there is none. */
function bracketEnd({ parse }: View, open: number): number {
  const close = BRACKETS.get(parse.form[open] ?? "");
  if (close === undefined) return -1;
  for (let w = open + 1; w < parse.size && w <= open + MOST_WORDS; w++) if (parse.form[w] === close) return w + 1;
  return -1;
}

/** "[LF] (Liberation Front)": letters that stand for a name, right before a bracket. */
function areLetters({ parse, placeOf }: View, open: number): boolean {
  const word = open - 1;
  return word >= 0 && parse.upos[word] === "PROPN" && placeOf[word]! < 0 && isLetters(parse, word);
}

const LETTERS = /^\p{Lu}[\p{Lu}-]{1,7}$/u;

/** "the Army of [the Plains (AOP)]": a name right behind which its letters stand in brackets. */
export function hasLetters(view: View, to: number): boolean {
  return bracketEnd(view, to) === to + 3 && isLetters(view.parse, to + 1);
}

function isLetters({ text, start, end }: View["parse"], word: number): boolean {
  return LETTERS.test(text.slice(start[word]!, end[word]!));
}

/** A bracket with the letters of the body named before it. */
function isShortForm(view: View, open: number, behind: number, mention: Mention | undefined): boolean {
  return mention !== undefined && mention.form !== "pronoun" && behind === open + 3 && isLetters(view.parse, open + 1);
}

/** A noun without article or number: "[LF] [general command]". */
export function isNameNoun({ upos }: View["parse"], { from, head }: NounPhrase): boolean {
  return !NEW.has(upos[from]!) && (upos[head] === "NOUN" || upos[head] === "PROPN");
}

/** What begins a phrase of its own. */
export const NEW: ReadonlySet<string> = new Set(["DET", "NUM", "PRON"]);
