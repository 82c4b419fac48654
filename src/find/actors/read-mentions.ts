import { WORD } from "./actor-words.js";
import { BRACKETS, hasLetters, isNameNoun, NEW, throughBracket } from "./bracketed-names.js";
import { fieldEnd } from "./fields-of-names.js";
import { firmName } from "./firm-names.js";
import { joinedName } from "./joined-names.js";
import { isCharge, isIndefinite, isNamed, isOfEvent, isOfVerb } from "./link-ends.js";
import type { Mention } from "./mention.js";
import {
  bodyMention,
  isAdjective,
  isBare,
  isOutletName,
  isReporting,
  isSurname,
  knownMention,
  nounMention,
  outletMention,
  personMention,
} from "./named-mentions.js";
import { type NounPhrase, nounPhrases } from "./noun-phrases.js";
import { isCapital, nameParts, OFFICES } from "./person-names.js";
import { lastOfList, lastOfPlaces } from "./place-lists.js";
import { placeMention, withLand } from "./place-mentions.js";
import { throughQuotes } from "./quote-before.js";
import { acronymMention, fromGroupBefore, isAcronym, isActing, pronoun, standInMention } from "./stand-ins.js";
import { segmentStart, type View } from "./view.js";

/** Phrases joined by "of" that one mention may hold: "head of the department of health". */
const MOST_LINKS = 2;

/** All mentions of actors in order of the text, none overlapping. */
export function readMentions(view: View): Mention[] {
  const phrases = nounPhrases(view.parse, view.words);
  const mentions: Mention[] = [];
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (phrase.from < (mentions.at(-1)?.to ?? 0)) continue;
    const next = phrases[p + 1];
    const mention =
      firmName(view, phrases, p) ?? joinedName(view, phrase, next, readPhrase) ?? readPhrase(view, phrase);
    const whole = mention && wholeName(view, phrases, lastIn(phrases, p, mention), mention);
    const linked = whole && withLinks(view, phrases, lastIn(phrases, p, whole), whole);
    const last = linked ? lastIn(phrases, p, linked) : p;
    const people = linked || !mention ? throughBracket(view, phrases, last, linked, readPhrase) : undefined;
    if (people) mentions.push(throughQuotes(view, mentions, fromGroupBefore(view, mentions, people)));
    else if (!mention) mentions.push(...ownersOf(view, phrase));
  }
  return mentions;
}

/** A name that goes through several phrases goes on behind the last. */
function lastIn(phrases: readonly NounPhrase[], first: number, { to }: Mention): number {
  let last = first;
  while (phrases[last + 1] && to >= phrases[last + 1]!.to) last++;
  return last;
}

function readPhrase(view: View, phrase: NounPhrase): Mention | undefined {
  const { parse, words } = view;
  const { from, to, head } = phrase;
  if (parse.upos[head] === "PRON") return pronoun(view, phrase);
  const known = view.knownOf[head]! >= 0 ? view.known[view.knownOf[head]!]! : undefined;
  if (known && known.to >= to) return isAdjective(parse, phrase, known) ? undefined : knownMention(view, phrase, known);
  const segment = segmentStart(parse, from, to);
  const proper = to === head + 1 && (parse.upos[head] === "PROPN" || isTitled(view, segment, head));
  if (proper && isOutletName(view, segment, to)) return outletMention(view, phrase, segment);
  const ending = words.nounEnding(parse, segment, head);
  const noun = ending && isSurname(view, phrase, ending) ? undefined : ending;
  const name = proper ? nameParts(parse, words, segment, to, view.placeOf) : undefined;
  if (name?.body) return bodyMention(view, phrase, name);
  if (name && name.sure === 2) return personMention(view, phrase, name);
  const first = parse.upos[from] === "DET" && from < head ? from + 1 : from;
  if (view.placeOf[head]! >= 0 && parse.upos[head] === "PROPN" && view.placeOf[head] === view.placeOf[first])
    return placeMention(view, phrase);
  if (noun && noun.sort !== "stand-in") return isBare(view, phrase, noun) ? undefined : nounMention(view, phrase, noun);
  if (view.placeOf[head]! >= 0) return placeMention(view, phrase);
  if (isAcronym(parse, phrase))
    return parse.form[from - 1] === "(" || isActing(view, head, to) ? acronymMention(view, phrase) : undefined;
  if (name && isReporting(view, head)) return outletMention(view, phrase, segment);
  if (name && isActing(view, head, to) && !words.eventNouns.has(parse.lower[head]!))
    return personMention(view, phrase, name);
  if (parse.upos[head] === "NUM" || parse.upos[head] === "DET" || parse.upos[head] === "ADJ" || noun)
    return standInMention(view, phrase, noun);
  return undefined;
}

/** "PRESIDENT [MENEM]": behind an office a word that small letters do not know is a name, where all is in capitals. */
function isTitled({ parse, words }: View, from: number, head: number): boolean {
  const { form, text, start, end, upos, xpos } = parse;
  if (head === from || xpos[head] !== "NN" || !isCapital(form[head]!)) return false;
  if (form[head] === text.slice(start[head]!, end[head]!)) return false;
  const office = upos[head - 1] === "ADJ" ? undefined : words.nounEnding(parse, from, head - 1);
  return office?.sort === "person" && OFFICES.has(office.sector);
}

/** A name goes on behind its short form in brackets and behind "and": "the Liberation Front [LF] [command]", "the Relief and [Works Agency]". */
function wholeName(view: View, phrases: readonly NounPhrase[], p: number, mention: Mention): Mention {
  const { parse } = view;
  const next = phrases[p + 1];
  if (!next || parse.sentenceOf[next.head] !== parse.sentenceOf[mention.head] || mention.form === "pronoun")
    return mention;
  if (isJoinedName(view, phrases[p]!, mention, next)) {
    const body = readPhrase(view, next);
    if (body?.form === "body") return { ...body, from: mention.from, definite: true };
  }
  // "the Food and Drug Board's [advisory committee]": what is owned is the longer phrase.
  if (next.from < mention.to && mention.to < next.to && parse.xpos[mention.to] === "POS") {
    const owned = readPhrase(view, next);
    if (owned) return { ...owned, from: mention.from };
  }
  const after = phrases[p + 2];
  const isShort = after && next.from === mention.to + 1 && next.to === next.from + 1 && after.from === next.to + 1;
  if (!isShort || !isBracketed(parse, next) || !isNameNoun(parse, after)) return mention;
  return { ...mention, to: after.to, head: after.head, plural: isSeveral(parse.xpos[after.head]!) };
}

const isSeveral = (tag: string): boolean => tag === "NNS" || tag === "NNPS";

/** "the [Relief] and [Works Agency]": an article before the first part only, capitals in both, and no actor in the first. */
function isJoinedName({ parse }: View, first: NounPhrase, mention: Mention, next: NounPhrase): boolean {
  return (
    mention.form === "unknown-name" &&
    parse.upos[first.from] === "DET" &&
    next.from === mention.to + 1 &&
    parse.upos[mention.to] === "CCONJ" &&
    parse.upos[next.from] === "PROPN" &&
    parse.upos[next.head] === "PROPN"
  );
}

function isBracketed({ form }: View["parse"], { from, to }: NounPhrase): boolean {
  return form[to] !== undefined && BRACKETS.get(form[from - 1]!) === form[to];
}

/** Lengthens a mention by "of …": "head of the National Security Committee". "Dozens of" is one only before an actor. */
function withLinks(view: View, phrases: readonly NounPhrase[], p: number, mention: Mention): Mention | undefined {
  if (mention.form === "state") return withLand(view, phrases[p + 1], mention);
  if (mention.form === "pronoun" || mention.form === "government") return mention;
  let out = mention;
  for (let n = 1; n <= MOST_LINKS; n++) {
    const next = phrases[p + n];
    // "the governments of [both] Chad and Mali"
    const end = fieldEnd(view, phrases, p + n, out);
    if (end >= 0) return { ...out, to: end, of: ofText(view, out.to + 1, end) };
    const gap = view.parse.deprel[out.to + 1] === "cc:preconj" ? 2 : 1;
    if (!next || next.from !== out.to + gap || view.parse.sentenceOf[out.to] !== view.parse.sentenceOf[out.head]) break;
    const link = view.words.rolesAt(view.parse, out.to);
    // "[envoys] from Chad, Mali and Niger": several from several places, whatever the tree hangs these on.
    const from = isSeveralRoles(view, out) && link & WORD["link-origin"] ? lastOfPlaces(view, phrases, p + n) : p + n;
    if (from > p + n) return { ...out, to: phrases[from]!.to, country: "" };
    if (isOfVerb(view, next, out.from)) break;
    const lends = out.sector === "" || out.form === "stand-in";
    const isOfRole = out.form === "role" && (lends || isOfSubject(view, next, out.head));
    if (!(link & WORD.link) && !(link & WORD["link-body"] && isOfRole)) break;
    if (!(link & WORD.link) && isOfEvent(view, out)) break;
    if (FORCES.has(out.sector) && view.words.eventNouns.has(view.parse.lemma[next.head]!)) break;
    const inner = readPhrase(view, next);
    if (!inner && isCharge(view, next, out)) break;
    if (out.form === "stand-in" && !inner) return undefined;
    const isThing = !inner && isIndefinite(view, next) && !hasLetters(view, next.to);
    if ((FORCES.has(out.sector) || isNamed(out)) && isThing) break;
    const to = Math.max(next.to, inner?.to ?? 0);
    out = { ...out, to, of: ofText(view, out.to + 1, to), ...(lends && inner ? lent(out, inner) : {}) };
    if (isFieldBehind(view, next, phrases[p + n + 1], out)) return { ...out, to: phrases[p + n + 1]!.to };
    const last = lastOfPlaces(view, phrases, p + n);
    if (last > p + n) return { ...out, to: phrases[last]!.to, country: "" };
    const body = isSeveralRoles(view, out) ? lastOfList(view, phrases, p + n, (one) => isBody(view, one)) : p + n;
    if (body > p + n) return { ...out, to: phrases[body]!.to, country: "" };
  }
  return out;
}

/** "officials", "the leaders": several of whom a list may tell where each belongs. */
function isSeveralRoles({ parse }: View, { form, head }: Mention): boolean {
  return form === "role" && parse.xpos[head] === "NNS";
}

/** "the envoys of [the league] and a delegation of the port": one that is new stands for itself. */
function isBody(view: View, phrase: NounPhrase): boolean {
  if (view.words.rolesAt(view.parse, phrase.from) & WORD.indefinite) return false;
  const form = readPhrase(view, phrase)?.form;
  return form === "body" || form === "known-name";
}

/** "[Delegates] from six towns met": what hangs on a subject and is nobody by itself belongs to it, for no verb stands before; so does a country. */
function isOfSubject(view: View, next: NounPhrase, head: number): boolean {
  const { parse } = view;
  if (!parse.deprel[head]!.startsWith("nsubj") || parse.head[head]! < head) return false;
  if (parse.deprel[next.head] !== "nmod" || parse.head[next.head] !== head) return false;
  const inner = readPhrase(view, next);
  return !inner || (inner.form === "state" && next.from === next.head);
}

/**
 * "the Ministry of Trade [and Tourism]", "the minister of defence [and public security]": joined to the field without an article of its own,
 * and nobody by itself.
 */
function isFieldBehind(view: View, field: NounPhrase, next: NounPhrase | undefined, out: Mention): boolean {
  const { parse } = view;
  if (!next || next.from !== out.to + 1 || parse.upos[out.to] !== "CCONJ") return false;
  if (view.placeOf[next.head]! >= 0 || view.knownOf[next.head]! >= 0 || isAcronym(parse, next)) return false;
  const isName = next.to === next.from + 1 && parse.upos[field.head] === "PROPN" && parse.upos[next.head] === "PROPN";
  if (isName && out.form === "body") return true;
  const isJoined = parse.deprel[next.head] === "conj" && parse.head[next.head] === field.head;
  if (out.form === "role" && isFieldWithName(view, field, next)) return true;
  // "a group of deputies [and peers]"
  if (isJoined && out.counted && isBarePlural(parse, field) && isBarePlural(parse, next)) return true;
  return isJoined && isUncounted(parse, field) && isUncounted(parse, next) && !readPhrase(view, next);
}

/** "minister of mines [and energy Ann Bell]": the last of the fields, right before the name of who holds them. */
function isFieldWithName({ parse, words }: View, field: NounPhrase, { from, to }: NounPhrase): boolean {
  if (parse.upos[from] !== "NOUN" || parse.deprel[from] !== "conj" || parse.head[from] !== field.head) return false;
  for (let w = from + 1; w < to; w++) if (parse.upos[w] !== "PROPN") return false;
  return to > from + 1 && parse.xpos[from] === "NN" && !words.nounEnding(parse, from, from);
}

function isBarePlural({ upos, xpos }: View["parse"], { from, head }: NounPhrase): boolean {
  return !NEW.has(upos[from]!) && xpos[head] === "NNS";
}

/** A noun in the singular without article or number: "defence". */
function isUncounted({ upos, xpos }: View["parse"], { from, head }: NounPhrase): boolean {
  return !NEW.has(upos[from]!) && (xpos[head] === "NN" || xpos[head] === "NNP");
}

/** "accused [the police] of torture": what a force does is no part of its name; "the ministry of trade" is named by it. */
const FORCES: ReadonlySet<string> = new Set(["COP", "MIL", "REB", "UAF"]);

/** The words after "of"; "" where they are a place, which the country tells better. */
function ofText({ parse, placeOf }: View, from: number, to: number): string {
  return placeOf[to - 1]! >= 0 ? "" : parse.lower.slice(from, to).join(" ");
}

/** What "dozens" and "spokesman" take over from the phrase after "of". */
function lent(out: Mention, inner: Mention): Partial<Mention> {
  return {
    sector: inner.sector || out.sector,
    type: inner.type || out.type,
    country: inner.country || out.country,
    ...(out.form === "stand-in"
      ? { noun: inner.noun, form: inner.form === "role" || inner.form === "person" ? ("role" as const) : inner.form }
      : {}),
  };
}

/** Owners inside a phrase whose head is no actor: "[Tokayev]'s resignation", "the [police] raid", "[his] house". */
function ownersOf(view: View, { from, to, head }: NounPhrase): Mention[] {
  const { parse } = view;
  const found: Mention[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (parse.xpos[i] === "PRP$") {
      const own = pronounOwner(view, i);
      if (own) found.push(own);
      start = i + 1;
    }
    if (parse.xpos[i] !== "POS") continue;
    if (i > start) {
      const owner = readPhrase(view, { from: start, to: i, head: i - 1 });
      if (owner && (owner.form !== "state" || view.words.eventNouns.has(parse.lemma[head]!))) found.push(owner);
    }
    start = i + 1;
  }
  const modifier = modifierBefore(view, start, head);
  if (modifier) found.push(modifier);
  return found;
}

function pronounOwner(view: View, i: number): Mention | undefined {
  const gender = view.words.pronounGender(view.parse.lower[i]!);
  return gender ? pronoun(view, { from: i, to: i + 1, head: i }) : undefined;
}

/** "a new [rebel] offensive", "[Kenyan troop] movements": where the words begin that hang on a noun before the head, or name where it is from. */
function startOf({ parse, placeOf, words }: View, noun: number, from: number): number {
  let first = noun;
  while (first > from && (parse.head[first - 1] === noun || placeOf[first - 1]! >= 0)) first--;
  // "the [last] rebel offensive": when it was says nothing of whose it was.
  while (first < noun && words.timeShifts.has(parse.lower[first]!)) first++;
  return first;
}

/** "the police raid", "NATO air strikes", "Russian invasion": a body or a country before the noun of an event. */
function modifierBefore(view: View, from: number, head: number): Mention | undefined {
  const { parse, words } = view;
  for (let i = head - 1; i >= from; i--) {
    const known = view.knownOf[i]! >= 0 ? view.known[view.knownOf[i]!]! : undefined;
    if (known && known.known.sort !== "people" && known.to <= head)
      return knownMention(view, { from: known.from, to: known.to, head: i }, known);
    if (parse.upos[i] === "NOUN" || parse.upos[i] === "PROPN") {
      const noun = words.nounEnding(parse, from, i);
      if (noun && noun.sort !== "stand-in" && noun.sort !== "state" && words.eventNouns.has(parse.lemma[head]!)) {
        return nounMention(view, { from: startOf(view, i, from), to: i + 1, head: i }, noun);
      }
    }
    const place = view.placeOf[i]! >= 0 ? view.places[view.placeOf[i]!]! : undefined;
    if (place?.kind === "country" && words.eventNouns.has(parse.lemma[head]!))
      return placeMention(view, { from: i, to: i + 1, head: i }, true);
  }
  return undefined;
}
