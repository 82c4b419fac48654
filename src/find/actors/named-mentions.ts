import type { Parse } from "#read";
import { type ActorNoun, WORD } from "./actor-words.js";
import type { KnownMatch } from "./known-names.js";
import type { Mention, MentionDraft } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital, type NameParts } from "./person-names.js";
import { DATELINE, draftMention, HOME, hasRole, isArgument, type View } from "./view.js";

export function knownMention(view: View, phrase: NounPhrase, { from, to, known }: KnownMatch): Mention {
  const people = known.sort === "people";
  const m = draftMention(view, phrase, people ? "people" : known.sort === "outlet" ? "outlet" : "known-name");
  m.from = Math.min(phrase.from, from);
  m.to = Math.max(phrase.to, to);
  m.known = people ? "" : known.name;
  m.sector = known.sector || (people ? "CVL" : "");
  m.type = known.type;
  m.country = known.country;
  m.noun = people ? known.name.toLowerCase() : "";
  return m;
}

export function personMention(view: View, phrase: NounPhrase, name: NameParts): Mention {
  const former = hasRole(view, phrase.from, name.nameFrom, WORD.former);
  const m = draftMention(view, phrase, name.sure === 2 ? "person" : "unknown-name");
  // "said [that] director Holm had left": nobody is pointed at by his name.
  if (phrase.from < name.nameFrom && view.words.complementisers.has(view.parse.lower[phrase.from]!)) m.from++;
  m.nameFrom = name.nameFrom;
  m.nameTo = name.nameTo;
  m.sector = former && name.sector === "GOV" ? "ELI" : name.sector;
  m.gender = name.gender;
  m.noun = name.title;
  m.plural = false;
  m.definite = true;
  m.counted = false;
  return m;
}

/** "the firm Exel": a body that stands with its noun before its name. */
export function bodyMention(view: View, phrase: NounPhrase, name: NameParts): Mention {
  const m: MentionDraft = personMention(view, phrase, name);
  m.form = "body";
  m.nameFrom = 0;
  m.nameTo = 0;
  m.known = nameOf(view, name.nameFrom, phrase.to);
  m.noun = "";
  return m;
}

export function outletMention(view: View, phrase: NounPhrase, from: number): Mention {
  const m = draftMention(view, phrase, "outlet");
  m.known = nameOf(view, from, phrase.to);
  m.sector = "JRN";
  return m;
}

/** "Corvane reported": who reports is an outlet, where no person is known by the name. */
export function isReporting({ parse, words }: View, head: number): boolean {
  const verb = parse.head[head]!;
  return parse.deprel[head] === "nsubj" && verb >= 0 && (words.roles(parse.lemma[verb]!) & WORD["report-verb"]) !== 0;
}

/** "the Brackwater Post", and an agency in the brackets of a dateline. */
export function isOutletName({ parse, words, places, placeOf }: View, from: number, to: number): boolean {
  const first = parse.upos[from] === "DET" ? from + 1 : from;
  if (words.rolesAt(parse, to - 1) & WORD["outlet-end"] && to - first > 1 && isCapital(parse.form[first]!)) return true;
  if (from === 0 || parse.form[from - 1] !== "(") return false;
  for (let i = from - 2; i >= 0 && i > from - 10; i--) {
    if (placeOf[i]! >= 0) return places[placeOf[i]!]!.rule === DATELINE;
  }
  return false;
}

export function nameOf({ parse }: View, from: number, to: number): string {
  const first = parse.upos[from] === "DET" ? from + 1 : from;
  return parse.text.slice(parse.start[first]!, parse.end[to - 1]!);
}

export function nounMention(view: View, phrase: NounPhrase, noun: ActorNoun): Mention | undefined {
  const { sort } = noun;
  if (sort === "state") return stateMention(view, phrase);
  if (sort === "force" && !hasOwner(view, phrase)) return undefined;
  const former = hasRole(view, phrase.from, phrase.head, WORD.former);
  const borrowed = noun.borrows || noun.sector === "" ? borrow(view, phrase, noun) : undefined;
  const sector = borrowed?.sector || noun.sector;
  const m = draftMention(view, phrase, sort === "person" ? "role" : sort === "group" ? "group" : "body");
  m.sector = former && sector === "GOV" && sort === "person" ? "ELI" : sector;
  m.type = borrowed?.type || noun.type;
  m.gender = noun.gender;
  m.country = borrowed?.country ?? "";
  m.noun = noun.text;
  if (noun.collective) m.plural = true;
  return m;
}

/** "Russian units", "NATO forces": a place or a known body stands before the noun. */
function hasOwner({ placeOf, knownOf }: View, { from, head }: NounPhrase): boolean {
  for (let i = from; i < head; i++) if (placeOf[i]! >= 0 || knownOf[i]! >= 0) return true;
  return false;
}

/** "the country", "the republic": the state that the report is at home in. */
function stateMention(view: View, phrase: NounPhrase): Mention | undefined {
  const m = draftMention(view, phrase, "state");
  const next = phrase.to < view.parse.size ? view.words.rolesAt(view.parse, phrase.to) : 0;
  if (!m.definite || next & WORD.link || !isArgument(view, phrase)) return undefined;
  m.known = HOME;
  m.sector = "GOV";
  return m;
}

/** The sector of whom a spokesman or leader belongs to: a known name or a noun before the head. */
function borrow(
  view: View,
  { from, head }: NounPhrase,
  noun: ActorNoun,
): { sector: string; type: string; country: string } | undefined {
  for (let i = head - noun.words.length; i >= from; i--) {
    if (view.knownOf[i]! >= 0) return view.known[view.knownOf[i]!]!.known;
    const owner = view.words.nounEnding(view.parse, from, i);
    if (owner && owner.sort !== "stand-in" && owner.sector)
      return { sector: owner.sector, type: owner.type, country: "" };
  }
  for (let i = from; i < head; i++) {
    const p = view.placeOf[i]!;
    if (p >= 0 && view.places[p]!.kind === "country")
      return { sector: "GOV", type: "", country: view.places[p]!.country ?? "" };
  }
  return undefined;
}

/** "in general", "as judge": one word in the singular after a preposition names nobody; "by police" does. */
export function isBare({ parse, words }: View, { from, to, head }: NounPhrase, noun: ActorNoun): boolean {
  if (from !== head || parse.xpos[head] !== "NN" || noun.sort !== "person" || from === 0 || parse.headline[head])
    return false;
  if (noun.collective || (to < parse.size && words.rolesAt(parse, to) & WORD.link)) return false;
  return parse.upos[from - 1] === "ADP" || parse.upos[from - 1] === "VERB" || parse.upos[from - 1] === "AUX";
}

/** Sectors of those who bear a trade's name rather than a title: "Baker resigned", but "Judge" and "Minister" are said to somebody's face. */
const TRADES: ReadonlySet<string> = new Set(["LAB", "AGR", "CVL"]);

/** "Police arrested [Baker]": one word with a capital letter, where nothing else has them, is a name. */
export function isSurname({ parse }: View, { from, head }: NounPhrase, { sector, sort }: ActorNoun): boolean {
  if (sort !== "person" || from !== head || parse.xpos[head] !== "NNP" || parse.headline[head] === 1) return false;
  const form = parse.form[head]!;
  const isFirst = parse.sentence[parse.sentenceOf[head]!] === head;
  return TRADES.has(sector) && !isFirst && isCapital(form) && form !== form.toUpperCase();
}

/** "European" alone: an adjective that lost its noun. */
export function isAdjective(parse: Parse, { from, head }: NounPhrase, { known }: KnownMatch): boolean {
  return known.sort === "people" && from === head && parse.xpos[head] !== "NNS" && parse.xpos[head] !== "NNPS";
}
