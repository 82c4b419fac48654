import type { Parse } from "#read";
import { type ActorNoun, WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { draftMention, type View } from "./view.js";

/** A number that is more likely a year. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** "two were killed", "dozens", "the others": only where it is subject or object. */
export function standInMention(view: View, phrase: NounPhrase, noun: ActorNoun | undefined): Mention | undefined {
  const { parse } = view;
  const { head } = phrase;
  const relation = parse.deprel[head]!;
  const next = phrase.to < parse.size ? view.words.rolesAt(parse, phrase.to) : 0;
  const linked = (next & WORD.link) !== 0;
  const acts =
    relation.startsWith("nsubj") || relation === "obj" || (parse.upos[head] === "NUM" && isBeforeVerb(parse, phrase));
  if (linked && isOrder(parse, phrase)) return undefined;
  if (!linked && (!acts || YEAR.test(parse.form[head]!))) return undefined;
  if (!linked && parse.upos[head] === "NOUN" && parse.xpos[head] === "NN") return undefined;
  if (!linked && parse.upos[head] === "DET" && !noun) return undefined;
  if (parse.upos[head] === "ADJ" && !noun) return undefined;
  const m = draftMention(view, phrase, "stand-in");
  // "the number of gunmen" is none of them; "a number of gunmen" is.
  if (m.definite && view.words.rolesAt(parse, head) & WORD.count) return undefined;
  if (phrase.from === head && parse.upos[head] === "NUM") m.from = boundBefore(parse, head);
  m.sector = "CVL";
  m.noun = noun?.text ?? parse.lemma[head]!;
  m.counted = true;
  m.plural = parse.upos[head] === "NUM" || parse.xpos[head] === "NNS" || parse.upos[head] === "DET";
  return m;
}

/** "[more than 30] were hurt", "[at least] 30": a degree and its joint before a number alone. */
function boundBefore({ xpos, deprel }: Parse, number: number): number {
  const [one, two] = [xpos[number - 2] ?? "", xpos[number - 1] ?? ""];
  const isBound = (DEGREES.has(one) && deprel[number - 1] === "fixed") || (one === "IN" && DEGREES.has(two));
  return isBound ? number - 2 : number;
}

const DEGREES: ReadonlySet<string> = new Set(["JJR", "RBR", "JJS", "RBS"]);

/** "the meeting on March [7] of the council", "Article [7] of the treaty": which one of its name, and nobody. */
function isOrder({ upos, form }: Parse, { from, head }: NounPhrase): boolean {
  return from === head && from > 0 && upos[head] === "NUM" && upos[from - 1] === "PROPN" && /^\d/.test(form[head]!);
}

/** "Six gunmen were killed and [13] wounded": a number alone in a clause joined to another is of the group counted there. */
export function fromGroupBefore({ parse }: View, mentions: readonly Mention[], m: Mention): Mention {
  if (m.form !== "stand-in" || parse.upos[m.head] !== "NUM" || m.to !== m.head + 1) return m;
  const joined = parse.deprel[m.head] === "conj" ? m.head : parse.head[m.head]!;
  if (joined < 0 || parse.deprel[joined] !== "conj") return m;
  const first = parse.head[joined]!;
  const start = parse.sentence[parse.sentenceOf[m.head]!]!;
  for (let i = mentions.length - 1; i >= 0 && mentions[i]!.from >= start; i--) {
    const { head, counted, noun, sector, type, country } = mentions[i]!;
    if (head === first || parse.head[head] === first) return counted && noun ? { ...m, sector, type, country } : m;
  }
  return m;
}

/** "Eight were killed": a number alone and a verb after it. */
function isBeforeVerb(parse: Parse, { from, to, head }: NounPhrase): boolean {
  const after = from > 0 ? parse.upos[from - 1] : "PUNCT";
  return (
    from === head &&
    after !== "NOUN" &&
    after !== "PROPN" &&
    to < parse.size &&
    (parse.upos[to] === "AUX" || parse.upos[to] === "VERB")
  );
}

export function pronoun(view: View, phrase: NounPhrase): Mention | undefined {
  const roles = view.words.rolesAt(view.parse, phrase.head);
  const lower = view.parse.lower[phrase.head]!;
  if (roles & (WORD.person | WORD.persons)) {
    const m = draftMention(view, phrase, "pronoun");
    m.gender = view.words.pronounGender(lower);
    m.plural = (roles & WORD.persons) !== 0;
    m.definite = true;
    return m;
  }
  const noun = view.words.nounEnding(view.parse, phrase.head, phrase.head);
  return noun?.sort === "stand-in" ? standInMention(view, phrase, noun) : undefined;
}

export function isAcronym(parse: Parse, { from, to, head }: NounPhrase): boolean {
  const form = parse.form[head]!;
  return (
    to === head + 1 &&
    head - from <= 1 &&
    form.length >= 2 &&
    form.length <= 6 &&
    form === form.toUpperCase() &&
    /^\p{Lu}+$/u.test(form)
  );
}

export function acronymMention(view: View, phrase: NounPhrase): Mention {
  return draftMention(view, phrase, "acronym");
}

/** A name that nothing marks as one counts where it acts: subject of a verb, or set off by commas. */
export function isActing({ parse }: View, head: number, to: number): boolean {
  const relation = parse.deprel[head]!;
  if (relation.startsWith("nsubj") || relation === "appos" || relation === "obl:agent") return true;
  let up = parse.head[head]!;
  for (let n = 0; up >= 0 && n < 3 && (parse.deprel[head] === "flat" || parse.upos[up] === "PROPN"); n++) {
    if (parse.deprel[up]!.startsWith("nsubj")) return true;
    up = parse.head[up]!;
  }
  return to - head > 3;
}
