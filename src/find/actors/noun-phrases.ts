import type { Parse } from "#read";
import type { ActorNoun, ActorWords } from "./actor-words.js";
import { WORD } from "./actor-words.js";
import { isBareNoun, joinsInside } from "./joints.js";
import { isCapital } from "./person-names.js";

/** A stretch of words without a verb or preposition in it: "the Kazakh interior ministry", "Russia's president". */
export interface NounPhrase {
  readonly from: number;
  /** Past the last word. */
  readonly to: number;
  /** Its last noun, name, number or pronoun. */
  readonly head: number;
}

const HYPHEN = /^[-‐‑–/'’.]$/;
const OTHER = 0,
  FRONT = 1,
  NOUN = 2,
  POSSESSIVE = 3,
  JOIN = 4,
  PRONOUN = 5,
  NUMBER_JOIN = 6;

/** Cuts a report into base noun phrases, left to right. Tags decide; the tree is asked only about participles. */
export function nounPhrases(parse: Parse, words: ActorWords): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let s = 0; s + 1 < parse.sentence.length; s++) {
    const end = parse.sentence[s + 1]!;
    for (let i = parse.sentence[s]!; i < end; ) {
      const phrase = phraseFrom(parse, words, i, end);
      if (phrase) phrases.push(phrase);
      i = phrase ? phrase.to : i + 1;
    }
  }
  return phrases;
}

function phraseFrom(parse: Parse, words: ActorWords, from: number, end: number): NounPhrase | undefined {
  if (boundsNumber(parse, from, end)) return undefined;
  let head = -1;
  let to = from;
  let previous = OTHER;
  for (let i = from; i < end; i++) {
    const part = partOf(parse, words, i, end);
    if (part === OTHER || (i === from && part >= JOIN && part !== PRONOUN)) break;
    const isOne = part === PRONOUN && i === from + 1 && isOfNoun(parse, from, i);
    if (i > from && !isOne && !continues(parse, words, previous, part, i) && !isInActorNoun(parse, words, from, i))
      break;
    if (i > from && (part === NOUN || part === FRONT) && isTime(parse, words, from, i)) break;
    if (part === PRONOUN) {
      if (i > from && !isOne) break;
      return { from, to: i + 1, head: i };
    }
    if (part === NOUN || (part === FRONT && parse.upos[i] === "NUM")) head = i;
    to = i + 1;
    previous = part;
  }
  if (to > from && (previous === JOIN || previous === NUMBER_JOIN)) to--;
  if (to > from && parse.xpos[to - 1] === "POS") to--;
  if (head < to - 1 && to > from && parse.upos[to - 1] === "ADJ" && words.nounEnding(parse, from, to - 1))
    head = to - 1;
  // "[the mayor]'s new \"green\" plan": of an owned thing that a mark parts from its quality only the owner is left.
  if (head >= 0 && head < to - 1 && parse.xpos[head + 1] === "POS" && parse.head[to - 1]! >= to) to = head + 1;
  if (head < 0) head = standIn(parse, from, to);
  return head < 0 || to <= from || head < from || head >= to ? undefined : { from, to, head };
}

/** "at [least] 18 officers": a degree after a preposition and before a number belongs to the number, and not to whom it counts. */
function boundsNumber({ upos, xpos }: Parse, i: number, end: number): boolean {
  const degree = xpos[i] === "JJS" || xpos[i] === "JJR";
  return degree && i > 0 && upos[i - 1] === "ADP" && i + 1 < end && upos[i + 1] === "NUM";
}

/** "[no one]": a pronoun that is a noun by its tag, with what determines it. */
function isOfNoun({ upos, xpos, head }: Parse, determiner: number, i: number): boolean {
  return upos[determiner] === "DET" && xpos[i] === "NN" && head[determiner] === i;
}

/** "[last night] gunmen fired", "in [the past few hours] police detained": a time before word `i`, and what follows is none of its own. */
function isTime(parse: Parse, words: ActorWords, from: number, i: number): boolean {
  const { lower, lemma, xpos, upos } = parse;
  if (i === from + 1) return isClock(parse, words, from);
  if (i === from + 2 && words.timeShifts.has(lower[from]!) && words.timeUnits.has(lower[i - 1]!)) return true;
  return xpos[i - 1] === "NNS" && upos[from] !== "NOUN" && words.timeUnits.has(lemma[i - 1]!);
}

/** "Sunday [morning] gunmen fired", "at [0620] rebels fired": a part of a day behind its name, and an hour behind a preposition. */
function isClock({ upos, form, lower, deprel }: Parse, words: ActorWords, i: number): boolean {
  if (i === 0) return false;
  if (upos[i] === "NUM") return upos[i - 1] === "ADP" && deprel[i] === "obl" && HOUR.test(form[i]!);
  return upos[i] === "NOUN" && words.timeUnits.has(lower[i]!) && words.breaks.has(lower[i - 1]!);
}

const HOUR = /^[0-2]\d:?[0-5]\d$/;

/** "the wounded", "others": an adjective or determiner that stands alone. */
function standIn(parse: Parse, from: number, to: number): number {
  if (to <= from) return -1;
  const upos = parse.upos[to - 1]!;
  return upos === "ADJ" || (upos === "DET" && to === from + 1 && parse.deprel[from] !== "det") ? to - 1 : -1;
}

function partOf(parse: Parse, words: ActorWords, i: number, end: number): number {
  switch (parse.upos[i]) {
    case "NOUN":
      return words.nearDays.has(parse.lower[i]!) && parse.xpos[i + 1] !== "POS" ? OTHER : NOUN;
    case "PROPN":
      return words.breaks.has(parse.lower[i]!) && !isSurname(parse, words, i) ? OTHER : NOUN;
    case "ADJ":
      return isOutcome(parse, i) ? OTHER : FRONT;
    case "DET":
    case "NUM":
      return FRONT;
    case "PRON":
      return parse.xpos[i] === "PRP$" ? FRONT : PRONOUN;
    case "PART":
      return parse.xpos[i] === "POS" ? POSSESSIVE : OTHER;
    case "VERB":
      // "[United] Nations" is a name with a verb's form in it.
      if (parse.xpos[i] === "NNP") return NOUN;
      return isParticiple(parse, i, end) ? FRONT : OTHER;
    case "ADV":
      // "reported [that] 20 people died": in capitals a joint may be taken for a degree.
      if (words.rolesAt(parse, i) & WORD.definite) return OTHER;
      return isDegree(parse, i, end) || isHyphen(parse, i + 1, end) ? FRONT : OTHER;
    case "PUNCT":
      return isHyphen(parse, i, end) || joinsInside(parse, words, i, end) ? JOIN : OTHER;
    case "SYM":
      return isHyphen(parse, i, end) ? JOIN : OTHER;
    case "CCONJ":
      if (joinsHyphens(parse, i, end)) return JOIN;
      return i > 0 &&
        i + 1 < end &&
        parse.upos[i - 1] === "NUM" &&
        parse.upos[i + 1] === "NUM" &&
        parse.lemma[i]!.length > 1
        ? NUMBER_JOIN
        : joinsInside(parse, words, i, end)
          ? JOIN
          : OTHER;
    case "ADP":
      return words.rolesAt(parse, i) & WORD.particle && isName(parse, i - 1) && isName(parse, i + 1) ? JOIN : OTHER;
    default:
      return OTHER;
  }
}

/** "shot [dead] three people": what a verb makes of somebody is no part of his phrase. */
function isOutcome({ upos, deprel, head }: Parse, i: number): boolean {
  return deprel[i] === "xcomp" && head[i] === i - 1 && upos[i - 1] === "VERB";
}

/** "[almost] 20", "[very] young". */
function isDegree({ upos, head }: Parse, i: number, end: number): boolean {
  return i + 1 < end && (upos[i + 1] === "NUM" || upos[i + 1] === "ADJ") && head[i] === i + 1;
}

/** "Ann [May] said": a month's or a day's name behind a given name, on which it hangs. */
function isSurname({ deprel, head, lower }: Parse, words: ActorWords, i: number): boolean {
  return deprel[i] === "flat" && head[i] === i - 1 && words.givenName(lower[i - 1]!) !== undefined;
}

const isName = (parse: Parse, i: number): boolean => i >= 0 && i < parse.size && parse.upos[i] === "PROPN";

/** "armed men", "the detained protesters": a participle before the noun it depends on. */
function isParticiple(parse: Parse, i: number, end: number): boolean {
  const { xpos, deprel, head } = parse;
  return (
    (xpos[i] === "VBN" || xpos[i] === "VBG") && deprel[i] === "amod" && head[i]! > i && head[i]! < Math.min(end, i + 4)
  );
}

function isHyphen(parse: Parse, i: number, end: number): boolean {
  return touchesBoth(parse, i, end) && HYPHEN.test(parse.form[i]!);
}

function touchesBoth({ start, end }: Parse, i: number, last: number): boolean {
  return i + 1 < last && i > 0 && start[i] === end[i - 1] && start[i + 1] === end[i];
}

/** "rank-[and]-file members": between two hyphens. */
function joinsHyphens(parse: Parse, i: number, end: number): boolean {
  return touchesBoth(parse, i, end) && HYPHEN.test(parse.form[i + 1]!) && HYPHEN.test(parse.form[i - 1]!);
}

/** Whether a part goes on with the phrase: after a noun no new article, number or adjective of another phrase begins, after a number ("in 1989 [the court]") no article. */
function continues(parse: Parse, words: ActorWords, previous: number, part: number, i: number): boolean {
  if (part === PRONOUN) return false;
  if (previous === NOUN && part === NOUN && (areApart(parse, words, i) || UNMARKED.has(parse.deprel[i]!))) return false;
  // "shot dead [the mayor]": an article after an adjective begins a phrase of its own; "such a man" is one.
  if (
    parse.xpos[i] === "DT" &&
    parse.upos[i - 1] === "ADJ" &&
    parse.xpos[i - 1] === "JJ" &&
    parse.head[i] !== parse.head[i - 1]
  )
    return false;
  if (previous !== NOUN || part !== FRONT) return parse.upos[i] !== "DET" || parse.upos[i - 1] !== "NUM";
  // "offered Chad [far]-reaching aid": a degree begins anew.
  if (BEGINNING.has(parse.upos[i]!)) return false;
  // "the Halden Board [last] Friday urged": a time begins.
  if (words.timeShifts.has(parse.lower[i]!) && isTimeWord(parse, words, parse.head[i]!)) return false;
  const isOfNext = parse.head[i]! > i;
  // "[deputy] prime minister": both are said of a noun that follows.
  return (
    isOfNext && (parse.upos[i - 1] === "PROPN" || (isCompound(parse, i - 1) && parse.head[i - 1] === parse.head[i]))
  );
}

const isTimeWord = ({ lower }: Parse, words: ActorWords, i: number): boolean =>
  i >= 0 && (words.breaks.has(lower[i]!) || words.timeUnits.has(lower[i]!));

/** "attorney [general]", "the army [high] command": a noun of two words, of which one is tagged as a quality or a name. */
function isInActorNoun(parse: Parse, words: ActorWords, from: number, i: number): boolean {
  if (parse.upos[i - 1] !== "NOUN" || !(parse.upos[i] === "ADJ" || parse.upos[i] === "PROPN")) return false;
  if ((words.nounEnding(parse, from, i)?.words.length ?? 0) > 1) return true;
  const body = parse.upos[i + 1] === "NOUN" ? words.nounEnding(parse, i, i + 1) : undefined;
  return body !== undefined && body.words.length > 1 && body.sort === "body";
}

const BEGINNING: ReadonlySet<string> = new Set(["NUM", "DET", "PRON", "ADV"]);

const isCompound = (parse: Parse, i: number): boolean => parse.deprel[i] === "compound";

/** "[the government] [today] denied": an adverbial without a preposition. */
const UNMARKED: ReadonlySet<string> = new Set(["nmod:unmarked", "obl:unmarked", "nmod:tmod", "obl:tmod"]);

/**
 * "in the [talks] [South Africa] would", "[Fiji] [today] welcomed", "[last month] [President Ford] said", "[a sign] [Ford] will sell": subjects
 * and adverbials of one verb are two phrases.
 */
function areApart(parse: Parse, words: ActorWords, i: number): boolean {
  const { head, deprel } = parse;
  const name = nameFrom(parse, i);
  const [left, right] = [deprel[i - 1]!, deprel[name]!];
  if (begins(parse, i) || isOwnerOf(parse, i) || isSaidOf(parse, words, i)) return true;
  if (UNMARKED.has(left)) return head[i] !== i - 1 && head[i - 1] !== i;
  if (head[name] !== head[i - 1]) return false;
  const isSubject = left.startsWith("nsubj");
  // "[Singer] [Ann Bell] is suing", "[the pressure group] [Mill] urged": what somebody is stands with the name behind it; so does a word of the name, "the bank [Union Corvane]".
  const isTold =
    parse.xpos[i - 1] === "NN" &&
    (isCapital(parse.form[i - 1]!) || isBareNoun(parse, i - 1) || isOne(words.nounEnding(parse, i - 1, i - 1)));
  if (isSubject && right === left && parse.upos[i] === "PROPN" && isTold) return false;
  return right.startsWith("nsubj") ? isSubject || left.startsWith("obl") : isSubject && right.startsWith("obl:");
}

/** "held two nurses [captive]", "named Ann Bell [chairman]": what the object of a verb becomes. */
function isSaidOf(parse: Parse, words: ActorWords, i: number): boolean {
  const { head, deprel } = parse;
  if (deprel[i] !== "xcomp" || head[i]! >= i - 1 || head[i - 1] !== head[i] || deprel[i - 1] !== "obj") return false;
  // "[the attorney general]"
  return (words.nounEnding(parse, i - 1, i)?.words.length ?? 0) < 2;
}

/** "in the talks [South Africa] would": the word on which the first of a name hangs. */
function nameFrom({ head, deprel, upos }: Parse, i: number): number {
  return upos[i] === "PROPN" && head[i]! > i && !deprel[i]!.startsWith("nsubj") ? head[i]! : i;
}

/** "the tariffs [President Ford] ordered": the subject of a clause that is said of the noun before it. */
function begins(parse: Parse, i: number): boolean {
  const { head, deprel, upos } = parse;
  if (upos[i] !== "PROPN") return false;
  const name = nameFrom(parse, i);
  const verb = deprel[name]!.startsWith("nsubj") ? head[name]! : -1;
  return verb > name && deprel[verb] === "acl:relcl" && head[verb] === i - 1;
}

/** "take into account [Kenya's] request": whose something is begins a phrase behind a noun that is no part of his name. */
function isOwnerOf({ head, deprel, xpos, upos }: Parse, i: number): boolean {
  if (upos[i] !== "PROPN" || deprel[i] !== "nmod:poss" || xpos[i + 1] !== "POS") return false;
  return (
    upos[i - 1] === "NOUN" && head[i - 1] !== i && head[i]! > i && xpos[i - 1] === "NN" && LOOSE.has(deprel[i - 1]!)
  );
}

const LOOSE: ReadonlySet<string> = new Set(["obl", "obj", "nmod", "nmod:poss", "nsubj"]);

/** A noun for one person or body, and not for a number of them. */
function isOne(noun: ActorNoun | undefined): boolean {
  return noun !== undefined && (noun.sort === "person" || noun.sort === "body") && !noun.collective;
}
