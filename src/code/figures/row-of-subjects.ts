import { FINITE } from "#read";
import { childWith, type ReportView } from "../frames/index.js";

type Parse = ReportView["parse"];

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
/** What may stand before the noun of a phrase. */
const LEADING: ReadonlySet<string> = new Set(["DET", "ADJ", "ADV", "CCONJ", "PUNCT"]);
/** Relations of words inside a noun phrase to its head. */
const INSIDE: ReadonlySet<string> = new Set(["compound", "flat", "nummod", "nmod:desc", "nmod:poss", "amod"]);
/**
 * "[A clerk] of the mill, a town in the north, and [a guard] were shot", where the tree has but one of them as a subject: the form of the
 * verb says that there are more, so all in the row before it are. `verb` is the first word of the predicate; the heads alone where there
 * is no row that they are in.
 */
export function rowOfSubjects(
  view: ReportView,
  verb: number,
  heads: readonly number[],
  isSomebody: (word: number) => boolean,
): readonly number[] {
  const { parse } = view;
  const from = clauseStart(parse, verb);
  const isLong = parse.form.slice(from, verb).includes(SEMICOLON);
  if (heads.length > 1 && !isLong) return heads;
  const members: number[] = [];
  let joined = false;
  for (let w = from; w < verb; ) {
    const end = segmentEnd(parse, w, verb, isLong);
    const isJoined = w > from && parse.upos[w - 1] === "CCONJ";
    joined ||= isJoined;
    const noun = headOf(view, w, end);
    if (noun >= 0 && (isJoined || isLong || !tellsOfLast(view, noun, w, members.at(-1)))) {
      if (!isSomebody(noun)) return heads;
      members.push(noun);
    }
    w = end + 1;
  }
  return joined && heads.every((head) => members.includes(head)) ? members : heads;
}

/** "a cook, a clerk, and [four guards] were hurt", where the tree has but the last, with its "and", at the verb. */
export function isLastOfRow({ parse, first }: ReportView, head: number): boolean {
  const start = first[head]!;
  const joint = parse.upos[start] === "CCONJ" ? start : start - 1;
  return joint > 1 && parse.upos[joint] === "CCONJ" && parse.xpos[joint - 1] === "," && parse.head[joint] !== head;
}

const SEMICOLON = ";";

/** Behind the last finite verb, joining word or colon before a predicate; a relative clause is part of its noun. */
function clauseStart(parse: Parse, verb: number): number {
  const start = parse.sentence[parse.sentenceOf[verb]!]!;
  for (let w = verb - 1; w >= start; w--) {
    if (FINITE.has(parse.xpos[w]!) && !isInRelative(parse, w)) return w + 1;
    if (parse.upos[w] === "SCONJ" || (parse.xpos[w] === ":" && parse.form[w] !== SEMICOLON)) return w + 1;
  }
  return start;
}

function isInRelative({ deprel, head, upos }: Parse, word: number): boolean {
  const verb = upos[word] === "AUX" && head[word]! >= 0 ? head[word]! : word;
  return deprel[verb] === "acl:relcl";
}

/** Where a member of the row ends: at a comma or "and", in a row of long ones at a semicolon or the "and" behind it. */
function segmentEnd({ form, upos, xpos }: Parse, from: number, stop: number, isLong: boolean): number {
  for (let w = from; w < stop; w++) {
    if (isLong ? form[w] === SEMICOLON || (upos[w] === "CCONJ" && w === from) : xpos[w] === "," || upos[w] === "CCONJ")
      return w;
  }
  return stop;
}

/** The noun that a member begins with; -1 for what begins with a preposition, a verb or a pronoun of another clause. */
function headOf({ parse, quantity }: ReportView, from: number, end: number): number {
  // "[at least] five clerks"
  const isLeading = (w: number) =>
    LEADING.has(parse.upos[w]!) || parse.deprel[w] === "amod" || (quantity[w]! >= 0 && parse.upos[w] === "ADP");
  let noun = from;
  while (noun < end && isLeading(noun)) noun++;
  if (noun >= end || !NOMINAL.has(parse.upos[noun]!) || parse.xpos[noun]!.startsWith("W")) return -1;
  while (INSIDE.has(parse.deprel[noun]!) && parse.head[noun]! >= from && parse.head[noun]! < end)
    noun = parse.head[noun]!;
  return noun;
}

/** "Ann Ito, [a cook]", "Ann Ito, [26], of [Osh]", "her driver, [Max Lind]": what stands behind a comma and tells of the one before. */
function tellsOfLast(
  { parse, place, time, findings }: ReportView,
  noun: number,
  from: number,
  last: number | undefined,
): boolean {
  if (last === undefined) return false;
  const isPlace = place[noun]! >= 0 && findings.places[place[noun]!]!.use === "literal";
  if (isPlace || time[noun]! >= 0 || parse.upos[noun] === "NUM") return true;
  // "Ann Ito, [her sister], and two guards"
  const whose = childWith(parse, noun, "nmod:poss");
  if (whose >= 0 && parse.xpos[whose] === "PRP$") return false;
  if (parse.upos[last] === "PROPN" || parse.upos[last + 1] === "PROPN") return parse.upos[noun] !== "PROPN";
  return parse.upos[noun] === "PROPN" && noun === from;
}
