import type { Parse } from "#read";
import { WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import { nameOf } from "./named-mentions.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";
import { draftMention, type View } from "./view.js";

/** "[Rowan and Co]", "[Rowan, Mill and Co Inc]": names to which "and" joins nothing but words for a company are one firm; undefined where they are none. */
export function firmName(view: View, phrases: readonly NounPhrase[], p: number): Mention | undefined {
  const { parse } = view;
  const phrase = phrases[p]!;
  if (isJoined(view, phrase)) return firm(view, phrase, phrase.to);
  const isName = ({ head, to }: NounPhrase) => head === to - 1 && parse.upos[head] === "PROPN";
  let last = p;
  while (last - p < MOST && isName(phrases[last]!) && phrases[last + 1] && isListed(parse, phrases, last)) last++;
  const end = phrases[last + 1];
  if (!end || !isNextTo(phrases, last) || parse.upos[phrases[last]!.to] !== "CCONJ" || !isFirmEnd(view, end))
    return undefined;
  if (!phrases.slice(p, last + 1).every(isName) || view.knownOf[end.from]! >= 0) return undefined;
  return firm(view, phrase, end.to);
}

function firm(view: View, phrase: NounPhrase, to: number): Mention {
  const known = nameOf(view, phrase.from, to);
  return { ...draftMention(view, phrase, "body"), to, known, sector: "BUS", definite: true };
}

/** "[Rowan Systems and Services Inc]": a name with a joint between two fields, and a word for a company at its end. */
function isJoined({ parse, words }: View, { from, to }: NounPhrase): boolean {
  const last = to - 1;
  if (!(words.rolesAt(parse, last) & WORD["firm-end"]) || !isCapital(parse.form[last]!)) return false;
  for (let w = from + 1; w < last; w++) if (parse.upos[w] === "CCONJ") return true;
  return false;
}

/** No firm has more names; a longer list is walked no farther, so that a text of names alone takes linear time. */
const MOST = 6;

function isListed({ form }: Parse, phrases: readonly NounPhrase[], p: number): boolean {
  return form[phrases[p]!.to] === "," && isNextTo(phrases, p);
}

/** One word between the two. */
function isNextTo(phrases: readonly NounPhrase[], p: number): boolean {
  return phrases[p + 1]!.from === phrases[p]!.to + 1;
}

function isFirmEnd({ parse, words }: View, { from, to }: NounPhrase): boolean {
  for (let w = from; w < to; w++)
    if (!(words.rolesAt(parse, w) & WORD["firm-end"]) || !isCapital(parse.form[w]!)) return false;
  return true;
}
