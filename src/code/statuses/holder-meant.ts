import type { LanguagePack } from "#lang";
import {
  auxiliaryOf,
  type ClassSet,
  childWith,
  createVerbNumbers,
  type FrameMatch,
  isNamedPerson,
  meets,
  type ReportView,
} from "../frames/index.js";

/** Who is meant by the word that a frame takes for a holder; -1 for nobody who is named. */
export type HolderMeant = (view: ReportView, match: FrameMatch<unknown>, holder: number) => number;

/** By `lexicon/object-control.tsv`, which knows the nouns with which somebody else is to act, too: a request, a call, an order. */
export function openHolderMeant(pack: LanguagePack, holders: ClassSet): HolderMeant {
  const asking = new Set(
    pack
      .lexicon("object-control")
      .flatMap(({ lemma, marker, through }) => (marker === TO && !OWN.has(through!) ? [lemma!] : [])),
  );
  const verbNumber = createVerbNumbers(pack);
  return (view, match, holder) => {
    const own = verbNumber(view, match.word) === "one" ? lastOfJoined(view, match, holder) : holder;
    return whoIsAsked(view, match, notWhoAsks(view, match, nearestName(view, match, own), asking), holders);
  };
}

/**
 * "replacing Tom Reed, and [Max Brand] has been named clerk", where the tree takes the first for the subject: who stands between an "and" and
 * the verb of one is alone its subject.
 */
function lastOfJoined(view: ReportView, { form, word }: FrameMatch<unknown>, holder: number): number {
  const { parse, actor } = view;
  const last = form === "verb" ? auxiliaryOf(parse, word) - 1 : -1;
  if (last < 0 || holder > last || !isNamedPerson(view, actor[last]!)) return holder;
  let before = last;
  while (before >= 0 && IN_NAME.has(parse.upos[before]!)) before--;
  if (before < holder || parse.upos[before] !== "CCONJ") return holder;
  let head = last;
  while (parse.head[head]! > before && parse.head[head]! < last) head = parse.head[head]!;
  return head;
}

const IN_NAME: ReadonlySet<string> = new Set(["PROPN", "NOUN", "ADJ"]);

/** "as head of the fund to succeed Ann Lind, [who will go on] as mayor": "who" behind a comma is the person named before that. */
function nearestName(view: ReportView, { word }: FrameMatch<unknown>, holder: number): number {
  const { parse, actor } = view;
  if (parse.deprel[word] !== "acl:relcl" || parse.head[word] !== holder) return holder;
  let who = holder + 1;
  while (who < word && parse.xpos[who] !== "WP") who++;
  const last = who - 2;
  const isBehind = who < word && parse.xpos[who - 1] === "," && last > holder;
  // An office goes on for nobody, also where nobody knows the name for one.
  const isUnknown = actor[last]! < 0 && parse.deprel[last] === "flat" && parse.upos[holder] !== "PROPN";
  if (!isBehind || !(isUnknown || isNamedPerson(view, actor[last]!)) || actor[last] === actor[holder]) return holder;
  let head = isUnknown ? parse.head[last]! : last;
  while (!isUnknown && actor[parse.head[head]!] === actor[last]) head = parse.head[head]!;
  return isAsideOf(parse, head, holder) ? holder : head;
}

/** "the mayor, [Ann Lind], who": the name of the same person. */
function isAsideOf({ head, deprel }: ReportView["parse"], name: number, noun: number): boolean {
  return head[name] === noun && deprel[name] !== "nmod";
}

/** How the table marks an infinitive, and words with which their own subject acts, or gets what is aimed at. */
const TO = "to";
const OWN: ReadonlySet<string> = new Set(["subject", "doer"]);

/** "Lind refused the board's [request] to resign": of somebody's wish the subject is to act, and not whose wish it is. */
function notWhoAsks(
  { parse }: ReportView,
  { word }: FrameMatch<unknown>,
  holder: number,
  asking: ReadonlySet<string>,
): number {
  const noun = parse.head[word]!;
  if (noun < 0 || parse.deprel[word] !== "acl" || parse.upos[noun] !== "NOUN" || !asking.has(parse.lemma[noun]!))
    return holder;
  if (parse.deprel[holder] !== "nmod:poss" || parse.head[holder] !== noun) return holder;
  return parse.deprel[noun] === "obj" ? childWith(parse, parse.head[noun]!, "nsubj") : -1;
}

/** "The president asked [his ministers] to resign": of an infinitive behind somebody, that one, and not who asks. */
function whoIsAsked(
  { parse, classesOf, last }: ReportView,
  { word }: FrameMatch<unknown>,
  holder: number,
  holders: ClassSet,
): number {
  const above = parse.head[word]!;
  if (above < 0 || holder < 0 || parse.deprel[word] !== "advcl") return holder;
  if (parse.head[holder] !== above || holder > above) return holder;
  const object = childWith(parse, above, "obj");
  if (object < 0 || object > word || !meets(classesOf(object), holders)) return holder;
  return parse.xpos[last[object]! + 1] === "TO" ? object : holder;
}

/** "The mayor handed in [his] resignation": where the subject above is the same person, that one. */
export function ownerNamed(
  { parse, actor, findings }: ReportView,
  { word }: FrameMatch<unknown>,
  holder: number,
): number {
  const verb = parse.head[word]!;
  const subject = parse.xpos[holder] === "PRP$" && verb >= 0 ? childWith(parse, verb, "nsubj") : -1;
  if (subject < 0 || actor[subject]! < 0 || actor[holder]! < 0) return holder;
  const [named, meant] = [findings.actors[actor[subject]!]!, findings.actors[actor[holder]!]!];
  return named.entity === meant.entity ? subject : holder;
}
