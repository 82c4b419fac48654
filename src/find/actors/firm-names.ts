import { WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import { nameOf } from "./named-mentions.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";
import { draftMention, type View } from "./view.js";

/** "[Rowan and Co]": a name to which "and" joins nothing but a word for a company is one firm; undefined where it is none. */
export function firmName(view: View, phrase: NounPhrase, next: NounPhrase | undefined): Mention | undefined {
  const { parse, words } = view;
  const { from, to, head } = phrase;
  if (!next || next.from !== to + 1 || next.to !== next.from + 1 || parse.upos[to] !== "CCONJ") return undefined;
  const isEnd = (words.rolesAt(parse, next.from) & WORD["firm-end"]) !== 0 && isCapital(parse.form[next.from]!);
  if (!isEnd || head !== to - 1 || parse.upos[head] !== "PROPN" || view.knownOf[next.from]! >= 0) return undefined;
  const known = nameOf(view, from, next.to);
  return { ...draftMention(view, phrase, "body"), to: next.to, known, sector: "BUS", definite: true };
}
