import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import { createVerbNumbers, type VerbNumberReader } from "./agreement.js";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { openDoer } from "./default-roles.js";
import { isPassive } from "./passive.js";
import type { ReportView } from "./report-view.js";
import { childWith } from "./tree.js";
import { withWhoMeant } from "./who-meant.js";
import { meets, type WordClasses } from "./word-classes.js";

/** The arguments of a word, with those that it shares with the words it is joined to, where the tree hangs them on one of these alone. */
export type Shared = (view: ReportView, word: number, own: readonly Argument[]) => readonly Argument[];

export function createShared(pack: LanguagePack, classes: WordClasses): Shared {
  const doer = openDoer(pack);
  const deed = classes.set(["deed"]);
  const happening = openHappenings(pack);
  const numberOf = createVerbNumbers(pack);
  const people = classes.set(["person", "security", "crowd"]);
  return (view, word, own) => {
    const { parse } = view;
    if (parse.upos[word] === "NOUN")
      return withPhrases(view, word, own, (noun) =>
        meets(view.classesOf(noun), deed) ? "deed" : happening(parse.lemma[noun]!) ? "happening" : undefined,
      );
    const isDeed = (noun: number) => meets(view.classesOf(noun), deed) || happening(parse.lemma[noun]!);
    const meant = withWhoMeant(view, word, own, people);
    const done = withDoerBehindMeans(parse, word, withDoerOfAll(parse, word, meant, doer), doer, isDeed);
    return withAllMeant(view, word, done, numberOf);
  };
}

/** "the torture and killing [of traders]", "bombing raids [on the town]": what stands behind the last of several nouns, or behind the noun that one is part of. */
function withPhrases(
  { parse }: ReportView,
  noun: number,
  own: readonly Argument[],
  kindOf: (noun: number) => "deed" | "happening" | undefined,
): readonly Argument[] {
  if (own.some(({ word }) => word > noun && isPhrase(parse, word))) return own;
  const next = phraseNextTo(parse, noun);
  if (next.length > 0) return [...own, ...next];
  const last = lastJoined(parse, noun);
  const whole = parse.deprel[last] === "compound" ? parse.head[last]! : -1;
  const bearer = whole > last && kindOf(whole) === "deed" ? whole : last;
  if (bearer === noun || kindOf(bearer) === undefined) return own;
  const ofBearer = argumentsOf(parse, bearer).filter(({ word }) => word > bearer && isPhrase(parse, word));
  const lent = ofBearer.length > 0 ? ofBearer : phraseNextTo(parse, bearer);
  return lent.length > 0 ? [...own, ...lent] : own;
}

/** "actions and attacks [on the town]", hung on the first of the two. */
function phraseNextTo(parse: Parse, noun: number): readonly Argument[] {
  const phrase = parse.deprel[noun + 1] === "case" ? parse.head[noun + 1]! : -1;
  const first = parse.head[noun]!;
  if (phrase < 0 || parse.deprel[noun] !== "conj" || parse.head[phrase] !== first || !isPhrase(parse, phrase))
    return [];
  return argumentsOf(parse, first).filter(({ word }) => word === phrase);
}

/** By lemma, whether a noun tells that something happens: it is known to, or ends as such nouns do. */
function openHappenings(pack: LanguagePack): (lemma: string) => boolean {
  const known = new Set(pack.lexicon("event-nouns").map(({ lemma }) => lemma!));
  const endings = pack.lexicon("event-noun-endings").map(({ ending }) => ending!);
  return (lemma) => known.has(lemma) || endings.some((ending) => lemma.endsWith(ending));
}

function isPhrase({ deprel }: Parse, word: number): boolean {
  return deprel[word]!.startsWith("nmod") && deprel[word] !== "nmod:poss";
}

/** The last of the nouns that a list begins or goes on with, all of them without an article of their own behind the first; the noun itself where there is none. */
function lastJoined({ head, deprel, childFrom, child, upos }: Parse, noun: number): number {
  const first = deprel[noun] === "conj" ? head[noun]! : noun;
  let last = first;
  for (let c = childFrom[first]!; c < childFrom[first + 1]!; c++) {
    const joined = child[c]!;
    if (joined < first || deprel[joined] !== "conj") continue;
    const isBare = upos[joined] === "NOUN" && !hasOpening({ childFrom, child, deprel }, joined);
    if (!isBare) return noun;
    last = joined;
  }
  return last < noun ? noun : deprel[first] === "compound" ? first : last;
}

const OPENING: ReadonlySet<string> = new Set(["det", "nmod:poss", "nummod"]);

function hasOpening({ childFrom, child, deprel }: Pick<Parse, "childFrom" | "child" | "deprel">, noun: number) {
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++) if (OPENING.has(deprel[child[c]!]!)) return true;
  return false;
}

/** "were beaten, robbed and killed [by the gang]": who did the last of several deeds did them all. */
function withDoerOfAll(parse: Parse, verb: number, own: readonly Argument[], doer: string): readonly Argument[] {
  if (parse.xpos[verb] !== "VBN" || own.some(({ slot }) => slot === "subject" || slot === doer)) return own;
  const first = parse.deprel[verb] === "conj" ? parse.head[verb]! : verb;
  let last = verb;
  for (let c = parse.childFrom[first]!; c < parse.childFrom[first + 1]!; c++) {
    const joined = parse.child[c]!;
    if (joined < verb || parse.deprel[joined] !== "conj" || parse.upos[joined] !== "VERB") continue;
    if (parse.xpos[joined] !== "VBN" || !isPassive(parse, joined) || isApart(parse, joined)) break;
    last = joined;
  }
  const behind = first === verb ? undefined : doerBehind(parse, verb, first, doer);
  if (behind) return [...own, behind];
  if (last === verb || childWith(parse, last, "cc") < 0) return own;
  const lent = argumentsOf(parse, last).filter(({ slot, word }) => slot === doer && word > last);
  return lent.length > 0 ? [...own, ...lent] : own;
}

/** "was beaten and robbed [by the gang]", hung on the first of the two. */
function doerBehind(parse: Parse, verb: number, first: number, doer: string): Argument | undefined {
  if (childWith(parse, verb, "cc") < 0 || !isPassive(parse, verb) || isApart(parse, verb)) return undefined;
  const isDoer = (word: number) => parse.lemma[childWith(parse, word, "case")] === doer && isNextTo(parse, verb, word);
  const found = argumentsOf(parse, first).find(({ word }) => word > verb && isDoer(word));
  return found && { slot: doer, word: found.word };
}

/** True of a phrase right behind a verb, which begins with its preposition. */
function isNextTo(parse: Parse, verb: number, word: number): boolean {
  return childWith(parse, word, "case") === verb + 1;
}

/**
 * "were beaten with sticks [by guards]", "was criticised in a report [by the ministry]": who stands by the doer's preposition behind what a passive verb was
 * done with or in, and hangs on that; the doer of another deed does that one.
 */
function withDoerBehindMeans(
  parse: Parse,
  verb: number,
  own: readonly Argument[],
  doer: string,
  isDeed: (noun: number) => boolean,
): readonly Argument[] {
  if (parse.xpos[verb] !== "VBN" || !isPassive(parse, verb)) return own;
  if (own.some(({ slot }) => slot === "subject" || slot === doer)) return own;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const means = parse.child[c]!;
    if (means < verb || parse.deprel[means] !== "obl" || isDeed(means)) continue;
    for (const part of [means, childWith(parse, means, "conj")]) {
      const by = part < 0 || isDeed(part) ? -1 : behind(parse, part, doer);
      if (by >= 0) return [...own, { slot: doer, word: by }];
    }
  }
  return own;
}

/** The first noun behind another that hangs on it by a preposition; -1 for none. */
function behind(parse: Parse, noun: number, preposition: string): number {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const word = parse.child[c]!;
    if (word < noun || parse.deprel[word] !== "nmod") continue;
    const marker = childWith(parse, word, "case");
    if (marker >= 0 && parse.lemma[marker] === preposition) return word;
  }
  return -1;
}

/** A verb with a subject or an auxiliary of its own begins anew. */
function isApart(parse: Parse, verb: number): boolean {
  return ["nsubj", "nsubj:pass", "aux", "aux:pass"].some((relation) => childWith(parse, verb, relation) >= 0);
}

/** "the mill and [the barn], which were burnt": by the number of the verb all are meant that the tree joins to the last. */
function withAllMeant(
  view: ReportView,
  verb: number,
  own: readonly Argument[],
  numberOf: VerbNumberReader,
): readonly Argument[] {
  const { deprel, head, xpos } = view.parse;
  const last = deprel[verb] === "acl:relcl" ? head[verb]! : meantByWho(view.parse, verb, own);
  const nearest = last < 0 ? undefined : severalBefore(view, verb, last, own, numberOf);
  if (nearest) return nearest;
  if (last < 0 || deprel[last] !== "conj" || childWith(view.parse, last, "cc") < 0) return own;
  const part = own.find(({ word }) => word === last);
  if (part && xpos[last + 1] === "WP" && isOfOneOwner(view.parse, last))
    return [...own, { slot: part.slot, word: head[last]! }];
  if (!part || !ONE.has(xpos[last]!) || numberOf(view, verb) !== "several") return own;
  return [...own, { slot: part.slot, word: head[last]! }];
}

/** "a cook and [Ann Bell], who were shot", where the tree joins the clause to the one before: whom the pronoun stands for; -1 for none. */
function meantByWho(parse: Parse, verb: number, own: readonly Argument[]): number {
  if (parse.deprel[verb] !== "conj") return -1;
  const subject = childWith(parse, verb, isPassive(parse, verb) ? "nsubj:pass" : "nsubj");
  if (subject < 0 || parse.xpos[subject] !== "WP") return -1;
  return own.find(({ word }) => word < subject && parse.deprel[word] === "conj")?.word ?? -1;
}

/** "[his aides] and drivers who were shot": several of either kind, by one owner or article before the first. */
function isOfOneOwner(parse: Parse, last: number): boolean {
  const first = parse.head[last]!;
  if (parse.xpos[first] !== "NNS" || parse.xpos[last] !== "NNS") return false;
  const has = (noun: number) => ["det", "nmod:poss"].some((relation) => childWith(parse, noun, relation) >= 0);
  return has(first) && !has(last) && childWith(parse, last, "nummod") < 0;
}

/** "no news of [gunmen], who have shot six men", hung on the news: by the number of the verb the noun right before the pronoun is meant. */
function severalBefore(
  view: ReportView,
  verb: number,
  far: number,
  own: readonly Argument[],
  numberOf: VerbNumberReader,
): readonly Argument[] | undefined {
  const { parse } = view;
  const pronoun = childWith(parse, verb, "nsubj");
  const noun =
    pronoun < 0 || parse.xpos[pronoun] !== "WP" ? -1 : pronoun - (parse.upos[pronoun - 1] === "PUNCT" ? 2 : 1);
  if (noun <= far || parse.xpos[noun] !== "NNS" || !ONE.has(parse.xpos[far]!)) return undefined;
  if (numberOf(view, verb) !== "several") return undefined;
  return own.map((argument) => (argument.word === far ? { ...argument, word: noun } : argument));
}

const ONE: ReadonlySet<string> = new Set(["NN", "NNP"]);
